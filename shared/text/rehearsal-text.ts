/** What the panel of failures says. Fetched with it. */
import type { Language } from '../ipc/views.ts';
import { rehearsalEn } from './rehearsal/en.ts';
import { type RehearsalTexts, rehearsalNb } from './rehearsal/nb.ts';
import { rehearsalNn } from './rehearsal/nn.ts';

export const REHEARSAL_TEXT: Readonly<Record<Language, RehearsalTexts>> = { nb: rehearsalNb, nn: rehearsalNn, en: rehearsalEn };
