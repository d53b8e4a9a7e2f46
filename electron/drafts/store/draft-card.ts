/**
 * What the list of drafts shows of one, kept in a small file of its own, so that the list doesn't have to open every sheet. Only a copy of
 * what follows from sheet and log: it is made again when it is missing, unreadable or older than the log.
 */
import { type Draft, draftHeadSchema, draftNameSchema } from '../../../shared/core/draft/draft.ts';
import { draftCardSchema } from '../../../shared/ipc/views.ts';
import { z } from '../../../shared/zod.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';

/** What only a check of all rows can tell. */
const draftSummarySchema = z.strictObject({
  ...draftCardSchema.pick({ antallOppgaver: true, sumUtbetaltBeloep: true, errors: true }).shape,
  stage: z.enum(['columns', 'problems', 'ready']),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;
export type Summarise = (draft: Draft) => DraftSummary | Promise<DraftSummary>;

const cardSchema = z.strictObject({
  /** Version 2 has the draft's own name. */
  version: z.literal(2),
  /** The log that the card was made from, and how long it was then: a longer one has steps that the card doesn't know. */
  log: z.strictObject({ name: z.string(), bytes: z.int() }),
  head: draftHeadSchema,
  name: draftNameSchema.nullable(),
  savedAt: z.iso.datetime(),
  /** Steps so far, undo and redo included. */
  revision: z.int(),
  ...draftCardSchema.pick({ oppgavegiverName: true, inntektsaar: true }).shape,
  summary: draftSummarySchema,
});
export type Card = z.infer<typeof cardSchema>;
const format: Format<Card> = {
  schema: cardSchema,
  migrations: [(first) => ({ ...z.looseObject({}).parse(first), version: 2, name: null })],
};

export async function makeCard(
  draft: Draft,
  { savedAt, revision }: Pick<Card, 'savedAt' | 'revision'>,
  { name, bytes }: Card['log'],
  summarise: Summarise,
): Promise<Card> {
  const summary = await summarise(draft);
  const { name: ownName, oppgavegiverName, inntektsaar } = draft.state;
  return {
    version: 2,
    log: { name, bytes },
    head: draft.head,
    name: ownName,
    savedAt,
    revision,
    oppgavegiverName,
    inntektsaar,
    summary,
  };
}

export function cardRecord(card: Card): Buffer {
  return Buffer.from(JSON.stringify(card));
}

export function parseCard(json: string): Card | undefined {
  const parsed = parseVersioned(json, format);
  return parsed.ok ? parsed.value : undefined;
}
