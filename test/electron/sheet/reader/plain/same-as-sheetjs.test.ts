/** Our own reader against SheetJS, the reference: every cell of every list, wherever a chunk may end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellWriter } from '../../../../../electron/sheet/reader/plain/cell-writer.ts';
import { NotPlain } from '../../../../../electron/sheet/reader/plain/not-plain.ts';
import { NO_SHARED_STRINGS } from '../../../../../electron/sheet/reader/plain/shared-strings.ts';
import { SheetScanner } from '../../../../../electron/sheet/reader/plain/sheet-scanner.ts';
import { ours, scannedInPieces, theirs } from '../../../../fixtures/both-readers.ts';
import { type Cell, DIALECTS, type List, xlsxOf } from '../../../../fixtures/corpus/dialects.ts';
import { handmadeXlsx, workbook } from '../../../../fixtures/workbooks.ts';

const LIST: List = {
  rows: [
    ['Bygdelaget SA – «utbytte» & bonus', null, null],
    [],
    ['Fødselsnummer', 'Navn', 'Beløp', 'Dato', 'Merknad', 'ja'],
    ['01810112345', 'Åse <Bjørnø>', 1250, { number: 46_023, format: 'dd\\.mm\\.yyyy' }, 'to\nlinjer', true],
    [1_810_112_345, '😀 Kari  Nordmann ', 0.1, { number: 1_810_112_345, format: '00000000000' }, { error: '#REF!' }, false],
    [12_345_678_901_234, 'a', -12.25, { number: 1234.5, format: '#,##0.00' }, { error: '#SPILL!' }, null],
    [1e21, 'a', 1.5e-7, { number: 0.25, format: '0%' }, { formula: 'A1&"x"', value: 'svar' }, { formula: '1+1', value: null }],
    [123_456_789.123_45, '#I/T', 0.1 + 0.2, 99_999_999_999, { formula: 'B4*2', value: 2.5 }, { formula: 'IF(1,"","")', value: '' }],
    [2 ** 53, 'Err:502', 2 ** 52 + 1.5, 1e22, '_x0041_ _x005F_x', '  '],
    [null, 'Sum', 12_345.678_9, -0, '', 'a;b\tc'],
  ],
  hiddenRows: [5, 6],
  hiddenColumns: [3, 25],
  merges: ['A1:C1', 'B4:B4'],
  filtered: true,
};

describe('a list as each program writes it', () => {
  it.each(DIALECTS)('is the same cell by cell: %s', async (dialect) => {
    const bytes = xlsxOf(LIST, dialect);
    const reference = await theirs(bytes);
    expect(reference).toMatchObject({ columns: [0, 1, 2, 3, 4, 5] });
    expect(await ours(bytes)).toEqual(dialect === 'prefixed' ? 'not-plain' : reference);
  });

  it.each([true, false])('is the same cell by cell: SheetJS, shared strings %s', async (sharedStrings) => {
    const rows = LIST.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
    const bytes = workbook([{ name: 'Medlemmer', rows }], 'xlsx', { sharedStrings });
    expect(await ours(bytes)).toEqual(await theirs(bytes));
  });
});

describe('chunks may end anywhere', () => {
  it.each(['excel', 'libreoffice', 'inline', 'terse'] as const)('%s', async (dialect) => {
    const bytes = xlsxOf(LIST, dialect);
    const { length, read: readIn } = await scannedInPieces(bytes);
    const whole = readIn((push) => push(0, length));
    expect(whole.sheet).toEqual({ ...Object(await theirs(bytes)), marks: undefined });
    for (let cut = 0; cut <= length; cut++) {
      const read = readIn((push) => {
        push(0, cut);
        push(cut, length);
      });
      if (JSON.stringify(read) !== JSON.stringify(whole)) expect({ cut, ...read }).toEqual({ cut, ...whole });
    }
    const oneByOne = readIn((push) => {
      for (let at = 0; at < length; at++) push(at, at + 1);
    });
    expect(oneByOne).toEqual(whole);
  });
});

describe('what is not of the ordinary make is left to SheetJS, or read as SheetJS does', () => {
  const cell = (content: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c>${content}</row>`;
  it.each([
    ['a comment', cell('<!-- <c r="B1"><v>1</v></c> --><c r="C1"><v>2</v></c>')],
    ['CDATA', cell('<c r="B1" t="inlineStr"><is><t><![CDATA[</row>]]></t></is></c>')],
    ['single quotes', cell("<c r='B1'><v>1</v></c>")],
    ['cells out of order', cell('<c r="C1"><v>1</v></c><c r="B1"><v>2</v></c>')],
    ['a cell twice', cell('<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>')],
    ['a cell of another row', cell('<c r="B2"><v>1</v></c>')],
    ['rows out of order', `<row r="2"><c r="A2"><v>1</v></c></row>${cell('')}`],
    ['a date in words', cell('<c r="B1" t="d"><v>2026-01-20</v></c>')],
    ['a blank about a number', cell('<c r="B1"><v> 12 </v></c>')],
    ['a number that is none', cell('<c r="B1"><v>12,5</v></c>')],
    ['a number beyond all', cell('<c r="B1"><v>1e999</v></c>')],
    ['no number at all', cell('<c r="B1"><v></v></c><c r="C1"><v/></c>')],
    ['a boolean in words', cell('<c r="B1" t="b"><v>true</v></c>')],
    [
      'a shared formula',
      cell('<c r="B1"><f t="shared" ref="B1:C1" si="0">1+1</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c>'),
    ],
    ['a shared formula without value', cell('<c r="B1"><f t="shared" ref="B1:C1" si="0">1+1</f></c><c r="C1"><f t="shared" si="0"/></c>')],
    ['an array formula', cell('<c r="B1"><f t="array" ref="B1:C1">A1</f></c><c r="C1"/>')],
    [
      'runs of rich text',
      cell('<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>Å</t></r><r><t xml:space="preserve"> se</t></r></is></c>'),
    ],
    ['readings', cell('<c r="B1" t="inlineStr"><is><r><t>Å</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>')],
    ['an empty text', cell('<c r="B1" t="inlineStr"><is><t/></is></c><c r="C1" t="str"><v></v></c>')],
    ['references', cell('<c r="B1" t="inlineStr"><is><t>&#198;&#xD8;&quot;&apos;&#10;&amp;lt;</t></is></c>')],
    ['a reference beyond the first plane', cell('<c r="B1" t="str"><v>&#128512;</v></c>')],
    ['half a character', cell('<c r="B1" t="str"><v>_xD83D_</v></c>')],
    ['a character in two halves', cell('<c r="B1" t="str"><v>_xD83D__xDE00_</v></c><c r="C1" t="str"><v>&#xD83D;&#xDE00;</v></c>')],
    ['a line end of Windows', cell('<c r="B1" t="str"><v>a\r\nb</v></c>')],
    ['a style that is not there', cell('<c r="B1" s="99"><v>1</v></c>')],
    ['attributes of another make', cell('<c r="B1" cm="1" vm="2" ph="1" s="0" t="n"><v>1</v></c>')],
    ['rows of no cells', `<row r="1" ht="20"/>${cell('').replaceAll('"1"', '"2"').replaceAll('A1', 'A2')}<row r="9"></row>`],
    ['blanks between all', ' <row r="1" > <c r="A1" > <v>1</v> </c> </row > '.replace('</row >', '</row>\n')],
    ['an extension in a cell', cell('<c r="B1"><v>1</v><extLst/></c>')],
    ['a value before its formula', cell('<c r="B1"><v>1</v><f>1</f></c>')],
    ['a column beyond the last', cell('<c r="XFE1"><v>1</v></c>')],
  ])('%s', async (_, sheetData) => {
    const bytes = handmadeXlsx({ sheetData });
    const read = await ours(bytes);
    if (read !== 'not-plain') expect(read).toEqual(await theirs(bytes));
  });

  it.each([
    '5.0 007 0 0.5 .5 5. +5 -5 -0.10 1e5 1E-7 12.50 1.2.3 10 100.01',
    '12345678901 123456789012 1234567.8901 0.0000001 0.00000012 123456789012345 1234567890123456 12345.6789012345678',
  ])('numbers that are written %s', async (written) => {
    const numbers = written.split(' ');
    for (const attributes of ['', ' t="n"', ' s="0"', ' s="1"', ' s="1" t="n"', ' s="9"']) {
      const rows = numbers.map((number, i) => `<row r="${i + 1}"><c r="A${i + 1}"${attributes}><v>${number}</v></c></row>`);
      const bytes = handmadeXlsx({ formats: ['0.00'], sheetData: rows.join('') });
      const read = await ours(bytes);
      if (written.includes('1.2.3') || written.includes('+5')) expect(read).toBe('not-plain');
      else expect(read).toEqual(await theirs(bytes));
    }
  });

  it.each(['shared', 'inline'] as const)('texts in any alphabet, one column through several: %s', async (kept) => {
    const texts = ['Navn', 'Åse', 'E', 'Err:502', '#I/T', 'ÆØÅ ÿ', 'Einar', '– € –', 'Åse', '😀😀', '\ufeffx', 'Žižek', 'z'];
    const rows = texts.map((text, i) => [text, i, [...texts].reverse()[i] ?? null]);
    const bytes = xlsxOf({ rows }, kept === 'shared' ? 'excel' : 'inline');
    const read = await ours(bytes);
    expect(read).toEqual(await theirs(bytes));
    expect(read).toMatchObject({ columns: [0, 1, 2] });
  });

  it('counts from 1904 where SheetJS does', async () => {
    const bytes = handmadeXlsx({
      workbookPr: '<workbookPr date1904="1"/>',
      formats: ['dd.mm.yyyy'],
      sheetData: '<row r="1"><c r="A1" s="1"><v>44561</v></c><c r="B1"><v>1</v></c></row>',
    });
    expect(await ours(bytes)).toEqual(await theirs(bytes));
    expect(await ours(bytes)).not.toBe('not-plain');
  });

  it('reads what SheetJS gets wrong: references in the text of a formula, and rows without cells that do not say where they are', async () => {
    const bytes = handmadeXlsx({ sheetData: '<row/><row><c t="str"><f>A9</f><v>&#198;&amp;lt;</v></c></row>' });
    expect(await ours(bytes)).toMatchObject({ rows: [2], cells: [[{ kind: 'text', text: 'Æ&lt;' }]] });
  });

  it('a sheet that is cut off is no sheet', () => {
    const part = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
    const scanner = new SheetScanner(new CellWriter([], false, 10), NO_SHARED_STRINGS);
    scanner.push(Buffer.from(part));
    expect(() => scanner.finish()).toThrow(NotPlain);
  });
});

describe('any list', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'Å', 'é', '€', '😀', ' ', '&', '<', '>', '"', "'", '\n', '_', 'x', '0', '4', '1', '#', '!'),
  });
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    text.filter((value) => value !== ''),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(null, true, false, { error: '#N/A' }, { formula: 'A1', value: 3 }, { formula: 'A1', value: null }),
    fc.record({
      number: fc.integer({ min: 0, max: 99_999_999 }),
      format: fc.constantFrom('0.00', '#,##0', 'yyyy-mm-dd', '@', '000000000'),
    }),
  );
  const list = fc.record({
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
    hiddenRows: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    hiddenColumns: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
  });

  it('is the same cell by cell, in every dialect', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.constantFrom(...DIALECTS.filter((dialect) => dialect !== 'prefixed')), async (generated, dialect) => {
        const bytes = xlsxOf(generated, dialect);
        expect(await ours(bytes)).toEqual(await theirs(bytes));
      }),
      { numRuns: 60 },
    );
  });
});
