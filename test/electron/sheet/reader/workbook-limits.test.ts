/** What is too much, or not what it says: sizes, zips that lie, old workbooks. */
import { describe, expect, it } from 'vitest';
import { compoundFile, handmadeOds, handmadeXlsx, workbook } from '../../../fixtures/workbooks.ts';
import { shown } from '../show.ts';
import { cellsOf, read, sheetOf } from './workbook-setup.ts';

describe('the size of a sheet', () => {
  it('is that of its cells, whatever it claims', async () => {
    const sheet = await sheetOf(
      handmadeXlsx({ before: '<dimension ref="A1:XFD1048576"/>', sheetData: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
    );
    expect([...sheet.rowNumbers]).toEqual([1048576]);
    expect(shown(sheet)).toEqual({ XFD1048576: 'number 1' });
  });

  it('does not grow by rows that are only coloured', async () => {
    const coloured = Array.from({ length: 210_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/></row>`).join('');
    expect(await cellsOf(handmadeXlsx({ sheetData: `<row r="1"><c r="A1"><v>1</v></c></row>${coloured}` }))).toEqual({ A1: 'number 1' });
  });

  it('may be 200,000 rows and no more', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join('');
    expect((await sheetOf(handmadeXlsx({ sheetData: rows(200_000) }))).rowNumbers).toHaveLength(200_000);
    expect(await read(handmadeXlsx({ sheetData: rows(200_001) }))).toEqual({ ok: false, failure: 'SHEET_TOO_LARGE' });
  });

  it('may be nothing', async () => {
    expect(await read(handmadeXlsx({ sheetData: '<row r="1"><c r="A1" s="0"/></row>' }))).toEqual({ ok: false, failure: 'SHEET_NO_CELLS' });
  });
});

describe('a zip is held to its word', () => {
  const sheetData = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const sheetPart = { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${sheetData}</sheetData></worksheet>` };

  it('a part that is larger than was said stops there', async () => {
    const bomb = { ...sheetPart, data: Buffer.alloc(50_000_000, ' '), declaredBytes: 1000 };
    expect(await read(handmadeXlsx({ sheetData, parts: [bomb] }))).toEqual({ ok: false, failure: 'FILE_INFLATES_TOO_MUCH' });
  });

  it.each([
    ['smaller than was said', { ...sheetPart, declaredBytes: 1000 }],
    ['with another checksum', { ...sheetPart, declaredCrc32: 1 }],
    ['with another checksum, not packed', { ...sheetPart, stored: true, declaredCrc32: 1 }],
    ['that is not a sheet at all', { ...sheetPart, data: '<row><c r="A1" t="s"><v>17</v></c>' }],
  ])('a part %s is damaged or empty, never half a list', async (_, part) => {
    const reply = await read(handmadeXlsx({ sheetData, parts: [part] }));
    expect(reply).toMatchObject({ ok: false, failure: expect.stringMatching(/^(FILE_DAMAGED|SHEET_NO_CELLS)$/) });
  });

  it('a cell of a kind that there is not is damage, not a cell less', async () => {
    const bytes = handmadeXlsx({ sheetData: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inl)neStr"><is><t>x</t></is></c></row>' });
    expect(await read(bytes)).toEqual({ ok: false, failure: 'FILE_DAMAGED' });
  });

  it('one changed byte anywhere in the sheet is noticed', async () => {
    const bytes = handmadeXlsx({ sheetData: '<row r="1"><c r="A1"><v>1284300</v></c></row>' });
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await read(bytes)).toEqual({ ok: false, failure: 'FILE_DAMAGED' });
  });

  it('a workbook part that is no XML is damaged', async () => {
    expect(await read(handmadeXlsx({ sheetData, parts: [{ name: 'xl/workbook.xml', data: 'hei' }] }))).toEqual({
      ok: false,
      failure: 'FILE_DAMAGED',
    });
  });

  it('an OpenDocument sheet with a password says so', async () => {
    expect(await read(handmadeOds('', { manifest: '<manifest:encryption-data/>' }))).toEqual({ ok: false, failure: 'FILE_ENCRYPTED' });
  });
});

describe('an old .xls', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [i, `Medlem nummer ${i}`]);

  it('that is cut off is damaged, not a shorter list', async () => {
    const bytes = workbook([{ name: 'Ark1', rows }], 'xls');
    expect((await sheetOf(bytes, { format: 'xls' })).rowNumbers).toHaveLength(3000);
    for (const share of [0.3, 0.6, 0.9]) {
      expect(await read(bytes.subarray(0, Math.floor(bytes.length * share)), { format: 'xls' })).toEqual({
        ok: false,
        failure: 'FILE_DAMAGED',
      });
    }
  });

  it('with a password says so', async () => {
    const beginOfFile = Buffer.from('0908100000060500bb0dcc0700000000060000 00'.replaceAll(' ', ''), 'hex');
    const password = Buffer.from('2f0006000000cdab3412', 'hex');
    const bytes = compoundFile({ Workbook: Buffer.concat([beginOfFile, password, Buffer.alloc(5000)]) });
    expect(await read(bytes, { format: 'xls' })).toEqual({ ok: false, failure: 'FILE_ENCRYPTED' });
  });
});
