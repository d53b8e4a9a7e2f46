import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addRecoveryCode,
  confirmRecoveryCode,
  keepUnderPassphrase,
  recoveryCodeState,
} from '../../../../electron/drafts/key/store-protectors.ts';
import { openStore, type Store } from '../../../../electron/drafts/open-store.ts';
import type { Result } from '../../../../shared/result.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { MemorySecrets, sampleHead, sampleSheet, summarise, tickingClock } from '../sample.ts';

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

type Typed = { passphrase?: string; recoveryCode?: string };

async function withStore<T>(directory: string, secrets: MemorySecrets, work: (store: Store) => Promise<T>): Promise<T> {
  const opening = await openStore({ directory, secrets, clock: tickingClock(), newUuid: randomUUID, summarise });
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  const result = await work(opening.store);
  await opening.store.close();
  return result;
}

/** How it opens; closed again at once. */
async function tryOpen(directory: string, secrets: MemorySecrets, typed: Typed = {}) {
  const opening = await openStore({ directory, secrets, clock: tickingClock(), newUuid: randomUUID, summarise, ...typed });
  if (opening.kind !== 'open') return opening;
  const drafts = value(await opening.store.drafts.list()).length;
  await opening.store.close();
  return { by: opening.by, drafts };
}

/** A store with one draft, its key in the keychain, and a code that was put away. */
async function withCode() {
  const directory = join(await tempFolder(), 'store');
  const secrets = new MemorySecrets();
  const code = await withStore(directory, secrets, async ({ drafts, key }) => {
    value(await drafts.create(sampleHead(), sampleSheet()));
    expect(value(await recoveryCodeState(directory))).toBe('none');
    const made = value(await addRecoveryCode(directory, key));
    expect(value(await recoveryCodeState(directory))).toBe('unconfirmed');
    value(await confirmRecoveryCode(directory, key));
    expect(value(await recoveryCodeState(directory))).toBe('kept');
    return made;
  });
  return { directory, secrets, code };
}

test('the code opens the store when the keychain has lost the key, and the key is put back', async () => {
  const { directory, code } = await withCode();
  const emptied = new MemorySecrets();
  expect(await tryOpen(directory, emptied)).toEqual({ kind: 'locked', reason: 'keychain-lost-key', ways: ['recovery-code'], wrong: null });
  expect(await tryOpen(directory, emptied, { recoveryCode: code })).toEqual({ by: 'keychain', drafts: 1 });
  expect(await tryOpen(directory, emptied)).toEqual({ by: 'keychain', drafts: 1 });
});

test.each([
  ['locked', 'keychain-locked'],
  ['absent', 'no-keychain'],
] as const)('the code opens the store while the keychain is %s, and nothing is changed', async (state, reason) => {
  const { directory, secrets, code } = await withCode();
  const before = await readFile(join(directory, 'key.json'));
  secrets.state = state;
  expect(await tryOpen(directory, secrets)).toEqual({ kind: 'locked', reason, ways: ['recovery-code'], wrong: null });
  expect(await tryOpen(directory, secrets, { recoveryCode: code })).toEqual({ by: 'recovery-code', drafts: 1 });
  expect(await readFile(join(directory, 'key.json'))).toEqual(before);
  secrets.state = 'there';
  expect(await tryOpen(directory, secrets)).toEqual({ by: 'keychain', drafts: 1 });
});

test('what lies in the keychain in the place of the key is not written over', async () => {
  const { directory, secrets, code } = await withCode();
  const [account = ''] = secrets.entries.keys();
  secrets.entries.set(account, 'something else');
  expect(await tryOpen(directory, secrets, { recoveryCode: code })).toEqual({ by: 'keychain', drafts: 1 });
  expect(secrets.entries.get(account)).toBe('something else');
  expect(await tryOpen(directory, secrets)).toEqual({ by: 'keychain', drafts: 1 });
});

