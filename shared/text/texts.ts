/** What the user reads on the screens. Bokmål is the shape; a text that is missing in a language is a type error. */
import type { Language } from '../ipc/views.ts';
import { checkEn } from './check/en.ts';
import { type CheckTexts, checkNb } from './check/nb.ts';
import { checkNn } from './check/nn.ts';
import { columnsEn } from './columns/en.ts';
import { type ColumnsTexts, columnsNb } from './columns/nb.ts';
import { columnsNn } from './columns/nn.ts';
import { frameEn } from './frame/en.ts';
import { type FrameTexts, frameNb } from './frame/nb.ts';
import { frameNn } from './frame/nn.ts';
import { receiptEn } from './receipt/en.ts';
import { type ReceiptTexts, receiptNb } from './receipt/nb.ts';
import { receiptNn } from './receipt/nn.ts';
import { sendEn } from './send/en.ts';
import { type SendTexts, sendNb } from './send/nb.ts';
import { sendNn } from './send/nn.ts';
import { settingsEn } from './settings/en.ts';
import { type SettingsTexts, settingsNb } from './settings/nb.ts';
import { settingsNn } from './settings/nn.ts';
import { startEn } from './start/en.ts';
import { type StartTexts, startNb } from './start/nb.ts';
import { startNn } from './start/nn.ts';
import { storeEn } from './store/en.ts';
import { type StoreTexts, storeNb } from './store/nb.ts';
import { storeNn } from './store/nn.ts';

export interface Texts {
  readonly frame: FrameTexts;
  readonly start: StartTexts;
  readonly columns: ColumnsTexts;
  readonly check: CheckTexts;
  readonly send: SendTexts;
  readonly receipt: ReceiptTexts;
  readonly settings: SettingsTexts;
  readonly store: StoreTexts;
}

export const texts: Readonly<Record<Language, Texts>> = {
  nb: {
    frame: frameNb,
    start: startNb,
    columns: columnsNb,
    check: checkNb,
    send: sendNb,
    receipt: receiptNb,
    settings: settingsNb,
    store: storeNb,
  },
  nn: {
    frame: frameNn,
    start: startNn,
    columns: columnsNn,
    check: checkNn,
    send: sendNn,
    receipt: receiptNn,
    settings: settingsNn,
    store: storeNn,
  },
  en: {
    frame: frameEn,
    start: startEn,
    columns: columnsEn,
    check: checkEn,
    send: sendEn,
    receipt: receiptEn,
    settings: settingsEn,
    store: storeEn,
  },
};
