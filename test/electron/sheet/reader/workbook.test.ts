import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetFormat } from '../../../../electron/sheet/guard.ts';
import { readSheet } from '../../../../electron/sheet/reader/read-sheet.ts';
import { cellAt } from '../../../../shared/core/sheet/sheet.ts';
import {
  compoundFile,
  formattedNumber,
  formula,
  handmadeOds,
  handmadeXlsx,
  REF_ERROR,
  type SheetOf,
  type TemporaryFolder,
  temporaryFolder,
  type WorkbookFormat,
  workbook,
} from '../../../fixtures/workbooks.ts';
import { shown } from '../show.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function read(bytes: Buffer, { format = 'zip', sheet }: { format?: SheetFormat; sheet?: string } = {}) {
  return readSheet({ path: await folder.file('list', bytes), format, sheet });
}

async function sheetOf(bytes: Buffer, options?: { format?: SheetFormat; sheet?: string }) {
  const reply = await read(bytes, options);
  if (!reply.ok) throw new Error(reply.failure);
  return reply.value.sheet;
}

async function cellsOf(bytes: Buffer, options?: { format?: SheetFormat; sheet?: string }) {
  return shown(await sheetOf(bytes, options));
}

describe('the kinds of cells', () => {
  const rows: SheetOf['rows'] = [
    ['Fødselsnummer', 'Navn', 'Beløp'],
    ['01810112345', 'Åse Bjørnø', 1250],
    [1810112345, '', null],
    [formattedNumber(1810112345, '00000000000'), true, formattedNumber(46357, 'yyyy')],
    [formula('1+1', 2), 'x', 1250.5],
  ];
  const cells = {
    A1: 'text Fødselsnummer',
    B1: 'text Navn',
    C1: 'text Beløp',
    A2: 'text 01810112345',
    B2: 'text Åse Bjørnø',
    C2: 'number 1250',
    A3: 'number 1810112345',
    A4: 'number 01810112345',
    B4: 'boolean SANN',
    C4: 'date 2026',
    A5: 'number 2',
    B5: 'text x',
    C5: 'number 1250,5',
  };

  it.each<[WorkbookFormat, SheetFormat]>([
    ['xlsx', 'zip'],
    ['xlsm', 'zip'],
    ['xlsb', 'zip'],
    ['xls', 'xls'],
    ['ods', 'zip'],
  ])('are the same in %s', async (saved, format) => {
    expect(await cellsOf(workbook([{ name: 'Ark1', rows }], saved), { format })).toEqual(cells);
  });

  it.each<[WorkbookFormat, SheetFormat]>([
    ['xlsx', 'zip'],
    ['xlsb', 'zip'],
    ['xls', 'xls'],
  ])('errors do not vanish from %s', async (saved, format) => {
    expect(
      await cellsOf(
        workbook(
          [
            {
              name: 'Ark1',
              rows: [
                ['Nr', 'Navn'],
                [REF_ERROR, 'Kari'],
              ],
            },
          ],
          saved,
        ),
        { format },
      ),
    ).toMatchObject({ A2: 'error #REF!', B2: 'text Kari' });
  });

  it('keep their raw value and format beside what is shown', async () => {
    const sheet = await sheetOf(workbook([{ name: 'Ark1', rows: [[formattedNumber(1010012345, '0.00E+00'), 0.1 + 0.2]] }]));
    expect(cellAt(sheet, 0, 0)).toEqual({ kind: 'number', text: '1,01E+09', number: 1010012345, format: '0.00E+00' });
    expect(cellAt(sheet, 0, 1)).toEqual({ kind: 'number', text: '0,3', number: 0.1 + 0.2, format: 'General' });
  });
});

