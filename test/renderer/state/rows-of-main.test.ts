import { describe, expect, it } from 'vitest';
import { makeClient } from '../../../renderer/client.ts';
import { replacementsFor } from '../../../renderer/state/rows-of-main.ts';
import { makeFakeMain } from '../../fakes/fake-main.ts';
import { messySheet } from '../../fakes/sheets.ts';

async function openMessyDraft(rows: number) {
  const client = makeClient(makeFakeMain({ sheet: messySheet(rows) }).bridge);
  const ticket = await client.call('sheet.sample', {});
  if (!ticket.ok) throw new Error(ticket.failure.code);
  const draft = await client.call('sheet.read', { ticket: ticket.value.ticket });
  if (!draft.ok) throw new Error(draft.failure.code);
  return { client, draft: draft.value };
}

describe('rows that only main has', () => {
  it('rounds every amount with øre in one step, which one undo takes back', async () => {
    const { client, draft } = await openMessyDraft(60);
    const edits = await replacementsFor(client, draft, 'AMOUNT_DECIMALS');
    if (!edits.ok) throw new Error(edits.failure.code);
    expect(edits.value.map((edit) => ('text' in edit ? edit.text : ''))).toEqual(['1285', '733', '91']);
    const rounded = await client.call('draft.edit', { draftId: draft.draftId, edits: edits.value });
    expect(rounded.ok && rounded.value.groups.some(({ code }) => code === 'AMOUNT_DECIMALS')).toBe(false);
    const undone = await client.call('draft.undo', { draftId: draft.draftId });
    expect(undone.ok && undone.value.groups.find(({ code }) => code === 'AMOUNT_DECIMALS')?.count).toBe(3);
  });
});
