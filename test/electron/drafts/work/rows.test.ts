// The rows that the grid shows and changes: filter, search, order, masking, ranges. The draft is a real one, over a sheet of the test.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeClient } from '../../../../renderer/client.ts';
import { NO_PAGES, pagesToFetch, rowAt, withChangedRows, withPages } from '../../../../renderer/state/row-pages.ts';
import type { UserEdit } from '../../../../shared/core/draft/draft.ts';
import type { CallArgs } from '../../../../shared/ipc/contract.ts';
import { rowsFromText } from '../../../../shared/ipc/page-rows.ts';
import type { DraftView, Page, Range } from '../../../../shared/ipc/views.ts';
import type { Result } from '../../../../shared/result.ts';
import { makeFakeMain } from '../../../fakes/fake-main.ts';
import { sheetOf } from '../../../fakes/sheets.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';

const KARI = syntheticFoedselsnummer(40);
const OLA = syntheticFoedselsnummer(41);
const GARD = syntheticOrganisasjonsnummer(7);
const SHEET = sheetOf('Medlemmer', [
  ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
  [KARI, 'Åse Øvrebø', 1200],
  [OLA, 'Bjørn Ærlig', 'ca. 900'],
  [GARD, 'Sævik Gard SA', 14_300],
  ['12898700124', 'Anne Aas', 300],
]);
const ALL_FIELDS: Range['fields'] = ['identifikator', 'navn', 'utbetaltBeloep'];

let copied: string[];
let client: ReturnType<typeof makeClient>;
let draft: DraftView;

function value<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

beforeEach(async () => {
  copied = [];
  client = makeClient(makeFakeMain({ sheet: SHEET, copyText: (text) => copied.push(text) }).bridge);
  const { ticket } = value(await client.call('sheet.sample', {}));
  draft = value(await client.call('sheet.read', { ticket }));
});

type Query = Partial<CallArgs<'draft.page'>>;

async function page(query: Query = {}): Promise<Page> {
  const reply = value(await client.call('draft.page', { draftId: draft.draftId, filter: 'all', from: 0, count: 200, ...query }));
  return { ...reply, rows: rowsFromText(reply.rows) ?? [] };
}
const rowsOf = async (query?: Query) => (await page(query)).rows.map(({ row }) => row);
const edit = async (...edits: UserEdit[]) => value(await client.call('draft.edit', { draftId: draft.draftId, edits }));

describe('search', () => {
  it.each([
    ['øvre', [2]],
    ['1 200', [2]],
    ['14300', [4]],
    [KARI.slice(0, 6), [2]],
    [`${OLA.slice(0, 6)} ${OLA.slice(6)}`, [3]],
    ['ca. 9', [3]],
    ['finnes ikke', []],
  ])('%s finds rows %j', async (search, rows) => {
    expect(await rowsOf({ search })).toEqual(rows);
  });
});

describe('the rows that a change has changed', () => {
  const field = fc.constantFrom(...ALL_FIELDS);
  const text = fc.constantFrom(KARI, OLA, GARD, '12898700124', '13898700124', '', 'Åse Øvrebø', 'Anne Aas', '7', 'ca. 9', 'Sum');
  const row = fc.integer({ min: 2, max: 5 });
  const cell = fc.record({ kind: fc.constant('set-cell' as const), row, field, text });
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.array(cell, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave-out' as const), row, leftOut: fc.boolean() }).map((one) => [one]) },
    { weight: 1, arbitrary: fc.constantFrom<UserEdit[]>([{ kind: 'set-rounding', rounding: 'half-away-from-zero' }]) },
    { weight: 1, arbitrary: fc.constantFrom<'accept' | 'undo'>('accept', 'undo') },
  );

  it('come with its answer, and make of the rows from before just those that main has now', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        client = makeClient(makeFakeMain({ sheet: SHEET }).bridge);
        const { ticket } = value(await client.call('sheet.sample', {}));
        draft = value(await client.call('sheet.read', { ticket }));
        const { draftId } = draft;
        let pages = withPages(NO_PAGES, [await page()], false);
        for (const taken of steps) {
          const [warning] = value(await client.call('draft.warnings', { draftId, count: 1 }));
          if (taken === 'undo') draft = value(await client.call('draft.undo', { draftId }));
          else if (taken !== 'accept') draft = await edit(...taken);
          else if (warning) draft = await edit({ kind: 'accept-warning', key: warning.key, accepted: !warning.accepted, reason: 'ja' });
          const { rowsChanged, revision } = draft;
          if (rowsChanged === null) pages = withPages(pages, [await page()], false);
          else {
            told++;
            pages = withChangedRows(pages, rowsChanged.since, revision, rowsFromText(rowsChanged.rows) ?? []);
          }
          const now = await page();
          expect(pagesToFetch(pages, revision, false, 0, 3)).toEqual([]);
          expect(now.rows.map((_, index) => rowAt(pages, index, false))).toEqual(now.rows);
        }
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(60);
  });
});

