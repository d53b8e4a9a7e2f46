import type { CorrectionTexts } from '../../../shared/text/correction/nb.ts';
import { CORRECTION_TEXT } from '../../../shared/text/correction-text.ts';
import { useApp } from '../../app-context.ts';

export function useCorrectionText(): CorrectionTexts {
  return CORRECTION_TEXT[useApp().language];
}
