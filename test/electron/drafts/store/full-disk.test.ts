// A real file system that is full, and one that can't be written. Only where the test may mount one: on Linux, as root.
import { execFileSync } from 'node:child_process';
import { createSecretKey, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import type { OpenDraft } from '../../../../electron/drafts/store/open-draft.ts';
import type { Result } from '../../../../shared/result.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { sampleHead, sampleSheet, setName, summarise, tickingClock } from '../sample.ts';

const key = createSecretKey(randomBytes(32));
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();
if (!canMount) process.stderr.write('\nSKIPPED: full disks are made as small file systems, which only root on Linux may mount.\n');

function mounts(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function smallDisk(kilobytes: number): Promise<string> {
  const folder = await tempFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

/** Takes all but so many bytes of the disk. */
async function fillUp(folder: string, left: number): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const path = join(folder, 'filler');
  await writeFile(path, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  return path;
}

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const openIn = (directory: string) => openDraftStore({ directory, key, clock: tickingClock(), summarise });
const historyOf = ({ draft }: OpenDraft) => draft.history.done.length;
const nameIn = ({ draft }: OpenDraft) => draft.state.cells.get(2)?.navn;

test.skipIf(!canMount)(
  'a full disk: what was called saved is there, what was refused is not, and work goes on when there is room',
  async () => {
    const directory = await smallDisk(400);
    const store = await openIn(directory);
    const head = sampleHead();
    const draft = value(await store.create(head, sampleSheet()));
    const filler = await fillUp(directory, 24_000);
    let saved = 0;
    let refused: string | undefined;
    while (refused === undefined) {
      const result = await draft.append(setName(2, `edit ${saved}`));
      if (result.ok) saved += 1;
      else refused = result.failure.code;
    }
    expect(refused).toBe('STORE_DISK_FULL');
    expect(saved).toBeGreaterThan(10);
    expect(historyOf(draft)).toBe(saved);
    expect(await draft.append(setName(2, 'also refused'))).toMatchObject({ ok: false, failure: { code: 'STORE_DISK_FULL' } });

    await rm(filler);
    value(await draft.append(setName(2, 'there is room')));
    await store.close();
    const again = value(await (await openIn(directory)).open(head.id));
    expect(again).toMatchObject({ revision: saved + 1, damage: null });
    expect(nameIn(again)).toBe('there is room');
  },
);

test.skipIf(!canMount)(
  'no room for a new generation: the old one is written on, and the next try makes it',
  { timeout: 120_000 },
  async () => {
    const directory = await smallDisk(900);
    const store = await openIn(directory);
    const head = sampleHead();
    const draft = value(await store.create(head, sampleSheet()));
    for (let n = 0; n < 990; n += 1) value(await draft.append(setName(2, `edit ${n}`)));
    const filler = await fillUp(directory, 40_000);
    for (let n = 990; n < 1_030; n += 1) value(await draft.append(setName(2, `edit ${n}`)));
    const folder = join(directory, 'drafts', head.id);
    expect((await readdir(folder)).sort()).toEqual(['base-1.sealed', 'log-1.journal', 'sheet-1.sealed']);
    await rm(filler);
    value(await draft.append(setName(2, 'edit 1030')));
    expect(await readdir(folder)).toContain('log-2.journal');
    await store.close();
    const again = value(await (await openIn(directory)).open(head.id));
    expect(again).toMatchObject({ revision: 1_031, damage: null });
    expect(nameIn(again)).toBe('edit 1030');
  },
);

test.skipIf(!canMount)('a folder that can not be written: the list is there, opening for work is refused, nothing is changed', async () => {
  const directory = await smallDisk(400);
  const store = await openIn(directory);
  const head = sampleHead();
  value(await value(await store.create(head, sampleSheet())).append(setName(2, 'a')));
  await store.close();
  const log = join(directory, 'drafts', head.id, 'log-1.journal');
  const before = await readFile(log);
  execFileSync('mount', ['-o', 'remount,ro', directory]);
  const again = await openIn(directory);
  expect(value(await again.list())).toMatchObject([{ kind: 'readable', card: { revision: 1 } }]);
  expect(await again.open(head.id)).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
  expect(await again.create(sampleHead(), sampleSheet())).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
  expect(await readFile(log)).toEqual(before);
});
