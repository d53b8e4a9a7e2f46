import { expect, it } from 'vitest';
import { BEGINNING_BYTES } from '../../../../electron/sheet/reader/inflate.ts';
import { openZipWorkbook } from '../../../../electron/sheet/reader/workbook.ts';
import { cellAt, type Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { memberFile } from '../../../bench/import/member-file.ts';
import { sharedStringParts } from '../../../fixtures/corpus/dialects.ts';
import { handmadeXlsx } from '../../../fixtures/workbooks.ts';

const ROWS = 50;

async function firstAndAll(file: Buffer): Promise<{ first: Sheet; all: Sheet }> {
  const book = await openZipWorkbook(file);
  if (!book.ok) throw new Error(book.failure);
  const [first, all] = [await book.value.readFirstRows(0, ROWS), await book.value.readSheet(0)];
  if (!first.ok || !all.ok) throw new Error('a sheet that can’t be read');
  return { first: first.value, all: all.value };
}

function cells(sheet: Sheet, rows: number) {
  return Array.from({ length: rows }, (_, row) => [
    sheet.rowNumbers[row],
    ...Array.from({ length: 9 }, (_, column) => cellAt(sheet, row, column)),
  ]);
}

it.each(['shared', 'inline'] as const)('the first rows of a list (%s strings) are those of the whole of it', async (strings) => {
  const { first, all } = await firstAndAll(memberFile(5000, strings));
  expect(first.rowNumbers.length).toBeGreaterThanOrEqual(ROWS);
  expect(first.rowNumbers.length).toBeLessThan(all.rowNumbers.length);
  expect(cells(first, ROWS)).toEqual(cells(all, ROWS));
});

it('they are also where their texts stand last among those of the workbook', async () => {
  const texts = Array.from({ length: 20_000 }, (_, n) => `Åse Nr ${n} & ${'x'.repeat(20)}`);
  expect(texts.join('').length).toBeGreaterThan(2 * BEGINNING_BYTES);
  const rows = texts.map((_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>${texts.length - 1 - n}</v></c></row>`);
  const parts = sharedStringParts(texts);
  const { first, all } = await firstAndAll(handmadeXlsx({ sheetData: rows.join(''), formats: [], parts }));
  expect(cells(first, ROWS)).toEqual(cells(all, ROWS));
  expect(cellAt(first, 0, 0).text).toBe(texts.at(-1));
});
