import type { OutboxTexts } from '../../../shared/text/outbox/nb.ts';
import { OUTBOX_TEXT } from '../../../shared/text/outbox-text.ts';
import { useApp } from '../../app-context.ts';

export function useOutboxText(): OutboxTexts {
  return OUTBOX_TEXT[useApp().language];
}
