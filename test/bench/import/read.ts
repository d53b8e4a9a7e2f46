/**
 * Reading a workbook into columns: ours, SheetJS used directly with the options that make it fastest, and the least that any reader has to do.
 * All within one process, cold.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { readSheet } from '../../../electron/sheet/reader/read-sheet.ts';
import { openZip, unpack } from '../../../electron/sheet/reader/unpack.ts';
import { openZipWorkbook } from '../../../electron/sheet/reader/workbook.ts';
import { acceptWarning } from '../../../shared/core/check/accepted-warnings.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { applyStep } from '../../../shared/core/draft/draft.ts';
import { makeLeveranse, serialiseLeveranse } from '../../../shared/core/leveranse/leveranse.ts';
import { makeReady } from '../../../shared/core/leveranse/ready.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { SheetBuilder } from '../../../shared/core/sheet/sheet.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';
import { RULES, SYNTHETIC_COOP, TODAY } from '../../shared/core/make-ready-draft.ts';
import { timed } from '../bench.ts';

const NO_LIMIT = 2_000_000;
const TUNED: XLSX.ParsingOptions = { dense: true, cellFormula: false, cellHTML: false, cellText: false, bookVBA: false };
/** What the mapping screen shows. */
const FIRST_ROWS = 50;

export function readOurs(path: string, rows: number): Promise<number> {
  return timed(async () => expectRows((await sheetOurs(path)).rowNumbers.length, rows));
}

export function readSheetJs(path: string, rows: number): Promise<number> {
  return timed(() => {
    const cells = cellsOfSheetJs(path, {});
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

/** Unpacks the parts and counts the cells in their bytes: nothing can be known of the rows for less. */
export function readFloor(path: string, rows: number): Promise<number> {
  return timed(async () => {
    const zip = await openZip(readFileSync(path));
    const parts = zip.ok ? await unpack(zip.value) : zip;
    if (!parts.ok) throw new Error(parts.failure);
    let cells = 0;
    for (const part of parts.value.values()) {
      for (let at = part.indexOf('<c '); at !== -1; at = part.indexOf('<c ', at + 3)) cells++;
    }
    expectRows(cells / 8, rows);
  });
}

export function previewOurs(path: string): Promise<number> {
  return timed(async () => {
    const book = await openZipWorkbook(readFileSync(path));
    const sheet = book.ok ? await book.value.readFirstRows(0, FIRST_ROWS) : book;
    if (!sheet.ok || sheet.value.rowNumbers.length < FIRST_ROWS) throw new Error('too few rows were read');
  });
}

export function previewSheetJs(path: string): Promise<number> {
  return timed(() => {
    expectRows(cellsOfSheetJs(path, { sheetRows: FIRST_ROWS }).length, FIRST_ROWS - 1);
  });
}

/** From the file to the hash of the body that would be sent. */
export function toBodyOurs(path: string, rows: number): Promise<number> {
  return timed(async () => hashOfBody(await sheetOurs(path), rows));
}

/** The same with SheetJS in the reader's place, and the same check and body after it. */
export function toBodySheetJs(path: string, rows: number): Promise<number> {
  return timed(() => hashOfBody(sheetOfSheetJs(path), rows));
}

async function sheetOurs(path: string): Promise<Sheet> {
  const reply = await readSheet({ path, format: 'zip', sheet: undefined }, NO_LIMIT);
  if (!reply.ok) throw new Error(reply.failure);
  return reply.value.sheet;
}

function cellsOfSheetJs(path: string, more: XLSX.ParsingOptions): XLSX.CellObject[][] {
  const book = XLSX.read(readFileSync(path), { ...TUNED, ...more });
  return book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? [];
}

function sheetOfSheetJs(path: string): Sheet {
  const builder = new SheetBuilder('Medlemmer');
  cellsOfSheetJs(path, {}).forEach((row, i) => {
    builder.startRow(i + 1);
    row.forEach(({ t, v }, column) => {
      const isNumber = t === 'n';
      builder.addCell(column, {
        kind: isNumber ? 'number' : 'text',
        text: String(v),
        number: isNumber ? Number(v) : undefined,
        format: 'General',
      });
    });
  });
  return builder.build();
}

function hashOfBody(sheet: Sheet, rows: number): void {
  const draft = draftOfSheet(sheet);
  applyStep(draft, {
    kind: 'edit',
    edits: [
      { kind: 'set-oppgavegiver', name: 'Bygdelaget SA', oppgavegiver: SYNTHETIC_COOP },
      { kind: 'confirm-payments', confirmed: true },
    ],
  });
  const check = checkDraft(draft, RULES);
  // Made-up names meet on one day of birth now and then.
  applyStep(draft, { kind: 'edit', edits: check.problems.map((warning) => acceptWarning(check, warning)) });
  const ready = makeReady(draft, check, RULES, TODAY);
  if (!ready.ok)
    throw new Error(
      ready.failure
        .map(({ kind }) => kind)
        .join(', ')
        .slice(0, 200),
    );
  expectRows(ready.value.oppgaver.length + 1, rows);
  const body = serialiseLeveranse(
    makeLeveranse(ready.value, { kildesystem: 'Kundeutbytte 0.1.0', oppgavegiversLeveranseReferanse: 'kundeutbytte-2025-0001' }),
  );
  createHash('sha256').update(body).digest('hex');
}

/** The headings are a row too. */
function expectRows(found: number, rows: number): void {
  if (found !== rows + 1) throw new Error(`${found} rows were read where there are ${rows + 1}`);
}
