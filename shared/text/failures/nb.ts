import { appFailuresNb } from './app/nb.ts';
import { deliveryFailuresNb } from './delivery/nb.ts';
import { dialogportenFailuresNb } from './dialogporten/nb.ts';
import { draftFailuresNb } from './draft/nb.ts';
import { fileFailuresNb } from './file/nb.ts';
import { keyFailuresNb } from './keys/nb.ts';
import { maskinportenFailuresNb } from './maskinporten/nb.ts';
import type { FailureTexts } from './shape.ts';
import { storeFailuresNb } from './store/nb.ts';

export const failuresNb: FailureTexts = {
  ...fileFailuresNb,
  ...storeFailuresNb,
  ...draftFailuresNb,
  ...appFailuresNb,
  ...keyFailuresNb,
  ...maskinportenFailuresNb,
  ...deliveryFailuresNb,
  ...dialogportenFailuresNb,
};
