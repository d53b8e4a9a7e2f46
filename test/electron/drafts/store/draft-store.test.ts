import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encodeStep } from '../../../../electron/drafts/store/draft-log.ts';
import { type DraftStore, openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import type { OpenDraft } from '../../../../electron/drafts/store/open-draft.ts';
import { createJournal, openJournal } from '../../../../electron/files/journal.ts';
import { applyStep, type DraftStep, newDraft } from '../../../../shared/core/draft/draft.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import type { Result } from '../../../../shared/result.ts';
import { syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { nameEdit, sampleHead, sampleSheet, setName, summarise, tickingClock } from '../sample.ts';

const key = createSecretKey(randomBytes(32));
const OPPGAVEGIVER = {
  organisasjonsnummer: syntheticOrganisasjonsnummer(7),
  kontaktinformasjon: {
    navn: 'Kari Prøvesen',
    telefonnummer: '22222222',
    varselEpostadresse: 'kari@example.no',
    varselSmsMobilnummer: '99999999',
  },
};
const TABLES: readonly Table[] = [
  { headerRow: 1, columns: { foedselsnummer: 'A', navn: 'B', utbetaltBeloep: 'C' } },
  { headerRow: 0, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' }, hiddenRows: 'leave-out' },
  { headerRow: 2, columns: { navn: 'B' }, lastRow: 3 },
];

async function setUp(options: { directory?: string; key?: KeyObject } = {}) {
  const directory = options.directory ?? (await tempFolder());
  const clock = tickingClock();
  const summarised: string[] = [];
  const open = async () => {
    const store = await openDraftStore({
      directory,
      key: options.key ?? key,
      clock,
      summarise: (draft) => {
        summarised.push(draft.head.id);
        return summarise(draft);
      },
    });
    onTestFinished(() => store.close());
    return store;
  };
  return { directory, clock, open, store: await open(), summarised };
}

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A closed draft with the names "a" and "b" typed into rows 2 and 3. */
async function withDraft() {
  const all = await setUp();
  const head = sampleHead();
  const draft = value(await all.store.create(head, sampleSheet()));
  for (const [row, text] of [
    [2, 'a'],
    [3, 'b'],
  ] as const)
    value(await draft.append(setName(row, text)));
  await draft.close();
  return { ...all, head, folder: join(all.directory, 'drafts', head.id) };
}

async function listed(store: DraftStore) {
  return value(await store.list()).map((listing) => ({
    id: listing.draftId,
    removed: listing.removed,
    is: listing.kind === 'readable' ? `${listing.card.revision} steps` : listing.failure.code,
  }));
}

const names = (draft: OpenDraft) => [...draft.draft.state.cells].map(([row, { navn }]) => `${row} ${navn}`);

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('a draft', () => {
  test('is there after a restart with everything that was done to it', async () => {
    const { directory, head } = await withDraft();
    const { store } = await setUp({ directory });
    const draft = value(await store.open(head.id));
    expect(draft.draft.head).toEqual(head);
    expect(draft.draft.sheet).toEqual(sampleSheet());
    expect(names(draft)).toEqual(['2 a', '3 b']);
    expect(draft).toMatchObject({ revision: 2, savedAt: '2026-01-12T10:03:00.000Z', damage: null });
    value(await draft.append({ kind: 'undo' }));
    expect(names(draft)).toEqual(['2 a']);
  });

  test('that was not closed is there just the same', async () => {
    const { directory, store } = await setUp();
    const draft = value(await store.create(sampleHead(), sampleSheet()));
    value(await draft.append(setName(2, 'a')));
    const again = value(await (await setUp({ directory })).store.open(draft.draft.head.id));
    expect(names(again)).toEqual(['2 a']);
    expect(again.revision).toBe(1);
  });

  test('any steps, with restarts anywhere between them, give the draft that the same steps give in memory', async () => {
    const step: fc.Arbitrary<DraftStep> = fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        edits: fc.array(
          fc.oneof(
            fc.tuple(fc.integer({ min: 2, max: 5 }), fc.string()).map(([row, text]) => nameEdit(row, text)),
            fc.record({ kind: fc.constant('leave-out' as const), row: fc.integer({ min: 2, max: 5 }), leftOut: fc.boolean() }),
            fc.record({
              kind: fc.constant('set-cell' as const),
              row: fc.integer({ min: 2, max: 5 }),
              field: fc.constantFrom('identifikator' as const, 'utbetaltBeloep' as const),
              text: fc.option(fc.string()),
            }),
            fc.record({ kind: fc.constant('set-expected-sum' as const), kroner: fc.option(fc.nat()) }),
            fc.record({ kind: fc.constant('add-row' as const), row: fc.integer({ min: 6, max: 8 }), added: fc.boolean() }),
            fc.record({
              kind: fc.constant('accept-warning' as const),
              key: fc.constantFrom('a', 'b'),
              accepted: fc.boolean(),
              reason: fc.string({ maxLength: 20 }),
            }),
            fc.record({ kind: fc.constant('set-leading-zeros' as const), restored: fc.boolean() }),
            fc.record({ kind: fc.constant('confirm-payments' as const), confirmed: fc.boolean() }),
            fc.record({ kind: fc.constant('set-rounding' as const), rounding: fc.constantFrom('half-away-from-zero' as const, null) }),
            fc.record({ kind: fc.constant('set-inntektsaar' as const), inntektsaar: fc.constantFrom(2024, 2025) }),
            fc.record({
              kind: fc.constant('set-oppgavegiver' as const),
              name: fc.constantFrom('Samvirket', 'Bygdelaget'),
              oppgavegiver: fc.constantFrom(OPPGAVEGIVER, null),
            }),
            fc.record({ kind: fc.constant('set-table' as const), table: fc.constantFrom(...TABLES) }),
          ),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.constant({ kind: 'undo' as const }),
      fc.constant({ kind: 'redo' as const }),
      fc.constantFrom('Utkast', 'Ærlig').map((name) => ({ kind: 'rename' as const, name })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 }), async (script) => {
        const { store } = await setUp();
        const head = sampleHead();
        const expected = newDraft(head, sampleSheet());
        let draft = value(await store.create(head, sampleSheet()));
        for (const [each, restart] of script) {
          value(await draft.append(each));
          applyStep(expected, each);
          if (restart) {
            await draft.close();
            draft = value(await store.open(head.id));
          }
        }
        expect(draft.draft).toEqual(expected);
        await store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('steps that come at the same time are taken one after another', async () => {
    const { store } = await setUp();
    const draft = value(await store.create(sampleHead(), sampleSheet()));
    const steps: DraftStep[] = [setName(2, 'a'), { kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' }, setName(3, 'b')];
    for (const result of await Promise.all(steps.map((step) => draft.append(step)))) expect(result.ok).toBe(true);
    expect(names(draft)).toEqual(['2 a', '3 b']);
    // The second undo had nothing to take back, so it is no step.
    expect(draft.revision).toBe(4);
  });

  test('is open once, and takes no step after it was closed', async () => {
    const { store, head } = await withDraft();
    const [one, two] = [value(await store.open(head.id)), value(await store.open(head.id))];
    expect(one).toBe(two);
    const last = one.append(setName(4, 'c'));
    await one.close();
    expect((await last).ok).toBe(true);
    expect(await one.append(setName(4, 'd'))).toMatchObject({ ok: false, failure: { code: 'DRAFT_NOT_EDITABLE' } });
    expect(names(value(await store.open(head.id)))).toEqual(['2 a', '3 b', '4 c']);
  });

  test('that does not exist is not found, whatever its name', async () => {
    const { store } = await setUp();
    for (const id of [randomUUID(), '../drafts', '..', '']) {
      for (const result of [await store.open(id), await store.remove(id), await store.restore(id)]) {
        expect(result).toMatchObject({ ok: false, failure: { code: 'DRAFT_NOT_FOUND' } });
      }
    }
  });

  test('a crash while one is made leaves none', async () => {
    const { directory, open, folder, head } = await withDraft();
    await cp(folder, join(directory, 'drafts', `.new-${randomUUID()}`), { recursive: true });
    expect(await listed(await open())).toEqual([{ id: head.id, removed: false, is: '2 steps' }]);
    expect(await readdir(join(directory, 'drafts'))).toEqual([head.id]);
  });
});

test("files of others in the folder are in nobody's way", async () => {
  const { directory, open, head } = await withDraft();
  for (const place of ['drafts', 'removed']) await writeFile(join(directory, place, '.DS_Store'), 'x');
  expect(await listed(await open())).toEqual([{ id: head.id, removed: false, is: '2 steps' }]);
});

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

test('a new draft that can not be written is refused, and nothing of it is left', async () => {
  const { store, directory } = await setUp();
  await rm(join(directory, 'drafts'), { recursive: true });
  await writeFile(join(directory, 'drafts'), 'in the way');
  expect(await store.create(sampleHead(), sampleSheet())).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
  await rm(join(directory, 'drafts'));
  await mkdir(join(directory, 'drafts'));
  expect((await store.create(sampleHead(), sampleSheet())).ok).toBe(true);
});
