import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE_WITH_TYPESCRIPT } from '../../files/child.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { noKeychainBecause, withKeychain, withoutKeychain } from './real-keychain.ts';

const use = (...actions: string[]) => [...NODE_WITH_TYPESCRIPT, join(import.meta.dirname, 'use-keychain.ts'), ...actions];

describe.skipIf(noKeychainBecause !== undefined)('a real keychain', () => {
  test('keeps, gives and removes, up to the largest secret', async () => {
    const answers = await withKeychain('unlocked', await tempFolder(), use('get', 'set', 'get', 'remove', 'get', 'largest comes back'));
    expect(JSON.parse(answers)).toEqual([null, 'done', 'hemmelig-æøå', 'done', null, true]);
  });

  test('that is locked says so at once, and has everything when it is open again', async () => {
    const home = await tempFolder();
    await withKeychain('unlocked', home, use('set'));
    const answers = await withKeychain('locked', home, use('get', 'set', 'remove', 'get'));
    expect(JSON.parse(answers)).toEqual([
      'SecretsLocked quickly',
      'SecretsLocked quickly',
      'SecretsLocked quickly',
      'SecretsLocked quickly',
    ]);
    expect(JSON.parse(await withKeychain('unlocked', home, use('get')))).toEqual(['hemmelig-æøå']);
  });

  test('in which nothing can be kept is not called empty', async () => {
    expect(JSON.parse(await withKeychain('locked', await tempFolder(), use('get')))).toEqual(['SecretsLocked quickly']);
  });
});

test.runIf(process.platform === 'linux')('without a message bus there is no keychain, and that is known at once', async () => {
  const answers = JSON.parse(await withoutKeychain(use('get', 'set', 'remove')));
  expect(answers).toEqual(Array.from({ length: 3 }, () => 'SecretsUnavailable quickly'));
});
