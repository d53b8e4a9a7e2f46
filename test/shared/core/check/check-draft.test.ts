import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withProblems } from '../../../../shared/core/check/row-problem.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import { problemSchema } from '../../../../shared/core/values/problem.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, type TestCell } from '../make-sheet.ts';
import { check, codes, KARI, LAGET, leaveOut, OLA, setCell } from './check-draft-setup.ts';

describe('a sheet without problems', () => {
  const result = check([
    [KARI, 'Kari Nordmann', 1284],
    [LAGET, 'Laget SA', '4 300,-'],
  ]);

  it('gives every row with what would be sent of it', () => {
    expect(result.rows.map((row) => withProblems(row, row.problems))).toEqual([
      {
        row: 2,
        text: { identifikator: KARI, navn: 'Kari Nordmann', utbetaltBeloep: '1284' },
        edited: {},
        identifier: { kind: 'foedselsnummer', value: KARI },
        navn: 'Kari Nordmann',
        utbetaltBeloep: 1284,
        oere: 128_400,
        leftOut: false,
        bytes: JSON.stringify({ oppgaveeier: { foedselsnummer: KARI, navn: 'Kari Nordmann' }, utbetaltBeloep: 1284 }).length,
        problems: [],
      },
      {
        row: 3,
        text: { identifikator: LAGET, navn: 'Laget SA', utbetaltBeloep: '4 300,-' },
        edited: {},
        identifier: { kind: 'organisasjonsnummer', value: LAGET },
        navn: 'Laget SA',
        utbetaltBeloep: 4300,
        oere: 430_000,
        leftOut: false,
        bytes: JSON.stringify({ oppgaveeier: { organisasjonsnummer: LAGET, navn: 'Laget SA' }, utbetaltBeloep: 4300 }).length,
        problems: [],
      },
    ]);
  });

  it('counts and sums', () => {
    expect([result.antallOppgaver, result.sumUtbetaltBeloep, [...result.problems], result.leftOut]).toEqual([2, 5584, [], []]);
  });
});

describe('problems', () => {
  it('stand at their cell in the user’s own sheet, by row and then from left to right', () => {
    const table: Table = { headerRow: 1, columns: { utbetaltBeloep: 'A', navn: 'B', identifikator: 'C' } };
    const result = check([['gratis', '', '12'], [null], ['1,50', 'Ola', OLA]], [], table);
    expect(codes(result)).toEqual(['A2 AMOUNT_NOT_NUMBER', 'B2 NAME_MISSING', 'C2 IDENTIFIER_LENGTH', 'A4 AMOUNT_DECIMALS']);
    expect(result.problems.map(({ row, field }) => [row, field])).toEqual([
      [2, 'utbetaltBeloep'],
      [2, 'navn'],
      [2, 'identifikator'],
      [4, 'utbetaltBeloep'],
    ]);
  });

  it('are on their row too, and leave its value out', () => {
    const [row] = check([[KARI, 'Kari', '1,50']]).rows;
    expect([row?.utbetaltBeloep, row?.identifier?.value]).toEqual([undefined, KARI]);
    expect(row?.problems).toEqual([
      {
        code: 'AMOUNT_DECIMALS',
        severity: 'error',
        row: 2,
        cell: 'C2',
        field: 'utbetaltBeloep',
        data: {},
        fixes: [{ kind: 'replace', value: '2', why: 'ROUND_HALF_UP' }],
      },
    ]);
  });

  it('of cells without a value are never silently short rows', () => {
    const result = check([[cellOfKind('error', '#REF!'), 'Kari', cellOfKind('formula-without-value')]]);
    expect(codes(result)).toEqual(['A2 CELL_ERROR', 'C2 FORMULA_WITHOUT_VALUE']);
  });

  it('hold no identifier, name or amount of a receiver', () => {
    const result = check([
      ['19896398958', 'Hemmelig\nNavn', '8,76'],
      ['1989639895', 'x'.repeat(200), '(998)'],
    ]);
    for (const { data } of result.problems) expect(JSON.stringify(data)).not.toMatch(/19896398|Hemmelig|xxx|998|8,76/);
  });
});

describe('edits', () => {
  it('lie over the sheet and are read as typed', () => {
    const [row] = check(
      [['feil', 'feil', 1.5]],
      [setCell(2, 'identifikator', OLA), setCell(2, 'navn', ' Ola '), setCell(2, 'utbetaltBeloep', '2')],
    ).rows;
    expect(row).toMatchObject({
      text: { identifikator: OLA, navn: ' Ola ', utbetaltBeloep: '2' },
      edited: { identifikator: true, navn: true, utbetaltBeloep: true },
      identifier: { kind: 'foedselsnummer', value: OLA },
      navn: 'Ola',
      utbetaltBeloep: 2,
      problems: [],
    });
  });

  it('can make a right cell wrong', () => {
    expect(codes(check([[KARI, 'Kari', 1]], [setCell(2, 'utbetaltBeloep', '')]))).toEqual(['C2 AMOUNT_MISSING']);
  });

  it('say which cells they are in', () => {
    expect(check([[KARI, 'Kari', 1]], [setCell(2, 'navn', 'Kåre')]).rows.at(0)?.edited).toEqual({ navn: true });
  });
});

