/** What the list of drafts shows, and what becomes of a removed one. */
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleHead, sampleSheet, setName } from '../sample.ts';
import { listed, names, setUp, value, withDraft } from './draft-store-setup.ts';

describe('the list', () => {
  test('has the last saved first, open or not, and opens no draft whose card fits', async () => {
    const { store, directory, head } = await withDraft();
    const other = value(await store.create(sampleHead({ createdAt: '2026-01-01T00:00:00.000Z' }), sampleSheet()));
    expect(await listed(store)).toEqual([
      { id: head.id, removed: false, is: '2 steps' },
      { id: other.draft.head.id, removed: false, is: '0 steps' },
    ]);
    await other.append(setName(2, 'c'));
    expect((await listed(store)).map(({ id }) => id)).toEqual([other.draft.head.id, head.id]);
    await store.close();
    const again = await setUp({ directory });
    expect((await listed(again.store)).map(({ is }) => is)).toEqual(['1 steps', '2 steps']);
    expect(again.summarised).toEqual([]);
  });

  test.each(['missing', 'damaged', 'older than the log'])('a card that is %s is made again', async (how) => {
    const { directory, folder, store, head } = await withDraft();
    const card = join(folder, 'card.sealed');
    if (how === 'missing') await rm(card);
    if (how === 'damaged') await writeFile(card, 'no longer');
    if (how === 'older than the log') {
      await copyFile(card, join(directory, 'old'));
      await value(await store.open(head.id)).append(setName(4, 'c'));
      await store.close();
      await copyFile(join(directory, 'old'), card);
    }
    const expected = how === 'older than the log' ? '3 steps' : '2 steps';
    const again = await setUp({ directory });
    expect((await listed(again.store)).map(({ is }) => is)).toEqual([expected]);
    expect((await listed(again.store)).map(({ is }) => is)).toEqual([expected]);
    expect(again.summarised).toEqual([head.id]);
  });

  test('says what it was before of a draft that can not be read now', async () => {
    const { store, folder, head, directory } = await withDraft();
    await store.close();
    await rm(join(folder, 'log-1.journal'));
    const [listing] = value(await (await setUp({ directory })).store.list());
    expect(listing).toMatchObject({
      kind: 'unreadable',
      failure: { code: 'STORE_DAMAGED' },
      lastCard: { head: { id: head.id }, revision: 2 },
    });
  });
});

describe('removing', () => {
  test('takes a draft away, until it is brought back', async () => {
    const { store, head } = await withDraft();
    value(await store.open(head.id));
    value(await store.remove(head.id));
    expect(await listed(store)).toEqual([{ id: head.id, removed: true, is: '2 steps' }]);
    expect(await store.open(head.id)).toMatchObject({ failure: { code: 'DRAFT_NOT_FOUND' } });
    value(await store.restore(head.id));
    expect(await listed(store)).toEqual([{ id: head.id, removed: false, is: '2 steps' }]);
    expect(names(value(await store.open(head.id)))).toEqual(['2 a', '3 b']);
    value(await store.remove(head.id));
    expect(await listed(store)).toEqual([{ id: head.id, removed: true, is: '2 steps' }]);
  });

  test('is for good to the eye after a restart, and to the disk after 30 days', async () => {
    const { store, head, clock, open, directory } = await withDraft();
    clock.set('2026-01-12T12:00:00.000Z');
    value(await store.remove(head.id));
    const inStore = async () => {
      const restarted = await open();
      return { listed: await listed(restarted), kept: await readdir(join(directory, 'removed')) };
    };
    clock.set('2026-02-11T11:00:00.000Z');
    expect(await inStore()).toEqual({ listed: [], kept: [head.id] });
    clock.set('2026-02-11T12:30:00.000Z');
    expect(await inStore()).toEqual({ listed: [], kept: [] });
  });

  test('one of unknown age is kept', async () => {
    const { store, head, clock, open, directory } = await withDraft();
    value(await store.remove(head.id));
    await writeFile(join(directory, 'removed', head.id, 'removed-at'), 'yesterday');
    clock.set('2027-01-01T00:00:00.000Z');
    await open();
    expect(await readdir(join(directory, 'removed'))).toEqual([head.id]);
  });
});
