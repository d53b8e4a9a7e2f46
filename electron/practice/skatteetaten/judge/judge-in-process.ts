/**
 * A long delivery is judged in a process of its own: reading ten megabytes of JSON takes a quarter of a second in one piece, and the practice
 * authorities share their process with the window's calls.
 */
import { z } from '../../../../shared/zod.ts';
import type { ForkJob } from '../../../process/job-process.ts';
import { type Expected, type Judgement, judgeDelivery } from './judge-delivery.ts';

export type Judge = (body: Buffer, expected: Expected) => Promise<Judgement>;

export interface JudgeRequest {
  readonly body: Uint8Array;
  readonly expected: Expected;
}

/** Below it a judgement takes a few milliseconds, and a process longer than that to start. */
const LONG_BODY_BYTES = 200_000;
const LIMITS = { heapMiB: 512, milliseconds: 60_000 };

const judgementSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      organisasjonsnummer: z.string(),
      oppgavegiversLeveranseReferanse: z.string(),
      antallOppgaver: z.int(),
      sumUtbetaltBeloep: z.int(),
      bodySha256: z.string(),
    }),
  }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.strictObject({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() }),
  }),
]);

export const judgeHere: Judge = async (body, expected) => judgeDelivery(body, expected);

/** Short ones are judged here. Rejects when the process stopped without an answer: the authority then has a fault, as any service may. */
export function judgeInProcess(fork: ForkJob, { limits = LIMITS, longBytes = LONG_BODY_BYTES } = {}): Judge {
  return async (body, expected) => (body.length < longBytes ? judgeDelivery(body, expected) : asked(fork, limits, { body, expected }));
}

function asked(fork: ForkJob, limits: typeof LIMITS, request: JudgeRequest): Promise<Judgement> {
  return new Promise((resolve, reject) => {
    const judge = fork(limits);
    let judgement: Judgement | undefined;
    const timer = setTimeout(() => judge.kill(), limits.milliseconds);
    judge.onMessage((message) => {
      judgement = judgementSchema.safeParse(message).data;
      judge.kill();
    });
    judge.onExit((cause) => {
      clearTimeout(timer);
      if (judgement === undefined) reject(new Error(`the judging process stopped: ${cause}`));
      else resolve(judgement);
    });
    judge.send(request);
  });
}
