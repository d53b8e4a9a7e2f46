import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepUnderPassphrase } from '../../../electron/drafts/key/store-protectors.ts';
import { openingFailure, openStore, type Store, type StoreOpening } from '../../../electron/drafts/open-store.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { IDENTIFIER, MemorySecrets, NAME, sampleHead, sampleSheet, setName, summarise, tickingClock } from './sample.ts';

const PASSPHRASE = 'fire ord fra en bok';

function open(directory: string, secrets: MemorySecrets, passphrase?: string): Promise<StoreOpening> {
  return openStore({ directory, secrets, passphrase, clock: tickingClock(), newUuid: randomUUID, summarise });
}

function mustBeOpen(opening: StoreOpening): Store {
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  return opening.store;
}

/** Opens, and closes again what was opened. */
async function tryOpen(directory: string, secrets: MemorySecrets, passphrase?: string) {
  const opening = await open(directory, secrets, passphrase);
  if (opening.kind !== 'open') return opening;
  const drafts = await opening.store.drafts.list();
  await opening.store.close();
  return { kind: opening.kind, by: opening.by, drafts: drafts.ok ? drafts.value.length : drafts.failure };
}

/** A store with one draft. */
async function storeWithDraft(secrets: MemorySecrets, passphrase?: string): Promise<string> {
  const directory = join(await tempFolder(), 'store');
  const store = mustBeOpen(await open(directory, secrets, passphrase));
  const created = await store.drafts.create(sampleHead(), sampleSheet());
  if (!created.ok) throw new Error(created.failure.code);
  await store.close();
  return directory;
}

async function keychain(state: MemorySecrets['state'], entries?: MemorySecrets): Promise<MemorySecrets> {
  const secrets = new MemorySecrets();
  for (const [account, secret] of entries?.entries ?? []) secrets.entries.set(account, secret);
  secrets.state = state;
  return secrets;
}

describe('with a keychain', () => {
  test('a new store opens by itself, and so it does from then on', async () => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets);
    expect(await tryOpen(directory, secrets)).toEqual({ kind: 'open', by: 'keychain', drafts: 1 });
    expect([...secrets.entries.keys()]).toEqual([expect.stringMatching(/^data-key-[0-9a-f-]{36}$/)]);
  });

  test('two stores on one machine have keys of their own', async () => {
    const secrets = await keychain('there');
    const [one, two] = [await storeWithDraft(secrets), await storeWithDraft(secrets)];
    expect(await tryOpen(one, secrets)).toMatchObject({ kind: 'open', drafts: 1 });
    expect(await tryOpen(two, secrets)).toMatchObject({ kind: 'open', drafts: 1 });
    expect(new Set(secrets.entries.values()).size).toBe(2);
  });

  test('that forgets what it is given, nothing is trusted to it', async () => {
    const directory = join(await tempFolder(), 'store');
    expect(await open(directory, await keychain('forgetful'))).toEqual({ kind: 'choose-passphrase', reason: 'no-keychain' });
    expect(await readdir(directory)).toEqual([]);
  });

  test('and a passphrase, either one opens it', async () => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets, PASSPHRASE);
    expect(await tryOpen(directory, secrets)).toEqual({ kind: 'open', by: 'keychain', drafts: 1 });
    const absent = await keychain('absent');
    expect(await tryOpen(directory, absent)).toEqual({ kind: 'locked', reason: 'no-keychain', ways: ['passphrase'], wrong: null });
    expect(await tryOpen(directory, absent, PASSPHRASE)).toEqual({ kind: 'open', by: 'passphrase', drafts: 1 });
    const emptied = await keychain('there');
    expect(await tryOpen(directory, emptied)).toEqual({ kind: 'locked', reason: 'keychain-lost-key', ways: ['passphrase'], wrong: null });
    // It is put back, so that nobody has to type anything the next time.
    expect(await tryOpen(directory, emptied, PASSPHRASE)).toEqual({ kind: 'open', by: 'keychain', drafts: 1 });
    expect(await tryOpen(directory, emptied)).toEqual({ kind: 'open', by: 'keychain', drafts: 1 });
  });
});

