/** Fixing a group through the calls that the window makes: what was shown is what happens, once, and not to a draft that has changed. */
import { expect, it } from 'vitest';
import { makeClient } from '../../../../renderer/client.ts';
import { makeFakeMain } from '../../../fakes/fake-main.ts';

async function imported() {
  const client = makeClient(makeFakeMain().bridge);
  const ticket = await client.call('sheet.sample', {});
  if (!ticket.ok) throw new Error(ticket.failure.code);
  const draft = await client.call('sheet.read', { ticket: ticket.value.ticket });
  if (!draft.ok) throw new Error(draft.failure.code);
  return { client, draft: draft.value };
}

it('shows what would change, does it as one step, and refuses what was shown of another revision', async () => {
  const { client, draft } = await imported();
  const group = draft.groups.find(({ code }) => code === 'AMOUNT_DECIMALS');
  const of = { draftId: draft.draftId, code: 'AMOUNT_DECIMALS' } as const;
  const preview = await client.call('draft.previewFixes', of);
  if (!preview.ok) throw new Error(preview.failure.code);
  expect(preview.value.count).toBe(group?.fixable);
  expect(preview.value.changes[0]).toMatchObject({ field: 'utbetaltBeloep', after: expect.stringMatching(/^\d+$/) });

  const done = await client.call('draft.fixGroup', { ...of, revision: preview.value.revision });
  expect(done).toMatchObject({ ok: true, value: { revision: 1, canUndo: true } });
  if (done.ok) expect(done.value.groups.find(({ code }) => code === 'AMOUNT_ROUNDED')).toMatchObject({ takeBack: preview.value.count });
  expect(await client.call('draft.fixGroup', { ...of, revision: preview.value.revision })).toMatchObject({
    ok: false,
    failure: { code: 'DRAFT_CHANGED' },
  });

  const undone = await client.call('draft.undo', { draftId: draft.draftId });
  if (undone.ok) expect(undone.value.groups).toEqual(draft.groups);
  else throw new Error(undone.failure.code);
});

it('takes no step where there is nothing to fix', async () => {
  const { client, draft } = await imported();
  const of = { draftId: draft.draftId, code: 'NO_ROWS' } as const;
  expect(await client.call('draft.previewFixes', of)).toMatchObject({ ok: true, value: { count: 0, changes: [] } });
  expect(await client.call('draft.fixGroup', { ...of, revision: 0 })).toMatchObject({ ok: true, value: { revision: 0, canUndo: false } });
});
