import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../shared/core/check/check.ts';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { withProblems } from '../../../../shared/core/check/row-problem.ts';
import { applyStep, type Draft, type DraftEdit } from '../../../../shared/core/draft/draft.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import { problemSchema } from '../../../../shared/core/values/problem.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, draftOf, type TestCell } from '../make-sheet.ts';

const KARI = syntheticFoedselsnummer(100);
const OLA = syntheticFoedselsnummer(101);
const LAGET = syntheticOrganisasjonsnummer(7);
const RULES = { syntheticOnly: true };

function check(rows: readonly (readonly TestCell[])[], edits: readonly DraftEdit[] = [], table?: Table): Check {
  return checkDraft(edited(draftOf(rows, table), edits), RULES);
}

function edited(draft: Draft, edits: readonly DraftEdit[]): Draft {
  if (edits.length > 0) applyStep(draft, { kind: 'edit', edits: [...edits] });
  return draft;
}

/** `CELL CODE` for each problem, in order. */
function codes({ problems }: Check): string[] {
  return problems.map(({ cell, code }) => `${cell ?? 'sheet'} ${code}`);
}

const setCell = (row: number, field: 'identifikator' | 'navn' | 'utbetaltBeloep', text: string): DraftEdit => ({
  kind: 'set-cell',
  row,
  field,
  text,
});
const leaveOut = (row: number): DraftEdit => ({ kind: 'leave-out', row, leftOut: true });

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

