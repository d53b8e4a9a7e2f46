/** Reading a workbook into columns, ours and SheetJS used directly with the options that make it fastest. Both within one process, cold. */
import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { readSheet } from '../../../electron/sheet/reader/read-sheet.ts';
import { timed } from '../bench.ts';

export function readOurs(path: string, rows: number): Promise<number> {
  return timed(async () => {
    const reply = await readSheet({ path, format: 'zip', sheet: undefined });
    expectRows(reply.ok ? reply.value.sheet.rowNumbers.length : 0, rows);
  });
}

export function readSheetJs(path: string, rows: number): Promise<number> {
  return timed(() => {
    const book = XLSX.read(readFileSync(path), { dense: true, cellFormula: false, cellHTML: false, cellText: false, bookVBA: false });
    const cells = book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? [];
    const columns: unknown[][] = [];
    cells.forEach((row) => {
      row.forEach((cell, column) => {
        columns[column] ??= [];
        columns[column].push(cell.v);
      });
    });
    expectRows(columns[0]?.length ?? 0, rows);
  });
}

/** The headings are a row too. */
function expectRows(found: number, rows: number): void {
  if (found !== rows + 1) throw new Error(`${found} rows were read where there are ${rows + 1}`);
}
