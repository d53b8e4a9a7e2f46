/** Stages "submission" and "receipt": what was, is being, or was perhaps sent. Source: spec 4.2–4.5; the safe design is architecture decision 4. */
import { z } from '../../zod.ts';
import { environmentSchema } from '../access/environment.ts';
import { draftIdSchema, inntektsaarSchema } from '../draft/draft.ts';
import { failureSchema } from '../failure.ts';
import { nilSpellingSchema } from '../leveranse/nil-spelling.ts';

export const submissionIdSchema = z.uuid();
/** Lower-case hex. */
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What is sent and under which key. Frozen before the first byte leaves; a changed draft is a new submission with a new key. */
export const submissionHeadSchema = z.strictObject({
  submissionId: submissionIdSchema,
  draftId: draftIdSchema.nullable(),
  environmentName: z.string(),
  createdAt: z.iso.datetime(),
  organisasjonsnummer: z.string(),
  oppgavegiverName: z.string(),
  inntektsaar: inntektsaarSchema,
  oppgavegiversLeveranseReferanse: z.string(),
  idempotencyKey: z.uuid(),
  /** Over the exact bytes of the body. */
  bodySha256: sha256Schema,
  bodyBytes: z.int().positive(),
  /** Over what the body says, without its reference, its sender and its order: the same content is not sent twice. */
  contentSha256: sha256Schema,
  antallOppgaver: z.int(),
  sumUtbetaltBeloep: z.int(),
  /** Row of the user's sheet for each oppgave, in wire order: leads `sti` back to the cell. */
  rows: z.array(z.int().positive()),
  file: z.string(),
  sheet: z.string(),
  columns: z.record(z.string(), z.string()),
  /** The Maskinporten client that it goes by, so that it can be finished by the same one; `kid` when its key is registered there. */
  maskinporten: z.strictObject({ clientId: z.string(), kid: z.string().optional() }).optional(),
  /** Who stands as the contact in the body. */
  kontaktperson: z.string().optional(),
  /** An environment of the user's own, which can't be found by its name. */
  environment: environmentSchema.optional(),
  /** One of several deliveries of a list that is too long for one. `contentSha256` is that of the whole list, and says which belong together. */
  part: z.strictObject({ contentSha256: sha256Schema, number: z.int().positive(), of: z.int().min(2) }).optional(),
  /** A nil return, and how it was spelt: it has no draft, no oppgaver and no file. */
  nil: nilSpellingSchema.optional(),
});
export type SubmissionHead = z.infer<typeof submissionHeadSchema>;

/** The authority's answer to a delivery (spec 4.4). It is a receipt of delivery, not of approval. */
export const deliveryAnswerSchema = z.object({
  dialogId: z.string().min(1),
  forsendelseId: z.string().min(1),
  oppgavegiversLeveranseReferanse: z.string(),
  antallOppgaver: z.int(),
});
export type DeliveryAnswer = z.infer<typeof deliveryAnswerSchema>;

/** One thing the authority says is wrong (spec 4.8). `cell` is where that is in the user's sheet, when `sti` could be followed. */
const spesifiseringSchema = z.strictObject({
  kode: z.string().optional(),
  melding: z.string().optional(),
  sti: z.string().optional(),
  row: z.int().positive().optional(),
  cell: z.string().optional(),
});
export type Spesifisering = z.infer<typeof spesifiseringSchema>;

const refusalSchema = z.strictObject({
  httpStatus: z.int(),
  kode: z.string().optional(),
  melding: z.string().optional(),
  korrelasjonsid: z.string().optional(),
  spesifisering: z.array(spesifiseringSchema),
});
export type Refusal = z.infer<typeof refusalSchema>;

/**
 * What Dialogporten has of this co-op and this kind of report since the submission was frozen, apart from what belongs to other deliveries of
 * this store. `hasReference`: it bears the delivery's own reference, which not every dialog does (spec 9 no. 30). `none` may also mean that
 * the systembruker isn't allowed to see it (spec 3.4).
 */
export const dialogSearchSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    at: z.iso.datetime(),
    dialogs: z.array(z.strictObject({ dialogId: z.string(), createdAt: z.iso.datetime().nullable(), hasReference: z.boolean() })).min(1),
  }),
  z.strictObject({ kind: z.literal('none'), at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('failed'), at: z.iso.datetime(), failure: failureSchema }),
]);
export type DialogSearch = z.infer<typeof dialogSearchSchema>;

/**
 * `prepared`: frozen on disk, not a byte has left. `sending`: bytes may have left. `unsure`: it is not known whether they arrived; the
 * only ways on are the same key with the same bytes. `delivered` and `refused` are final.
 * `no-access` is not final: no byte of the body left, because Maskinporten gave no token.
 * `given-up` is final, too: its user has looked where the authority shows what it has, has not found it, and wants to deliver under a new key
 * (spec 4.5, 9 no. 14). Whether it arrived is as unknown as before, so it counts as nothing, and it is never sent again.
 */
export const submissionStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prepared') }),
  z.strictObject({ kind: z.literal('no-access'), failure: failureSchema }),
  z.strictObject({ kind: z.literal('sending'), at: z.iso.datetime() }),
  z.strictObject({
    kind: z.literal('unsure'),
    at: z.iso.datetime(),
    failure: failureSchema,
    /** Only where the authority says that the key was used before (409 GLD_019), and Dialogporten was asked about it. */
    dialogSearch: dialogSearchSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('delivered'), at: z.iso.datetime(), answer: deliveryAnswerSchema }),
  z.strictObject({ kind: z.literal('refused'), at: z.iso.datetime(), refusal: refusalSchema }),
  z.strictObject({ kind: z.literal('given-up'), at: z.iso.datetime(), dialogSearch: dialogSearchSchema }),
]);
export type SubmissionState = z.infer<typeof submissionStateSchema>;

export const submissionSchema = z.strictObject({ head: submissionHeadSchema, state: submissionStateSchema });
export type Submission = z.infer<typeof submissionSchema>;

/** The steps of sending that mean something to the user. */
export const deliveryStepSchema = z.enum(['freezing', 'access', 'sending', 'receipt']);
export type DeliveryStep = z.infer<typeof deliveryStepSchema>;
