/** What a rehearsal can ask the practice authorities to do wrong, once each, at the next request that it is meant for. */
import { z } from '../../zod.ts';

const statusSchema = z.int().min(400).max(599);

export const practiceFaultSchema = z.union([
  /** An error answer; nothing is accepted. */
  z.strictObject({
    kind: z.literal('status'),
    at: z.literal('skatteetaten'),
    status: statusSchema,
    kode: z.string().optional(),
    /** What it says is wrong, and where. */
    spesifisering: z.array(z.strictObject({ kode: z.string(), sti: z.string().optional() })).optional(),
    /** Seconds, as its `Retry-After`. */
    retryAfter: z.int().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal('status'), at: z.literal('maskinporten'), status: statusSchema, mp: z.string().optional() }),
  z.strictObject({ kind: z.literal('status'), at: z.literal('altinn'), status: statusSchema, auth: z.string().optional() }),
  /** The connection is cut: before the delivery was accepted, in the middle of the receipt, or after it was accepted. */
  z.strictObject({ kind: z.literal('cut'), when: z.enum(['before', 'during', 'after']) }),
  /** The delivery is taken up that much later. */
  z.strictObject({ kind: z.literal('slow'), ms: z.int().min(0).max(600_000) }),
  /** 200 with a web page, as a captive portal or a proxy gives, or with JSON that breaks off; nothing is accepted. */
  z.strictObject({ kind: z.literal('nonsense'), as: z.enum(['json']).optional() }),
  /** The answer leads to another address; nothing is accepted. */
  z.strictObject({ kind: z.literal('redirect') }),
  /** What the tilbakemelding to the next accepted delivery says, as XML or for people alone; without a delay it comes when it always does. */
  z.strictObject({
    kind: z.literal('feedback'),
    verdict: z.enum(['godkjent', 'godkjent-med-avvik', 'avvist', 'ukjent']),
    as: z.enum(['pdf']).optional(),
    delayMs: z.int().min(0).max(86_400_000).optional(),
  }),
]);
export type PracticeFault = z.infer<typeof practiceFaultSchema>;