describe('numbers as a Norwegian Excel shows them', () => {
  it.each([
    [20036914700, 'General', '20036914700'],
    [123456789012, 'General', '1,23457E+11'],
    [99999999999, 'General', '99999999999'],
    [-12.25, 'General', '-12,25'],
    [1234567.891, 'General', '1234567,891'],
    [123456789.12345, 'General', '123456789,1'],
    [0.1 + 0.2, 'General', '0,3'],
    [1284300.5, '#,##0.00', '1\u00a0284\u00a0300,50'],
    [1284300, '#,##0', '1\u00a0284\u00a0300'],
    [1250, '"kr." #,##0.00', 'kr. 1\u00a0250,00'],
    [310279617, '### ### ###', '310 279 617'],
    [0.25, '0%', '25%'],
    [5, '@', '5'],
  ])('%s by %s', async (value, format, text) => {
    const sheet = await sheetOf(workbook([{ name: 'Ark1', rows: [[formattedNumber(value, format)]] }]));
    expect(cellAt(sheet, 0, 0)).toMatchObject({ kind: 'number', text, number: value });
  });

  it.each([
    ['dd.mm.yyyy', '01.12.2026'],
    ['dd\\.mm\\.yyyy', '01.12.2026'],
    ['yyyy-mm-dd', '2026-12-01'],
    ['&quot;den&quot; d.m.yy', 'den 1.12.26'],
    ['&quot;kl.&quot; hh.mm', 'kl. 00.00'],
  ])('a date by %s', async (format, text) => {
    const sheet = await sheetOf(handmadeXlsx({ formats: [format], sheetData: '<row r="1"><c r="A1" s="1"><v>46357</v></c></row>' }));
    expect(cellAt(sheet, 0, 0)).toEqual({ kind: 'date', text, number: 46357, format: format.replaceAll('&quot;', '"') });
  });

  it('a date in the format of the country', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const bytes = handmadeXlsx({
      sheetData: '<row r="1"><c r="A1" s="0"><v>46357</v></c></row>',
      parts: [{ name: 'xl/styles.xml', data: styles }],
    });
    expect(await cellsOf(bytes)).toEqual({ A1: 'date 01.12.2026' });
  });

  it('a date in a workbook that counts from 1904', async () => {
    const bytes = handmadeXlsx({
      workbookPr: '<workbookPr date1904="1"/>',
      formats: ['dd.mm.yyyy'],
      sheetData: `<row r="1"><c r="A1" s="1"><v>${46357 - 1462}</v></c><c r="B1"><v>46357</v></c></row>`,
    });
    expect(await cellsOf(bytes)).toEqual({ A1: 'date 01.12.2026', B1: 'number 46357' });
  });
});

