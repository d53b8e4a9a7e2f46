import { createSecretKey, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LayoutStore, openLayoutStore } from '../../../../electron/drafts/remembered/layout-store.ts';
import type { LayoutMemory } from '../../../../shared/core/columns/layout-memory.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../fixtures/workbooks.ts';

const key = createSecretKey(randomBytes(32));
const clock = { now: () => new Date('2026-01-20T10:00:00Z') };
let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function open(): Promise<LayoutStore> {
  const store = await openLayoutStore(folder.path, key, clock);
  if (!store.ok) throw new Error(store.failure.code);
  return store.value;
}

const layout = (fingerprint: string, organisasjonsnummer: string | null, letter = 'A'): LayoutMemory => ({
  organisasjonsnummer,
  savedAt: '2026-01-20T10:00:00.000Z',
  file: 'f',
  fingerprint,
  columns: [{ field: 'navn', letter, heading: 'Navn', key: 'k' }],
});

it('keeps layouts over a restart, the latest first, one of each', async () => {
  const store = await open();
  for (const one of [layout('a', null), layout('b', '311131788'), layout('a', '311131788', 'C')]) {
    expect(await store.remember(one)).toEqual({ ok: true, value: undefined });
  }
  const again = (await open()).list();
  expect(again.map(({ fingerprint, organisasjonsnummer, columns }) => [fingerprint, organisasjonsnummer, columns[0]?.letter])).toEqual([
    ['a', '311131788', 'C'],
    ['b', '311131788', 'A'],
  ]);
  expect((await readFile(join(folder.path, 'layouts.sealed'))).toString('latin1')).not.toContain('Navn');
});

it('sets a file aside that can’t be read, and begins anew', async () => {
  await writeFile(join(folder.path, 'layouts.sealed'), 'rubbish');
  expect((await open()).list()).toEqual([]);
  expect((await readdir(folder.path)).filter((name) => name.startsWith('layouts'))).toHaveLength(1);
});
