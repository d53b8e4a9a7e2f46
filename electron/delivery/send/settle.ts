/**
 * From the authority's answer to the state of a submission. Pure. Source: spec 4.4 (what a receipt is), 4.5 (what the key promises), 4.8
 * and 4.9 (errors). The rule behind every line: `delivered` and `refused` only when the answer leaves no doubt, else `unsure`, because
 * from `unsure` the same bytes go out under the same key and can do no harm, while a wrong `refused` would lead to a second delivery.
 */

import { deliveryAnswerSchema, type Refusal, type SubmissionHead, type SubmissionState } from '../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { jsonOf } from '../../../shared/json.ts';
import { askedPatience, type HttpAnswer, isHealedByTime, type NoAnswer } from '../../access/http-exchange.ts';
import { cellOfSti } from '../authority/cell-of-sti.ts';
import { type ErrorBody, readErrorBody } from '../authority/error-body.ts';
import { isMachineId } from '../authority/machine-id.ts';

export interface Attempt {
  /** When the answer came, or it became clear that none would. */
  readonly at: Date;
  /** Whether an earlier attempt may have arrived. This answer then speaks for that one only where the spec says so. */
  readonly inDoubt: boolean;
}

/**
 * The failure of `unsure` is: `SKATTEETATEN_UNREACHABLE` with `reason` or `httpStatus`, `kode`, `korrelasjonsid` and `retryAfter` (as
 * given); `SKATTEETATEN_REFUSED` with `httpStatus`, `kode` and `korrelasjonsid`; `SKATTEETATEN_ANSWER_NOT_UNDERSTOOD` with `httpStatus` or `reason`.
 *
 * A connection that was refused, or a name that wasn't found, is `unsure` too, although most likely nothing left the machine: a proxy or a
 * second address may have been tried before, and nothing is lost by asking again with the same key.
 */
export function settle(head: SubmissionHead, answer: HttpAnswer | NoAnswer, { at, inDoubt }: Attempt): SubmissionState {
  const unsure = (why: Failure): SubmissionState => ({ kind: 'unsure', at: at.toISOString(), failure: why });
  if (answer.kind === 'no-answer') {
    const { reason } = answer;
    return unsure(failure(reason === 'REDIRECTED' ? 'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD' : 'SKATTEETATEN_UNREACHABLE', { reason }, true));
  }
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const receipt = readReceipt(head, answer);
    if (typeof receipt === 'string') return unsure(notUnderstood(status, receipt));
    return { kind: 'delivered', at: at.toISOString(), answer: receipt };
  }
  if (status < 400) return unsure(notUnderstood(status, 'REDIRECTED'));

  const error = readErrorBody(answer.contentType, answer.body);
  // The key was used before, so the delivery may be in already (spec 4.5). The code says so under whatever status it comes.
  const usedKey = USED_KEY.find((kode) => hasKode(error, kode));
  if (error !== undefined && (usedKey !== undefined || status === 409)) {
    return unsure(failure('SKATTEETATEN_REFUSED', { ...refusedData(status, error), ...(usedKey && { kode: usedKey }) }));
  }
  if (isHealedByTime(status)) {
    return unsure(failure('SKATTEETATEN_UNREACHABLE', { ...refusedData(status, error), ...askedPatience(answer) }, true));
  }
  // Something on the way, such as a proxy, may have answered in the authority's place.
  if (error === undefined) return unsure(notUnderstood(status, 'NO_ERROR_BODY'));
  // A fault of the service's own says nothing about the delivery (spec 4.9), though it should come as a 5xx.
  if (SYSTEM_FAULTS.some((kode) => hasKode(error, kode)))
    return unsure(failure('SKATTEETATEN_UNREACHABLE', refusedData(status, error), true));
  // The same key with the same body gives the same answer, so a refused body was refused the first time too. Who we are (401, 403) or
  // where we knock (404, 405) is judged before the key is looked at, and says nothing about the first time.
  const aboutTheBody = status === 400 || status === 422;
  if (inDoubt && !aboutTheBody) return unsure(failure('SKATTEETATEN_REFUSED', refusedData(status, error)));
  return { kind: 'refused', at: at.toISOString(), refusal: refusalOf(head, status, error) };
}

/** GLD_1029 is a sibling's: the submission is confirmed already. */
const USED_KEY = ['GLD_019', 'GLD_1029'];
const SYSTEM_FAULTS = ['GLD_001', 'GLD_017', 'GLD_023', 'GLD_1053'];

function hasKode(error: ErrorBody | undefined, kode: string): boolean {
  return error?.kode === kode || (error?.details.some((detail) => detail.kode === kode) ?? false);
}

/** The receipt, or why it isn't one: it must be about exactly this delivery. */
function readReceipt(head: SubmissionHead, answer: HttpAnswer) {
  if (answer.truncated) return 'TOO_LONG';
  const value = jsonOf(new TextDecoder().decode(answer.body));
  if (value === undefined) return 'NOT_JSON';
  const parsed = deliveryAnswerSchema.safeParse(value);
  if (!parsed.success) return 'SHAPE';
  if (parsed.data.antallOppgaver !== head.antallOppgaver) return 'COUNT';
  return parsed.data.oppgavegiversLeveranseReferanse === head.oppgavegiversLeveranseReferanse ? parsed.data : 'REFERENCE';
}

function notUnderstood(httpStatus: number, reason: string): Failure {
  return failure('SKATTEETATEN_ANSWER_NOT_UNDERSTOOD', { httpStatus, reason }, true);
}

/** Only a `kode` and a `korrelasjonsid` that look like one (`GLD_019`, `DAS-001`; an id of a machine's making): failure data goes to logs. */
function refusedData(httpStatus: number, error: ErrorBody | undefined): Failure['data'] {
  const { kode, korrelasjonsid } = error ?? {};
  return {
    httpStatus,
    ...(kode !== undefined && /^[A-Z]{2,10}[-_]\d{1,6}$/.test(kode) && { kode }),
    ...(korrelasjonsid !== undefined && isMachineId(korrelasjonsid) && { korrelasjonsid }),
  };
}

function refusalOf(head: SubmissionHead, httpStatus: number, { details, ...error }: ErrorBody): Refusal {
  return { httpStatus, ...error, spesifisering: details.map((each) => ({ ...each, ...(each.sti && cellOfSti(head, each.sti)) })) };
}
