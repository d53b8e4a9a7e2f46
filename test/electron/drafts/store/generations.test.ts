import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DraftStore, openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import type { OpenDraft } from '../../../../electron/drafts/store/open-draft.ts';
import { encodeSheet } from '../../../../electron/drafts/store/sheet-file.ts';
import { createJournal } from '../../../../electron/files/journal.ts';
import { seal } from '../../../../electron/files/sealed.ts';
import type { DraftHead } from '../../../../shared/core/draft/draft.ts';
import type { Result } from '../../../../shared/result.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { sampleHead, sampleSheet, setName, summarise, tickingClock } from '../sample.ts';

const key = createSecretKey(randomBytes(32));
/** As many steps as are put together when a draft is closed. */
const MANY = 200;

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function openIn(directory: string): Promise<DraftStore> {
  const store = await openDraftStore({ directory, key, clock: tickingClock(), summarise });
  onTestFinished(() => store.close());
  return store;
}

async function newDraft() {
  const directory = await tempFolder();
  const store = await openIn(directory);
  const head = sampleHead();
  const draft = value(await store.create(head, sampleSheet()));
  return { directory, store, head, draft, folder: join(directory, 'drafts', head.id) };
}

async function type(draft: OpenDraft, from: number, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, async (_, n) => value(await draft.append(setName(2, `edit ${from + n}`)))));
}

/** 200 steps in the second generation's base, three in its log. */
async function withTwoGenerations() {
  const all = await newDraft();
  await type(all.draft, 0, MANY);
  await all.draft.close();
  await type(value(await all.store.open(all.head.id)), MANY, 3);
  await all.store.close();
  return all;
}

async function reopened(directory: string, { id }: DraftHead): Promise<OpenDraft> {
  return value(await (await openIn(directory)).open(id));
}

/** Which texts row 2 has had, as undo would give them back. */
const history = ({ draft }: OpenDraft) =>
  draft.history.done.map(([inverse]) => (inverse?.kind === 'set-cell' ? (inverse.text ?? '') : '?')).slice(1);
const edits = (count: number) => Array.from({ length: count - 1 }, (_, n) => `edit ${n}`);

describe('generations', () => {
  test('many steps are put together on closing; the generation before is kept, the one before that is not', async () => {
    const { directory, store, head, folder, draft } = await newDraft();
    await type(draft, 0, MANY);
    await draft.close();
    expect((await readdir(folder)).sort()).toEqual([
      'base-1.sealed',
      'base-2.sealed',
      'card.sealed',
      'log-1.journal',
      'log-2.journal',
      'sheet-1.sealed',
    ]);
    await type(value(await store.open(head.id)), MANY, MANY);
    await store.close();
    expect((await readdir(folder)).filter((name) => /^(base|log)/.test(name)).sort()).toEqual([
      'base-2.sealed',
      'base-3.sealed',
      'log-2.journal',
      'log-3.journal',
    ]);
    const again = await reopened(directory, head);
    expect(again).toMatchObject({ revision: 2 * MANY, damage: null });
    expect(history(again)).toEqual(edits(2 * MANY));
  });

  test('and while working, so that a log never gets long', { timeout: 120_000 }, async () => {
    const { directory, folder, head, draft } = await newDraft();
    await type(draft, 0, 1_100);
    expect((await readdir(folder)).filter((name) => name.startsWith('log')).sort()).toEqual(['log-1.journal', 'log-2.journal']);
    // Not closed: as after a power cut.
    const again = await reopened(directory, head);
    expect(again).toMatchObject({ revision: 1_100, damage: null });
    expect(history(again)).toEqual(edits(1_100));
  });

  test('a crash after the base and before the log: the generation before counts', async () => {
    const { directory, folder, head } = await withTwoGenerations();
    await rm(join(folder, 'log-2.journal'));
    await rm(join(folder, 'card.sealed'));
    const again = await reopened(directory, head);
    expect(history(again)).toEqual(edits(MANY));
    value(await again.append(setName(2, 'one more')));
    await again.close();
    expect((await reopened(directory, head)).revision).toBe(MANY + 1);
  });

  test('a base that is beyond mending costs nothing: the generation before has its steps, and the log its own', async () => {
    const { directory, folder, head } = await withTwoGenerations();
    await writeFile(join(folder, 'base-2.sealed'), 'no longer');
    const again = await reopened(directory, head);
    expect(again).toMatchObject({ revision: MANY + 3, damage: null });
    expect(history(again)).toEqual(edits(MANY + 3));
    expect(await readFile(join(folder, 'base-2.sealed.damaged-1'), 'utf8')).toBe('no longer');
    value(await again.append(setName(2, `edit ${MANY + 3}`)));
    await again.close();
    expect(history(await reopened(directory, head))).toEqual(edits(MANY + 4));
  });

  test('with the generation before cut short as well, what is left opens, the rest is kept, and it is said', async () => {
    const { directory, folder, head } = await withTwoGenerations();
    await writeFile(join(folder, 'base-2.sealed'), 'no longer');
    const { size } = await stat(join(folder, 'log-1.journal'));
    await truncate(join(folder, 'log-1.journal'), size - 5);
    const again = await reopened(directory, head);
    expect(again.damage).toEqual({ kind: 'damaged', keptAs: ['base-2.sealed.damaged-1', 'log-2.journal.damaged-1'] });
    expect(history(again)).toEqual(edits(MANY - 1));
    value(await again.append(setName(2, 'one more')));
    await again.close();
    expect((await reopened(directory, head)).revision).toBe(MANY);
  });

  test('a log that lost its end without a trace is noticed by what the list remembers', async () => {
    const { directory, folder, head } = await withTwoGenerations();
    await truncate(join(folder, 'log-2.journal'), 8);
    const store = await openIn(directory);
    value(await store.list());
    expect(value(await store.open(head.id))).toMatchObject({ revision: MANY, damage: { kind: 'steps-missing' } });
  });
});

