/** Keys in a keychain that is locked, forgets, or is asked by a process that is killed. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../files/temp-folder.ts';
import { ids, importInto, keyAt, newRing, ORG, RENEWED, signs, value } from './key-ring-setup.ts';
import { Killed, type MemorySecrets } from './keychain/memory-secrets.ts';

describe('the keychain', () => {
  it.each([
    ['absent', 'KEYCHAIN_ABSENT'],
    ['locked', 'KEYCHAIN_LOCKED'],
    ['denied', 'KEYCHAIN_DENIED'],
  ] as const)('that is %s is said to be so, changes nothing, and can be tried again', async (state, code) => {
    const { ring, secrets, path, state: world } = await newRing();
    expect(await ring.keychain()).toBe('ready');
    const keyId = value(await importInto(ring));
    secrets.state = state;
    world.file = RENEWED;
    expect(await ring.keychain()).toBe(state);
    expect(await importInto(ring)).toMatchObject({ failure: { code, retryable: true } });
    expect(await ring.generate({ environment: 'test', organisasjonsnummer: ORG })).toMatchObject({ failure: { code } });
    expect(await ring.signer(keyId)).toMatchObject({ failure: { code } });
    expect(await ring.remove(keyId)).toMatchObject({ failure: { code } });
    expect(await ids(ring)).toEqual([keyId]);
    expect(await readFile(path, 'utf8')).not.toContain('PRIVATE');
    secrets.state = 'ready';
    expect(await signs(ring, keyId, keyAt(0).publicKey)).toBe(true);
    value(await ring.remove(keyId));
    expect(secrets.entries.size).toBe(0);
  });

  it('that lost the key, or has another one in its place, is not believed', async () => {
    const { ring, secrets, state } = await newRing();
    const keyId = value(await importInto(ring));
    state.file = RENEWED;
    const other = value(await importInto(ring));
    const before = new Map(secrets.entries);
    const restore = () => before.forEach((secret, account) => void secrets.entries.set(account, secret));
    const damaged = { failure: { code: 'KEYCHAIN_KEY_DAMAGED' } };

    secrets.entries.delete(`key-${keyId}`);
    expect(await ring.signer(keyId)).toMatchObject({ failure: { code: 'KEYCHAIN_KEY_MISSING' } });
    restore();
    secrets.entries.delete(`key-${keyId}-0`);
    expect(await ring.signer(keyId)).toMatchObject(damaged);
    restore();
    secrets.entries.set(`key-${keyId}`, '{}');
    expect(await ring.signer(keyId)).toMatchObject(damaged);
    for (const [account, secret] of before) if (account.includes(other)) secrets.entries.set(account.replace(other, keyId), secret);
    expect(await ring.signer(keyId)).toMatchObject(damaged);
    restore();
    expect((await ring.signer(keyId)).ok).toBe(true);
  });
});

describe('killed at any call to the keychain', () => {
  /** As a new process would find it: the same folder and keychain. */
  const afterwards = async (folder: string, secrets: MemorySecrets) => {
    secrets.lives = Number.POSITIVE_INFINITY;
    return (await newRing({ folder, secrets })).ring;
  };

  it.each(['import', 'replace', 'remove'] as const)('%s: the old key or the new one is whole, and what is left over goes', async (what) => {
    for (let lives = 0; ; lives++) {
      const folder = await tempFolder();
      const { ring, secrets } = await newRing({ folder });
      const first = what === 'import' ? undefined : value(await importInto(ring));
      secrets.lives = lives;
      const done = await (what === 'remove' ? ring.remove(first ?? '') : importInto(ring)).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return false;
        },
      );

      const next = await afterwards(folder, secrets);
      const known = await ids(next);
      // A key that is listed signs; of the two, it is never both and, where there was one, never none unless it was to be removed.
      if (what === 'replace') expect(known).toHaveLength(1);
      else expect(known.length).toBeLessThanOrEqual(1);
      for (const keyId of known) expect(await signs(next, keyId, keyAt(0).publicKey)).toBe(true);
      // The next change clears away whatever the killed one left.
      expect(await next.remove(randomUUID())).toMatchObject({ failure: { code: 'KEY_NOT_FOUND' } });
      const accounts = [...secrets.entries.keys()];
      expect(accounts.filter((account) => !known.some((keyId) => account.includes(keyId)))).toEqual([]);
      if (done) return;
    }
  });
});
