import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import * as XLSX from 'xlsx';
import { correctedWorkbook } from '../../../../electron/drafts/corrected/corrected-workbook.ts';
import { openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import { WorkingDraft } from '../../../../electron/drafts/work/working-draft.ts';
import { warningKey } from '../../../../shared/core/values/problem.ts';
import type { Result } from '../../../../shared/result.ts';
import { CORRECTED_LIST } from '../../../../shared/text/corrected-list.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { temporaryFolder, workbook } from '../../../fixtures/workbooks.ts';
import { sheetOf, type TestCell } from '../../../shared/core/make-sheet.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { sampleHead, summarise, tickingClock } from '../sample.ts';

const [KARI = '', OLA = '', FIRMA = ''] = [1, 2, 3].map((n) => syntheticFoedselsnummer(n));
const ROWS: [string, string, string | number][] = [
  ['Fødselsnummer', 'Navn', 'Beløp'],
  [KARI, 'Kari Nordmann', 100],
  [OLA, '', 'to hundre'],
  [FIRMA, 'Nordmann Bygg AS', 300],
];

function must<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A draft of a file that lies there. */
async function draftOf(name: string, bytes: Buffer, rows = ROWS) {
  const folder = await temporaryFolder();
  const path = await folder.file(name, bytes);
  const store = await openDraftStore({
    directory: await tempFolder(),
    key: createSecretKey(randomBytes(32)),
    clock: tickingClock(),
    summarise,
  });
  onTestFinished(async () => {
    await store.close();
    await folder.remove();
  });
  const source = { file: name, sheet: 'Ark1', otherSheets: [], sha256: createHash('sha256').update(bytes).digest('hex') };
  const sheet = sheetOf(rows as TestCell[][]);
  return { path, draft: new WorkingDraft(must(await store.create(sampleHead({ path, source }), sheet))) };
}

const list = (book: XLSX.WorkBook) => XLSX.utils.sheet_to_json<(string | number)[]>(book.Sheets.Avvik ?? {}, { header: 1, defval: '' });

test('corrections stand in their cells, remarks at theirs, and the list has everything', async () => {
  const { draft } = await draftOf('medlemmer.xlsx', workbook([{ name: 'Ark1', rows: ROWS }]));
  must(await draft.edit([{ kind: 'set-cell', row: 3, field: 'utbetaltBeloep', text: '1 200,00' }]));
  must(await draft.edit([{ kind: 'leave-out', row: 2, leftOut: true }]));
  must(
    await draft.edit([
      { kind: 'add-row', row: 5, added: true },
      { kind: 'set-cell', row: 5, field: 'navn', text: 'Per Ås' },
      { kind: 'set-cell', row: 5, field: 'utbetaltBeloep', text: '75' },
      { kind: 'add-row', row: 6, added: true },
      { kind: 'set-cell', row: 6, field: 'navn', text: 'Utelatt' },
      { kind: 'leave-out', row: 6, leftOut: true },
    ]),
  );
  const { name, bytes, view } = must(await correctedWorkbook(draft, 'nb'));
  expect([name, view]).toEqual(['medlemmer (rettet).xlsx', { corrected: 3, formulas: 0, comments: 6, losses: [] }]);
  const book = XLSX.read(bytes);
  expect(book.SheetNames).toEqual(['Ark1', 'Avvik']);
  const sheet = book.Sheets.Ark1;
  expect([sheet?.C3?.v, sheet?.C3?.c?.[0]?.t]).toEqual([1200, 'Rettet i Kundeutbytte.\nFør: to hundre']);
  // Rows of her own come below the table's last one; what she left out doesn't.
  expect([sheet?.A5?.v, sheet?.B5?.v, sheet?.C5?.v, sheet?.B6]).toEqual([undefined, 'Per Ås', 75, undefined]);
  expect(sheet?.B5?.c?.[0]?.t).toContain('Lagt til i Kundeutbytte.');
  expect(sheet?.A5?.c?.[0]?.t).toMatch(/^Må rettes: /);
  expect(sheet?.B3?.c?.[0]?.t).toMatch(/^Må rettes: /);
  const lines = list(book);
  expect(lines[0]).toEqual(['Rad', 'Celle', 'Hva', 'Forslag', 'Før', 'Nå']);
  expect(lines.map(([row, cell]) => `${row} ${cell}`).slice(1)).toEqual(['2 ', '3 B3', '3 C3', '4 B4', '5 A5', '5 B5', '5 C5', '6 ']);
  expect(lines.find(([, cell]) => cell === 'C3')?.slice(2)).toEqual(['Rettet i Kundeutbytte.', '', 'to hundre', 1200]);
  expect(lines.at(-1)?.slice(2)).toEqual([CORRECTED_LIST.nb.leftOut, '', '', expect.stringContaining('Utelatt')]);
});

test('rows that were added are only on the list where a sum stands below the table', async () => {
  const withSum: typeof ROWS = [...ROWS, ['', 'Sum', 600]];
  const { draft } = await draftOf('medlemmer.xlsx', workbook([{ name: 'Ark1', rows: withSum }]), withSum);
  must(
    await draft.edit([
      { kind: 'add-row', row: 6, added: true },
      { kind: 'set-cell', row: 6, field: 'navn', text: 'Per Ås' },
    ]),
  );
  const book = XLSX.read(must(await correctedWorkbook(draft, 'nb')).bytes);
  expect([book.Sheets.Ark1?.B5?.v, book.Sheets.Ark1?.B6]).toEqual(['Sum', undefined]);
  expect(list(book).at(-1)?.slice(2)).toEqual([CORRECTED_LIST.nb.added, '', '', expect.stringContaining('Per Ås')]);
});

test('an accepted warning is on the list with its reason, and no remark any more', async () => {
  const { draft } = await draftOf('medlemmer.xlsx', workbook([{ name: 'Ark1', rows: ROWS }]));
  const warning = [...draft.check.problems].find(({ severity }) => severity === 'warning');
  if (warning === undefined) throw new Error('a company with the number of a person is no warning');
  must(await draft.edit([{ kind: 'accept-warning', key: warningKey(warning), accepted: true, reason: 'enkeltpersonforetak' }]));
  const book = XLSX.read(must(await correctedWorkbook(draft, 'nb')).bytes);
  expect(book.Sheets.Ark1?.B4?.c).toBeUndefined();
  expect(list(book).find(([, cell]) => cell === 'B4')?.[2]).toContain('Godtatt: enkeltpersonforetak');
});

test('of a file that can not be written back, a plain workbook is made, and what it loses is said', async () => {
  const { draft } = await draftOf('medlemmer.csv', Buffer.from(ROWS.map((row) => row.join(';')).join('\n')));
  const { name, bytes, view } = must(await correctedWorkbook(draft, 'nb'));
  expect([name, view.losses]).toEqual(['medlemmer (rettet).xlsx', ['format']]);
  expect(XLSX.read(bytes).Sheets.Ark1?.B2?.v).toBe('Kari Nordmann');
  const old = await draftOf('medlemmer.xls', workbook([{ name: 'Ark1', rows: ROWS }], 'xls'));
  expect(must(await correctedWorkbook(old.draft, 'en'))).toMatchObject({
    name: 'medlemmer (corrected).xlsx',
    view: { losses: ['format', 'formulas', 'styles', 'other-sheets'] },
  });
});

test('a file that was changed since, or has gone, is not written to', async () => {
  const { path, draft } = await draftOf('medlemmer.xlsx', workbook([{ name: 'Ark1', rows: ROWS }]));
  await writeFile(path, workbook([{ name: 'Ark1', rows: [...ROWS, [KARI, 'Enda en', 1]] }]));
  expect(await correctedWorkbook(draft, 'nb')).toMatchObject({ ok: false, failure: { code: 'FILE_CHANGED_SINCE' } });
  const pasted = await draftOf('limt.xlsx', workbook([{ name: 'Ark1', rows: ROWS }]));
  const { path: _, ...head } = pasted.draft.open.draft.head;
  Object.assign(pasted.draft.open.draft, { head });
  expect(await correctedWorkbook(pasted.draft, 'nb')).toMatchObject({ ok: false, failure: { code: 'DRAFT_HAS_NO_FILE' } });
});

test('of two tables that are read as one list, both get their corrections, and what stands between them is left as it is', async () => {
  const twice = [
    ...ROWS,
    [],
    ['Medlemmer L–Å'],
    ROWS[0] ?? [],
    [syntheticFoedselsnummer(4), 'Liv Å', 'seks'],
    [syntheticFoedselsnummer(5), '', 50],
  ];
  const rows = twice as typeof ROWS;
  const { draft } = await draftOf('medlemmer.xlsx', workbook([{ name: 'Ark1', rows }]), rows);
  const { table } = draft.open.draft.state;
  must(await draft.edit([{ kind: 'set-table', table: { ...table, lastRow: 9, further: [{ after: 4, headerRow: 7 }] } }]));
  must(await draft.edit([{ kind: 'set-cell', row: 3, field: 'utbetaltBeloep', text: '200' }]));
  must(await draft.edit([{ kind: 'set-cell', row: 8, field: 'utbetaltBeloep', text: '600' }]));
  must(
    await draft.edit([
      { kind: 'add-row', row: 10, added: true },
      { kind: 'set-cell', row: 10, field: 'navn', text: 'Per Ås' },
    ]),
  );
  const book = XLSX.read(must(await correctedWorkbook(draft, 'nb')).bytes);
  const sheet = book.Sheets.Ark1;
  expect(['C3', 'A6', 'A7', 'C7', 'C8', 'B10'].map((cell) => sheet?.[cell]?.v)).toEqual([
    200,
    'Medlemmer L–Å',
    'Fødselsnummer',
    'Beløp',
    600,
    'Per Ås',
  ]);
  expect(['B3', 'B9', 'A6', 'A7'].map((cell) => sheet?.[cell]?.c?.[0]?.t?.split(':')[0])).toEqual([
    'Må rettes',
    'Må rettes',
    undefined,
    undefined,
  ]);
});