describe('order', () => {
  it.each([
    ['navn', false, [5, 3, 4, 2]],
    ['navn', true, [2, 4, 3, 5]],
    ['utbetaltBeloep', false, [5, 2, 4, 3]],
    ['utbetaltBeloep', true, [4, 2, 5, 3]],
    ['row', true, [5, 4, 3, 2]],
    ['state', false, [3, 5, 2, 4]],
  ] as const)('by %s, descending %s', async (by, descending, rows) => {
    expect(await rowsOf({ sort: { by, descending } })).toEqual(rows);
  });

  it('keeps rows where they are while they are edited, until it is asked for anew', async () => {
    const sort = { by: 'utbetaltBeloep', descending: false } as const;
    expect(await rowsOf({ sort })).toEqual([5, 2, 4, 3]);
    await edit({ kind: 'set-cell', row: 5, field: 'utbetaltBeloep', text: '99000' });
    expect(await rowsOf({ sort })).toEqual([5, 2, 4, 3]);
    expect(await rowsOf({ sort, turn: 1 })).toEqual([2, 4, 5, 3]);
  });

  it('of the problems keeps what was put right in sight, and says how many those are', async () => {
    expect(await rowsOf({ filter: 'problems' })).toEqual([3, 5]);
    await edit({ kind: 'set-cell', row: 3, field: 'utbetaltBeloep', text: '900' });
    expect(await page({ filter: 'problems' })).toMatchObject({ total: 2, settled: 1 });
    expect(await page({ filter: 'problems', turn: 1 })).toMatchObject({ total: 1, settled: 0 });
  });
});

describe('numbers of persons', () => {
  it('come masked, also those that are wrong; organisations’ are public', async () => {
    const { rows } = await page();
    expect(rows.map(({ identifikator }) => identifikator.text)).toEqual([
      `${KARI.slice(0, 6)}•••••`,
      `${OLA.slice(0, 6)}•••••`,
      GARD,
      '128987•••••',
    ]);
    // Whole words: the id of a draft is random and may hold eleven digits side by side.
    expect(JSON.stringify(rows)).not.toMatch(/\b\d{11}\b/);
    expect(JSON.stringify(draft)).not.toMatch(/\b\d{11}\b/);
  });

  it('come in full for who asked, and for the one cell that is changed', async () => {
    expect((await page({ unmasked: true })).rows[0]?.identifikator.text).toBe(KARI);
    const { draftId } = draft;
    expect(await client.call('draft.cell', { draftId, row: 3, field: 'identifikator' })).toEqual({ ok: true, value: OLA });
  });
});

