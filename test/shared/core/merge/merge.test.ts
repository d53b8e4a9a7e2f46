import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { applyStep, type Draft, type DraftEdit, newDraft } from '../../../../shared/core/draft/draft.ts';
import { cellKey, type MergePlan, planMerge, rowKey } from '../../../../shared/core/merge/merge.ts';
import { editsOfMerge } from '../../../../shared/core/merge/merge-edits.ts';
import { type Field, fieldSchema } from '../../../../shared/core/sheet/columns.ts';
import type { Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { warningKey } from '../../../../shared/core/values/problem.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf, headOf, numberCell, sheetOf, type TestCell } from '../make-sheet.ts';

const RULES = { syntheticOnly: true };
const HEADINGS = ['Fødselsnummer', 'Navn', 'Utbetalt beløp'];
const [A, B, C, D] = [1, 2, 3, 4].map((n) => syntheticFoedselsnummer(n)) as [string, string, string, string];
const KARI = [A, 'Kari Nordmann', 100];
const OLA = [B, 'Ola Nordmann', 200];
const PER = [C, 'Per Hansen', 300];

function planned(draft: Draft, after: Sheet): MergePlan {
  const plan = planMerge(draft, after);
  if (plan === undefined) throw new Error('columns are gone');
  return plan;
}

function merge(draft: Draft, after: Sheet, theirs: ReadonlySet<string> = new Set()): MergePlan {
  const plan = planned(draft, after);
  draft.sheets.set(2, after);
  const taken = { sheet: after, number: 2, source: { ...draft.head.source, sha256: '01' } };
  const edits = editsOfMerge(draft, plan, taken, theirs, { check: checkDraft(draft, RULES), rules: RULES });
  applyStep(draft, { kind: 'edit', edits });
  return plan;
}

const edit = (draft: Draft, ...edits: DraftEdit[]) => applyStep(draft, { kind: 'edit', edits });
const setCell = (row: number, field: Field, text: string): DraftEdit => ({ kind: 'set-cell', row, field, text });
const sheet = (...rows: (readonly TestCell[])[]) => sheetOf([HEADINGS, ...rows]);
const shown = (draft: Draft) =>
  checkDraft(draft, RULES)
    .rows.filter(({ leftOut }) => !leftOut)
    .map(({ row, text }) => [row, text.identifikator, text.navn, text.utbetaltBeloep]);

describe('a changed file', () => {
  test('a fix stays where its cell was not touched, and an amount that was changed comes in', () => {
    const draft = draftOf([KARI, [B, '', 200]]);
    edit(draft, setCell(3, 'navn', 'Ola Nordmann'));
    const { changes } = merge(draft, sheet([A, 'Kari Nordmann', 150], [B, '', 250]));
    expect(changes.map(({ kind, row, cells }) => [kind, row, cells.map(({ before, after }) => `${before}→${after}`)])).toEqual([
      ['changed', 2, ['100→150']],
      ['changed', 3, ['200→250']],
    ]);
    expect(shown(draft)).toEqual([
      [2, A, 'Kari Nordmann', '150'],
      [3, B, 'Ola Nordmann', '250'],
    ]);
  });

  test('fixes move along with rows that were inserted above, and when the list was sorted', () => {
    const draft = draftOf([KARI, OLA, PER]);
    edit(draft, setCell(4, 'utbetaltBeloep', '333'), { kind: 'leave-out', row: 2, leftOut: true });
    merge(draft, sheet([D, 'Åse Øvrebø', 50], PER, OLA, KARI));
    expect(shown(draft)).toEqual([
      [2, D, 'Åse Øvrebø', '50'],
      [3, C, 'Per Hansen', '333'],
      [4, B, 'Ola Nordmann', '200'],
    ]);
  });

  test('one cell that both have changed is a conflict; mine counts unless the file is chosen', () => {
    const changed = sheet([A, 'Kari Nordmann', 175], OLA);
    const edited = () => {
      const draft = draftOf([KARI, OLA]);
      edit(draft, setCell(2, 'utbetaltBeloep', '150'));
      return draft;
    };
    const mine = edited();
    expect(merge(mine, changed).changes).toMatchObject([
      { row: 2, cells: [{ field: 'utbetaltBeloep', before: '100', after: '175', mine: '150', conflict: true }] },
    ]);
    expect(shown(mine)[0]).toEqual([2, A, 'Kari Nordmann', '150']);
    const theirs = edited();
    merge(theirs, changed, new Set([cellKey(2, 'utbetaltBeloep')]));
    expect(shown(theirs)[0]).toEqual([2, A, 'Kari Nordmann', '175']);
  });

  test('a cell that was put right in both places is no conflict and no edit any more', () => {
    const draft = draftOf([[A, 'Kari Nordmann', 'hundre'], OLA]);
    edit(draft, setCell(2, 'utbetaltBeloep', '1 500'));
    const { changes } = merge(draft, sheet([A, 'Kari Nordmann', numberCell(1500, '# ##0,00', '1 500,00')], OLA));
    expect(changes[0]?.cells[0]).toMatchObject({ conflict: false });
    expect(draft.state.cells.size).toBe(0);
  });

  test('a number that was corrected in the draft finds its row, also where the file has the same correction', () => {
    const wrong = `${A.slice(0, 10)}${(Number(A[10]) + 1) % 10}`;
    const draft = draftOf([[wrong, 'Kari', 100], OLA]);
    edit(draft, setCell(2, 'identifikator', A));
    const { changes } = merge(draft, sheet(OLA, [A, 'Kari Nordmann', 100]));
    expect(changes.map(({ kind, row, newRow }) => [kind, row, newRow])).toEqual([['changed', 2, 3]]);
    expect(draft.state.cells.size).toBe(0);
    expect(shown(draft)[1]).toEqual([3, A, 'Kari Nordmann', '100']);
  });

  test('a row that has gone and was edited stays as a row of the user, unless she lets it go', () => {
    const edited = () => {
      const draft = draftOf([KARI, OLA]);
      edit(draft, setCell(3, 'navn', 'Ola Norli'));
      return draft;
    };
    const kept = edited();
    expect(merge(kept, sheet(KARI)).changes).toMatchObject([{ kind: 'removed', row: 3, conflict: true }]);
    expect(shown(kept)).toEqual([
      [2, A, 'Kari Nordmann', '100'],
      [3, B, 'Ola Norli', '200'],
    ]);
    expect([...kept.state.addedRows]).toEqual([3]);
    const gone = edited();
    merge(gone, sheet(KARI), new Set([rowKey(3)]));
    expect(shown(gone)).toEqual([[2, A, 'Kari Nordmann', '100']]);
  });

  test('a receiver whom the user added is one with the row that has come into the file', () => {
    const draft = draftOf([KARI]);
    edit(draft, { kind: 'add-row', row: 3, added: true }, setCell(3, 'identifikator', B), setCell(3, 'navn', 'Ola Nordmann'));
    edit(draft, setCell(3, 'utbetaltBeloep', '200'));
    merge(draft, sheet(KARI, PER, OLA));
    expect(shown(draft)).toEqual([
      [2, A, 'Kari Nordmann', '100'],
      [3, C, 'Per Hansen', '300'],
      [4, B, 'Ola Nordmann', '200'],
    ]);
    expect([draft.state.addedRows.size, draft.state.cells.size]).toEqual([0, 0]);
  });

  test('a row of the user that the file does not have comes after the longer list', () => {
    const draft = draftOf([KARI]);
    edit(draft, { kind: 'add-row', row: 3, added: true }, setCell(3, 'identifikator', D), setCell(3, 'navn', 'Åse Ås'));
    merge(draft, sheet(KARI, PER, OLA));
    expect(shown(draft).at(-1)).toEqual([5, D, 'Åse Ås', '']);
  });

  test('columns and headings that have moved are found again; one that is gone makes it another list', () => {
    const draft = draftOf([KARI, OLA]);
    edit(draft, setCell(3, 'navn', 'Ola Norli'));
    const moved = sheetOf([['Laget 3. januar'], ['Nr', ...HEADINGS], [1, ...KARI], [2, ...OLA]]);
    merge(draft, moved);
    expect(draft.state.table).toMatchObject({ headerRow: 2, columns: { identifikator: 'B', navn: 'C', utbetaltBeloep: 'D' } });
    expect(shown(draft)).toEqual([
      [3, A, 'Kari Nordmann', '100'],
      [4, B, 'Ola Norli', '200'],
    ]);
    expect(planMerge(draftOf([KARI]), sheetOf([['Fødselsnummer', 'Navn', 'Saldo'], KARI]))).toBeUndefined();
  });

  test('an accepted warning stays accepted where its row has moved, and is asked for again where its value is another', () => {
    const accepted = () => {
      const draft = draftOf([[A, 'Nordmann Bygg AS', 100], OLA]);
      const warning = [...checkDraft(draft, RULES).problems].find(({ severity }) => severity === 'warning');
      if (warning === undefined) throw new Error('a company with the number of a person is no warning');
      edit(draft, { kind: 'accept-warning', key: warningKey(warning), accepted: true, reason: 'foretak', text: 'Nordmann Bygg AS' });
      return draft;
    };
    const moved = accepted();
    merge(moved, sheet(OLA, [A, 'Nordmann Bygg AS', 100]));
    const now = checkDraft(moved, RULES).problems.filter(({ severity }) => severity === 'warning');
    expect(now.map((warning) => moved.state.acceptedWarnings.get(warningKey(warning)))).toEqual([
      { reason: 'foretak', text: 'Nordmann Bygg AS' },
    ]);
    expect(moved.state.acceptedWarnings.size).toBe(1);
    const other = accepted();
    merge(other, sheet([A, 'Hansen Bygg AS', 100], OLA));
    expect([...other.state.acceptedWarnings.values()].filter(({ text }) => text === 'Hansen Bygg AS')).toEqual([]);
  });
});

const ids = Array.from({ length: 12 }, (_, n) => syntheticFoedselsnummer(n + 40));
const anyRow = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.constantFrom('', '12') }),
  fc.constantFrom('Kari Nordmann', 'Ola Nordmann', 'Per Hansen', '', 'Åse Øvrebø'),
  fc.constantFrom<TestCell>(100, 200, '3', 'ca. 5'),
);
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 8 });
const anyEdits = fc.array(
  fc.record({ at: fc.nat(7), field: fc.constantFrom(...fieldSchema.options), text: fc.constantFrom('Ny', '100', '7', '', ids[0] ?? '') }),
  { maxLength: 6 },
);

