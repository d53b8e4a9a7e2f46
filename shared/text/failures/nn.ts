import { appFailuresNn } from './app/nn.ts';
import { deliveryFailuresNn } from './delivery/nn.ts';
import { dialogportenFailuresNn } from './dialogporten/nn.ts';
import { draftFailuresNn } from './draft/nn.ts';
import { fileFailuresNn } from './file/nn.ts';
import { keyFailuresNn } from './keys/nn.ts';
import { maskinportenFailuresNn } from './maskinporten/nn.ts';
import type { FailureTexts } from './shape.ts';
import { storeFailuresNn } from './store/nn.ts';

export const failuresNn: FailureTexts = {
  ...fileFailuresNn,
  ...storeFailuresNn,
  ...draftFailuresNn,
  ...appFailuresNn,
  ...keyFailuresNn,
  ...maskinportenFailuresNn,
  ...deliveryFailuresNn,
  ...dialogportenFailuresNn,
};
