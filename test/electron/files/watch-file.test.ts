import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FileWatch, watchFile } from '../../../electron/files/watch-file.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';

let folder: TemporaryFolder;
let watch: FileWatch | undefined;
let seen: number;
let answer: 'seen' | 'later';

beforeEach(async () => {
  folder = await temporaryFolder();
  seen = 0;
  answer = 'seen';
});
afterEach(async () => {
  watch?.close();
  await folder.remove();
});

/** Looks often, so that what sends no events is found soon, too. */
async function watched(): Promise<string> {
  const path = await folder.file('medlemmer.xlsx', 'one');
  watch = watchFile({
    path,
    lookEveryMs: 20,
    settleMs: 5,
    onChange: async () => {
      seen += 1;
      return answer;
    },
  });
  await times(1);
  return path;
}
/** A write that takes long may be seen as two. */
const times = (count: number) => vi.waitFor(() => expect(seen).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 10 });

test('a file that is written over is looked at again', async () => {
  const path = await watched();
  await writeFile(path, 'three');
  await times(2);
});

test('a save by renaming another file to its name, as Excel does it, is seen', async () => {
  const path = await watched();
  const before = join(folder.path, '6F2A.tmp');
  await folder.file('~$medlemmer.xlsx', 'Kari');
  await writeFile(before, 'two');
  await rm(path);
  await rename(before, path);
  await times(2);
});

test('a file that has gone is waited for', async () => {
  const path = await watched();
  await rm(path);
  await writeFile(path, 'back again');
  await times(2);
});

test('one that could not be read yet is asked about again, without having changed', async () => {
  const path = await watched();
  answer = 'later';
  await writeFile(path, 'being written');
  await vi.waitFor(() => expect(seen).toBeGreaterThan(3), { timeout: 20_000, interval: 10 });
});

test('the same words saved at another time are asked about: whoever is told compares what is in it', async () => {
  const path = await watched();
  const time = new Date(1_700_000_000_000);
  await utimes(path, time, time);
  await times(2);
});
