import { describe, expect, test } from 'vitest';
import { type Keytar, keychainSecrets, MAX_SECRET_BYTES, SecretsLocked } from '../../../../electron/access/keychain/secrets.ts';
import { SecretsUnavailable } from '../../../../electron/ports.ts';

/** A keychain in memory that can be locked as libsecret's is: what is stored reads as null, and nothing can be written. */
function memoryKeychain() {
  const entries = new Map<string, string>();
  const state = { locked: false, hanging: false };
  const answer = async <T>(value: () => T): Promise<T> => (state.hanging ? new Promise<T>(() => undefined) : value());
  const keytar: Keytar = {
    getPassword: (service, account) => answer(() => (state.locked ? null : (entries.get(`${service}/${account}`) ?? null))),
    setPassword: (service, account, secret) =>
      answer(() => {
        if (state.locked) throw new Error('Cannot create an item in a locked collection');
        entries.set(`${service}/${account}`, secret);
      }),
    deletePassword: (service, account) => answer(() => !state.locked && entries.delete(`${service}/${account}`)),
  };
  return { entries, state, load: async () => keytar };
}

describe('the keychain', () => {
  test('keeps, gives and removes', async () => {
    const { load } = memoryKeychain();
    const secrets = keychainSecrets({ load });
    expect(await secrets.get('data-key')).toBeNull();
    await secrets.set('data-key', 'secret');
    expect(await secrets.get('data-key')).toBe('secret');
    await secrets.remove('data-key');
    await secrets.remove('data-key');
    expect(await secrets.get('data-key')).toBeNull();
  });

  test('keeps practice and development apart', async () => {
    const { load, entries } = memoryKeychain();
    await keychainSecrets({ load }).set('a', 'real');
    const practice = keychainSecrets({ load, suffix: 'practice' });
    expect(await practice.get('a')).toBeNull();
    await practice.set('a', 'practice');
    expect(entries.get('no.kundeutbytte/a')).toBe('real');
    expect(entries.get('no.kundeutbytte.practice/a')).toBe('practice');
  });

  test('locked is not absent, whether it was used before or not', async () => {
    const { load, state } = memoryKeychain();
    const secrets = keychainSecrets({ load });
    state.locked = true;
    await expect(secrets.get('data-key')).rejects.toBeInstanceOf(SecretsLocked);
    state.locked = false;
    await secrets.set('data-key', 'secret');
    expect(await secrets.get('other')).toBeNull();
    state.locked = true;
    await expect(secrets.get('data-key')).rejects.toBeInstanceOf(SecretsLocked);
    await expect(secrets.remove('data-key')).rejects.toBeInstanceOf(SecretsUnavailable);
    state.locked = false;
    expect(await secrets.get('data-key')).toBe('secret');
  });

  test('one that does not answer is given up after the limit; while it hangs, others are not sent after it', async () => {
    const { load, state } = memoryKeychain();
    let calls = 0;
    const counting = async () => {
      calls += 1;
      return load();
    };
    const secrets = keychainSecrets({ load: counting, timeLimitMs: 20 });
    state.hanging = true;
    await expect(secrets.get('a')).rejects.toBeInstanceOf(SecretsLocked);
    await expect(secrets.set('b', 'x')).rejects.toBeInstanceOf(SecretsLocked);
    await expect(secrets.get('c')).rejects.toBeInstanceOf(SecretsLocked);
    expect(calls).toBe(1);
  });

  test('a prompt that is answered late makes it usable again', async () => {
    const { load } = memoryKeychain();
    let answerPrompt = () => {};
    const prompt = new Promise<void>((resolve) => {
      answerPrompt = resolve;
    });
    const secrets = keychainSecrets({ load: () => prompt.then(load), timeLimitMs: 20 });
    expect(secrets.isAsking()).toBe(false);
    await expect(secrets.set('a', 'x')).rejects.toBeInstanceOf(SecretsLocked);
    // Whoever asked has given up; the question still stands, and ending in order would wait for it.
    expect(secrets.isAsking()).toBe(true);
    answerPrompt();
    await expect.poll(() => secrets.get('a')).toBe('x');
    expect(secrets.isAsking()).toBe(false);
  });

  test('a missing native part is an absent keychain', async () => {
    const secrets = keychainSecrets({ load: () => Promise.reject(new Error('Failed to load keytar native addon')) });
    await expect(secrets.get('a')).rejects.toBeInstanceOf(SecretsUnavailable);
    await expect(secrets.set('a', 'x')).rejects.toBeInstanceOf(SecretsUnavailable);
    await expect(secrets.remove('a')).rejects.toBeInstanceOf(SecretsUnavailable);
  });

  test('a secret that Windows could not hold is refused everywhere', async () => {
    const { load } = memoryKeychain();
    const secrets = keychainSecrets({ load });
    await secrets.set('a', 'x'.repeat(MAX_SECRET_BYTES));
    await expect(secrets.set('a', 'ø'.repeat(MAX_SECRET_BYTES / 2 + 1))).rejects.toBeInstanceOf(RangeError);
  });
});
