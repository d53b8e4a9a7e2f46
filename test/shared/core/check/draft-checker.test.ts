/** Two short cuts of the check, each held to the long way: plain rows to rows read cell by cell, and a check after edits to a new one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKey } from '../../../../shared/core/check/across/duplicates.ts';
import { KeyIndex } from '../../../../shared/core/check/across/key-index.ts';
import { repeatedKeys } from '../../../../shared/core/check/across/repeated-keys.ts';
import { personKey } from '../../../../shared/core/check/across/same-person.ts';
import type { Check, CheckedRow } from '../../../../shared/core/check/check.ts';
import { checkDraft, DraftChecker } from '../../../../shared/core/check/check-draft.ts';
import { checkRow, rowIdentifier } from '../../../../shared/core/check/check-row.ts';
import { CheckedRowList } from '../../../../shared/core/check/checked-rows.ts';
import { readPlainNames } from '../../../../shared/core/check/plain/plain-names.ts';
import { PlainRows } from '../../../../shared/core/check/plain/plain-rows.ts';
import { layoutOf } from '../../../../shared/core/columns/layout.ts';
import { applyStep, type Draft, type DraftEdit, type DraftStep } from '../../../../shared/core/draft/draft.ts';
import { utf8Length } from '../../../../shared/core/leveranse/leveranse.ts';
import { dataRowAt, isDataAnyway } from '../../../../shared/core/rows/data-rows.ts';
import { SheetBuilder } from '../../../../shared/core/sheet/sheet.ts';
import { allAtOnce } from '../../../../shared/core/steps.ts';
import { readName } from '../../../../shared/core/values/name.ts';
import { kindOfName } from '../../../../shared/core/values/name-kind.ts';
import { type Problem, severitySchema } from '../../../../shared/core/values/problem.ts';
import { type CellProblem, typedCell } from '../../../../shared/core/values/reading.ts';
import { nameHash } from '../../../../shared/core/words.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, draftOf, numberCell, type TestCell } from '../make-sheet.ts';

const PRACTICE = { syntheticOnly: true };

/** Every property of a row, whether it is looked up when asked or not. */
function inFull({ row, text, edited, identifier, navn, utbetaltBeloep, oere, leftOut, bytes, problems }: CheckedRow) {
  return { row, text, edited, identifier, navn, utbetaltBeloep, oere, leftOut, bytes, problems };
}

function full(check: Check) {
  return { ...check, rows: check.rows.map(inFull), problems: [...check.problems] };
}

/** What a look at a column of names says of this one, between two others. */
function plainName(text: string) {
  const builder = new SheetBuilder('Names');
  for (const [i, name] of ['Kari Moe', text, 'Ola AS'].entries()) {
    builder.startRow(i + 1);
    builder.addCell(0, typedCell(name));
  }
  const [column] = builder.build().columns;
  if (column === undefined) throw new Error('a sheet without its column');
  const names = {
    bytes: new Uint16Array(1),
    hashes: new Uint32Array(1),
    hasSpace: new Uint8Array(1),
    mayBeOrganisation: new Uint8Array(1),
  };
  readPlainNames(column, { from: 1, to: 2 }, names);
  const { bytes, hashes, hasSpace, mayBeOrganisation } = names;
  return { bytes: bytes[0] ?? 0, hash: hashes[0], hasSpace: hasSpace[0] === 1, mayBeOrganisation: mayBeOrganisation[0] === 1 };
}

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => syntheticFoedselsnummer(n * 7)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }).map((n) => syntheticFoedselsnummer(n * 7, { dNumber: true })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => syntheticOrganisasjonsnummer(n)) },
  { weight: 1, arbitrary: fc.constantFrom('13097248022', '30908299902', '974761076', '123', 'abc', '', '1,01E+10', '198963 98957', 'Sum') },
);
const identifier: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: number.map((text) => (/^\d+$/.test(text) ? Number(text) : text)) },
  { weight: 1, arbitrary: number.map((text) => text.slice(0, 5) + ((Number(text[5]) + 1) % 10) + text.slice(6)) },
  { weight: 1, arbitrary: fc.constantFrom<TestCell>(null, 0, -5, 1.5, cellOfKind('error', '#REF!'), cellOfKind('date')) },
);
const name: fc.Arbitrary<TestCell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Kari Moe', 'MOE, KARI', 'Åse Bø', 'Ola Lie', 'Lie Bygg AS', 'Bygdas Maskinlag', 'Stiftelsen Sol'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestCell>(
      null,
      '',
      ' Kari',
      'Kari\u00a0',
      'Kari "K" Moe',
      'a\\b',
      'Kari\nMoe',
      'Totalt',
      'x'.repeat(151),
      7,
    ),
  },
);
const amount: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5000 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestCell>(
      null,
      0,
      -5,
      12.5,
      1e12,
      '007',
      '1.234',
      'mye',
      '999999999999',
      numberCell(5, '0%'),
      cellOfKind('date'),
    ),
  },
);
const sheetRows = fc.array(fc.tuple(identifier, name, amount), { minLength: 1, maxLength: 25 });

