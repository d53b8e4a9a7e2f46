/** Stores as earlier versions of the app wrote them (test/fixtures/stores): they open, lose nothing, and can be worked on. */
import { randomUUID } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../../electron/drafts/open-store.ts';
import type { OpenDraft } from '../../../electron/drafts/store/open-draft.ts';
import { type Draft, newDraft } from '../../../shared/core/draft/draft.ts';
import { cellAt } from '../../../shared/core/sheet/sheet.ts';
import type { Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { MemorySecrets, setName, summarise, tickingClock } from './sample.ts';

const STORES = join(import.meta.dirname, '../../fixtures/stores');

/** What the version of the time had in memory when it closed the store. */
const asItWasSchema = z.strictObject({
  profiles: z.array(z.unknown()),
  drafts: z.array(
    z.strictObject({
      head: z.looseObject({ id: z.uuid() }),
      revision: z.int(),
      savedAt: z.iso.datetime(),
      cells: z.array(z.array(z.string())),
      state: z.looseObject({ name: z.string().nullable().default(null) }),
      done: z.int(),
      undone: z.int(),
    }),
  ),
});

async function open(directory: string): Promise<Store> {
  const secrets = new MemorySecrets();
  secrets.state = 'absent';
  const passphrase = 'fire ord fra en bok';
  const opening = await openStore({ directory, secrets, passphrase, clock: tickingClock(), newUuid: randomUUID, summarise });
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  onTestFinished(() => opening.store.close());
  return opening.store;
}

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** As JSON can say it: maps and sets as lists. */
function plain(state: Draft['state']): unknown {
  return JSON.parse(JSON.stringify(state, (_, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part)));
}

function seen({ draft, revision, savedAt }: OpenDraft) {
  const { head, sheet, state, history } = draft;
  const cells = Array.from(sheet.rowNumbers, (row) => sheet.columns.map((_, column) => cellAt(sheet, row, column).text));
  return { head, revision, savedAt, cells, state: plain(state), done: history.done.length, undone: history.undone.length };
}

describe.each(['version-1', 'version-2', 'version-3'])('a store of %s', (version) => {
  test('opens with all that was in it, and is worked on from there', async () => {
    const directory = join(await tempFolder(), 'store');
    await cp(join(STORES, version, 'store'), directory, { recursive: true });
    const asItWas = asItWasSchema.parse(JSON.parse(await readFile(join(STORES, version, 'as-it-was.json'), 'utf8')));

    const store = await open(directory);
    expect(store.profiles.list()).toEqual(asItWas.profiles);
    const listed = value(await store.drafts.list()).map((entry) =>
      entry.kind === 'readable' ? [entry.draftId, entry.card.name, entry.card.savedAt, entry.card.revision] : entry,
    );
    expect(listed.toSorted()).toEqual(
      asItWas.drafts.map(({ head, state, savedAt, revision }) => [head.id, state.name, savedAt, revision]).toSorted(),
    );

    for (const was of asItWas.drafts) {
      const draft = value(await store.drafts.open(was.head.id));
      expect(draft.damage).toBeNull();
      expect(seen(draft)).toMatchObject(was);
      value(await draft.append(setName(4, 'skrevet nå')));
    }
    await store.close();

    const again = await open(directory);
    for (const was of asItWas.drafts) {
      const draft = value(await again.drafts.open(was.head.id));
      expect(draft.revision).toBe(was.revision + 1);
      expect(draft.draft.state.cells.get(4)).toEqual({ navn: 'skrevet nå' });
      for (let left = was.done + 1; left > 0; left -= 1) value(await draft.append({ kind: 'undo' }));
      const { head, sheet, state } = draft.draft;
      expect(plain(state)).toEqual(plain({ ...newDraft(head, sheet).state, name: was.state.name }));
    }
  });
});
