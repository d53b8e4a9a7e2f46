import { accessNb } from './access/nb.ts';
import { certificateNb } from './certificate/nb.ts';
import { checkNb } from './check/nb.ts';
import { columnsNb } from './columns/nb.ts';
import { draftFileNb } from './draft-file/nb.ts';
import { frameNb } from './frame/nb.ts';
import { receiptNb } from './receipt/nb.ts';
import { sendNb } from './send/nb.ts';
import { settingsNb } from './settings/nb.ts';
import type { Texts } from './shape.ts';
import { startNb } from './start/nb.ts';
import { storeNb } from './store/nb.ts';
import { updatesNb } from './updates/nb.ts';
import { workbookNb } from './workbook/nb.ts';

export const nb: Texts = {
  frame: frameNb,
  start: startNb,
  draftFile: draftFileNb,
  columns: columnsNb,
  certificate: certificateNb,
  check: checkNb,
  send: sendNb,
  receipt: receiptNb,
  settings: settingsNb,
  updates: updatesNb,
  store: storeNb,
  access: accessNb,
  workbook: workbookNb,
};
