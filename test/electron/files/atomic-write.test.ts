import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeLeftovers, writeFileAtomic } from '../../../electron/files/atomic-write.ts';
import { DiskError } from '../../../electron/files/disk-error.ts';
import { tempFolder } from './temp-folder.ts';

describe('writeFileAtomic', () => {
  test('creates and replaces a file, and leaves nothing else behind', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a.json');
    await writeFileAtomic(path, Buffer.from('one'));
    await writeFileAtomic(path, Buffer.from('two'));
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  test.skipIf(process.platform === 'win32')('only the user can read what it writes', async () => {
    const path = join(await tempFolder(), 'a.json');
    await writeFileAtomic(path, Buffer.from('one'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('many at once: the file is one of them, whole', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a.json');
    const texts = Array.from({ length: 20 }, (_, n) => `${n}`.repeat(5_000 + n));
    await Promise.all(texts.map((text) => writeFileAtomic(path, Buffer.from(text))));
    expect(texts).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  test('a refusal names the system error and no path, and leaves nothing behind', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'file'), 'not a folder');
    const refused = await writeFileAtomic(join(folder, 'file', 'a.json'), Buffer.from('x')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DiskError);
    expect(refused).toMatchObject({ code: 'STORE_NOT_WRITABLE', errno: 'ENOTDIR', failure: { code: 'STORE_NOT_WRITABLE' } });
    expect(String(refused)).not.toContain(folder);
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('where a folder stands in the way, the temporary file is taken away again', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'a.json'));
    await expect(writeFileAtomic(join(folder, 'a.json'), Buffer.from('x'))).rejects.toBeInstanceOf(DiskError);
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('removeLeftovers', () => {
  test('takes away what a crash left, and nothing of anybody else', async () => {
    const folder = await tempFolder();
    const others = ['.a.json.0123456789ab', 'a.json', 'a.json.0123456789ab.tmp', 'notes.tmp'];
    for (const name of [...others, '.a.json.0123456789ab.tmp']) await writeFile(join(folder, name), 'x');
    await removeLeftovers(folder);
    expect((await readdir(folder)).sort()).toEqual(others);
  });

  test('a folder that is not there has no leftovers', async () => {
    await expect(removeLeftovers(join(await tempFolder(), 'nowhere'))).resolves.toBeUndefined();
  });
});

test.each([
  ['ENOSPC', 'STORE_DISK_FULL'],
  ['EDQUOT', 'STORE_DISK_FULL'],
  ['EROFS', 'STORE_NOT_WRITABLE'],
  ['EACCES', 'STORE_NOT_WRITABLE'],
])('%s is told as %s', (errno, code) => {
  expect(new DiskError(errno).failure).toEqual({ code, data: { errno }, retryable: false });
});
