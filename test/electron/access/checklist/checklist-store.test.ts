import { createSecretKey, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AccessSetup, openChecklistStore } from '../../../../electron/access/checklist/checklist-store.ts';
import { seal } from '../../../../electron/files/sealed.ts';
import { type AccessPlace, ALL_UNTESTED, NO_CHOICES } from '../../../../shared/core/access/access.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { fail } from '../../../../shared/result.ts';
import { tempFolder } from '../../files/temp-folder.ts';

const PLACE: AccessPlace = { environment: 'test', organisasjonsnummer: '311131788' };
const OTHER: AccessPlace = { environment: 'production', organisasjonsnummer: '311131788' };
const CLIENT_ID = '5f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30';
const clock = { now: () => new Date('2026-01-20T10:00:00Z') };
const key = createSecretKey(randomBytes(32));

async function open(folder: string, withKey = key) {
  const opened = await openChecklistStore(folder, withKey, clock);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

const choose =
  (clientId: string) =>
  (setup: AccessSetup): AccessSetup => ({ ...setup, choices: { ...setup.choices, clientId } });

describe('how far access has come', () => {
  it('is there at the next start, for each environment apart, and not readable on disk', async () => {
    const folder = await tempFolder();
    const store = await open(folder);
    expect(store.get(PLACE)).toEqual({ place: PLACE, choices: NO_CHOICES, request: null, lights: ALL_UNTESTED });
    await store.change(PLACE, choose(CLIENT_ID));
    const again = await open(folder);
    expect(again.get(PLACE).choices.clientId).toBe(CLIENT_ID);
    expect(again.get(OTHER).choices.clientId).toBeNull();
    expect(again.list()).toHaveLength(1);
    expect((await readFile(join(folder, 'access.sealed'))).includes(CLIENT_ID)).toBe(false);
  });

  it('takes changes one after another, each on top of the one before', async () => {
    const store = await open(await tempFolder());
    await Promise.all(Array.from({ length: 20 }, () => store.change(PLACE, (setup) => ({ ...setup, choices: grown(setup.choices) }))));
    expect(store.get(PLACE).choices).toMatchObject({ system: { systemId: `311131788_${'x'.repeat(20)}` } });
  });

  it('under another key, or damaged, begins anew, and the file is kept', async () => {
    const folder = await tempFolder();
    await (await open(folder)).change(PLACE, choose(CLIENT_ID));
    const bytes = await readFile(join(folder, 'access.sealed'));
    const store = await open(folder, createSecretKey(randomBytes(32)));
    expect(store.list()).toEqual([]);
    const [aside = ''] = await readdir(folder);
    expect(aside).not.toBe('access.sealed');
    expect((await readFile(join(folder, aside))).equals(bytes)).toBe(true);
  });

  it('from a newer version is left as it is', async () => {
    const folder = await tempFolder();
    const bytes = seal(key, 'access', Buffer.from(JSON.stringify({ version: 99, setups: [] })));
    await writeFile(join(folder, 'access.sealed'), bytes);
    expect(await openChecklistStore(folder, key, clock)).toEqual(fail(failure('STORE_NEWER_VERSION', { version: 99 })));
    expect((await readFile(join(folder, 'access.sealed'))).equals(bytes)).toBe(true);
  });

  it('that can’t be written is not changed', async () => {
    const folder = await tempFolder();
    const store = await open(join(folder, 'gone'));
    const changed = await store.change(PLACE, choose(CLIENT_ID));
    expect(changed.ok).toBe(false);
    expect(store.get(PLACE).choices.clientId).toBeNull();
  });
});

function grown(choices: typeof NO_CHOICES): typeof NO_CHOICES {
  const systemId = choices.system.kind === 'vendor' ? `${choices.system.systemId}x` : '311131788_x';
  return { ...choices, system: { kind: 'vendor', systemId } };
}
