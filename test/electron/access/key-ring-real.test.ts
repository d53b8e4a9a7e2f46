import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../files/temp-folder.ts';
import { inKeychain, killWhileImporting, linesOf, said, use } from './key-ring-session.ts';
import { noKeychainBecause, withoutKeychain } from './keychain/real-keychain.ts';
import { searchForKey } from './search-for-key.ts';

/** Each step is a new process in a new session, which takes seconds on a busy machine. */
describe.skipIf(noKeychainBecause !== undefined)('a real keychain', { timeout: 120_000 }, () => {
  test.each([2048, 3072, 4096])(
    'keeps a key of %i bits, gives it to another process, takes it again, and loses all of it',
    async (bits) => {
      const [home, folder] = [await tempFolder(), await tempFolder()];
      const first = await inKeychain('unlocked', home, folder, 'keychain', `import ${bits}`, 'again', 'sign');
      expect(said(first, 'keychain')).toEqual(['ready']);
      expect(said(first, 'imported')).toHaveLength(2);
      expect(said(first, 'signed')).toEqual([bits]);
      const ids = said(first, 'id').join();
      const second = await inKeychain('unlocked', home, folder, 'sign', 'remove', 'sign', `left ${ids}`);
      expect(second).toEqual([{ signed: [bits] }, { removed: ['removed'] }, { signed: [] }, { left: [] }]);
      for (const secret of said(first, 'secret')) {
        const { files, found } = await searchForKey(Buffer.from(String(secret), 'base64'), [home, folder]);
        expect(files).toBeGreaterThan(1);
        expect(found).toEqual([]);
      }
    },
  );

  test('that is locked takes nothing and gives nothing, and has everything when it is open again', async () => {
    const [home, folder] = [await tempFolder(), await tempFolder()];
    const before = await inKeychain('unlocked', home, folder, 'import 2048');
    const locked = await inKeychain('locked', home, folder, 'keychain', 'sign', 'remove', 'import 2048');
    expect(said(locked, 'keychain')).toEqual(['locked']);
    expect(said(locked, 'signed')).toEqual(['KEYCHAIN_LOCKED']);
    expect(said(locked, 'removed')).toEqual(['KEYCHAIN_LOCKED']);
    expect(locked.at(-1)).toBe('KEYCHAIN_LOCKED');
    const secrets = [...said(before, 'secret'), ...said(locked, 'secret')];
    expect(secrets).toHaveLength(2);
    for (const secret of secrets) expect((await searchForKey(Buffer.from(String(secret), 'base64'), [home, folder])).found).toEqual([]);
    expect(await inKeychain('unlocked', home, folder, 'sign')).toEqual([{ signed: [2048] }]);
  });

  test('killed in the middle of an import has the old key or the new one whole, and nothing is left over', async () => {
    await killWhileImporting(3);
  });
});

test('the search finds a key that lies about', async () => {
  const folder = await tempFolder();
  const key = Buffer.from(Array.from({ length: 1200 }, (_, n) => (n * 31) % 251));
  await writeFile(join(folder, 'a.json'), JSON.stringify({ key: key.subarray(1).toString('base64') }));
  await writeFile(join(folder, 'b.der'), Buffer.concat([Buffer.from('x'), key]));
  const { files, found } = await searchForKey(key, [folder]);
  expect(files).toBe(2);
  expect(found.some((line) => line.startsWith('bytes'))).toBe(true);
  expect(found.some((line) => line.startsWith('base64'))).toBe(true);
});

test.runIf(process.platform === 'linux')('without a message bus there is no keychain: said so, and nothing is kept', async () => {
  const folder = await tempFolder();
  const lines = linesOf(await withoutKeychain(use(folder, 'keychain', 'import 2048', 'sign')));
  expect(said(lines, 'keychain')).toEqual(['absent']);
  expect(lines).toContain('KEYCHAIN_ABSENT');
  expect(said(lines, 'signed')).toEqual([]);
  for (const secret of said(lines, 'secret'))
    expect((await searchForKey(Buffer.from(String(secret), 'base64'), [folder])).found).toEqual([]);
});
