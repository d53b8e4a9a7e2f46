/**
 * Receipts, ledger and corrections as the page gets to see them. Receivers only ever by page.
 *
 * Submissions are shown as they are (`submissionSchema`). After 409 GLD_019 a state `unsure` has `dialogSearch`: what Dialogporten has of the
 * delivery, in words by `dialogSearchText`.
 */

import { submissionIdSchema } from '../core/delivery/submission.ts';
import { avvikSchema, verdictSchema } from '../core/delivery/tilbakemelding.ts';
import { draftIdSchema, inntektsaarSchema } from '../core/draft/draft.ts';
import { failureSchema } from '../core/failure.ts';
import { nilSpellingSchema } from '../core/leveranse/nil-spelling.ts';
import { z } from '../zod.ts';

const totalsSchema = z.strictObject({ antallOppgaver: z.int(), sumUtbetaltBeloep: z.int() });

const receiptDocumentViewSchema = z.strictObject({
  documentId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: z.iso.datetime(),
  /** Null for what isn't a tilbakemelding that the app understands: it is there to be read. */
  verdict: verdictSchema.nullable(),
  avvik: z.array(avvikSchema),
});

/** `levert`: nothing has come yet. `svar-mottatt`: something has that people have to read; never to be shown as approved. */
const receiptStatusSchema = z.enum(['levert', 'svar-mottatt', 'godkjent', 'godkjent-med-avvik', 'avvist']);

export const receiptViewSchema = z.strictObject({
  submissionId: submissionIdSchema,
  draftId: draftIdSchema.nullable(),
  environmentName: z.string(),
  organisasjonsnummer: z.string(),
  oppgavegiverName: z.string(),
  kontaktperson: z.string().nullable(),
  inntektsaar: inntektsaarSchema,
  /** When the authority had answered. */
  at: z.iso.datetime(),
  ...totalsSchema.shape,
  oppgavegiversLeveranseReferanse: z.string(),
  dialogId: z.string(),
  forsendelseId: z.string(),
  idempotencyKey: z.string(),
  bodySha256: z.string(),
  bodyBytes: z.int(),
  /** Its number in the ledger and the hash of its record there. */
  number: z.int(),
  sha256: z.string(),
  file: z.string(),
  sheet: z.string(),
  /** One of several deliveries of one long list. */
  part: z.strictObject({ number: z.int(), of: z.int() }).nullable(),
  /** How it was spelt when it says that there is nothing to report; null for a list. */
  nil: nilSpellingSchema.nullable(),
  status: receiptStatusSchema,
  documents: z.array(receiptDocumentViewSchema),
});
export type ReceiptView = z.infer<typeof receiptViewSchema>;

/** What has no receipt: it waits in the outbox, it isn't known whether it arrived, or it was refused. */
const outboxLineViewSchema = z.strictObject({
  submissionId: submissionIdSchema,
  draftId: draftIdSchema.nullable(),
  /** When it was frozen. */
  at: z.iso.datetime(),
  ...totalsSchema.shape,
  oppgavegiversLeveranseReferanse: z.string(),
  part: z.strictObject({ number: z.int(), of: z.int() }).nullable(),
  /** It says that there is nothing to report. */
  isNil: z.boolean(),
  /** `waiting`: not a byte has left the machine. */
  state: z.enum(['waiting', 'sending', 'unsure', 'refused', 'given-up']),
});
export type OutboxLineView = z.infer<typeof outboxLineViewSchema>;

/** One co-op and year in one environment. */
const ledgerEntryViewSchema = z.strictObject({
  environmentName: z.string(),
  organisasjonsnummer: z.string(),
  oppgavegiverName: z.string(),
  inntektsaar: inntektsaarSchema,
  /** Deliveries of which it isn't known whether they arrived: what is held may be more than the receipts say. */
  unsettled: z.int(),
  /** Latest first. */
  receipts: z.array(receiptViewSchema),
  /** Latest first. */
  others: z.array(outboxLineViewSchema),
});
export type LedgerEntryView = z.infer<typeof ledgerEntryViewSchema>;
export const ledgerViewSchema = z.strictObject({
  /** False when records were lost or changed on disk. */
  isWhole: z.boolean(),
  entries: z.array(ledgerEntryViewSchema),
});
export type LedgerView = z.infer<typeof ledgerViewSchema>;

