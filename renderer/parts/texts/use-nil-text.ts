import type { NilTexts } from '../../../shared/text/nil/nb.ts';
import { NIL_TEXT } from '../../../shared/text/nil-text.ts';
import { useApp } from '../../app-context.ts';

export function useNilText(): NilTexts {
  return NIL_TEXT[useApp().language];
}
