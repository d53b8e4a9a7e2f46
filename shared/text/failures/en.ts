import { appFailuresEn } from './app/en.ts';
import { deliveryFailuresEn } from './delivery/en.ts';
import { dialogportenFailuresEn } from './dialogporten/en.ts';
import { draftFailuresEn } from './draft/en.ts';
import { fileFailuresEn } from './file/en.ts';
import { keyFailuresEn } from './keys/en.ts';
import { maskinportenFailuresEn } from './maskinporten/en.ts';
import type { FailureTexts } from './shape.ts';
import { storeFailuresEn } from './store/en.ts';

export const failuresEn: FailureTexts = {
  ...fileFailuresEn,
  ...storeFailuresEn,
  ...draftFailuresEn,
  ...appFailuresEn,
  ...keyFailuresEn,
  ...maskinportenFailuresEn,
  ...deliveryFailuresEn,
  ...dialogportenFailuresEn,
};
