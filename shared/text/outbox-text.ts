/** What deliveries without a receipt say. Apart from the other texts: it is fetched with the screens that show it, not before the first one. */
import type { Language } from '../ipc/views.ts';
import { outboxEn } from './outbox/en.ts';
import { type OutboxTexts, outboxNb } from './outbox/nb.ts';
import { outboxNn } from './outbox/nn.ts';

export const OUTBOX_TEXT: Readonly<Record<Language, OutboxTexts>> = { nb: outboxNb, nn: outboxNn, en: outboxEn };
