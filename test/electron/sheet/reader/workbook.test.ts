import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SheetFormat } from '../../../../electron/sheet/guard.ts';
import { cellAt } from '../../../../shared/core/sheet/sheet.ts';
import {
  formattedNumber,
  formula,
  handmadeOds,
  handmadeXlsx,
  REF_ERROR,
  type SheetOf,
  type WorkbookFormat,
  workbook,
} from '../../../fixtures/workbooks.ts';
import { cellsOf, read, sheetOf } from './workbook-setup.ts';

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
