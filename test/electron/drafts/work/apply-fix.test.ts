/** Fixes of numbers of persons: the window holds them with dots in them, and what is written is the number. */
import { beforeEach, expect, it } from 'vitest';
import { makeClient } from '../../../../renderer/client.ts';
import { rowsFromText } from '../../../../shared/ipc/page-rows.ts';
import type { DraftView, RowView } from '../../../../shared/ipc/views.ts';
import type { Result } from '../../../../shared/result.ts';
import { makeFakeMain } from '../../../fakes/fake-main.ts';
import { sheetOf } from '../../../fakes/sheets.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';

const KARI = syntheticFoedselsnummer(1000);
const OLA = syntheticFoedselsnummer(2000);
const WRONG = `${KARI.slice(0, 7)}${(Number(KARI[7]) + 1) % 10}${KARI.slice(8)}`;
const MASKED = `${KARI.slice(0, 6)}•••••`;
const SHEET = sheetOf('Medlemmer', [
  ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
  [WRONG, 'Kari Moe', 1200],
  [OLA, 'Ola Lie', 900],
  [KARI, 'Moe, Kari', 300],
]);

let client: ReturnType<typeof makeClient>;
let draft: DraftView;
let row: RowView;
let code: RowView['problems'][number]['code'];

function value<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

async function firstRow(unmasked: boolean): Promise<RowView> {
  const page = value(await client.call('draft.page', { draftId: draft.draftId, filter: 'all', from: 0, count: 1, unmasked }));
  const rows = rowsFromText(page.rows) ?? [];
  const [first] = rows;
  if (first === undefined) throw new Error('the list is empty');
  return first;
}

const chosen = (revision: number) => ({ draftId: draft.draftId, revision, row: row.row, field: 'identifikator', code, fix: 0 }) as const;

beforeEach(async () => {
  client = makeClient(makeFakeMain({ sheet: SHEET }).bridge);
  const { ticket } = value(await client.call('sheet.sample', {}));
  draft = value(await client.call('sheet.read', { ticket }));
  row = await firstRow(false);
  const problem = row.problems.find(({ fixes }) => fixes.length > 0);
  if (problem === undefined) throw new Error('the example has no fix');
  code = problem.code;
});

it('of a number that is shown with dots writes the number, as one step', async () => {
  expect(row.problems.flatMap(({ fixes }) => fixes)).toEqual([{ kind: 'replace', value: MASKED, why: 'SAME_PERSON' }]);
  const after = value(await client.call('draft.applyFix', chosen(draft.revision)));
  expect((await firstRow(true)).identifikator).toMatchObject({ text: KARI, edited: true });
  expect((await firstRow(false)).identifikator.text).toBe(MASKED);
  expect(after.revision).toBe(draft.revision + 1);
  value(await client.call('draft.undo', { draftId: draft.draftId }));
  expect((await firstRow(true)).identifikator).toMatchObject({ text: WRONG, edited: false });
});

it('is refused when the draft has changed since it was shown, and when nothing of the kind is offered', async () => {
  const { draftId } = draft;
  value(await client.call('draft.edit', { draftId, edits: [{ kind: 'set-cell', row: 3, field: 'navn', text: 'Ola Moe' }] }));
  expect(await client.call('draft.applyFix', chosen(draft.revision))).toMatchObject({ ok: false, failure: { code: 'DRAFT_CHANGED' } });
  const now = draft.revision + 1;
  expect(await client.call('draft.applyFix', { ...chosen(now), fix: 7 })).toMatchObject({
    ok: false,
    failure: { code: 'CALL_ARGUMENTS_INVALID' },
  });
  expect(value(await client.call('drafts.open', { draftId })).revision).toBe(now);
});

it('for a whole group is shown with dots unless asked otherwise, and writes the numbers', async () => {
  const { draftId } = draft;
  const shown = value(await client.call('draft.previewFixes', { draftId, code }));
  expect(shown.changes).toEqual([{ row: 2, field: 'identifikator', before: `${WRONG.slice(0, 6)}•••••`, after: MASKED }]);
  const full = value(await client.call('draft.previewFixes', { draftId, code, unmasked: true }));
  expect(full.changes).toEqual([{ row: 2, field: 'identifikator', before: WRONG, after: KARI }]);
  value(await client.call('draft.fixGroup', { draftId, code, revision: shown.revision }));
  expect((await firstRow(true)).identifikator.text).toBe(KARI);
});
