/** What the log of a submission holds, record by record, as JSON. The first record is the head; what happened to it follows. */

import {
  type Submission,
  type SubmissionHead,
  type SubmissionState,
  submissionHeadSchema,
  submissionStateSchema,
} from '../../../shared/core/delivery/submission.ts';
import { failure } from '../../../shared/core/failure.ts';
import { z } from '../../../shared/zod.ts';

/** An answer as it was received, whatever it was: the proof of a delivery, and what there is to look at when it wasn't understood. */
const keptAnswerSchema = z.strictObject({
  httpStatus: z.int(),
  contentType: z.string(),
  bodyBase64: z.base64(),
  /** True when the answer was longer than what was read of it. */
  truncated: z.boolean(),
});
export type KeptAnswer = z.infer<typeof keptAnswerSchema>;

const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('head'), version: z.literal(1), head: submissionHeadSchema }),
  z.strictObject({ kind: z.literal('state'), state: submissionStateSchema, answer: keptAnswerSchema.optional() }),
]);

export function headRecord(head: SubmissionHead): Buffer {
  return encode({ kind: 'head', version: 1, head });
}

export function stateRecord(state: SubmissionState, answer: KeptAnswer | undefined): Buffer {
  return encode({ kind: 'state', state, ...(answer && { answer }) });
}

function encode(record: z.input<typeof recordSchema>): Buffer {
  return Buffer.from(JSON.stringify(record), 'utf8');
}

/**
 * The submission as its log tells it. The process that left it at `sending` is gone, and nobody knows how far it came: `unsure`.
 * Undefined when a record isn't one of ours, as from a newer version: then the log is better left alone.
 */
export function readLog(records: readonly Buffer[]): Submission | undefined {
  const [first, ...rest] = records.map(decode);
  if (first?.kind !== 'head') return undefined;
  let state: SubmissionState = { kind: 'prepared' };
  for (const record of rest) {
    if (record?.kind !== 'state') return undefined;
    state = record.state;
  }
  if (state.kind === 'sending') {
    state = { kind: 'unsure', at: state.at, failure: failure('SKATTEETATEN_UNREACHABLE', { reason: 'PROCESS_ENDED' }, true) };
  }
  return { head: first.head, state };
}

/** One thing that happened to a submission, and the answer that it came with. */
export interface Happening {
  readonly state: SubmissionState;
  readonly answer: KeptAnswer | undefined;
}

/** Everything that the log has about what happened, oldest first. */
export function readHistory(records: readonly Buffer[]): Happening[] {
  return records.flatMap((bytes) => {
    const record = decode(bytes);
    return record?.kind === 'state' ? [{ state: record.state, answer: record.answer }] : [];
  });
}

function decode(record: Buffer): z.output<typeof recordSchema> | undefined {
  try {
    return recordSchema.parse(JSON.parse(record.toString('utf8')));
  } catch {
    return undefined;
  }
}
