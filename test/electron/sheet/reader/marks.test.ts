import { describe, expect, it } from 'vitest';
import { hiddenInOds } from '../../../../electron/sheet/reader/ods-marks.ts';
import { openXlsWorkbook, openZipWorkbook } from '../../../../electron/sheet/reader/workbook.ts';
import type { SheetMarks } from '../../../../shared/core/sheet/sheet.ts';
import { xlsxOf } from '../../../fixtures/corpus/dialects.ts';
import { handmadeOds, markedWorkbook } from '../../../fixtures/workbooks.ts';

async function marksOf(bytes: Buffer, format: 'zip' | 'xls' = 'zip'): Promise<SheetMarks | undefined> {
  const book = format === 'xls' ? openXlsWorkbook(bytes) : await openZipWorkbook(bytes);
  if (!book.ok) throw new Error(book.failure);
  const sheet = await book.value.readSheet(0);
  if (!sheet.ok) throw new Error(sheet.failure);
  return sheet.value.marks;
}

const ROWS = [
  ['Tittel', '', ''],
  ['Nr', 'Navn', 'Bel\u00f8p'],
  ['1', 'Kari', 10],
  ['2', 'Ola', 20],
];
const MARKS: SheetMarks = {
  hiddenRows: Uint32Array.of(3),
  filtered: false,
  hiddenColumns: [1],
  merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
};
const LIST = { rows: ROWS, hiddenRows: [3, 9], hiddenColumns: [1, 7], merges: ['A1:C1'] };

describe('what a sheet hides, and what is merged in it', () => {
  it.each(['excel', 'libreoffice', 'terse', 'prefixed'] as const)('is known from .xlsx: %s', async (dialect) => {
    expect(await marksOf(xlsxOf(LIST, dialect))).toEqual(MARKS);
  });

  it.each(['excel', 'prefixed'] as const)('a filter with a condition is known from .xlsx: %s', async (dialect) => {
    expect(await marksOf(xlsxOf({ ...LIST, filtered: true }, dialect))).toEqual({ ...MARKS, filtered: true });
  });

  it.each(['xlsx', 'xlsm', 'xlsb', 'xls'] as const)('is known from .%s', async (format) => {
    const bytes = markedWorkbook(ROWS, { hiddenRows: [3], hiddenColumns: [1], merge: 'A1:C1' }, format);
    // SheetJS reads hidden rows of .xls and doesn't write them.
    const written = format === 'xls' ? { ...MARKS, hiddenRows: new Uint32Array() } : MARKS;
    expect(await marksOf(bytes, format === 'xls' ? 'xls' : 'zip')).toEqual(written);
  });

  it('is known from .ods', async () => {
    const cell = (text: string, attributes = '') =>
      `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="5"/>';
    const row = (attributes: string, ...cells: string[]) => `<table:table-row${attributes}>${cells.join('')}</table:table-row>`;
    const rows =
      row('', cell('Tittel', ' table:number-columns-spanned="3"'), '<table:covered-table-cell table:number-columns-repeated="2"/>') +
      row('', cell('Nr'), cell('Navn')) +
      row(' table:visibility="filter" table:number-rows-repeated="2"', cell('1'), cell('Kari')) +
      row('', cell('2'), cell('Ola'));
    expect(await marksOf(handmadeOds(columns + rows))).toEqual({
      hiddenRows: Uint32Array.of(3, 4),
      filtered: true,
      hiddenColumns: [1],
      merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
    });
  });

  it('is nothing where nothing is hidden', async () => {
    expect(await marksOf(xlsxOf({ rows: ROWS }, 'excel'))).toBeUndefined();
    expect(await marksOf(xlsxOf({ rows: ROWS, filtered: true }, 'excel'))).toBeUndefined();
  });

  it('each sheet of an OpenDocument has its own, and one within a cell has none', () => {
    const content =
      '<table:table table:name="a"><table:table-row table:visibility="collapse"><table:table-cell><table:table><table:table-row table:visibility="collapse"/>' +
      '</table:table></table:table-cell></table:table-row></table:table><table:table table:name="b"><table:table-row/>' +
      '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048575"/></table:table>';
    const [first, second] = hiddenInOds(content);
    expect(first?.hiddenRows).toEqual([1]);
    expect(second?.hiddenRows.slice(0, 2)).toEqual([2, 3]);
    expect(second?.hiddenRows.length).toBe(200_000);
  });
});
