import { afterEach, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { guardFile } from '../../../electron/sheet/guard.ts';
import { readSheet } from '../../../electron/sheet/reader/read-sheet.ts';
import { templateXlsx } from '../../../electron/sheet/template/template-xlsx.ts';
import { tableBelowRow } from '../../../shared/core/table/find-table.ts';
import { languageSchema } from '../../../shared/ipc/views.ts';
import { TEMPLATE_TEXT } from '../../../shared/text/template.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';

let folder: TemporaryFolder | undefined;
afterEach(() => folder?.remove());

it.each(languageSchema.options)('the empty list in %s is one that we read ourselves, whatever is written in it', async (language) => {
  folder = await temporaryFolder();
  const text = TEMPLATE_TEXT[language];
  const path = await folder.file(text.file, templateXlsx(text));
  const format = await guardFile(path);
  if (!format.ok) throw new Error(format.failure.code);
  const read = await readSheet({ path, format: format.value, sheet: undefined });
  if (!read.ok) throw new Error(read.failure);
  expect(read.value.sheet.name).toBe(text.sheet);
  expect(tableBelowRow(read.value.sheet, 1).table.columns).toEqual({ identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' });
});

it('keeps the zero in front of a number, and says when something can’t be right', () => {
  const book = XLSX.read(templateXlsx(TEMPLATE_TEXT.nb), { cellStyles: true, bookFiles: true });
  // Not in the library's types: the parts of the zip, asked for by `bookFiles`.
  const { files } = book as typeof book & { files: Record<string, { content: Uint8Array }> };
  const xml = (name: string) => Buffer.from(files[name]?.content ?? []).toString('utf8');
  const sheet = xml('xl/worksheets/sheet1.xml');
  expect(xml('xl/styles.xml').match(/<xf numFmtId="(\d+)"/g)).toEqual(['<xf numFmtId="49"', '<xf numFmtId="3"']);
  expect(sheet).toContain('<col min="1" max="1" width="34" style="1"');
  expect(sheet).toContain('<formula1>OR(LEN(A2)=11,LEN(A2)=9)</formula1>');
  expect(sheet).toContain('sqref="C2:C5000"');
  // An example would be sent by mistake sooner or later.
  expect(sheet.match(/<row /g)).toHaveLength(1);
});