describe('the same receiver twice', () => {
  it('is an error on every row but the first, which it names', () => {
    const result = check([
      [KARI, 'Kari', 10],
      [OLA, 'Ola', 20],
      [KARI, 'Kari N', 30],
      [`${KARI.slice(0, 6)} ${KARI.slice(6)}`, 'Kari', 40],
    ]);
    const data = { firstRow: 2, firstCell: 'A2', count: 3, sameName: 0 };
    expect(result.problems.filter(({ code }) => code === 'DUPLICATE_IDENTIFIER')).toEqual(
      [4, 5].map((row) => ({
        code: 'DUPLICATE_IDENTIFIER',
        severity: 'error',
        row,
        cell: `A${row}`,
        field: 'identifikator',
        data,
        fixes: [
          { kind: 'merge', into: 2, others: [4, 5], oere: [1000, 3000, 4000], why: 'DUPLICATE' },
          { kind: 'leave-out', why: 'DUPLICATE' },
        ],
      })),
    );
  });

  it('is found between an organisation’s rows too, and after an edit', () => {
    const rows = [
      [LAGET, 'Laget', 10],
      ['feil', 'Laget', 20],
    ];
    expect(codes(check(rows, [setCell(3, 'identifikator', LAGET)]))).toEqual(['A3 DUPLICATE_IDENTIFIER']);
  });

  it('is found among thousands, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 400 }), (numbers) => {
        const result = check(
          numbers.map((n) => [n % 3 === 0 ? syntheticOrganisasjonsnummer(n) : syntheticFoedselsnummer(n * 997), 'Navn', 1]),
        );
        const seen = new Map<number, number>();
        const expected = numbers.flatMap((n, i) => {
          const first = seen.get(n);
          if (first === undefined) seen.set(n, i + 2);
          return first === undefined ? [] : [{ row: i + 2, firstRow: first, count: numbers.filter((other) => other === n).length }];
        });
        expect(result.problems.map(({ row, data }) => ({ row, firstRow: data.firstRow, count: data.count }))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('identifiers in two columns', () => {
  const table: Table = { headerRow: 1, columns: { navn: 'A', foedselsnummer: 'B', organisasjonsnummer: 'C', utbetaltBeloep: 'D' } };
  const twoColumns = (cells: readonly TestCell[], edits: readonly DraftEdit[] = []): Check => check([cells], edits, table);

  it('takes the one that is filled', () => {
    expect(twoColumns(['Kari', KARI, null, 1]).rows.at(0)?.identifier).toEqual({ kind: 'foedselsnummer', value: KARI });
    expect(twoColumns(['Laget', '-', LAGET, 1]).rows.at(0)?.identifier).toEqual({ kind: 'organisasjonsnummer', value: LAGET });
  });

  it.each([
    ['both filled', ['Kari', KARI, LAGET, 1], 'B2 IDENTIFIER_BOTH_COLUMNS'],
    ['none filled', ['Kari', null, null, 1], 'B2 IDENTIFIER_MISSING'],
    ['a wrong fødselsnummer', ['Kari', '12', null, 1], 'B2 IDENTIFIER_LENGTH'],
    ['a wrong organisasjonsnummer', ['Laget', null, '123456789', 1], 'C2 ORGANISASJONSNUMMER_CHECK_DIGIT'],
    ['an error cell', ['Laget', null, cellOfKind('error', '#N/A'), 1], 'C2 CELL_ERROR'],
  ] as const)('%s is shown at its cell', (_, cells, expected) => {
    expect(codes(twoColumns(cells))).toEqual([expected]);
  });

  it('shows both texts where both are filled, and lets an edit settle it', () => {
    expect(twoColumns(['Kari', KARI, LAGET, 1]).rows.at(0)?.text.identifikator).toBe(`${KARI} / ${LAGET}`);
    const settled = twoColumns(['Kari', KARI, LAGET, 1], [setCell(2, 'identifikator', KARI)]);
    expect([codes(settled), settled.rows.at(0)?.identifier?.value]).toEqual([[], KARI]);
  });

  it('keeps the problem of an edit where the original stood', () => {
    expect(codes(twoColumns(['Laget', null, '12', 1], [setCell(2, 'identifikator', '13')]))).toEqual(['C2 IDENTIFIER_LENGTH']);
  });

  it('names the first cell of a duplicate by its own column', () => {
    const result = check(
      [
        ['Laget', null, LAGET, 1],
        ['Laget', LAGET, null, 1],
      ],
      [],
      table,
    );
    expect(result.problems.map(({ cell, data }) => [cell, data.firstCell])).toEqual([['B3', 'C2']]);
  });
});

describe('blank rows and sum rows', () => {
  const two: TestCell[][] = [
    [KARI, 'Kari', 100],
    [OLA, 'Ola', 250.5],
  ];
  const rowsOf = (extra: readonly TestCell[], edits: readonly DraftEdit[] = []): [rows: number[], leftOut: Check['leftOut']] => {
    const result = check([...two, extra], edits);
    return [result.rows.map(({ row }) => row), result.leftOut];
  };
  const SUM_ROW: Check['leftOut'] = [{ row: 4, reason: 'sum-row' }];
  const SUM_OF_ABOVE: Check['leftOut'] = [{ row: 4, reason: 'sum-of-above' }];

  it('passes over rows that are blank in the chosen columns', () => {
    expect(rowsOf([' ', null, '', 'et notat langt til høyre'])).toEqual([[2, 3], [{ row: 4, reason: 'nothing-in-columns' }]]);
    expect(rowsOf([' ', null, ''])).toEqual([[2, 3], []]);
  });

  it.each([
    ['a label in the name column', [null, 'Sum', 350.5]],
    ['a label in the identifier column', ['Totalt:', null, 350.5]],
    ['a label in a column of its own', [null, null, 999, 'I alt']],
    ['a label and no amount', ['Sum utbetalt', null, null]],
  ] as const)('recognises %s', (_, extra) => {
    expect(rowsOf(extra)).toEqual([[2, 3], SUM_ROW]);
  });

  it.each([
    ['no label, and the amounts above added up', [null, null, 350.5]],
    ['the same with binary noise', [null, null, 350.50000000000006]],
    ['the same as text', [null, null, 'kr 350,50']],
  ] as const)('recognises %s', (_, extra) => {
    expect(rowsOf(extra)).toEqual([[2, 3], SUM_OF_ABOVE]);
  });

  it.each([
    ['an identifier', [syntheticFoedselsnummer(5), 'Sum', 350.5]],
    ['a wrong identifier', ['123', 'Totalt', 350.5]],
    ['a name that is no label', [null, 'Total Elektro AS', 350.5]],
    ['a name and a label elsewhere', [null, 'Per', 350.5, 'Sum']],
    ['an amount that is not the sum', [null, null, 350.51]],
    ['an error in the identifier cell', [cellOfKind('error', '#REF!'), 'Sum', 350.5]],
  ] as const)('never guesses away a row with %s', (_, extra) => {
    expect(rowsOf(extra)).toEqual([[2, 3, 4], []]);
  });

  it('knows sums of parts and of everything', () => {
    const result = check([...two, [null, null, 350.5], [LAGET, 'Laget', 49.5], [null, null, 49.5], [null, null, 400]]);
    expect(result.leftOut.map(({ row }) => row)).toEqual([4, 6, 7]);
    expect(result.antallOppgaver).toBe(3);
  });

  it('still knows the sheet’s own sum row when an amount above it was edited or left out', () => {
    expect(rowsOf([null, null, 350.5], [setCell(3, 'utbetaltBeloep', '251')])).toEqual([[2, 3], SUM_OF_ABOVE]);
    expect(rowsOf([null, null, 350.5], [leaveOut(2)])).toEqual([
      [2, 3],
      [{ row: 2, reason: 'user' }, ...SUM_OF_ABOVE],
    ]);
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
