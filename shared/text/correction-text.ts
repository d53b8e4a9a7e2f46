/** What is said when a delivery is corrected, and where the web form is the way. Fetched with the screens that show it. */
import type { Language } from '../ipc/views.ts';
import { correctionEn } from './correction/en.ts';
import { type CorrectionTexts, correctionNb } from './correction/nb.ts';
import { correctionNn } from './correction/nn.ts';

export const CORRECTION_TEXT: Readonly<Record<Language, CorrectionTexts>> = { nb: correctionNb, nn: correctionNn, en: correctionEn };