describe('an added row', () => {
  it('comes last, counts, and is sent when it is filled in; undo takes it away', async () => {
    const { draftId } = draft;
    const { row, draft: after } = value(await client.call('draft.addRow', { draftId }));
    expect([row, after.antallOppgaver]).toEqual([6, 5]);
    expect((await page()).rows.at(-1)).toMatchObject({ row: 6, added: true, navn: { text: '' } });
    await edit({ kind: 'set-cell', row: 6, field: 'navn', text: 'Ny Mann' });
    expect(await rowsOf({ search: 'ny mann' })).toEqual([6]);
    await client.call('draft.undo', { draftId });
    expect(value(await client.call('draft.undo', { draftId })).antallOppgaver).toBe(4);
    expect(await rowsOf()).toEqual([2, 3, 4, 5]);
  });

  it('must be after the last row, so that it never stands for one of the sheet', async () => {
    const { draftId } = draft;
    const reply = await client.call('draft.edit', { draftId, edits: [{ kind: 'add-row', row: 3, added: true }] });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'CALL_ARGUMENTS_INVALID' } });
  });
});

describe('many cells at once', () => {
  const range = (from: number, to: number, fields = ALL_FIELDS): Range => ({ from, to, fields });
  const paste = (text: string, where: Range, query: Query = {}) =>
    client.call('draft.paste', { draftId: draft.draftId, filter: 'all', ...query, range: where, text });
  const texts = async () => (await page({ unmasked: true })).rows.map((row) => ALL_FIELDS.map((field) => row[field].text));

  it('are copied as tab-separated text, masked or in full, in the order shown', async () => {
    const copy = (unmasked: boolean) =>
      client.call('draft.copy', {
        draftId: draft.draftId,
        filter: 'all',
        sort: { by: 'row', descending: true },
        range: range(2, 3, ['identifikator', 'navn']),
        unmasked,
      });
    await copy(true);
    await copy(false);
    expect(copied).toEqual([
      `${OLA}\tBjørn Ærlig\n${KARI}\tÅse Øvrebø`,
      `${OLA.slice(0, 6)}•••••\tBjørn Ærlig\n${KARI.slice(0, 6)}•••••\tÅse Øvrebø`,
    ]);
  });

  it('are pasted as one step, and what is beyond the last row becomes new rows', async () => {
    const reply = value(await paste('Ola\t5\r\nPer\t6\r\n', range(3, 3, ['navn'])));
    expect([reply.rows, reply.added, reply.draft.antallOppgaver]).toEqual([2, 1, 5]);
    expect((await texts()).slice(3)).toEqual([
      ['12898700124', 'Ola', '5'],
      ['', 'Per', '6'],
    ]);
    expect(value(await client.call('draft.undo', { draftId: draft.draftId })).antallOppgaver).toBe(4);
  });

  it('are all filled by a single value', async () => {
    await paste('100', range(0, 2, ['utbetaltBeloep']));
    expect((await texts()).map(([, , amount]) => amount)).toEqual(['100', '100', '100', '300']);
  });

  it.each<[string, string, Range, Query, string]>([
    ['too wide', 'a\tb\tc', range(0, 0, ['navn']), {}, 'PASTE_TOO_WIDE'],
    ['too long', '1\n'.repeat(10_001), range(0, 0, ['navn']), {}, 'EDIT_TOO_MANY_ROWS'],
    ['beyond a search', 'a\nb', range(0, 0, ['navn']), { search: 'åse' }, 'PASTE_BEYOND_ROWS'],
  ])('are refused when the paste is %s, and nothing changes', async (_, text, where, query, code) => {
    expect(await paste(text, where, query)).toMatchObject({ ok: false, failure: { code } });
    expect(value(await client.call('drafts.open', { draftId: draft.draftId })).canUndo).toBe(false);
  });

  it('are cleared, left out and taken in again, each as one step', async () => {
    const { draftId } = draft;
    const act = async (action: CallArgs<'draft.editRange'>['action']) =>
      value(await client.call('draft.editRange', { draftId, filter: 'all', range: range(1, 2, ['navn']), action }));
    expect((await act('leave-out')).antallOppgaver).toBe(2);
    expect((await act('restore')).antallOppgaver).toBe(4);
    await act('clear');
    expect((await texts()).map(([, name]) => name)).toEqual(['Åse Øvrebø', '', '', 'Anne Aas']);
    const { revision } = value(await client.call('drafts.open', { draftId }));
    expect((await act('clear')).revision).toBe(revision);
  });
});
