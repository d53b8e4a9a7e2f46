import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../../../electron/sheet/reader/read-sheet.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../fixtures/workbooks.ts';
import { shown } from '../show.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function cellsOf(bytes: Buffer | string) {
  const reply = await readSheet({ path: await folder.file('Medlemmer 2026.csv', bytes), format: 'text', sheet: undefined });
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
    ['UTF-16, the other way round', Buffer.from(`\ufeff${LIST}`, 'utf16le').swap16()],
    ['Windows-1252', windows1252(LIST)],
  ])('is read in %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(CELLS);
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
