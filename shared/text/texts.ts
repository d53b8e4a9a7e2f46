/** What the user reads on the screens. Bokmål is the shape; a text that is missing in a language is a type error. */
import type { Language } from '../ipc/views.ts';
import type { CheckTexts } from './check/nb.ts';
import type { ColumnsTexts } from './columns/nb.ts';
import type { FrameTexts } from './frame/nb.ts';
import type { ReceiptTexts } from './receipt/nb.ts';
import type { SendTexts } from './send/nb.ts';
import type { SettingsTexts } from './settings/nb.ts';
import type { StartTexts } from './start/nb.ts';
import type { StoreTexts } from './store/nb.ts';

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

/** Nobody reads in three languages at once: each comes when it is wanted. */
const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: async () => (await import('./nb.ts')).nb,
  nn: async () => (await import('./nn.ts')).nn,
  en: async () => (await import('./en.ts')).en,
};

export function loadTexts(language: Language): Promise<Texts> {
  return loaders[language]();
}
