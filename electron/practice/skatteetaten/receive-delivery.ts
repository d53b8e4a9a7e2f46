/** `POST /v1/{inntektsaar}`: the checks of a delivery, in the order in which Skatteetaten's codes build on each other. Source: spec 4.2–4.9. */
import { osloDate } from '../../../shared/core/oslo-time.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { Clock } from '../../ports.ts';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { FaultQueue } from '../http/faults.ts';
import type { AuthorityRequest } from '../http/loopback.ts';
import type { AccessTokens } from '../known/access-tokens.ts';
import { uuid7 } from '../known/identifiers.ts';
import type { PracticeJournal } from '../known/practice-journal.ts';
import { detail, gldError } from './gld.ts';
import type { Judge } from './judge/judge-in-process.ts';
import { comeIn } from './skatteetaten-access.ts';

export interface DeliveryOptions {
  readonly tokens: AccessTokens;
  readonly journal: PracticeJournal;
  readonly clock: Clock;
  readonly faults: FaultQueue;
  readonly judge: Judge;
}

export async function receiveDelivery(options: DeliveryOptions, inntektsaar: number, request: AuthorityRequest): Promise<Answer> {
  const organisation = comeIn(options.tokens, request);
  if (!organisation.ok) return organisation.failure;
  const envelope = readEnvelope(request);
  if (!envelope.ok) return envelope.failure;
  const { idempotencyKey, body } = envelope.value;
  const now = options.clock.now();
  const currentYear = Number(osloDate(now).slice(0, 4));
  const judged = await options.judge(body, { pathYear: inntektsaar, currentYear, organisation: organisation.value });
  if (!judged.ok) return judged.failure;

  const { oppgavegiversLeveranseReferanse, antallOppgaver, ...facts } = judged.value;
  const { verdict, as, delayMs } = options.faults.takeFeedback() ?? {};
  const accepted = await options.journal.accept(
    {
      at: now.toISOString(),
      inntektsaar,
      ...facts,
      idempotencyKey,
      bodyBytes: body.length,
      antallOppgaver,
      ...(verdict && { feedback: { verdict, ...(as && { as }), ...(delayMs !== undefined && { delayMs }) } }),
      status: 200,
      answer: { dialogId: uuid7(now), forsendelseId: uuid7(now), oppgavegiversLeveranseReferanse, antallOppgaver },
    },
    body,
  );
  return accepted.ok ? jsonAnswer(accepted.value.status, accepted.value.answer) : gldError('GLD_019');
}

/** What stands around the body: headers and size. */
function readEnvelope({ headers, body }: AuthorityRequest): Result<{ idempotencyKey: string; body: Buffer }, Answer> {
  const accepts = (headers.accept ?? '').split(',').map(mediaType);
  if (!accepts.includes('application/json')) return fail(gldError('GLD_006', [detail('GLD_1030')]));
  if (mediaType(headers['content-type'] ?? '') !== 'application/json') return fail(gldError('GLD_006', [detail('GLD_1047')]));
  const key = headers.idempotencykey;
  if (key === undefined) return fail(gldError('GLD_006', [detail('GLD_1028', { sti: 'idempotencyKey' })]));
  const uuid = z.uuid().safeParse(key);
  if (!uuid.success) return fail(gldError('GLD_006', [detail('GLD_1022', { sti: 'idempotencyKey', angittVerdi: String(key) })]));
  if (body === 'too-large') return fail(gldError('GLD_006', [], 413));
  return ok({ idempotencyKey: uuid.data.toLowerCase(), body });
}

function mediaType(header: string): string {
  return header.replace(/;.*/s, '').trim().toLowerCase();
}
