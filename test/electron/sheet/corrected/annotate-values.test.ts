/** Values and rows that a corrected copy gets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { annotate } from '../../../../electron/sheet/corrected/annotate.ts';
import { writeValues } from '../../../../electron/sheet/corrected/cell-values.ts';
import { plainWorkbook } from '../../../../electron/sheet/corrected/plain-workbook.ts';
import { escaped, unescaped } from '../../../../electron/sheet/corrected/xml.ts';
import { numberCell, sheetOf } from '../../../shared/core/make-sheet.ts';
import { expectWholePackage, NOTES } from './annotate-setup.ts';

test('the rows of a file that is no zip come in a plain workbook with their formats', async () => {
  const sheet = sheetOf([
    ['Nr', 'Navn', 'Beløp'],
    ['12', 'Kari & Ola', numberCell(100.5, '0.00', '100,50')],
    [null, 'Per', 7],
  ]);
  const parts = plainWorkbook(sheet);
  expect(annotate(parts, { ...NOTES, sheet: 'Ark1' })?.formulas).toEqual([]);
  expectWholePackage(parts);
  const book = XLSX.read(parts.zip(), { cellNF: true });
  const read = book.Sheets.Ark1;
  expect([read?.C2?.v, read?.C2?.z, read?.C3?.v, read?.A3?.v]).toEqual([150.5, '0.00', 999, '01017012345']);
  expect(book.SheetNames).toEqual(['Ark1', 'Avvik']);
});

test('any text that is written is read again as it was, but for signs that XML can not hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const written = escaped(text);
      expect(written).not.toMatch(/[<>"]/);
      expect(unescaped(written)).toBe(text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, ''));
    }),
  );
});

test('values go into any row, whatever cells it has, and the others stay as they are', () => {
  const cell = fc.constantFrom('A', 'B', 'C', 'D');
  fc.assert(
    fc.property(fc.uniqueArray(cell), fc.integer({ min: 0, max: 3 }), (there, column) => {
      const cells = there.sort().map((letter) => `<c r="${letter}1" s="1"><v>1</v></c>`);
      const written = writeValues(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`, [{ row: 1, column, value: 'x' }]);
      const letters = [...(written?.xml ?? '').matchAll(/r="([A-D])1"/g)].map(([, letter]) => letter);
      expect(letters).toEqual([...new Set([...there, 'ABCD'[column]])].sort());
      for (const xml of cells.filter((one) => !one.includes(`"${'ABCD'[column]}1"`))) expect(written?.xml).toContain(xml);
    }),
  );
});

test('rows are added below the last one, each cell in the style of the one above, and nowhere else', () => {
  const sheet = (rest = '') =>
    `<worksheet><dimension ref="A1:C2"/><sheetData><row r="1"><c r="A1"/></row><row r="2"><c r="A2" s="4"/><c r="C2" s="7"><v>1</v></c></row></sheetData>${rest}</worksheet>`;
  const values = [
    { row: 4, column: 0, value: 'Å' },
    { row: 3, column: 2, value: 5 },
    { row: 3, column: 1, value: 'Ø' },
  ];
  expect(writeValues(sheet(), values)?.xml).toBe(
    '<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="2"><c r="A2" s="4"/><c r="C2" s="7"><v>1</v></c></row>' +
      '<row r="3"><c r="B3" t="inlineStr"><is><t xml:space="preserve">Ø</t></is></c><c r="C3" s="7"><v>5</v></c></row>' +
      '<row r="4"><c r="A4" s="4" t="inlineStr"><is><t xml:space="preserve">Å</t></is></c></row></sheetData></worksheet>',
  );
  const between = sheet()
    .replace('r="2"', 'r="5"')
    .replaceAll(/([AC])2"/g, '$15"');
  expect(writeValues(between, values)).toBeUndefined();
  const merged = (ref: string) => writeValues(sheet(`<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`), values);
  expect(merged('A4:C4')).toBeUndefined();
  expect(merged('A1:C1')).toBeDefined();
  expect(merged('A5:C6')).toBeDefined();
});
