import { describe, expect, it } from 'vitest';
import { isResumedUnasked, MAX_ATTEMPTS, waitBeforeNext } from '../../../../electron/delivery/send/retry-plan.ts';
import type { SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import { type FailureCode, failure } from '../../../../shared/core/failure.ts';

const NOW = new Date('2026-01-20T10:00:00.000Z');
const at = NOW.toISOString();

function unsure(data: Record<string, string | number>, code: FailureCode = 'SKATTEETATEN_UNREACHABLE', retryable = true): SubmissionState {
  return { kind: 'unsure', at, failure: failure(code, data, retryable) };
}

describe('when the next attempt is', () => {
  it('ever later, then never: the user decides', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, i) => waitBeforeNext(unsure({ httpStatus: 503 }), i + 1, NOW, 0.5));
    expect(waits).toEqual([2_000, 5_000, 15_000, 30_000, 60_000, undefined]);
  });

  it.each([
    [0, 1_000],
    [0.999, 2_998],
  ])('spread by chance (%d)', (random, wait) => {
    expect(waitBeforeNext(unsure({ reason: 'ECONNRESET' }), 1, NOW, random)).toBe(wait);
  });

  it.each([
    ['7', 7_000],
    ['Tue, 20 Jan 2026 10:00:30 GMT', 30_000],
    ['0', 2_000],
    ['Mon, 19 Jan 2026 10:00:30 GMT', 2_000],
    ['soon', 2_000],
  ])('not before the authority says (Retry-After: %s)', (retryAfter, wait) => {
    expect(waitBeforeNext(unsure({ httpStatus: 429, retryAfter }), 1, NOW, 0.5)).toBe(wait);
  });

  it('not by itself when the authority asks for more patience than anyone sits and waits', () => {
    expect(waitBeforeNext(unsure({ httpStatus: 429, retryAfter: '3600' }), 1, NOW, 0.5)).toBeUndefined();
  });

  it.each<[string, SubmissionState]>([
    ['prepared', { kind: 'prepared' }],
    ['an answer that is not understood', unsure({ httpStatus: 200, reason: 'NOT_JSON' }, 'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD')],
    ['a key that was used before', unsure({ httpStatus: 409, kode: 'GLD_019' }, 'SKATTEETATEN_REFUSED', false)],
    ['a certificate that is not trusted', unsure({ reason: 'ERR_CERT_AUTHORITY_INVALID' })],
    ['a sending that was called back', unsure({ reason: 'CANCELLED' })],
    ['a refusal of access', { kind: 'no-access', failure: failure('MASKINPORTEN_REFUSED', { mp: 'MP-100' }) }],
  ])('never after %s', (_name, state) => {
    expect(waitBeforeNext(state, 1, NOW, 0.5)).toBeUndefined();
  });

  it('also when Maskinporten is what was not reached', () => {
    const state: SubmissionState = { kind: 'no-access', failure: failure('MASKINPORTEN_UNREACHABLE', { reason: 'ECONNREFUSED' }, true) };
    expect(waitBeforeNext(state, 1, NOW, 0.5)).toBe(2_000);
  });
});

describe('what goes on by itself at the next start', () => {
  it.each<[string, SubmissionState, boolean]>([
    ['a sending whose process ended', unsure({ reason: 'PROCESS_ENDED' }), true],
    ['a sending that the closing app stopped', unsure({ reason: 'APP_CLOSED' }), true],
    ['a time-out', unsure({ reason: 'TIMED_OUT' }), true],
    ['what its user stopped', unsure({ reason: 'CANCELLED' }), false],
    ['what only waits for its user', { kind: 'prepared' }, false],
    ['a key that was used before', unsure({ kode: 'GLD_019' }, 'SKATTEETATEN_REFUSED', false), false],
  ])('%s: %s', (_name, state, expected) => {
    expect(isResumedUnasked(state)).toBe(expected);
  });
});
