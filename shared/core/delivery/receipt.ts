/**
 * Stage "receipt": what is kept of an accepted delivery, for good. Records are written once, and each names the hash of the one before it
 * (`previous`), so a record that was changed, dropped or put in later shows.
 */
import { z } from '../../zod.ts';
import { deliveryAnswerSchema, dialogSearchSchema, submissionHeadSchema, submissionIdSchema } from './submission.ts';
import { avvikSchema, verdictSchema } from './tilbakemelding.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Its place in the chain. `previous` is the SHA-256 of the record before it as it was written; null for the first. */
const link = { version: z.literal(1), number: z.int().positive(), previous: sha256Schema.nullable() };

/** What was delivered, when, by whom, and what the authority answered. */
export const receiptRecordSchema = z.strictObject({
  ...link,
  kind: z.literal('receipt'),
  /** When the answer came. */
  at: z.iso.datetime(),
  delivery: submissionHeadSchema.omit({ rows: true, columns: true, environment: true }),
  answer: deliveryAnswerSchema,
});
export type ReceiptRecord = z.infer<typeof receiptRecordSchema>;

/** A document that came to a delivery afterwards; its bytes are kept beside it, exactly as they were received. */
export const documentRecordSchema = z.strictObject({
  ...link,
  kind: z.literal('document'),
  /** When it was fetched. */
  at: z.iso.datetime(),
  submissionId: submissionIdSchema,
  documentId: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(0),
  sha256: sha256Schema,
  /** Null for what isn't a tilbakemelding, or could not be read as one. */
  tilbakemelding: z.strictObject({ verdict: verdictSchema, avvik: z.array(avvikSchema) }).nullable(),
});
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

/** Its user's word that a delivery whose key was used before is not with the authority (`given-up` in submission.ts). It is no receipt, and counts as nothing. */
const decisionRecordSchema = z.strictObject({
  ...link,
  kind: z.literal('given-up'),
  at: z.iso.datetime(),
  delivery: receiptRecordSchema.shape.delivery,
  /** What Altinn had when it was decided. */
  dialogSearch: dialogSearchSchema,
});

export const ledgerRecordSchema = z.discriminatedUnion('kind', [receiptRecordSchema, documentRecordSchema, decisionRecordSchema]);
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>;

/** A receipt with everything that has come to it. */
export interface Receipt {
  readonly record: ReceiptRecord;
  /** SHA-256 of the record as it was written. */
  readonly sha256: string;
  readonly documents: readonly DocumentRecord[];
}

/** What the authority says of a delivery so far. `levert`: nothing has come yet. `svar-mottatt`: something has, which people have to read. */
export type ReceiptStatus = 'levert' | 'svar-mottatt' | 'godkjent' | 'godkjent-med-avvik' | 'avvist';

/** The last document that says something decides; one that says nothing doesn't take back what another said. */
export function receiptStatus(documents: readonly DocumentRecord[]): ReceiptStatus {
  const verdicts = documents.flatMap(({ tilbakemelding }) => tilbakemelding?.verdict ?? []);
  const last = verdicts.findLast((verdict) => verdict !== 'ukjent');
  if (last !== undefined) return last;
  return documents.length === 0 ? 'levert' : 'svar-mottatt';
}
