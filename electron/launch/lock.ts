/**
 * One process at a time does the slow work (fetch, build); the others wait for it and then find it done.
 *
 * It only saves double work. Nothing depends on it for correctness: whatever is made under it is made in a folder of its own and
 * renamed into place, so that even a lock taken wrongly (its holder killed, its pid given to another process) can't spoil anything.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

export async function withLock<T>(path: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  for (let told = false; !(await take(path)); ) {
    if (await holderIsGone(path)) await rm(path, { force: true });
    else {
      if (!told) onWait();
      told = true;
      await sleep(LOOK_EVERY_MS);
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function holderIsGone(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  // Empty for the instant between creating the file and writing to it, or just released: look again.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