/** Rows as they were, with some changed, gone, come or in another order. */
const anyChange = fc.tuple(anyRows, fc.array(fc.nat(20), { maxLength: 4 }), anyRows, fc.boolean()).map(([rows, places, news, reversed]) => {
  const after = rows.map((row) => [...row] as TestCell[]);
  places.forEach((place, n) => {
    const news_ = news[n % news.length] ?? [];
    const at = place % Math.max(1, after.length);
    if (place % 3 === 0) after.splice(at, 1);
    else if (place % 3 === 1) after.splice(at, 0, [...news_]);
    else after[at]?.splice(place % 2 === 0 ? 1 : 2, 1, news_[place % 2 === 0 ? 1 : 2] ?? null);
  });
  return { rows, after: reversed ? after.reverse() : after };
});

function draftWith(rows: readonly (readonly TestCell[])[], edits: readonly { at: number; field: Field; text: string }[]): Draft {
  const draft = draftOf(rows);
  for (const { at, field, text } of edits) if (at < rows.length) edit(draft, setCell(at + 2, field, text));
  return draft;
}

describe('whatever was changed on either side', () => {
  test('without edits of the user, the draft is what the file is', () => {
    fc.assert(
      fc.property(anyChange, ({ rows, after }) => {
        const draft = draftOf(rows);
        const file = sheetOf([HEADINGS, ...after]);
        merge(draft, file);
        expect(shown(draft)).toEqual(shown(newDraft(headOf(draft.state.table), file)));
      }),
    );
  });

  test('without a change of the file, nothing happens to the draft', () => {
    fc.assert(
      fc.property(anyRows, anyEdits, (rows, edits) => {
        const draft = draftWith(rows, edits);
        const before = shown(draft);
        const { changes } = merge(draft, sheetOf([HEADINGS, ...rows]));
        expect(changes).toEqual([]);
        expect(shown(draft)).toEqual(before);
      }),
    );
  });

  test('every text that the user typed is kept, says what the file says, or was given up by her', () => {
    fc.assert(
      fc.property(anyChange, anyEdits, fc.boolean(), ({ rows, after }, edits, givesUp) => {
        const draft = draftWith(rows, edits);
        // What looks like a sum of the rows above it is shown nowhere, so that nobody types there.
        const isShown = new Set(shown(draft).map(([row]) => row));
        const typed = [...draft.state.cells]
          .filter(([row]) => isShown.has(row))
          .flatMap(([row, texts]) => Object.entries(texts).map(([field, text]) => ({ row, field, text })));
        const file = sheetOf([HEADINGS, ...after]);
        const plan = planned(draft, file);
        const conflicts = plan.changes.flatMap(({ row, cells, conflict }) => [
          ...(conflict && row !== null ? [rowKey(row)] : []),
          ...cells.filter((cell) => cell.conflict && row !== null).map(({ field }) => cellKey(row ?? 0, field)),
        ]);
        const theirs = new Set(givesUp ? conflicts : []);
        merge(draft, file, theirs);
        const texts = [...draft.state.cells.values()];
        const isThere = (field: string, text: string) => texts.some((row) => row[field as Field] === text);
        for (const { row, field, text } of typed) {
          const isGivenUp = theirs.has(rowKey(row)) || theirs.has(cellKey(row, field as Field));
          const isAgreed = plan.agreed.has(cellKey(row, field as Field));
          if (!isGivenUp && !isAgreed) expect(isThere(field, text)).toBe(true);
        }
      }),
    );
  });

  test('one undo takes all of it back, and redo brings it again', () => {
    fc.assert(
      fc.property(anyChange, anyEdits, ({ rows, after }, edits) => {
        const draft = draftWith(rows, edits);
        const [state, sheetBefore] = [structuredClone(draft.state), draft.sheet];
        merge(draft, sheetOf([HEADINGS, ...after]));
        const merged = structuredClone(draft.state);
        applyStep(draft, { kind: 'undo' });
        expect(draft.state).toEqual(state);
        expect(draft.sheet).toBe(sheetBefore);
        applyStep(draft, { kind: 'redo' });
        expect(draft.state).toEqual(merged);
      }),
    );
  });
});
