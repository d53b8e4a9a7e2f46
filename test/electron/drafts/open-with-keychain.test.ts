import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noKeychainBecause, withKeychain, withoutKeychain } from '../access/keychain/real-keychain.ts';
import { NODE_WITH_TYPESCRIPT } from '../files/child.ts';
import { tempFolder } from '../files/temp-folder.ts';

describe.skipIf(noKeychainBecause !== undefined)('a store and a real keychain', () => {
  test('opens by itself after each restart, waits while the keychain is locked or away, and loses nothing', {
    timeout: 60_000,
  }, async () => {
    const home = await tempFolder();
    const open = [...NODE_WITH_TYPESCRIPT, join(import.meta.dirname, 'open-with-keychain.ts'), join(await tempFolder(), 'store')];
    expect(await withKeychain('unlocked', home, open)).toBe('keychain, 0 drafts');
    expect(await withKeychain('unlocked', home, open)).toBe('keychain, 1 drafts');
    expect(await withKeychain('locked', home, open)).toBe('STORE_KEYCHAIN_UNAVAILABLE');
    expect(await withoutKeychain(open)).toBe('STORE_KEYCHAIN_UNAVAILABLE');
    expect(await withKeychain('unlocked', await tempFolder(), open)).toBe('STORE_KEY_UNREADABLE');
    expect(await withKeychain('unlocked', home, open)).toBe('keychain, 2 drafts');
  });

  test('that is locked at the very first start is not called missing', async () => {
    const open = [...NODE_WITH_TYPESCRIPT, join(import.meta.dirname, 'open-with-keychain.ts'), join(await tempFolder(), 'store')];
    expect(await withKeychain('locked', await tempFolder(), open)).toBe('choose-passphrase, keychain-locked');
    expect(await withoutKeychain(open)).toBe('choose-passphrase, no-keychain');
  });
});