describe('without a keychain', () => {
  test('a new store wants a passphrase, and nothing is written before there is one', async () => {
    const directory = join(await tempFolder(), 'store');
    expect(await open(directory, await keychain('absent'))).toEqual({ kind: 'choose-passphrase', reason: 'no-keychain' });
    expect(await open(directory, await keychain('locked'))).toEqual({ kind: 'choose-passphrase', reason: 'keychain-locked' });
    expect(await readdir(directory)).toEqual([]);
    expect(await tryOpen(directory, await keychain('absent'), PASSPHRASE)).toEqual({ kind: 'open', by: 'passphrase', drafts: 0 });
  });

  test('the passphrase opens it, another one does not, and the same letters typed on another machine do', async () => {
    const secrets = await keychain('absent');
    const directory = await storeWithDraft(secrets, 'blåbærsyltetøy');
    expect(await tryOpen(directory, secrets)).toEqual({ kind: 'locked', reason: 'no-keychain', ways: ['passphrase'], wrong: null });
    expect(await tryOpen(directory, secrets, 'blabærsyltetøy')).toEqual({
      kind: 'locked',
      reason: 'no-keychain',
      ways: ['passphrase'],
      wrong: 'passphrase',
    });
    expect(await tryOpen(directory, secrets, 'blåbærsyltetøy'.normalize('NFD'))).toEqual({ kind: 'open', by: 'passphrase', drafts: 1 });
  });

  test('a session is kept under a passphrase, and then opens by nothing else', async () => {
    const directory = join(await tempFolder(), 'store');
    const secrets = await keychain('absent');
    const store = mustBeOpen(await open(directory, secrets, 'known to nobody'));
    await store.drafts.create(sampleHead(), sampleSheet());
    expect(await keepUnderPassphrase(directory, store.key, PASSPHRASE, { only: true })).toEqual({ ok: true, value: undefined });
    await store.close();
    expect(await tryOpen(directory, secrets, PASSPHRASE)).toEqual({ kind: 'open', by: 'passphrase', drafts: 1 });
    expect(await tryOpen(directory, secrets, 'known to nobody')).toMatchObject({ kind: 'locked', wrong: 'passphrase' });
  });
});

describe('when the key is out of reach nothing is changed', () => {
  test.each([
    ['the keychain lost it', 'there', 'STORE_KEY_UNREADABLE'],
    ['the keychain is locked', 'locked', 'STORE_KEYCHAIN_UNAVAILABLE'],
    ['the keychain is gone', 'absent', 'STORE_KEYCHAIN_UNAVAILABLE'],
  ] as const)('%s', async (_, state, code) => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets);
    const before = await contents(directory);
    const without = await keychain(state);
    expect(await open(directory, without)).toMatchObject({ kind: 'failed', failure: { code } });
    expect(await open(directory, without, PASSPHRASE)).toMatchObject({ kind: 'failed', failure: { code } });
    expect(await contents(directory)).toEqual(before);
    expect(await tryOpen(directory, secrets)).toEqual({ kind: 'open', by: 'keychain', drafts: 1 });
  });

  test('another key in its place is not taken for it', async () => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets);
    const swapped = await keychain('there', secrets);
    for (const account of swapped.entries.keys()) swapped.entries.set(account, Buffer.alloc(32, 7).toString('base64'));
    expect(await open(directory, swapped)).toMatchObject({ kind: 'failed', failure: { code: 'STORE_KEY_UNREADABLE' } });
  });
});

