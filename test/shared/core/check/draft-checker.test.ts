/** A short cut of the check, held to the long way: a check after edits to a new one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft, DraftChecker } from '../../../../shared/core/check/check-draft.ts';
import { applyStep, type Draft, type DraftEdit, type DraftStep } from '../../../../shared/core/draft/draft.ts';
import { type Problem, severitySchema } from '../../../../shared/core/values/problem.ts';
import type { CellProblem } from '../../../../shared/core/values/reading.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf, type TestCell } from '../make-sheet.ts';
import { amount, full, identifier, name, PRACTICE, sheetRows } from './draft-checker-setup.ts';

/** A problem but for where it stands. */
function said({ code, severity, data, fixes }: CellProblem): CellProblem {
  return { code, severity, data, fixes };
}

it('problems that are made when they are asked for are those of the rows, however they are asked for', () => {
  fc.assert(
    fc.property(sheetRows, fc.constantFrom(null, 100), fc.boolean(), (rows, expectedSum, syntheticOnly) => {
      const draft = draftOf(rows);
      draft.state.expectedSum = expectedSum;
      const { problems, ...check } = checkDraft(draft, { syntheticOnly });
      const inRows = [...check.rows].flatMap((row) => row.problems);
      const all = [...problems.ofSheet, ...inRows];
      expect([...problems]).toEqual(all);
      expect(problems.map((problem) => problem)).toEqual(all);
      expect(problems).toHaveLength(all.length);
      expect(check.rowsWithProblems).toBe(new Set(inRows.map(({ row }) => row)).size);
      const without = inRows.map((problem) => JSON.stringify(said(problem)));
      const repeated: string[] = [];
      problems.forEachInRows((one, rows) => {
        for (let n = 0; n < rows; n++) repeated.push(JSON.stringify(said(one)));
      });
      expect(repeated.sort()).toEqual(without.sort());
      for (const meant of severitySchema.options) {
        const isMeant = ({ severity }: Pick<Problem, 'severity'>) => severity === meant;
        const wanted = all.filter(isMeant);
        expect(problems.filter(isMeant)).toEqual(wanted);
        expect([problems.count(meant), problems.some(isMeant)]).toEqual([wanted.length, wanted.length > 0]);
      }
    }),
    { numRuns: 200 },
  );
});

