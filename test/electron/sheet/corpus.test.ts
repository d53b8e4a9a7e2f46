/** Every list of the corpus in every dialect and format: read, table found, checked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetFormat } from '../../../electron/sheet/guard.ts';
import { readSheet } from '../../../electron/sheet/reader/read-sheet.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { missingColumns } from '../../../shared/core/columns/missing-columns.ts';
import type { Problem } from '../../../shared/core/values/problem.ts';
import { type Cell, DIALECTS, type List, xlsxOf } from '../../fixtures/corpus/dialects.ts';
import { CORPUS } from '../../fixtures/corpus/lists.ts';
import type { CorpusList } from '../../fixtures/corpus/members.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';
import {
  formula,
  REF_ERROR,
  type TemporaryFolder,
  temporaryFolder,
  type Value,
  type WorkbookFormat,
  workbook,
} from '../../fixtures/workbooks.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function outcome(file: string, bytes: Buffer, format: SheetFormat) {
  const reply = await readSheet({ path: await folder.file(file, bytes), format, sheet: undefined });
  if (!reply.ok) return reply.failure;
  const draft = draftOfSheet(reply.value.sheet);
  const { rows, sumUtbetaltBeloep, problems, leftOut } = checkDraft(draft, { syntheticOnly: true });
  const at = ({ cell, code }: Problem) => cell ?? code;
  return {
    rows: rows.map(({ row }) => row),
    sum: sumUtbetaltBeloep,
    errors: problems.filter(({ severity }) => severity === 'error').map(at),
    notes: problems.filter(({ severity }) => severity !== 'error').map((problem) => `${at(problem)} ${problem.code}`),
    leftOut: leftOut.map(({ row, reason }) => `${row} ${reason}`),
    asked: missingColumns(draft.state.table.columns),
  };
}

function sheetJsValue(cell: Cell): Value {
  if (typeof cell !== 'object' || cell === null) return cell;
  if ('error' in cell) return REF_ERROR;
  if ('number' in cell) return cell.number;
  return typeof cell.value === 'number' ? formula(cell.formula, cell.value) : null;
}

function savedAs({ rows }: List, format: WorkbookFormat): Buffer {
  return workbook([{ name: 'Ark1', rows: rows.map((row) => row.map(sheetJsValue)) }], format);
}

const ALL = CORPUS.map((entry): [string, CorpusList] => [entry.name, entry]);

it('has lists enough', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
});

describe.each(ALL)('%s', (name, { list, expected: differing, onlyXlsx }) => {
  const expected = { notes: [], leftOut: [], asked: [], ...differing };

  it.each(DIALECTS)('written like %s', async (dialect) => {
    expect(await outcome(`${name} ${dialect}`.replace(/\W/g, '-'), xlsxOf(list, dialect), 'zip')).toEqual(expected);
  });

  const formats = (['xlsb', 'xls', 'ods'] as const).filter(() => !onlyXlsx);
  it.each(formats)('saved as .%s', async (format) => {
    expect(await outcome(`${name} ${format}`.replace(/\W/g, '-'), savedAs(list, format), format === 'xls' ? 'xls' : 'zip')).toEqual(
      expected,
    );
  });
});
