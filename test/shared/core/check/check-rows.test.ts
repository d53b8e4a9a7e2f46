/** Which rows belong together, and which are no receivers: the same one twice, two columns of numbers, blank rows, sums. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../shared/core/check/check.ts';
import type { DraftEdit } from '../../../../shared/core/draft/draft.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, type TestCell } from '../make-sheet.ts';
import { check, codes, KARI, LAGET, leaveOut, OLA, setCell } from './check-draft-setup.ts';

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
