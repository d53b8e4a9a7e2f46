import { describe, expect, it } from 'vitest';
import {
  countErrors,
  deadlineOf,
  differenceToAccounts,
  isReadOnly,
  lastDelivered,
  nextInntektsaar,
  openSubmission,
  stepViews,
} from '../../../renderer/state/selectors.ts';
import type { DraftView } from '../../../shared/ipc/views.ts';
import { aDraft, aSubmission } from './examples.ts';

const GROUPS: DraftView['groups'] = [
  { code: 'AMOUNT_DECIMALS', severity: 'error', count: 3, fixable: 3, takeBack: 0 },
  { code: 'NAME_MISSING', severity: 'error', count: 2, fixable: 0, takeBack: 0 },
  { code: 'FOEDSELSNUMMER_2032', severity: 'warning', count: 7, fixable: 0, takeBack: 0 },
  { code: 'LEADING_ZERO_RESTORED', severity: 'repaired', count: 43, fixable: 0, takeBack: 0 },
];
const SUM_DIFFERS: DraftView['sheetProblems'] = [{ code: 'SUM_DIFFERS', severity: 'error', data: {}, fixes: [] }];
const unsure = aSubmission({
  state: { kind: 'unsure', at: '2026-01-23T13:02:00Z', failure: { code: 'UNEXPECTED', data: {}, retryable: true } },
});

describe('what is left to fix', () => {
  it('counts errors in rows and of the whole sheet; warnings and repairs are not errors', () => {
    expect(countErrors(aDraft({ groups: GROUPS }))).toBe(5);
    expect(countErrors(aDraft({ groups: GROUPS, sheetProblems: SUM_DIFFERS }))).toBe(6);
    expect(countErrors(aDraft())).toBe(0);
  });
});

describe('the difference to the accounts', () => {
  it.each([
    [null, null],
    [1000, 0],
    [900, 100],
    [1001, -1],
    [0, 1000],
  ])('accounts %s → %s', (expectedSum, difference) => {
    expect(differenceToAccounts(aDraft({ expectedSum, sumUtbetaltBeloep: 1000 }))).toBe(difference);
  });
});

describe('the four steps', () => {
  const shown = (draft: DraftView, submissions = [] as ReturnType<typeof aSubmission>[]) =>
    stepViews({ draft, ticket: null, submissions }).map(
      ({ step, reachable, mark }) => `${step} ${reachable ? 'open' : 'shut'} ${mark.kind}`,
    );

  it('without a draft only the first can be taken', () => {
    expect(stepViews(null).map(({ reachable }) => reachable)).toEqual([true, false, false, false]);
  });

  it('without columns nothing can be checked', () => {
    const draft = aDraft({ stage: 'columns', table: { headerRow: 1, columns: { navn: 'B' } } });
    expect(shown(draft)).toEqual(['sheet open none', 'check shut none', 'send shut none', 'receipt shut none']);
  });

  it('a question about the list that waits for its answer leaves nothing done', () => {
    expect(shown(aDraft({ stage: 'columns' }))).toEqual(['sheet open none', 'check open none', 'send open none', 'receipt shut none']);
  });

  it('with errors the check says how many', () => {
    const draft = aDraft({ stage: 'problems', groups: GROUPS });
    expect(shown(draft)).toEqual(['sheet open done', 'check open errors', 'send open none', 'receipt shut none']);
    expect(stepViews({ draft, ticket: null, submissions: [] })[1]?.mark).toEqual({ kind: 'errors', count: 5 });
  });

  it('unsure and delivered are marked at sending, and the receipt opens', () => {
    expect(shown(aDraft({ stage: 'unsure' }), [unsure])[2]).toBe('send open unsure');
    // One part of a long list was delivered, the other one may have been.
    expect(shown(aDraft({ stage: 'unsure' }), [aSubmission(), unsure]).slice(2)).toEqual(['send open unsure', 'receipt open none']);
    expect(shown(aDraft({ stage: 'delivered' }), [aSubmission()]).slice(2)).toEqual(['send open done', 'receipt open done']);
  });
});

describe('what was sent', () => {
  it('is not edited any more once it may have arrived', () => {
    expect((['columns', 'problems', 'ready', 'refused'] as const).map((stage) => isReadOnly(aDraft({ stage })))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect((['unsure', 'delivered'] as const).map((stage) => isReadOnly(aDraft({ stage })))).toEqual([true, true]);
  });

  it('the last attempt is talked about until it is a receipt', () => {
    expect(openSubmission([])).toBeUndefined();
    expect(openSubmission([unsure])).toBe(unsure);
    expect(openSubmission([unsure, aSubmission()])).toBeUndefined();
    expect(lastDelivered([unsure])).toBeUndefined();
    expect(lastDelivered([aSubmission(), unsure])?.state.kind).toBe('delivered');
  });
});

describe('the deadline', () => {
  it.each([
    [2025, '2026-01-23', 18],
    [2025, '2026-02-10', 0],
    [2025, '2026-02-11', -1],
    [2025, '2025-12-31', 41],
    [2023, '2024-02-09', 1],
  ])('for %s, seen on %s: %s days', (inntektsaar, today, daysLeft) => {
    expect(deadlineOf(inntektsaar, today)).toEqual({ daysLeft });
  });

  it('that comes next is last year’s until 10 February', () => {
    expect(['2026-01-01', '2026-02-10', '2026-02-11', '2026-12-31'].map(nextInntektsaar)).toEqual([2025, 2025, 2026, 2026]);
  });
});
