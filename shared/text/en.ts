import { accessEn } from './access/en.ts';
import { certificateEn } from './certificate/en.ts';
import { checkEn } from './check/en.ts';
import { columnsEn } from './columns/en.ts';
import { draftFileEn } from './draft-file/en.ts';
import { frameEn } from './frame/en.ts';
import { receiptEn } from './receipt/en.ts';
import { sendEn } from './send/en.ts';
import { settingsEn } from './settings/en.ts';
import type { Texts } from './shape.ts';
import { startEn } from './start/en.ts';
import { storeEn } from './store/en.ts';
import { updatesEn } from './updates/en.ts';
import { workbookEn } from './workbook/en.ts';

export const en: Texts = {
  frame: frameEn,
  start: startEn,
  draftFile: draftFileEn,
  columns: columnsEn,
  certificate: certificateEn,
  check: checkEn,
  send: sendEn,
  receipt: receiptEn,
  settings: settingsEn,
  updates: updatesEn,
  store: storeEn,
  access: accessEn,
  workbook: workbookEn,
};