describe('a draft of the first version', () => {
  test('opens with its steps, and is of this version once it has been worked in', async () => {
    const directory = await tempFolder();
    const head = sampleHead();
    const folder = join(directory, 'drafts', head.id);
    await mkdir(folder, { recursive: true });
    const context = (name: string) => `draft/${head.id}/${name}`;
    await writeFile(join(folder, 'sheet-1.sealed'), seal(key, context('sheet-1.sealed'), await encodeSheet(sampleSheet())));
    const records = [
      { version: 1, head, sheet: 1 },
      ...['a', 'b'].map((text) => ({ version: 1, at: '2026-01-12T10:05:00.000Z', step: setName(2, text) })),
    ];
    await createJournal(
      { path: join(folder, 'log-1.journal'), key, context: context('log-1.journal') },
      ...records.map((record) => Buffer.from(JSON.stringify(record))),
    );
    const draft = await reopened(directory, head);
    expect(draft).toMatchObject({ revision: 2, savedAt: '2026-01-12T10:05:00.000Z', damage: null });
    expect(draft.draft.state.cells.get(2)).toEqual({ navn: 'b' });
    await type(draft, 0, MANY);
    await draft.close();
    expect(await readdir(folder)).toContain('base-2.sealed');
    expect((await reopened(directory, head)).revision).toBe(MANY + 2);
  });
});

describe('a name', () => {
  test('is kept, and undo leaves it alone', async () => {
    const { directory, head, store, draft } = await newDraft();
    value(await draft.append(setName(2, 'a')));
    value(await draft.append({ kind: 'rename', name: 'Etter styremøtet' }));
    value(await draft.append({ kind: 'undo' }));
    await store.close();
    const again = await openIn(directory);
    const [listing] = value(await again.list());
    expect(listing).toMatchObject({ kind: 'readable', card: { name: 'Etter styremøtet' } });
    expect(value(await again.open(head.id)).draft.state).toMatchObject({ name: 'Etter styremøtet', cells: new Map() });
  });
});

describe('a copy', () => {
  test.each(['open', 'closed'])('of a draft that is %s has all its steps, and goes its own way', async (how) => {
    const { directory, head, store, draft } = await newDraft();
    await type(draft, 0, 3);
    if (how === 'closed') await draft.close();
    const id = randomUUID();
    const copy = value(await store.duplicate(head.id, { id, createdAt: '2026-02-01T10:00:00.000Z' }, 'Kopi'));
    expect(copy.draft.head).toEqual({ ...head, id, createdAt: '2026-02-01T10:00:00.000Z' });
    value(await copy.append({ kind: 'undo' }));
    await store.close();
    const again = await openIn(directory);
    const [first, second] = [value(await again.open(head.id)), value(await again.open(id))];
    expect(first.draft.state).toMatchObject({ name: null, cells: new Map([[2, { navn: 'edit 2' }]]) });
    expect(second.draft.state).toMatchObject({ name: 'Kopi', cells: new Map([[2, { navn: 'edit 1' }]]) });
    expect(second.draft.sheet).toEqual(sampleSheet());
  });

  test('of a draft that is not there is none', async () => {
    const { store } = await newDraft();
    const copy = { id: randomUUID(), createdAt: '2026-02-01T10:00:00.000Z' };
    expect(await store.duplicate(randomUUID(), copy, 'Kopi')).toMatchObject({ failure: { code: 'DRAFT_NOT_FOUND' } });
  });
});