describe('rows that the user left out', () => {
  it('stay visible, have no problems and are not counted', () => {
    const result = check(
      [
        ['feil', '', ''],
        [KARI, 'Kari', 10],
      ],
      [leaveOut(2)],
    );
    expect(codes(result)).toEqual([]);
    expect(result.rows.map(({ row, leftOut, problems }) => [row, leftOut, problems])).toEqual([
      [2, true, []],
      [3, false, []],
    ]);
    expect([result.antallOppgaver, result.sumUtbetaltBeloep, result.leftOut]).toEqual([1, 10, [{ row: 2, reason: 'user' }]]);
  });

  it('are no duplicates', () => {
    const rows = [
      [KARI, 'Kari', 10],
      [KARI, 'Kari', 20],
    ];
    expect(codes(check(rows, [leaveOut(3)]))).toEqual([]);
    expect(codes(check(rows, [leaveOut(2)]))).toEqual([]);
  });
});

describe('problems of the whole sheet', () => {
  it('come first', () => {
    const result = check([['feil', 'Kari', 100]], [{ kind: 'set-expected-sum', kroner: 110 }]);
    expect(codes(result)).toEqual(['sheet SUM_DIFFERS', 'A2 IDENTIFIER_NOT_DIGITS']);
  });

  it('SUM_DIFFERS says by how much, and goes away when the sum is right', () => {
    const rows = [[KARI, 'Kari', 100]];
    expect([...check(rows, [{ kind: 'set-expected-sum', kroner: 110 }]).problems]).toEqual([
      { code: 'SUM_DIFFERS', severity: 'warning', data: { expected: 110, actual: 100, difference: -10 }, fixes: [] },
    ]);
    expect([...check(rows, [{ kind: 'set-expected-sum', kroner: 100 }]).problems]).toEqual([]);
  });

  it.each([
    ['an empty table', [], []],
    ['only a sum row', [[null, 'Sum', 0]], []],
    ['everything left out', [[KARI, 'Kari', 1]], [leaveOut(2)]],
  ] as const)('NO_ROWS for %s', (_, rows, edits) => {
    expect(codes(check(rows, edits))).toEqual(['sheet NO_ROWS']);
  });

  it('BODY_TOO_LARGE above ten million bytes', () => {
    const name = 'å'.repeat(75);
    const rows = (count: number): TestCell[][] => Array.from({ length: count }, (_, n) => [syntheticFoedselsnummer(n), name, 1]);
    const fits = check(rows(43_000));
    const tooLarge = check(rows(44_000));
    expect([codes(fits), codes(tooLarge)]).toEqual([[], ['sheet BODY_TOO_LARGE']]);
    expect(tooLarge.problems.ofSheet[0]?.data.highest).toBe(10_000_000);
  });

  it('a sum beyond exact numbers is an error', () => {
    const result = check(Array.from({ length: 9008 }, (_, n) => [syntheticFoedselsnummer(n), 'Navn', 999_999_999_999]));
    expect([...result.problems]).toEqual([
      { code: 'AMOUNT_TOO_LARGE', severity: 'error', data: { highest: Number.MAX_SAFE_INTEGER }, fixes: [] },
    ]);
  });
});

describe('columns that have not been chosen', () => {
  it('have no problems yet', () => {
    const result = check([['feil', null, null]], [], { headerRow: 1, columns: { identifikator: 'A' } });
    expect(codes(result)).toEqual(['A2 IDENTIFIER_NOT_DIGITS']);
    expect(result.rows.at(0)?.text).toEqual({ identifikator: 'feil', navn: '', utbetaltBeloep: '' });
  });

  it('none at all: no rows, and nothing said about it', () => {
    const found = check([[KARI, 'Kari', 1]], [], { headerRow: 1, columns: {} });
    expect({ ...found, rows: [...found.rows], problems: [...found.problems] }).toEqual({
      rows: [],
      leftOut: [],
      hiddenRows: { count: 0, firstRow: 0, lastRow: 0, kroner: 0 },
      problems: [],
      rowsWithProblems: 0,
      right: { foedselsnummer: 0, organisasjonsnummer: 0, navn: 0, utbetaltBeloep: 0 },
      antallOppgaver: 0,
      sumUtbetaltBeloep: 0,
      oppgaveBytes: 0,
    });
  });
});

it('without a header row the data begin in the first row', () => {
  const table: Table = { headerRow: 0, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } };
  expect(check([[KARI, 'Kari', 1]], [], table).rows.map(({ row }) => row)).toEqual([1]);
});

it('whatever stands in the sheet: no exception, every problem fits its schema and the order, and a row without errors has its values', () => {
  const cell: fc.Arbitrary<TestCell> = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: true }),
    fc.nat(50).map((n) => syntheticFoedselsnummer(n)),
    fc
      .constantFrom('error' as const, 'date' as const, 'boolean' as const, 'formula-without-value' as const)
      .map((kind) => cellOfKind(kind, '#N/A')),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 30 }), (rows) => {
      const result = check(rows);
      for (const problem of result.problems) expect(problemSchema.safeParse(problem).success).toBe(true);
      const order = result.problems.map(({ row = 0, cell: address = '' }) => row * 10 + address.charCodeAt(0) / 100);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      for (const row of result.rows) {
        const hasError = row.problems.some(({ severity }) => severity === 'error');
        if (!hasError) expect([row.identifier, row.navn, row.utbetaltBeloep]).not.toContain(undefined);
      }
      expect([...result.problems]).toEqual([...result.problems.ofSheet, ...[...result.rows].flatMap(({ problems }) => problems)]);
    }),
  );
});
