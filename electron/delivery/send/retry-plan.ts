/** Whether an attempt that came to nothing is made again by itself, and when. Pure. Source: spec 4.9 (which answers), 9 no. 27 (backoff). */

import { retryAfter } from '../../../shared/core/delivery/retry-after.ts';
import type { SubmissionState } from '../../../shared/core/delivery/submission.ts';
import type { Failure } from '../../../shared/core/failure.ts';

/** The first one included. After these, some two minutes on the whole, the user decides. */
export const MAX_ATTEMPTS = 6;
const WAITS_MS = [2_000, 5_000, 15_000, 30_000, 60_000];
/** An authority that asks for more patience is obeyed, but nobody sits and waits for it: the user is told until when. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Milliseconds to wait before the next attempt; undefined when there is none. `attempts` made so far; `random` from 0 up to 1 spreads many
 * programs that failed at the same moment (half to one and a half of the planned wait).
 *
 * Only what time may heal: 408, 429, 5xx, a time-out, a connection lost or not made, at Skatteetaten or Maskinporten. An answer that was not
 * understood, a certificate that isn't trusted, a proxy that wants a password and any refusal would be the same in a minute.
 */
export function waitBeforeNext(state: SubmissionState, attempts: number, now: Date, random: number): number | undefined {
  if (state.kind !== 'unsure' && state.kind !== 'no-access') return undefined;
  if (!isHealedByTime(state.failure)) return undefined;
  const planned = WAITS_MS[attempts - 1];
  if (planned === undefined || attempts >= MAX_ATTEMPTS) return undefined;
  const asked = (retryAfter(state.failure.data.retryAfter, now)?.getTime() ?? 0) - now.getTime();
  return asked > LONGEST_WAIT_MS ? undefined : Math.max(asked, Math.round(planned * (0.5 + random)));
}

/** Whether sending it again at the next start, unasked, is what its sender wants: it was under way, and she didn't call it back. */
export function isResumedUnasked(state: SubmissionState): boolean {
  return state.kind === 'unsure' && state.failure.retryable && state.failure.data.reason !== 'CANCELLED';
}

function isHealedByTime({ code, data, retryable }: Failure): boolean {
  if (!retryable || (code !== 'SKATTEETATEN_UNREACHABLE' && code !== 'MASKINPORTEN_UNREACHABLE')) return false;
  return !/^(CANCELLED|.*CERT.*|.*SSL.*|.*PROXY_AUTH.*)$/.test(String(data.reason));
}