describe('the key file', () => {
  test('damaged or lost once, its copy opens the store', async () => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets);
    for (const name of ['key.json', 'key-copy.json']) {
      const whole = await readFile(join(directory, name));
      for (const damaged of [
        Buffer.alloc(0),
        whole.subarray(0, 50),
        Buffer.from(whole.toString().replace('"account": "data', '"account": "dada')),
      ]) {
        expect(damaged.equals(whole)).toBe(false);
        await writeFile(join(directory, name), damaged);
        expect(await tryOpen(directory, secrets)).toEqual({ kind: 'open', by: 'keychain', drafts: 1 });
      }
      await rm(join(directory, name));
      expect(await tryOpen(directory, secrets)).toEqual({ kind: 'open', by: 'keychain', drafts: 1 });
      await writeFile(join(directory, name), whole);
    }
  });

  test('damaged twice is damage and not a wrong passphrase', async () => {
    const secrets = await keychain('absent');
    const directory = await storeWithDraft(secrets, PASSPHRASE);
    for (const name of ['key.json', 'key-copy.json']) {
      const json = await readFile(join(directory, name), 'utf8');
      await writeFile(
        join(directory, name),
        json.replace(/"wrappedKey": "(.)/, (_, first) => `"wrappedKey": "${first === 'A' ? 'B' : 'A'}`),
      );
    }
    const before = await contents(directory);
    expect(await open(directory, secrets, PASSPHRASE)).toMatchObject({ kind: 'failed', failure: { code: 'STORE_DAMAGED' } });
    expect(await contents(directory)).toEqual(before);
  });

  test('gone altogether, no new key is made over what the old one sealed', async () => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets);
    for (const name of ['key.json', 'key-copy.json']) await rm(join(directory, name));
    expect(await open(directory, secrets)).toMatchObject({ kind: 'failed', failure: { code: 'STORE_KEY_UNREADABLE' } });
    expect(secrets.entries.size).toBe(1);
    await rm(join(directory, 'drafts'), { recursive: true });
    await mkdir(join(directory, 'outbox', randomUUID()), { recursive: true });
    expect(await open(directory, secrets)).toMatchObject({ kind: 'failed', failure: { code: 'STORE_KEY_UNREADABLE' } });
  });

  test.each(['key.json', 'key-copy.json'])('from a newer version (%s) keeps this version out', async (name) => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets);
    await writeFile(join(directory, name), '{"version":3}');
    const before = await contents(directory);
    expect(await open(directory, secrets)).toMatchObject({ kind: 'failed', failure: { code: 'STORE_NEWER_VERSION' } });
    expect(await contents(directory)).toEqual(before);
  });

  test('holds no key', async () => {
    const secrets = await keychain('there');
    const directory = await storeWithDraft(secrets, PASSPHRASE);
    const json = await readFile(join(directory, 'key.json'), 'utf8');
    for (const secret of [...secrets.entries.values(), PASSPHRASE]) expect(json).not.toContain(secret);
  });
});

test('a store that is open is not opened twice, and is free again after closing', async () => {
  const secrets = await keychain('there');
  const directory = join(await tempFolder(), 'store');
  const store = mustBeOpen(await open(directory, secrets));
  expect(await open(directory, secrets)).toMatchObject({ kind: 'failed', failure: { code: 'STORE_LOCKED_BY_OTHER_PROCESS' } });
  await store.close();
  expect(await tryOpen(directory, secrets)).toMatchObject({ kind: 'open' });
});

test('where nothing can be written that is what is said', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'file'), '');
  const opening = await open(join(folder, 'file', 'store'), await keychain('there'));
  expect(opening).toMatchObject({ kind: 'failed', failure: { code: 'STORE_NOT_WRITABLE', data: { errno: 'ENOTDIR' } } });
});

test.each([
  [{ kind: 'choose-passphrase', reason: 'no-keychain' }, 'STORE_NEEDS_PASSPHRASE'],
  [{ kind: 'locked', reason: 'no-keychain', ways: ['passphrase'], wrong: null }, 'STORE_NEEDS_PASSPHRASE'],
  [{ kind: 'locked', reason: 'keychain-lost-key', ways: ['passphrase'], wrong: 'passphrase' }, 'STORE_WRONG_PASSPHRASE'],
] as const)('the command line is told %j as %s', (opening, code) => {
  expect(openingFailure(opening).code).toBe(code);
});

test('no identifier, name or file name lies anywhere in the store in clear', async () => {
  const secrets = await keychain('there');
  const directory = join(await tempFolder(), 'store');
  const store = mustBeOpen(await open(directory, secrets, PASSPHRASE));
  const heads = [sampleHead(), sampleHead()];
  for (const head of heads) {
    const created = await store.drafts.create(head, sampleSheet(200));
    if (!created.ok) throw new Error(created.failure.code);
    await created.value.append(setName(2, `${NAME} junior`));
  }
  await store.profiles.save({
    id: randomUUID(),
    name: 'Eple samvirkelag',
    oppgavegiver: {
      organisasjonsnummer: '974761076',
      kontaktinformasjon: { navn: NAME, telefonnummer: '22334455', varselEpostadresse: 'k@example.no', varselSmsMobilnummer: '99887766' },
    },
  });
  await store.drafts.remove(heads[1]?.id ?? '');
  await store.close();
  const files = await contents(directory);
  expect([...files.keys()].some((name) => name.includes('removed'))).toBe(true);
  expect([...files.keys()].filter((name) => name.endsWith('card.sealed'))).toHaveLength(2);
  const isInClear = (text: string) =>
    [...files].some(([, bytes]) =>
      (['utf8', 'utf16le', 'latin1'] as const).some((encoding) => bytes.includes(Buffer.from(text, encoding))),
    );
  expect(isInClear('passphrase'), 'what is in clear is found').toBe(true);
  for (const secret of [IDENTIFIER, NAME, 'Prøvesen', 'medlemmer', 'samvirkelag', '974761076', 'example.no', PASSPHRASE]) {
    expect(isInClear(secret), secret).toBe(false);
  }
});

/** Every file below a folder, by its path. */
async function contents(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path, await readFile(path));
  }
  return files;
}
