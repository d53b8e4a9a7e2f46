import { describe, expect, it } from 'vitest';
import { checkedRow } from '../../../../shared/core/check/accepted-warnings.ts';
import type { CheckedRow, CheckedRows } from '../../../../shared/core/check/check.ts';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { editsOfFix, groupFix } from '../../../../shared/core/check/fix.ts';
import { applyStep, type Draft } from '../../../../shared/core/draft/draft.ts';
import type { ProblemCode } from '../../../../shared/core/values/problem.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf, type TestCell } from '../make-sheet.ts';

const PRACTICE = { syntheticOnly: true };
const KARI = syntheticFoedselsnummer(1000);
const OLA = syntheticFoedselsnummer(2000);
/** Begins with a zero. */
const LIV = syntheticFoedselsnummer(3);

const check = (draft: Draft) => checkDraft(draft, PRACTICE);
const codes = (draft: Draft) => check(draft).problems.map(({ cell, code }) => `${cell} ${code}`);
const sent = (draft: Draft) =>
  check(draft)
    .rows.filter(({ leftOut }) => !leftOut)
    .map(({ row, utbetaltBeloep }) => [row, utbetaltBeloep]);

/** As `draft.fixGroup` does it. */
function fixAll(draft: Draft, code: ProblemCode) {
  const { edits, changes } = groupFix(check(draft), code);
  if (edits.length > 0) applyStep(draft, { kind: 'edit', edits: [...edits] });
  return changes;
}

function undo(draft: Draft) {
  applyStep(draft, { kind: 'undo' });
}

function shownIn(rows: CheckedRows, row: number, field: keyof CheckedRow['text']) {
  const found = checkedRow(rows, row);
  return field === 'identifikator' ? (found?.identifier?.value ?? found?.text[field]) : found?.text[field];
}

describe('øre', () => {
  const rows: TestCell[][] = [
    [KARI, 'Kari', '100,50'],
    [OLA, 'Ola', 20.49],
    [LIV, 'Liv', 30],
  ];

  it('are rounded for everybody by one decision, half away from zero, which one undo takes back', () => {
    const draft = draftOf(rows);
    expect(sent(draft)).toEqual([
      [2, undefined],
      [3, undefined],
      [4, 30],
    ]);
    expect(fixAll(draft, 'AMOUNT_DECIMALS')).toEqual([
      { row: 2, field: 'utbetaltBeloep', before: '100,50', after: '101' },
      { row: 3, field: 'utbetaltBeloep', before: '20.49', after: '20' },
    ]);
    expect(codes(draft)).toEqual(['C2 AMOUNT_ROUNDED', 'C3 AMOUNT_ROUNDED']);
    expect(sent(draft)).toEqual([
      [2, 101],
      [3, 20],
      [4, 30],
    ]);
    expect(draft.history.done).toHaveLength(1);
    undo(draft);
    expect(codes(draft)).toEqual(['C2 AMOUNT_DECIMALS', 'C3 AMOUNT_DECIMALS']);
  });

  it('are decided for amounts that are typed later too, and the decision can be taken back without undo', () => {
    const draft = draftOf(rows);
    fixAll(draft, 'AMOUNT_DECIMALS');
    applyStep(draft, { kind: 'edit', edits: [{ kind: 'set-cell', row: 4, field: 'utbetaltBeloep', text: '7,5' }] });
    expect(sent(draft)[2]).toEqual([4, 8]);
    expect(fixAll(draft, 'AMOUNT_ROUNDED')[0]).toEqual({ row: 2, field: 'utbetaltBeloep', before: '101', after: '100,50' });
    expect(codes(draft)).toEqual(['C2 AMOUNT_DECIMALS', 'C3 AMOUNT_DECIMALS', 'C4 AMOUNT_DECIMALS']);
  });

  it('are rounded per receiver: rows that are merged are added up in øre first', () => {
    const draft = draftOf([
      [KARI, 'Kari', '100,50'],
      [KARI, 'Kari', '100,50'],
    ]);
    fixAll(draft, 'AMOUNT_DECIMALS');
    fixAll(draft, 'DUPLICATE_IDENTIFIER');
    expect(sent(draft)).toEqual([[2, 201]]);
  });

  it('below half a krone can’t be rounded to anything that is sent', () => {
    const draft = draftOf([[KARI, 'Kari', '0,49']]);
    expect(fixAll(draft, 'AMOUNT_DECIMALS')).toEqual([]);
    expect(draft.history.done).toEqual([]);
    expect(codes(draft)).toEqual(['C2 AMOUNT_ROUNDS_TO_ZERO']);
  });
});

