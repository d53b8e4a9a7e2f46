/** What is said of the nil return. Fetched with the screens that show it. */
import type { Language } from '../ipc/views.ts';
import { nilEn } from './nil/en.ts';
import { type NilTexts, nilNb } from './nil/nb.ts';
import { nilNn } from './nil/nn.ts';

export const NIL_TEXT: Readonly<Record<Language, NilTexts>> = { nb: nilNb, nn: nilNn, en: nilEn };
