/** What Maskinporten answered to a grant. Source: spec 1.6 and 1.7. */
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { jsonOf } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { MaskinportenSaying } from '../../../shared/text/authority-codes.ts';
import { z } from '../../../shared/zod.ts';
import { askedPatience, type HttpAnswer, isHealedByTime, type NoAnswer } from '../http-exchange.ts';

const tokenSchema = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive(),
});

const errorSchema = z.object({ error: z.string().optional().catch(undefined), error_description: z.string().optional().catch(undefined) });

export interface GrantedToken {
  /** Opaque. */
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

/**
 * The token, or: `MASKINPORTEN_REFUSED` with `httpStatus` and, as far as they were given, `mp` (such as `MP-250`) and `error` (the OAuth
 * code) and `saying` (what it says without a code); `MASKINPORTEN_UNREACHABLE` (may work later) with `reason` or `httpStatus`, and `retryAfter` as given; `MASKINPORTEN_ANSWER_NOT_UNDERSTOOD` with `httpStatus`.
 * The description itself isn't kept: it is free text.
 */
export function readTokenAnswer(answer: HttpAnswer | NoAnswer): Result<GrantedToken, Failure> {
  if (answer.kind === 'no-answer') {
    if (answer.reason === 'REDIRECTED') return fail(failure('MASKINPORTEN_ANSWER_NOT_UNDERSTOOD', { reason: answer.reason }));
    return fail(failure('MASKINPORTEN_UNREACHABLE', { reason: answer.reason }, true));
  }
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const token = tokenSchema.safeParse(jsonOf(answer.body.toString('utf8')));
    if (!token.success) return fail(failure('MASKINPORTEN_ANSWER_NOT_UNDERSTOOD', { httpStatus: status }));
    return ok({ accessToken: token.data.access_token, expiresInSeconds: token.data.expires_in });
  }
  if (isHealedByTime(status)) return fail(failure('MASKINPORTEN_UNREACHABLE', { httpStatus: status, ...askedPatience(answer) }, true));
  const { mp, error, description } = errorOf(answer);
  const saying = mp === undefined ? sayingIn(description) : undefined;
  if (mp === undefined && error === undefined) return fail(failure('MASKINPORTEN_ANSWER_NOT_UNDERSTOOD', { httpStatus: status }));
  return fail(
    failure('MASKINPORTEN_REFUSED', { httpStatus: status, ...(mp && { mp }), ...(error && { error }), ...(saying && { saying }) }),
  );
}

/**
 * Whether Maskinporten refused because its clock differs from ours, and then by how much it is ahead, in milliseconds (to the second,
 * as the `Date` header is). Undefined when that isn't the reason or the header doesn't say.
 */
export function clockOffsetOf(answer: HttpAnswer | NoAnswer, now: Date): number | undefined {
  if (answer.kind === 'no-answer' || answer.status < 400) return undefined;
  const { mp, description } = errorOf(answer);
  if (mp !== 'MP-130' && sayingIn(description) !== 'ISSUE_TIME') return undefined;
  const theirs = Date.parse(answer.header('date') ?? '');
  return Number.isNaN(theirs) ? undefined : theirs - now.getTime();
}

/** What it says in words and without a code (spec 1.7). */
function sayingIn(description: string): MaskinportenSaying | undefined {
  if (/issue time is after now/i.test(description)) return 'ISSUE_TIME';
  return /consumer_org/i.test(description) && /invalid/i.test(description) ? 'CONSUMER_ORG' : undefined;
}

function errorOf(answer: HttpAnswer): { mp: string | undefined; error: string | undefined; description: string } {
  const parsed = errorSchema.safeParse(jsonOf(answer.body.toString('utf8')));
  const { error, error_description: description = '' } = parsed.success ? parsed.data : {};
  return {
    mp: /\bMP-\d{3}\b/.exec(description)?.[0],
    // Goes to sentences and logs, so only if it looks like an OAuth code.
    error: error !== undefined && /^[a-z_]{1,60}$/.test(error) ? error : undefined,
    description,
  };
}