/** "Hos Skatteetaten i dag". */
export const heldViewSchema = z.strictObject({
  /** What the latest list says: held for sure. */
  certain: totalsSchema,
  /** Receivers whom only earlier lists name. Whether they are still held is not known (spec 4.7). */
  earlierOnly: totalsSchema,
});
export type HeldView = z.infer<typeof heldViewSchema>;

/** What became of a file that was held against the ledger. `paths` say where it differs, not what stands there. */
export const verificationViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unchanged'), what: z.enum(['receipt', 'body', 'document']), submissionId: submissionIdSchema }),
  z.strictObject({
    kind: z.literal('differs'),
    what: z.enum(['receipt', 'body']),
    submissionId: submissionIdSchema,
    paths: z.array(z.string()),
  }),
  /** Of another store. `isConsistent`: it agrees with its own hashes; a body has none. */
  z.strictObject({ kind: z.literal('not-in-ledger'), what: z.enum(['receipt', 'body', 'export']), isConsistent: z.boolean() }),
  z.strictObject({ kind: z.literal('not-recognised') }),
  /** A whole archive. `newer`: receipts that were made after it. */
  z.strictObject({ kind: z.literal('export-unchanged'), receipts: z.int(), newer: z.int() }),
  z.strictObject({
    kind: z.literal('export-differs'),
    files: z.array(
      z.strictObject({ name: z.string(), how: z.enum(['changed', 'missing', 'unknown', 'unreadable']), paths: z.array(z.string()) }),
    ),
  }),
]);
export type VerificationView = z.infer<typeof verificationViewSchema>;

/** Before a nil return is sent. */
export const nilViewSchema = z.strictObject({
  /** Why it can't be said of this co-op and year; null when nothing stands against it. */
  against: failureSchema.nullable(),
  /** When test took the spelling that is set, and what came of it; null while it hasn't. */
  tested: z.strictObject({ at: z.iso.datetime(), status: receiptStatusSchema }).nullable(),
});
export type NilView = z.infer<typeof nilViewSchema>;

/** A document as text, for showing; null for what isn't text (PDF): that is saved and opened elsewhere. */
export const documentTextViewSchema = z.strictObject({ text: z.string().nullable() });

const sideSchema = z.strictObject({ navn: z.string(), utbetaltBeloep: z.int() }).nullable();
export const differenceKindSchema = z.enum(['new', 'changed', 'same', 'gone']);
const differenceViewSchema = z.strictObject({
  kind: differenceKindSchema,
  identifikator: z.string(),
  /** In the user's new sheet; null for who isn't in it. */
  row: z.int().nullable(),
  before: sideSchema,
  after: sideSchema,
});
/** What sending this draft would change of what is held: totals, and a page of the receivers of the kinds asked for. */
export const correctionViewSchema = z.strictObject({
  counts: z.record(differenceKindSchema, z.int()),
  before: totalsSchema,
  after: totalsSchema,
  /** When the authority keeps receivers whom the new list doesn't name, until they are taken out in the web form. */
  afterWithGone: totalsSchema,
  from: z.int(),
  total: z.int(),
  differences: z.array(differenceViewSchema),
});
export type CorrectionView = z.infer<typeof correctionViewSchema>;

/** A receiver of whom no number stands in the sheet. */
export const numberlessViewSchema = z.strictObject({
  row: z.int().positive(),
  navn: z.string(),
  /** As it stands in the cell. */
  beloep: z.string(),
  leftOut: z.boolean(),
});
export type NumberlessView = z.infer<typeof numberlessViewSchema>;

/** An answer of the authority as it was received. */
export const keptAnswerViewSchema = z.strictObject({
  httpStatus: z.int(),
  contentType: z.string(),
  text: z.string(),
  /** True when there was more than was read. */
  truncated: z.boolean(),
});
export type KeptAnswerView = z.infer<typeof keptAnswerViewSchema>;