describe('a check after edits', () => {
  const added = fc.integer({ min: 31, max: 34 });
  const row = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 2, max: 27 }) }, { weight: 1, arbitrary: added });
  const typed = (cell: fc.Arbitrary<TestCell>) => cell.map((value) => (value === null || typeof value === 'object' ? null : String(value)));
  const edit: fc.Arbitrary<DraftEdit> = fc.oneof(
    fc.record({ kind: fc.constant('set-cell' as const), row, field: fc.constant('identifikator' as const), text: typed(identifier) }),
    fc.record({ kind: fc.constant('set-cell' as const), row, field: fc.constant('navn' as const), text: typed(name) }),
    fc.record({ kind: fc.constant('set-cell' as const), row, field: fc.constant('utbetaltBeloep' as const), text: typed(amount) }),
    fc.record({ kind: fc.constant('leave-out' as const), row, leftOut: fc.boolean() }),
    fc.record({ kind: fc.constant('add-row' as const), row: added, added: fc.boolean() }),
    fc.record({ kind: fc.constant('set-rounding' as const), rounding: fc.constantFrom('half-away-from-zero' as const, null) }),
    fc.record({ kind: fc.constant('set-leading-zeros' as const), restored: fc.boolean() }),
    fc.record({ kind: fc.constant('set-expected-sum' as const), kroner: fc.constantFrom(null, 100) }),
    fc.record({
      kind: fc.constant('set-table' as const),
      table: fc.constantFrom(
        { headerRow: 1, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } },
        { headerRow: 3, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } },
        { headerRow: 1, columns: { identifikator: 'B', utbetaltBeloep: 'A' } },
        { headerRow: 1, columns: { foedselsnummer: 'A', organisasjonsnummer: 'B', navn: 'B', utbetaltBeloep: 'C' } },
      ),
    }),
  );
  const step: fc.Arbitrary<DraftStep> = fc.oneof(
    { weight: 5, arbitrary: fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => ({ kind: 'edit' as const, edits })) },
    { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
  );
  const rowsOfSheet = (rows: [TestCell, TestCell, TestCell][]) => [
    ...rows,
    [null, 'Sum', 100] as TestCell[],
    [null, null, 5] as TestCell[],
  ];

  it('is that of the draft as it then is, after any edits, undo and redo', () => {
    fc.assert(
      fc.property(sheetRows, fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, steps, syntheticOnly) => {
        const draft = draftOf(rowsOfSheet(rows));
        const checker = new DraftChecker(draft, { syntheticOnly });
        expect(full(checker.check())).toEqual(full(checkDraft(draft, { syntheticOnly })));
        for (const taken of steps) {
          applyStep(draft, taken);
          expect(full(checker.check())).toEqual(full(checkDraft(draft, { syntheticOnly })));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is that also where one edit follows the other, and rows are looked at again only where an edited one had its part', () => {
    const cells = fc.oneof(
      fc.record({ kind: fc.constant('set-cell' as const), row, field: fc.constant('identifikator' as const), text: typed(identifier) }),
      fc.record({ kind: fc.constant('set-cell' as const), row, field: fc.constant('navn' as const), text: typed(name) }),
      fc.record({ kind: fc.constant('set-cell' as const), row, field: fc.constant('utbetaltBeloep' as const), text: typed(amount) }),
      fc.record({ kind: fc.constant('leave-out' as const), row, leftOut: fc.boolean() }),
    );
    const oneOfThem = fc.oneof(
      { weight: 5, arbitrary: cells.map((edit) => ({ kind: 'edit' as const, edits: [edit] })) },
      { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
    );
    fc.assert(
      fc.property(sheetRows, fc.array(oneOfThem, { minLength: 10, maxLength: 40 }), (rows, steps) => {
        const draft = draftOf(rows);
        for (const added of [31, 32, 33, 34]) draft.state.addedRows.add(added);
        const checker = new DraftChecker(draft, PRACTICE);
        checker.check();
        for (const taken of steps) {
          applyStep(draft, taken);
          expect(full(checker.check())).toEqual(full(checkDraft(draft, PRACTICE)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is that also with more rows under one number, or more wrong numbers, than are looked at one by one', () => {
    const slip = (n: number) => syntheticFoedselsnummer(n).replace(/.$/, (last) => String((Number(last) + 1) % 10));
    for (const numberOf of [() => syntheticFoedselsnummer(1), slip]) {
      const draft = draftOf(Array.from({ length: 1100 }, (_, n): TestCell[] => [numberOf(n), `Kari Moe ${n % 7}`, n + 1]));
      const checker = new DraftChecker(draft, PRACTICE);
      checker.check();
      for (const text of [syntheticFoedselsnummer(5000), syntheticFoedselsnummer(1), '123', null]) {
        applyStep(draft, { kind: 'edit', edits: [{ kind: 'set-cell', row: 40, field: 'identifikator', text }] });
        expect(full(checker.check())).toEqual(full(checkDraft(draft, PRACTICE)));
      }
    }
  });

  it('has the exact sum again when amounts beyond what can be added exactly have gone', () => {
    const draft = draftOf(
      Array.from({ length: 30_000 }, (_, n): TestCell[] => [syntheticFoedselsnummer(n), 'Kari Moe', n === 0 ? 3 : 999_999_999_999]),
    );
    const checker = new DraftChecker(draft, PRACTICE);
    expect(checker.check().sumUtbetaltBeloep).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    const edits = Array.from({ length: 29_999 }, (_, n) => ({
      kind: 'set-cell' as const,
      row: n + 3,
      field: 'utbetaltBeloep' as const,
      text: '2',
    }));
    for (let from = 0; from < edits.length; from += 900) {
      applyStep(draft, { kind: 'edit', edits: edits.slice(from, from + 900) });
      checker.check();
    }
    expect(checker.check().sumUtbetaltBeloep).toBe(3 + 29_999 * 2);
  });

  it('in pieces is what it is all at once, and one that is dropped half-way does no harm to the next', () => {
    const rows = Array.from({ length: 6000 }, (_, n): TestCell[] => [
      n % 3 === 0 ? n : syntheticFoedselsnummer(n % 4000),
      'Kari Moe',
      n + 1,
    ]);
    const draft = draftOf(rows);
    const checker = new DraftChecker(draft, PRACTICE);
    const dropped = checker.checkInSteps();
    dropped.next();
    dropped.next();
    applyStep(draft, { kind: 'edit', edits: [{ kind: 'set-cell', row: 3, field: 'navn', text: '' }] });
    let pieces = 0;
    const steps = checker.checkInSteps();
    let step = steps.next();
    for (; !step.done; step = steps.next()) pieces++;
    expect(pieces).toBeGreaterThan(5);
    expect(full(step.value)).toEqual(full(checkDraft(draft, PRACTICE)));
  });

  it('leaves the check before it as it was', () => {
    const draft: Draft = draftOf([
      [syntheticFoedselsnummer(1), 'Kari Moe', 1],
      [syntheticFoedselsnummer(2), 'Ola Moe', 2],
    ]);
    const checker = new DraftChecker(draft, PRACTICE);
    const before = checker.check();
    const copy = structuredClone(full(before));
    applyStep(draft, { kind: 'edit', edits: [{ kind: 'set-cell', row: 3, field: 'identifikator', text: syntheticFoedselsnummer(1) }] });
    expect(checker.check().problems).toHaveLength(1);
    expect(full(before)).toEqual(copy);
  });
});