describe('a plain row', () => {
  it('is what the row is when it is read cell by cell, with the keys that it then gets, and so is one that is plain but for its number', () => {
    const found = { plain: 0, butForNumber: 0 };
    fc.assert(
      fc.property(sheetRows, fc.boolean(), fc.boolean(), (rows, syntheticOnly, leadingZeros) => {
        const { sheet, state } = draftOf(rows);
        state.leadingZeros = leadingZeros;
        const layout = layoutOf(state.table.columns);
        const plainRows = new PlainRows(sheet, layout, { syntheticOnly }, rows.length + 1);
        plainRows.lookAt(1, sheet.rowNumbers.length);
        for (let at = 1; at < sheet.rowNumbers.length; at++) {
          const isPlain = plainRows.isPlain(at);
          const reading = isPlain ? undefined : plainRows.plainButForNumber(at, leadingZeros);
          if (!isPlain && reading === undefined) continue;
          found[isPlain ? 'plain' : 'butForNumber']++;
          const list = CheckedRowList.of(plainRows.columns, 1);
          if (reading === undefined) list.setPlain(0, at, at + 1);
          else list.setRemarked(0, at, reading);
          const [row] = list;
          if (row === undefined) throw new Error('a row that is not there');
          const source = dataRowAt(sheet, layout, at);
          const slow = checkRow(source, rowIdentifier(source, layout, state, { syntheticOnly }), layout, state);
          expect(inFull(row)).toEqual(slow);
          expect([list.problemsAt(0), list.leftOut()]).toEqual([slow.problems, []]);
          expect(list.remarksAt(0).map(({ code }) => code)).toEqual(slow.problems.map(({ code }) => code));
          const { keys, people, kroner, bytes } = plainRows.found;
          expect([keys, people, kroner, bytes].map((values) => values[at - 1])).toEqual([
            duplicateKey(slow.identifier),
            personKey(slow),
            slow.utbetaltBeloep,
            slow.bytes,
          ]);
          expect(isDataAnyway(source, state)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(found.plain).toBeGreaterThan(200);
    expect(found.butForNumber).toBeGreaterThan(100);
  });

  it('is every row of a list without anything to say about it', () => {
    const { sheet, state } = draftOf(Array.from({ length: 50 }, (_, n) => [syntheticFoedselsnummer(n), `Åse-Liv Ødegård nr. ${n}`, n + 1]));
    const plain = new PlainRows(sheet, layoutOf(state.table.columns), PRACTICE, sheet.rowNumbers.length);
    plain.lookAt(1, sheet.rowNumbers.length);
    for (let at = 1; at < sheet.rowNumbers.length; at++) expect(plain.isPlain(at)).toBe(true);
  });

  it('has a name that is read as any name is, with the same bytes and the same hash', () => {
    const letters = fc.string({
      unit: fc.oneof(fc.constantFrom(...'aÅø -,.\'"\\A1\u00a0\u00ad\u0301'), fc.string({ unit: 'binary', maxLength: 1 })),
    });
    let plainNames = 0;
    fc.assert(
      fc.property(letters, (text) => {
        const plain = plainName(text);
        if (plain.bytes === 0) return;
        plainNames++;
        expect(readName(typedCell(text))).toEqual({ value: text, problems: [] });
        expect(plain).toMatchObject({ bytes: utf8Length(text), hash: nameHash(text), hasSpace: text.includes(' ') });
        expect(JSON.stringify(text)).toBe(`"${text}"`);
      }),
      { numRuns: 2000 },
    );
    expect(plainNames).toBeGreaterThan(100);
    expect(plainName('Kari Moe').bytes).toBe(8);
    for (const odd of ['', ' Kari', 'Kari ', 'Kari\u00a0', 'K"M', 'K\\M', 'A\u030a', 'a\u00adb', 'a\nb', '\u0080', 'x'.repeat(151)]) {
      expect(plainName(odd).bytes).toBe(0);
    }
  });

  it('never has a name that is an organisation’s, whatever the quick look at it says', () => {
    const words = fc.constantFrom(
      'Kari',
      'LIE',
      'AS',
      'as',
      'Samdrift',
      'lag',
      'Maskinlag',
      'MASKINLAG',
      'Stiftelsen',
      'Sameiet',
      ',',
      'A/S',
      'og',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ', ', '  '), (parts, between) => {
        const text = parts.join(between);
        const { bytes, mayBeOrganisation } = plainName(text);
        if (bytes > 0 && kindOfName(text) === 'organisation') expect(mayBeOrganisation).toBe(true);
      }),
    );
  });
});

it('keys that occur more than once are found, and no others', () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.maxSafeNat(),
    fc.integer({ min: 0, max: 9 }).map((n) => n * 2 ** 32 + 5),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const positions = (key: number) => keys.flatMap((other, i) => (other === key ? [i] : []));
      const repeated = keys.filter((one, i) => one !== 0 && keys.indexOf(one) !== i);
      expect(allAtOnce(repeatedKeys(Float64Array.from(keys)))).toEqual(new Map(repeated.map((key) => [key, positions(key)])));
    }),
  );
});

it('an index of keys says where each of them stands, whatever was added and removed', () => {
  const key = fc.integer({ min: 0, max: 12 }).map((n) => (n % 3 === 0 ? n : n * 2 ** 32 + 5));
  const changes = fc.array(fc.record({ at: fc.nat(19), key }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(key, { minLength: 20, maxLength: 20 }), changes, (first, changed) => {
      const keys = Float64Array.from(first);
      const index = new KeyIndex(keys);
      for (const { at, key: now } of changed) {
        index.remove(at, keys[at] ?? 0);
        index.add(at, now);
        keys[at] = now;
      }
      for (const one of new Set([...first, ...keys])) {
        expect(index.positionsOf(one)).toEqual(one === 0 ? [] : [...keys].flatMap((other, at) => (other === one ? [at] : [])));
      }
    }),
  );
  const full = new KeyIndex(Float64Array.from([1, 2]));
  expect(full.isTight).toBe(false);
  for (let n = 3; n < 15; n++) {
    full.remove(0, n - 1);
    full.add(0, n);
  }
  expect(full.isTight).toBe(true);
});

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