test("another store's code is a wrong one, and changes nothing", async () => {
  const [one, other] = [await withCode(), await withCode()];
  const before = await readFile(join(one.directory, 'key.json'));
  const emptied = new MemorySecrets();
  expect(await tryOpen(one.directory, emptied, { recoveryCode: other.code })).toMatchObject({ kind: 'locked', wrong: 'recovery-code' });
  expect(await readFile(join(one.directory, 'key.json'))).toEqual(before);
  expect([...emptied.entries.keys()].filter((account) => account.startsWith('data-key'))).toEqual([]);
});

test('a new code leaves the old one good until it is confirmed; then the old one is not', async () => {
  const { directory, secrets, code: old } = await withCode();
  const code = await withStore(directory, secrets, async ({ key }) => value(await addRecoveryCode(directory, key)));
  secrets.state = 'locked';
  expect(await tryOpen(directory, secrets, { recoveryCode: old })).toEqual({ by: 'recovery-code', drafts: 1 });
  expect(await tryOpen(directory, secrets, { recoveryCode: code })).toEqual({ by: 'recovery-code', drafts: 1 });
  secrets.state = 'there';
  await withStore(directory, secrets, async ({ key }) => value(await confirmRecoveryCode(directory, key)));
  secrets.state = 'locked';
  expect(await tryOpen(directory, secrets, { recoveryCode: old })).toMatchObject({ kind: 'locked', wrong: 'recovery-code' });
  expect(await tryOpen(directory, secrets, { recoveryCode: code })).toEqual({ by: 'recovery-code', drafts: 1 });
});

test('a code that was never confirmed gives way to the next one', async () => {
  const { directory, secrets } = await withCode();
  const [first, second] = await withStore(directory, secrets, async ({ key }) => [
    value(await addRecoveryCode(directory, key)),
    value(await addRecoveryCode(directory, key)),
  ]);
  secrets.state = 'locked';
  expect(await tryOpen(directory, secrets, { recoveryCode: first ?? '' })).toMatchObject({ wrong: 'recovery-code' });
  expect(await tryOpen(directory, secrets, { recoveryCode: second ?? '' })).toEqual({ by: 'recovery-code', drafts: 1 });
});

test('a passphrase can be added to a store with a keychain and a code, and each opens it', { timeout: 60_000 }, async () => {
  const { directory, secrets, code } = await withCode();
  await withStore(directory, secrets, async ({ key }) => value(await keepUnderPassphrase(directory, key, 'fire ord her', { only: false })));
  secrets.state = 'absent';
  expect(await tryOpen(directory, secrets)).toMatchObject({ kind: 'locked', ways: ['passphrase', 'recovery-code'] });
  expect(await tryOpen(directory, secrets, { passphrase: 'fire ord her' })).toEqual({ by: 'passphrase', drafts: 1 });
  expect(await tryOpen(directory, secrets, { recoveryCode: code })).toEqual({ by: 'recovery-code', drafts: 1 });
});

test('the code is in no file', async () => {
  const { directory, code } = await withCode();
  for (const name of ['key.json', 'key-copy.json']) {
    const text = await readFile(join(directory, name), 'utf8');
    for (const form of [code, code.replaceAll('-', '')]) expect(text).not.toContain(form);
  }
});

test('a key file of the first version opens, and a damaged one of it is not taken for whole', async () => {
  const directory = join(await tempFolder(), 'store');
  const secrets = new MemorySecrets();
  await withStore(directory, secrets, async ({ drafts }) => value(await drafts.create(sampleHead(), sampleSheet())));
  const { createHash } = await import('node:crypto');
  const { sha256: _, version: __, ...rest } = JSON.parse(await readFile(join(directory, 'key.json'), 'utf8'));
  const first = { version: 1, ...rest };
  const sha256 = createHash('sha256').update(JSON.stringify(first)).digest('hex');
  const write = async (keyFile: object) => {
    for (const name of ['key.json', 'key-copy.json'])
      await writeFile(join(directory, name), JSON.stringify({ ...keyFile, sha256 }, null, 2));
  };
  await write(first);
  expect(await tryOpen(directory, secrets)).toEqual({ by: 'keychain', drafts: 1 });
  await write({ ...first, check: 'AAAA' });
  expect(await tryOpen(directory, secrets)).toMatchObject({ kind: 'failed', failure: { code: 'STORE_DAMAGED' } });
});