describe('the same receiver on several rows', () => {
  const rows: TestCell[][] = [
    [KARI, 'Kari Nordmann', 1200],
    [OLA, 'Ola', 10],
    [KARI, 'NORDMANN, Kari', '300,50'],
    [KARI, 'Kari Nordmann', -100],
  ];

  it('is merged as one step: the sum in the first row, the others left out', () => {
    const draft = draftOf(rows);
    expect(fixAll(draft, 'DUPLICATE_IDENTIFIER')).toEqual([
      { row: 2, field: 'utbetaltBeloep', before: '1200', after: '1400,50' },
      { row: 4, field: 'utbetaltBeloep', before: '300,50', after: null },
      { row: 5, field: 'utbetaltBeloep', before: '-100', after: null },
    ]);
    expect(codes(draft)).toEqual(['C2 AMOUNT_DECIMALS']);
    expect(check(draft)).toMatchObject({ antallOppgaver: 2, leftOut: [{ row: 4 }, { row: 5 }] });
    undo(draft);
    expect(draft.state.cells.size + draft.state.leftOut.size).toBe(0);
    expect(codes(draft)).toContain('A4 DUPLICATE_IDENTIFIER');
  });

  it('is merged the same from any of its rows', () => {
    const [fourth, fifth] = [4, 5].map((row) => {
      const draft = draftOf(rows);
      const problem = [...check(draft).problems].find((found) => found.row === row && found.code === 'DUPLICATE_IDENTIFIER');
      const [merge] = problem?.fixes ?? [];
      if (problem === undefined || merge === undefined) throw new Error('no merge is offered');
      applyStep(draft, { kind: 'edit', edits: editsOfFix(problem, merge) });
      return sent(draft);
    });
    expect(fourth).toEqual(fifth);
  });

  it('is never merged for all where the names differ', () => {
    const draft = draftOf([
      [KARI, 'Kari', 1200],
      [KARI, 'Knut', 300],
    ]);
    expect(fixAll(draft, 'DUPLICATE_IDENTIFIER')).toEqual([]);
    expect([...check(draft).problems][0]).toMatchObject({ data: { sameName: 0 }, fixes: [{ kind: 'merge' }, { kind: 'leave-out' }] });
  });

  it('is not offered as a merge while an amount can’t be read, or when the sum can’t be sent', () => {
    for (const amount of ['mye', -1200, 999_999_999_999]) {
      const draft = draftOf([
        [KARI, 'Kari', 1200],
        [KARI, 'Kari', amount],
      ]);
      const duplicate = [...check(draft).problems].find(({ code }) => code === 'DUPLICATE_IDENTIFIER');
      expect(duplicate?.fixes.map(({ kind }) => kind)).toEqual(['leave-out']);
    }
  });
});

describe('leading zeros', () => {
  it('that were put back can be taken back as a group, and put back again', () => {
    const draft = draftOf([
      [Number(LIV), 'Liv', 1],
      [KARI, 'Kari', 1],
    ]);
    expect(codes(draft)).toEqual(['A2 LEADING_ZERO_RESTORED']);
    expect(fixAll(draft, 'LEADING_ZERO_RESTORED')).toEqual([{ row: 2, field: 'identifikator', before: LIV, after: LIV.slice(1) }]);
    expect(codes(draft)).toEqual(['A2 LEADING_ZERO_MISSING']);
    expect(check(draft).rows.at(0)?.identifier).toBeUndefined();
    expect(fixAll(draft, 'LEADING_ZERO_MISSING')).toEqual([{ row: 2, field: 'identifikator', before: LIV.slice(1), after: LIV }]);
    expect(codes(draft)).toEqual(['A2 LEADING_ZERO_RESTORED']);
    undo(draft);
    expect(codes(draft)).toEqual(['A2 LEADING_ZERO_MISSING']);
  });
});

describe('what is shown', () => {
  const messy: TestCell[][] = [
    [Number(LIV), 'Liv Lie', '1,50'],
    [KARI, 'Kari\nMoe', 100],
    [OLA, 'Ola Lie', '2,49'],
    [OLA, 'Lie, Ola', 3],
  ];
  const fixable = ['AMOUNT_DECIMALS', 'NAME_CONTROL_CHARACTERS', 'DUPLICATE_IDENTIFIER', 'LEADING_ZERO_RESTORED'] as const;

  it.each(fixable)('of %s is what happens', (code) => {
    const draft = draftOf(messy);
    const changes = fixAll(draft, code);
    expect(changes.length).toBeGreaterThan(0);
    const { rows } = check(draft);
    for (const { row, field, after } of changes) {
      const checked = checkedRow(rows, row);
      if (after === null) expect(checked?.leftOut).toBe(true);
      else if (code === 'AMOUNT_DECIMALS') expect(String(checked?.utbetaltBeloep)).toBe(after);
      else expect(shownIn(rows, row, field)).toBe(after);
    }
    undo(draft);
    for (const { row, field, before } of changes) expect(shownIn(check(draft).rows, row, field)).toBe(before);
  });

  it('is nothing for a group that has no fix', () => {
    expect(groupFix(check(draftOf([[KARI, '', 1]])), 'NAME_MISSING')).toEqual({ edits: [], changes: [] });
  });
});