describe('what other readers lose', () => {
  it('formulas that nobody has calculated', async () => {
    const cell = (address: string, content: string, attributes = '') => `<c r="${address}"${attributes}>${content}</c>`;
    const bytes = handmadeXlsx({
      sheetData:
        `<row r="1">${cell('A1', '<f>B1*2</f>')}${cell('B1', '<f>1+1</f><v>2</v>')}${cell('C1', '<f>IF(1,"","")</f><v></v>', ' t="str"')}` +
        `${cell('D1', '<f>0</f><v>0</v>')}${cell('E1', '<f t="shared" ref="E1:E2" si="0">A1</f>')}${cell('F1', '', ' s="0"')}</row>` +
        `<row r="2">${cell('E2', '<f t="shared" si="0"/>')}</row>`,
    });
    expect(await cellsOf(bytes)).toEqual({
      A1: 'formula-without-value',
      B1: 'number 2',
      D1: 'number 0',
      E1: 'formula-without-value',
      E2: 'formula-without-value',
    });
  });

  it('errors that are younger than the library', async () => {
    expect(await cellsOf(handmadeXlsx({ sheetData: '<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c><c r="B1"><v>1</v></c></row>' }))).toEqual(
      {
        A1: 'error #ERROR!',
        B1: 'number 1',
      },
    );
  });

  it('rows and cells that do not say where they are', async () => {
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    const bytes = handmadeXlsx({ sheetData: `<row>${text('Nr')}${text('Navn')}</row><row><c><v>7</v></c>${text('Åse')}</row>` });
    expect(await cellsOf(bytes)).toEqual({ A1: 'text Nr', B1: 'text Navn', A2: 'number 7', B2: 'text Åse' });
  });

  it('headings and sheet names that are dangerous as keys of objects', async () => {
    const rows = [
      ['__proto__', 'constructor', 'toString'],
      ['a', 'b', 'c'],
    ];
    const bytes = workbook([
      { name: 'Ark1', rows: [['x']] },
      { name: 'constructor', rows },
    ]);
    expect(await cellsOf(bytes, { sheet: 'constructor' })).toMatchObject({ A1: 'text __proto__', B1: 'text constructor', C2: 'text c' });
  });

  it('errors and repeated rows of LibreOffice', async () => {
    const cell = (attributes: string, text: string) => `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const string = 'office:value-type="string"';
    const rows =
      `<table:table-row>${cell(string, 'Navn')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>' +
      `<table:table-row>${cell(`${string} office:string-value="" calcext:value-type="error"`, '#REF!')}${cell(string, 'Err:502')}` +
      `${cell('office:value-type="float" office:value="1250.5"', '1250,5')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(await cellsOf(handmadeOds(rows))).toEqual({ A1: 'text Navn', A5: 'error #REF!', B5: 'error Err:502', C5: 'number 1250,5' });
  });
});

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

describe('which sheet is read', () => {
  const list = [
    ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
    ['01810112345', 'Åse', 1250],
  ];
  const notes = [['Husk å sende innen fristen'], ['Ring regnskapsfører']];
  const named = (name: string, rows: SheetOf['rows'], hidden = false): SheetOf => ({ name, rows, hidden });

  it.each<[string, SheetOf[], string]>([
    ['the first, when it is the list', [named('Liste', list), named('Notater', notes)], 'Liste'],
    ['the list, though notes come first', [named('Notater', notes), named('Liste', list)], 'Liste'],
    ['the list, though an empty sheet comes first', [named('Ark1', []), named('Liste', list)], 'Liste'],
    ['the one that is seen, of two lists', [named('I fjor', list, true), named('I år', list)], 'I år'],
    [
      'the whole list, not the one without amounts',
      [
        named('Adresser', [
          ['Fødselsnummer', 'Navn'],
          ['01810112345', 'Åse'],
        ]),
        named('Utbytte', list),
      ],
      'Utbytte',
    ],
    ['the first with cells, when none is a list', [named('Tomt', []), named('Notater', notes), named('Mer', notes)], 'Notater'],
  ])('%s', async (_, sheets, name) => {
    const reply = await read(workbook(sheets));
    expect(reply).toMatchObject({
      ok: true,
      value: { sheet: { name }, otherSheets: sheets.map((sheet) => sheet.name).filter((other) => other !== name) },
    });
  });

  it.each<[string, SheetOf[], string[] | undefined]>([
    ['of the same list, in parts', [named('A–K', list), named('L–Å', list), named('Notater', notes)], ['L–Å']],
    ['of the same year', [named('Medlemmer 2025', list), named('Gardar 2025', list)], ['Gardar 2025']],
    ['of another year', [named('2024', list), named('2025', list)], undefined],
    ['that is hidden', [named('A', list), named('B', list, true)], undefined],
    ['that is a copy', [named('Medlemmer', list), named('Kopi av medlemmer', list)], undefined],
    ['with headings only', [named('Medlemmer', list), named('Mer', list.slice(0, 1))], undefined],
  ])('another whole list %s is told of, or not', async (_, sheets, otherLists) => {
    const reply = await read(workbook(sheets));
    expect(reply.ok && reply.value.otherLists).toEqual(otherLists);
    const [first] = sheets;
    const chosen = await read(workbook(sheets), { sheet: first?.name ?? '' });
    expect(chosen.ok && chosen.value.otherLists).toBeUndefined();
  });

  it.each<[WorkbookFormat, SheetFormat]>([
    ['xlsx', 'zip'],
    ['xls', 'xls'],
    ['ods', 'zip'],
  ])('any that is asked for, in %s', async (saved, format) => {
    const bytes = workbook([named('Liste', list), named('Notater', notes)], saved);
    expect(await cellsOf(bytes, { format, sheet: 'notater' })).toEqual({
      A1: 'text Husk å sende innen fristen',
      A2: 'text Ring regnskapsfører',
    });
    expect(await read(bytes, { format, sheet: 'Ark1' })).toEqual({ ok: false, failure: 'SHEET_NOT_FOUND' });
  });

  it('another one, when the first is too large', async () => {
    const rows = Array.from({ length: 200_001 }, (_, i) => [i]);
    const bytes = workbook([named('Logg', rows), named('Liste', list)]);
    expect(await cellsOf(bytes)).toMatchObject({ A2: 'text 01810112345' });
    expect(await read(bytes, { sheet: 'Logg' })).toEqual({ ok: false, failure: 'SHEET_TOO_LARGE' });
  });

  it('is named in the reply with the hash of the file', async () => {
    const bytes = workbook([named('Liste', list)]);
    expect(await read(bytes)).toMatchObject({
      ok: true,
      value: { otherSheets: [], sha256: createHash('sha256').update(bytes).digest('hex') },
    });
  });
});
