/**
 * One process at a time does the slow work (fetch, build); the others wait for it and then find it done.
 *
 * It only saves double work. Nothing depends on it for correctness: whatever is made under it is made in a folder of its own and
 * renamed into place, so that even a lock taken wrongly (its holder killed, its pid given to another process) can't spoil anything.
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
/** A lock that nobody wrote a name in for so long is left over from a full disk or a power cut. */
const EMPTY_FOR_MS = 10_000;

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
  if (!Number.isInteger(pid) || pid <= 0) return await isLeftEmpty(path);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

/** A lock is empty for the instant between making the file and writing to it; one that isn't there was just given back: look again. */
async function isLeftEmpty(path: string): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file !== undefined && Date.now() - file.mtimeMs > EMPTY_FOR_MS;
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
