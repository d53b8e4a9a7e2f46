import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { explainGap, type Gap, gapSchema } from '../../../../shared/core/check/gap.ts';
import { applyStep, type DraftEdit } from '../../../../shared/core/draft/draft.ts';
import { languageSchema } from '../../../../shared/ipc/views.ts';
import { gapSentence } from '../../../../shared/text/problems/gaps.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { expectWords } from '../../text/words.ts';
import { draftOf, type TestCell } from '../make-sheet.ts';

/** Amounts, or name and amount, from row 2 on. */
function gaps(rows: readonly (TestCell | [string, TestCell])[], expected: number | null, edits: DraftEdit[] = []): Gap[] {
  const draft = draftOf(
    rows.map((row, n) => (Array.isArray(row) ? [syntheticFoedselsnummer(n), ...row] : [syntheticFoedselsnummer(n), `Nr ${n}`, row])),
  );
  if (edits.length > 0) applyStep(draft, { kind: 'edit', edits });
  return explainGap(checkDraft(draft, { syntheticOnly: true }), expected);
}

const said = (found: readonly Gap[]) => found.map(({ kind, rows, kroner, factor }) => ({ kind, rows, kroner, factor }));
const ROUND: DraftEdit = { kind: 'set-rounding', rounding: 'half-away-from-zero' };

describe('a sum that differs is explained by', () => {
  it.each<[string, ReturnType<typeof gaps>, Partial<Gap>]>([
    ['a row that was entered twice', gaps([['Kari Moe', 700], 40, ['Moe, Kari', 700]], 740), { kind: 'twice', rows: [2, 4], kroner: 700 }],
    ['a row too many', gaps([700, 41, 13], 713), { kind: 'too-much', rows: [3], kroner: 41 }],
    [
      'a sum row that counts',
      gaps(
        [
          ['A', 30],
          ['B', 50],
          ['C', 80],
        ],
        80,
      ),
      { kind: 'sum-row', rows: [4], kroner: 80 },
    ],
    [
      'a row that was left out',
      gaps([30, 51, 70], 151, [{ kind: 'leave-out', row: 3, leftOut: true }]),
      { kind: 'left-out', rows: [3], kroner: 51 },
    ],
    ['the only amount that can’t be read', gaps([30, 'mye', 70], 155), { kind: 'unread', rows: [3], kroner: 55 }],
    ['øre that nobody has decided about', gaps([30, '12,50', '7,50'], 50), { kind: 'oere-undecided', rows: [3, 4] }],
    [
      'the rounding of single amounts',
      gaps(['10,50', '10,50', '10,50', '10,50'], 42, [ROUND]),
      { kind: 'oere-rounded', rows: [2, 3, 4, 5] },
    ],
    ['øre that the accounts have cut', gaps(['10,60', '10,70'], 20, [ROUND]), { kind: 'oere-cut', rows: [2, 3] }],
    ['swapped digits', gaps([1284, 13], 1261), { kind: 'swapped', rows: [2], kroner: 1248 }],
    ['a factor of hundred in one row', gaps([51_300, 17], 530), { kind: 'factor', rows: [2], factor: 100, kroner: 513 }],
    ['a missing zero in one row', gaps([51, 17], 527), { kind: 'factor', rows: [2], factor: 10, kroner: 510 }],
    ['everything in øre', gaps([500, 700], 120_000), { kind: 'factor-all', rows: [], factor: 100 }],
  ])('%s', (_, found, expected) => {
    expect(said(found)).toContainEqual(expect.objectContaining(expected));
    for (const one of found) {
      expect(gapSchema.parse(one)).toEqual(one);
      for (const language of languageSchema.options) expectWords(gapSentence(language, one));
    }
  });

  it('nothing when there is no difference, nothing to compare with, or no slip that makes it', () => {
    expect(gaps([30, 50], 80)).toEqual([]);
    expect(gaps([30, 50], null)).toEqual([]);
    expect(gaps([30, 50], 81)).toEqual([]);
  });

  it('whatever slip was made in one row of a list, with that row among those it names', () => {
    const slips: readonly ((kroner: number) => number)[] = [
      (kroner) => kroner * 100,
      (kroner) => kroner * 10,
      (kroner) => Number(String(kroner).replace(/^(\d)(\d)/, '$2$1')),
      (kroner) => Number(String(kroner).replace(/(\d)(\d)$/, '$2$1')),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 100, max: 99_999 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.constantFrom(...slips),
        (amounts, chance, slip) => {
          const at = chance % amounts.length;
          const right = amounts[at] ?? 0;
          const wrong = slip(right);
          fc.pre(wrong !== right && String(wrong).length >= String(right).length);
          const found = gaps(
            amounts.with(at, wrong),
            amounts.reduce((sum, kroner) => sum + kroner, 0),
          );
          const named = found.some(({ kind, rows, count }) => kind === 'factor-all' || count > rows.length || rows.includes(at + 2));
          expect(named).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('names five rows, and how many more it could be', () => {
  const found = gaps(
    Array.from({ length: 200 }, () => 500),
    99_500,
  );
  expect(found[0]).toMatchObject({ kind: 'too-much', rows: [2, 3, 4, 5, 6], count: 200 });
  expect(found[0] && gapSentence('nb', found[0])).toContain('rad 2, 3, 4, 5, 6 og 195 til');
});
