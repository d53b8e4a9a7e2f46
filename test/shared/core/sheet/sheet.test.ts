import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  cellAddress,
  cellAt,
  columnIndex,
  columnLetter,
  marksOf,
  SheetBuilder,
  storedRowAtOrBelow,
} from '../../../../shared/core/sheet/sheet.ts';
import { cellOfKind, numberCell, sheetOf, textCell } from '../make-sheet.ts';

const BLANK: Cell = { kind: 'blank', text: '', number: undefined, format: undefined };

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s', (index, letters) => {
    expect([columnLetter(index), columnIndex(letters), columnIndex(letters.toLowerCase())]).toEqual([letters, index, index]);
  });

  it.each(['', '1', 'A1', 'ABCD', 'Å', ' A'])('%j is no column', (letters) => {
    expect(columnIndex(letters)).toBeUndefined();
  });

  it('addresses are as Excel shows them', () => {
    expect([cellAddress(1, 17), cellAddress(26, 1)]).toEqual(['B17', 'AA1']);
  });
});

describe('SheetBuilder and cellAt', () => {
  it('give back every cell where it was put, in any order of columns', () => {
    const cell = fc.oneof(
      fc.string().map(textCell),
      fc.double({ noNaN: true }).map((number) => numberCell(number, '0.00', 'vist')),
      fc.constantFrom('error' as const, 'formula-without-value' as const).map((kind) => cellOfKind(kind, '#REF!')),
    );
    const cells = fc.uniqueArray(fc.tuple(fc.nat(5), cell), { selector: ([column]) => column });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 10 }), (rows) => {
        const builder = new SheetBuilder('Ark1');
        rows.forEach((row, i) => {
          builder.startRow(i * 3 + 1);
          for (const [column, value] of row) builder.addCell(column, value);
        });
        const sheet = builder.build();
        expect([...sheet.rowNumbers]).toEqual(rows.map((_, i) => i * 3 + 1));
        rows.forEach((row, i) => {
          const byColumn = new Map(row);
          for (let column = 0; column <= 6; column++) expect(cellAt(sheet, i, column)).toEqual(byColumn.get(column) ?? BLANK);
        });
      }),
    );
  });

  it('are blank outside the sheet', () => {
    const sheet = sheetOf([['x']]);
    expect([cellAt(sheet, 1, 0), cellAt(sheet, 0, 1), cellAt(sheet, 0, -1)]).toEqual([BLANK, BLANK, BLANK]);
  });
});

it('storedRowAtOrBelow finds the row, the next stored one, or the end', () => {
  const sheet = sheetOf([['a'], [null], ['b'], ['c']], 5);
  expect([0, 5, 6, 7, 8, 9].map((row) => storedRowAtOrBelow(sheet, row))).toEqual([0, 0, 1, 1, 2, 3]);
});

it('merged cells that are upside down are left out of what a sheet says', () => {
  const whole = { top: 1, left: 0, bottom: 1, right: 3 };
  const found = { hiddenRows: [], hasFilter: false, hiddenColumns: [], merges: [{ ...whole, top: 513 }, whole] };
  expect(marksOf(found, Uint32Array.of(1), [0])?.merges).toEqual([whole]);
});
