/** Whole files: after a crash at any moment there is either the old file or the new one, never half of one. */
import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DiskError, errnoOf, onDisk } from './disk-error.ts';

const LEFTOVER = /^\..+\.[0-9a-f]{12}\.tmp$/;
/** On Windows a virus scanner or the search index may hold the file for a moment; about 1.3 s altogether. */
const RENAME_WAITS_MS = [10, 20, 40, 80, 160, 320, 640];

/**
 * Replaces or creates `path`; durable when it resolves. Only the user can read the file.
 * Rejects with a `DiskError`; the old file is then as it was.
 */
export async function writeFileAtomic(path: string, bytes: Uint8Array): Promise<void> {
  // In the same folder, because a rename is atomic only within one file system.
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  await onDisk(async () => {
    try {
      await writeDurably(temporary, bytes);
      await renamePatiently(temporary, path);
    } catch (error) {
      await removeIfPossible(temporary);
      throw error;
    }
    await syncFolder(dirname(path));
  });
}

/**
 * Makes the entries of a folder (new files, renames) durable. Windows can't flush a folder through Node, and doesn't need to be asked:
 * NTFS journals its metadata, and a rename is ordered after the flush of the file.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Clears away what a crash in the middle of `writeFileAtomic` left in this folder. Only while no one writes there: at store open.
 * Never rejects: what can't be removed now, because a virus scanner has it open, say, is left for the next time.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (LEFTOVER.test(name)) await removeIfPossible(join(folder, name));
  }
}

/** Removes a file or a whole folder; leaves it where the disk refuses. */
export async function removeIfPossible(path: string): Promise<void> {
  try {
    await onDisk(() => rm(path, { recursive: true, force: true }));
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const milliseconds of process.platform === 'win32' ? RENAME_WAITS_MS : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '')) throw error;
      await wait(milliseconds);
    }
  }
  await rename(from, to);
}
