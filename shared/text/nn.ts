import { accessNn } from './access/nn.ts';
import { certificateNn } from './certificate/nn.ts';
import { checkNn } from './check/nn.ts';
import { columnsNn } from './columns/nn.ts';
import { draftFileNn } from './draft-file/nn.ts';
import { frameNn } from './frame/nn.ts';
import { receiptNn } from './receipt/nn.ts';
import { sendNn } from './send/nn.ts';
import { settingsNn } from './settings/nn.ts';
import type { Texts } from './shape.ts';
import { startNn } from './start/nn.ts';
import { storeNn } from './store/nn.ts';
import { updatesNn } from './updates/nn.ts';
import { workbookNn } from './workbook/nn.ts';

export const nn: Texts = {
  frame: frameNn,
  start: startNn,
  draftFile: draftFileNn,
  columns: columnsNn,
  certificate: certificateNn,
  check: checkNn,
  send: sendNn,
  receipt: receiptNn,
  settings: settingsNn,
  updates: updatesNn,
  store: storeNn,
  access: accessNn,
  workbook: workbookNn,
};
