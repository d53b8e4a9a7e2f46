/** Files that were made to harm: what they ask for is not fetched, what they multiply stays small, and what they name does nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadReply } from '../../../../electron/sheet/protocol.ts';
import { isSoundBinarySheet } from '../../../../electron/sheet/reader/binary-sheet.ts';
import { readSheet } from '../../../../electron/sheet/reader/read-sheet.ts';
import { openZip, unpack } from '../../../../electron/sheet/reader/unpack.ts';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { draftOfSheet } from '../../../fixtures/draft-of-sheet.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { handmadeOds, handmadeXlsx, type TemporaryFolder, temporaryFolder, workbook } from '../../../fixtures/workbooks.ts';
import { shown } from '../show.ts';

const SECRET = 'what stands in another file of this machine';
let folder: TemporaryFolder;
let secretUrl: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  secretUrl = `file://${await folder.file('secret.txt', SECRET)}`;
});
afterAll(() => folder.remove());

let files = 0;
async function read(bytes: Buffer): Promise<ReadReply> {
  return readSheet({ path: await folder.file(`${++files}.xlsx`, bytes), format: 'zip', sheet: undefined });
}

const LAUGHS = `<!ENTITY a "${'ha'.repeat(50)}">${Array.from('bcdefgh', (name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(10)}">`).join('')}`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The places in which a text of the user's can stand, each with this declaration before it and this reference in it. */
const PLACES: readonly [where: string, file: (declared: string, used: string) => Buffer][] = [
  [
    'in a cell',
    (declared, used) =>
      handmadeXlsx({
        sheetData: '',
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            data: `<?xml version="1.0"?><!DOCTYPE worksheet [${declared}]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Navn ${used}</t></is></c></row></sheetData></worksheet>`,
          },
        ],
      }),
  ],
  [
    'among the shared strings',
    (declared, used) =>
      handmadeXlsx({
        sheetData: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        parts: [
          {
            name: 'xl/sharedStrings.xml',
            data: `<?xml version="1.0"?><!DOCTYPE sst [${declared}]><sst xmlns="${MAIN}"><si><t>Navn ${used}</t></si></sst>`,
          },
        ],
      }),
  ],
  [
    'in a sheet of LibreOffice',
    (declared, used) => {
      const cell = `<table:table-cell office:value-type="string"><text:p>Navn ${used}</text:p></table:table-cell>`;
      return handmadeOds(`<table:table-row>${cell}</table:table-row>`, { doctype: `<!DOCTYPE office [${declared}]>` });
    },
  ],
];

describe.each(PLACES)('an entity %s', (_, fileWith) => {
  it('that names another file is not looked up', async () => {
    const reply = await read(fileWith(`<!ENTITY other SYSTEM "${secretUrl}">`, '&other;'));
    expect(JSON.stringify(reply)).not.toContain(SECRET);
    if (!reply.ok) expect(reply.failure).toBe('FILE_DAMAGED');
  });

  it('that multiplies itself a hundred million times stays as short as it is written', async () => {
    const reply = await read(fileWith(LAUGHS, '&h;'));
    if (reply.ok) expect(Object.values(shown(reply.value.sheet)).join('').length).toBeLessThan(100);
    else expect(reply.failure).toBe('FILE_DAMAGED');
  });
});

it('headings that are dangerous as keys of objects are columns like any others, from the file to the check', async () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty'];
  const rows = [
    ['Fødselsnummer', 'Navn', 'Utbetalt beløp', ...names],
    [syntheticFoedselsnummer(1), '__proto__', 100, '{"polluted":1}', 'x', 'y'],
    [syntheticFoedselsnummer(2), 'constructor', 200, '', 'prototype', 'z'],
  ];
  const reply = await read(workbook([{ name: 'Ark1', rows }], 'xlsx'));
  if (!reply.ok) throw new Error(reply.failure);
  const draft = draftOfSheet(reply.value.sheet);
  expect(draft.state.table.columns).toEqual({ identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' });
  expect(checkDraft(draft, { syntheticOnly: true })).toMatchObject({ antallOppgaver: 2, sumUtbetaltBeloep: 300 });
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});

describe('cells far apart', () => {
  const letters = (index: number): string =>
    index < 0 ? '' : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

  it('one in each of the 16,384 columns of a row are read', async () => {
    const cells = Array.from({ length: 16_384 }, (_, i) => `<c r="${letters(i)}1"><v>${i}</v></c>`).join('');
    const reply = await read(handmadeXlsx({ sheetData: `<row r="1">${cells}</row>` }));
    expect(reply.ok && [reply.value.sheet.columns.length, shown(reply.value.sheet).XFD1]).toEqual([16_384, 'number 16383']);
  });

  it.each(['', '<!-- not plain -->'])(
    'one in each column, each on a row of its own, would fill 268 million places and are refused %s',
    async (odd) => {
      const rows = Array.from({ length: 16_384 }, (_, i) => `<row r="${i + 1}"><c r="${letters(i)}${i + 1}"><v>1</v></c></row>`).join(odd);
      expect(await read(handmadeXlsx({ sheetData: rows }))).toEqual({ ok: false, failure: 'SHEET_TOO_MANY_CELLS' });
    },
  );
});

it('among three hundred sheets the list is found, and all the others are named', async () => {
  const notes = Array.from({ length: 299 }, (_, i) => ({ name: `Notat ${i}`, rows: [['Husk dette']] }));
  const list = [
    ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
    [syntheticFoedselsnummer(1), 'Åse', 1250],
  ];
  const reply = await read(workbook([...notes, { name: 'Liste', rows: list }], 'xlsx'));
  expect(reply.ok && reply.value.sheet.name).toBe('Liste');
  expect(reply.ok && reply.value.otherSheets).toHaveLength(299);
}, 60_000);

describe('a sheet of .xlsb', () => {
  const rows = Array.from({ length: 30 }, (_, i) => [`Medlem ${i}`, i]);

  it('that is whole is sound, and is not when it ends within a record', async () => {
    const zip = await openZip(workbook([{ name: 'Ark1', rows }], 'xlsb'));
    const parts = zip.ok ? await unpack(zip.value) : zip;
    const whole = parts.ok ? parts.value.get('xl/worksheets/sheet1.bin') : undefined;
    if (whole === undefined) throw new Error('no sheet in the workbook');
    expect(isSoundBinarySheet(whole)).toBe(true);
    expect(isSoundBinarySheet(whole.subarray(0, whole.length - 1))).toBe(false);
  });

  it.each<[string, Buffer]>([
    ['that is another part', Buffer.from('<?xml version="1.0"?><Properties/>')],
    ['of nothing', Buffer.alloc(0)],
    // BrtBeginSheet, then BrtColInfo from column 0 to 4294967295.
    ['with four billion columns', Buffer.from(`810100 3c12 00000000 ffffffff ${'00'.repeat(10)}`.replaceAll(' ', ''), 'hex')],
    ['with a row that Excel has not', Buffer.from('810100 0004 00001000'.replaceAll(' ', ''), 'hex')],
  ])('%s is damaged, and SheetJS never sees it', (_, part) => {
    expect(isSoundBinarySheet(part)).toBe(false);
  });
});
