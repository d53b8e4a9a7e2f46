/** Every GLD code with every status, at the top and inside: a state, a sentence, whether it is tried again, and the cell. None is unmapped. */
import { describe, expect, it } from 'vitest';
import { isUsedKey } from '../../../../electron/delivery/send/dialog-search.ts';
import type { SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import { gldCodes } from '../../../../shared/text/authority-codes.ts';
import { failureText, gldText } from '../../../../shared/text/failure-text.ts';
import { answersPage, nextTry, refusalWith, STATUS_OF, STATUSES, stateAfter } from '../answers.ts';

/** Spec 4.9, both tables, as they stand there. */
const SPEC_CODES = `001 004 005 006 008 010 011 017 019 021 022 023
  1001 1007 1008 1015 1016 1017 1018 1022 1023 1026 1027 1028 1029 1030 1031 1032 1047 1050 1052 1053 1054 1055 1061 1062 1063 1069 1070 1102 1201`;

const LANGUAGES = ['nb', 'nn', 'en'] as const;

it('every code of the specification has its place, and no other', () => {
  expect([...gldCodes]).toEqual(SPEC_CODES.split(/\s+/).map((number) => `GLD_${number}`));
});

describe.each(gldCodes)('%s', (kode) => {
  const places = kode in STATUS_OF ? [false] : [true, false];
  const all = places.flatMap((isInside) => STATUSES.map((status) => ({ status, isInside })));

  it.each(all)('with $status, inside: $isInside', ({ status, isInside }) => {
    const given = refusalWith(status, kode, isInside);
    const [first, inDoubt] = [stateAfter(given, false), stateAfter(given, true)];
    expect([first.kind, inDoubt.kind]).toEqual(expectedKinds(status, kode));
    // Before an answer has come to it a delivery in doubt stays in doubt; what isn't final is safe to send again.
    expect(nextTry(first) !== undefined).toBe(first.kind === 'unsure' && !isUsedKey(first));
    if (first.kind === 'refused') expectRefusal(first, kode, isInside);
    if (first.kind === 'unsure') expect(first.failure.data.httpStatus).toBe(status);
  });

  it.each(LANGUAGES)('has a sentence and a next step of its own in %s', (language) => {
    const text = gldText(language, kode);
    const unknown = gldText(language, 'GLD_9999').replace('GLD_9999', kode);
    expect(text).not.toBe(unknown);
    expect(text).toContain(`(${kode})`);
    expect(text.split(/[.!?](?= |$)/).filter((sentence) => sentence.trim() !== '').length).toBeGreaterThanOrEqual(2);
    const { title, detail, todo } = failureText(language, {
      code: 'SKATTEETATEN_REFUSED',
      data: { httpStatus: 400, kode },
      retryable: false,
    });
    expect([title, detail, todo].every((part) => part.length > 5)).toBe(true);
  });
});

/** By the words of spec 4.5 and 4.9, not by the program. */
function expectedKinds(status: number, kode: string): [SubmissionState['kind'], SubmissionState['kind']] {
  const isTransient = status >= 500 || status === 408 || status === 429 || ['GLD_001', 'GLD_017', 'GLD_023', 'GLD_1053'].includes(kode);
  const mayBeIn = status === 409 || kode === 'GLD_019' || kode === 'GLD_1029';
  if (isTransient || mayBeIn) return ['unsure', 'unsure'];
  return status === 400 || status === 422 ? ['refused', 'refused'] : ['refused', 'unsure'];
}

function expectRefusal({ refusal }: Extract<SubmissionState, { kind: 'refused' }>, kode: string, isInside: boolean): void {
  expect(refusal).toMatchObject({ korrelasjonsid: 'k-1', melding: 'Feil' });
  if (isInside) expect(refusal.spesifisering).toEqual([expect.objectContaining({ kode, row: 9, cell: 'F9' })]);
  else expect(refusal.kode).toBe(kode);
}

it('docs/answers.md says the same', async () => {
  await expect(answersPage()).toMatchFileSnapshot('../../../../docs/answers.md');
});
