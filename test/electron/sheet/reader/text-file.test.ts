import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../../../electron/sheet/reader/read-sheet.ts';
import { cellAt } from '../../../../shared/core/sheet/sheet.ts';
import type { TextImport } from '../../../../shared/core/sheet/text-import.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../fixtures/workbooks.ts';
import { shown } from '../show.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function read(bytes: Buffer | string, text?: TextImport) {
  return readSheet({ path: await folder.file('Medlemmer 2026.csv', bytes), format: 'text', sheet: undefined, text });
}

async function cellsOf(bytes: Buffer | string, text?: TextImport) {
  const reply = await read(bytes, text);
  return reply.ok ? shown(reply.value.sheet) : reply.failure;
}

const LIST = 'Fødselsnummer;Navn;Beløp\r\n01810112345;Åse Bjørnø – Vik;12,50\r\n';
const CELLS = {
  A1: 'text Fødselsnummer',
  B1: 'text Navn',
  C1: 'text Beløp',
  A2: 'text 01810112345',
  B2: 'text Åse Bjørnø – Vik',
  C2: 'text 12,50',
};

/** As a Norwegian Excel saves "CSV (semikolondelt)"; the dash is what tells Windows-1252 from Latin-1. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');
}

describe('a list saved as text', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${LIST}`)],
    ['UTF-16', Buffer.from(`\ufeff${LIST}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(LIST, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${LIST}`, 'utf16le').swap16()],
    ['UTF-16, the other way round, without a mark', Buffer.from(LIST, 'utf16le').swap16()],
    ['Windows-1252', windows1252(LIST)],
  ])('is read in %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(CELLS);
  });

  it.each<[string, Buffer | string, TextImport]>([
    ['UTF-8 and semicolons', LIST, { encoding: 'utf-8', delimiter: ';', decimal: ',' }],
    ['Windows-1252', windows1252(LIST), { encoding: 'windows-1252', delimiter: ';', decimal: ',' }],
    ['UTF-16 and tabs', Buffer.from(LIST.replaceAll(';', '\t'), 'utf16le'), { encoding: 'utf-16le', delimiter: '\t', decimal: ',' }],
    ['decimal points', 'Nr,Beløp\n1,"1,250.50"\n2,12.5\n', { encoding: 'utf-8', delimiter: ',', decimal: '.' }],
    ['the delimiter it names', 'sep=,\na,b;c;d\n', { encoding: 'utf-8', delimiter: ',', decimal: ',' }],
  ])('says how it was read: %s', async (_, bytes, text) => {
    expect(await read(bytes)).toMatchObject({ ok: true, value: { text } });
  });

  it('is read as the user says, where the guess was wrong', async () => {
    const text: TextImport = { encoding: 'windows-1252', delimiter: ',', decimal: '.' };
    const bytes = Buffer.from('Sted;Øre,Beløp\nVik;Lia,"1,250"\n', 'latin1');
    expect(await cellsOf(bytes)).toMatchObject({ A1: 'text Sted', B1: 'text Øre,Beløp' });
    expect(await read(bytes, text)).toMatchObject({ value: { text } });
    expect(await cellsOf(bytes, text)).toEqual({ A1: 'text Sted;Øre', B1: 'text Beløp', A2: 'text Vik;Lia', B2: 'number 1,250' });
  });

  it('with decimal points has numbers, and identifiers stay text', async () => {
    const reply = await read('Nr,Beløp\n01810112345,"1,250.50"\n810101.12345,12.5\n123456789,-3.20\n');
    if (!reply.ok) throw new Error(reply.failure);
    const { sheet } = reply.value;
    expect(shown(sheet)).toEqual({
      A1: 'text Nr',
      B1: 'text Beløp',
      A2: 'text 01810112345',
      B2: 'number 1,250.50',
      A3: 'text 810101.12345',
      B3: 'number 12.5',
      A4: 'text 123456789',
      B4: 'number -3.20',
    });
    expect([1, 2, 3].map((row) => cellAt(sheet, row, 1).number)).toEqual([1250.5, 12.5, -3.2]);
  });

  it.each([
    ['tab', '\t'],
    ['semicolon', ';'],
  ])('is split at each %s', async (_, delimiter) => {
    expect(await cellsOf(LIST.replaceAll(';', delimiter))).toEqual(CELLS);
  });

  it('is split at each comma, and not at those in quotes', async () => {
    expect(await cellsOf('Fødselsnummer,Navn,Beløp\r\n01810112345,Åse Bjørnø – Vik,"12,50"\r\n')).toEqual(CELLS);
  });

  it('is not split at decimal commas, though every row has one', async () => {
    expect(await cellsOf('Bygdelaget SA\n01810112345;12,50\n02810112345;13,50\n03810112345;14,50\n')).toMatchObject({
      A1: 'text Bygdelaget SA',
      A2: 'text 01810112345',
      B2: 'text 12,50',
    });
  });

  it('keeps the row numbers that Excel shows', async () => {
    expect(await cellsOf('Liste;\n\n"to\nlinjer";1\nNeste;2\n')).toEqual({
      A1: 'text Liste',
      A3: 'text to\nlinjer',
      B3: 'text 1',
      A4: 'text Neste',
      B4: 'text 2',
    });
  });

  it('may name its delimiter, on a line that Excel does not count', async () => {
    expect(await cellsOf('sep=,\r\na;b,c\r\n')).toEqual({ A1: 'text a;b', B1: 'text c' });
  });

  it('may hold a number as a formula, which Excel shows as text', async () => {
    expect(await cellsOf('Nr;Navn\n="01810112345";Per\n"=""01810112345""";Kari\n')).toMatchObject({
      A2: 'text 01810112345',
      A3: 'text 01810112345',
    });
  });

  it('may hold errors, in the language of the Excel that wrote it', async () => {
    expect(await cellsOf('Nr;Navn;Vei\n#I/T;#NAVN?;#12\n#REF!;#DIV/0!;#Per\n')).toMatchObject({
      A2: 'error #I/T',
      B2: 'error #NAVN?',
      C2: 'text #12',
      A3: 'error #REF!',
      B3: 'error #DIV/0!',
      C3: 'text #Per',
    });
  });

  it('without anything but blanks has no cells', async () => {
    expect(await cellsOf('\r\n;;;\r\n\r\n')).toBe('SHEET_NO_CELLS');
  });

  it('holds at most 200,000 rows', async () => {
    expect(Object.keys(await cellsOf('1\n'.repeat(200_000)))).toHaveLength(200_000);
    expect(await cellsOf('1\n'.repeat(200_001))).toBe('SHEET_TOO_LARGE');
  });

  it('is a sheet named after the file', async () => {
    const path = await folder.file('Medlemmer 2026.csv', LIST);
    expect(await readSheet({ path, format: 'text', sheet: 'medlemmer 2026' })).toMatchObject({
      ok: true,
      value: { sheet: { name: 'Medlemmer 2026' } },
    });
    expect(await readSheet({ path, format: 'text', sheet: 'Ark1' })).toEqual({ ok: false, failure: 'SHEET_NOT_FOUND' });
  });
});
