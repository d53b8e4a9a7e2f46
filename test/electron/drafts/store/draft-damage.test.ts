/** Drafts that the disk has harmed, or a newer version has written: never lost, never taken for something else. */
import { createSecretKey, randomBytes } from 'node:crypto';
import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeStep } from '../../../../electron/drafts/store/draft-log.ts';
import { createJournal, openJournal } from '../../../../electron/files/journal.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { sampleHead, sampleSheet, setName } from '../sample.ts';
import { key, listed, names, setUp, value, withDraft } from './draft-store-setup.ts';

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('damage', () => {
  test('a changed byte anywhere in any file: what can be read is, the rest is kept and said, other drafts are as they were', {
    timeout: 120_000,
  }, async () => {
    const { directory, head, store } = await withDraft();
    const other = value(await store.create(sampleHead(), sampleSheet()));
    await store.close();
    for (const name of ['sheet-1.sealed', 'base-1.sealed', 'log-1.journal', 'card.sealed']) {
      const size = (await readFile(join(directory, 'drafts', head.id, name))).length;
      for (let at = 0; at < size; at += 37) {
        const copy = await tempFolder();
        await cp(directory, copy, { recursive: true });
        const folder = join(copy, 'drafts', head.id);
        await flip(join(folder, name), at);
        const damaged = await readFile(join(folder, name));
        const again = await setUp({ directory: copy });
        value(await again.store.list());
        const { draft, damage, revision } = value(await again.store.open(head.id));
        expect(draft.sheet).toEqual(sampleSheet());
        expect([...draft.state.cells.keys()]).toEqual([2, 3].slice(0, revision));
        if (name !== 'log-1.journal') expect(revision).toBe(2);
        if (revision < 2) expect(damage?.kind).toBe('damaged');
        for (const kept of damage?.keptAs ?? []) expect(damaged.includes(await readFile(join(folder, kept)))).toBe(true);
        value(await value(await again.store.open(head.id)).append(setName(4, 'c')));
        expect((await again.store.open(other.draft.head.id)).ok).toBe(true);
        await again.store.close();
        // What was mended is whole again on the disk.
        if (damage === null && name !== 'card.sealed')
          expect(value(await (await setUp({ directory: copy })).store.open(head.id)).revision).toBe(3);
      }
    }
  });

  test('looking at the list repairs nothing; opening does, and says so', async () => {
    const { directory, folder, head } = await withDraft();
    const log = join(folder, 'log-1.journal');
    const whole = await readFile(log);
    await writeFile(log, whole.subarray(0, whole.length - 1));
    const { store } = await setUp({ directory });
    expect((await listed(store)).map(({ is }) => is)).toEqual(['1 steps']);
    expect((await readFile(log)).length).toBe(whole.length - 1);
    const draft = value(await store.open(head.id));
    expect(draft.damage).toEqual({ kind: 'torn-tail', keptAs: ['log-1.journal.damaged-1'] });
    expect(names(draft)).toEqual(['2 a']);
    expect((await listed(store)).map(({ is }) => is)).toEqual(['1 steps']);
  });

  test.each(['sheet-1.sealed', 'base-1.sealed', 'log-1.journal'])('a draft without its %s is unreadable and kept', async (name) => {
    const { directory, folder, head } = await withDraft();
    await rm(join(folder, name));
    const before = (await readdir(folder)).sort();
    const { store } = await setUp({ directory });
    expect(await store.open(head.id)).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  test('with another key every draft is unreadable and none is touched', async () => {
    const { directory, folder, head } = await withDraft();
    const before = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    const { store } = await setUp({ directory, key: createSecretKey(randomBytes(32)) });
    expect((await listed(store)).map(({ is }) => is)).toEqual(['STORE_DAMAGED']);
    expect(await store.open(head.id)).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
    expect(await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))).toEqual(before);
  });

  test('a file moved from another draft is not taken for this one', async () => {
    const { directory, folder, head, store } = await withDraft();
    const other = value(await store.create(sampleHead(), sampleSheet(7)));
    await store.close();
    for (const name of ['sheet-1.sealed', 'base-1.sealed']) {
      const copy = await tempFolder();
      await cp(directory, copy, { recursive: true });
      await copyFile(join(directory, 'drafts', other.draft.head.id, name), join(copy, 'drafts', head.id, name));
      expect(await (await setUp({ directory: copy })).store.open(head.id)).toMatchObject({ failure: { code: 'STORE_DAMAGED' } });
    }
    expect(folder).toContain(head.id);
  });
});

describe('a draft of a newer version is announced and kept', () => {
  const contextOf = (id: string, name: string) => `draft/${id}/${name}`;

  test('by a step', async () => {
    const { directory, folder, head } = await withDraft();
    const options = { path: join(folder, 'log-1.journal'), key, context: contextOf(head.id, 'log-1.journal') };
    const journal = await openJournal(options);
    await journal.append(
      Buffer.from(
        encodeStep({ at: 0, step: { kind: 'undo' } })
          .toString()
          .replace('"version":4', '"version":5'),
      ),
    );
    await journal.close();
    const before = await readFile(options.path);
    const { store } = await setUp({ directory });
    expect(await store.open(head.id)).toMatchObject({ failure: { code: 'STORE_NEWER_VERSION', data: { version: 5 } } });
    expect((await listed(store)).map(({ is }) => is)).toEqual(['STORE_NEWER_VERSION']);
    expect(await readFile(options.path)).toEqual(before);
  });

  test('by a newer log beside the one that this version knows', async () => {
    const { directory, folder, head } = await withDraft();
    const name = 'log-2.journal';
    await createJournal({ path: join(folder, name), key, context: contextOf(head.id, name) }, Buffer.from('{"version":5}'));
    const { store } = await setUp({ directory });
    expect(await store.open(head.id)).toMatchObject({ failure: { code: 'STORE_NEWER_VERSION' } });
    expect((await listed(store)).map(({ is }) => is)).toEqual(['STORE_NEWER_VERSION']);
  });
});
