/** One process at a time works in a store: journals have one writer. */
import { randomBytes } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { jsonOf } from '../../shared/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { errnoOf, ifExists, onDisk } from './disk-error.ts';
import { isRunning, type LockOwner, listenWhileHeld, lockOwnerSchema, processStart } from './lock-owner.ts';

const LOCK_FILE = 'lock';
/** A lock is created and then written; who looks in between looks again, 40 times in a second at most. */
const UNFINISHED_TRIES = 40;
const UNFINISHED_WAIT_MS = 25;

export interface StoreLock {
  release(): Promise<void>;
}

/**
 * Fails with STORE_LOCKED_BY_OTHER_PROCESS (`pid`) while another process, or this one, holds the store. A lock whose process has ended is
 * taken over. Rejects with a `DiskError` when the folder can't be written.
 */
export async function takeStoreLock(directory: string): Promise<Result<StoreLock, Failure>> {
  const token = randomBytes(16).toString('hex');
  const me: LockOwner = { pid: process.pid, token, start: (await processStart(process.pid)) ?? null };
  // Before the lock names it, or a process that looks in between would find nobody there.
  const listener = await listenWhileHeld(token);
  const path = join(directory, LOCK_FILE);
  const holder = await onDisk(() => take(path, me));
  if (holder === me) return ok({ release: () => onDisk(() => release(path, me, listener)) });
  listener?.close();
  return fail(failure('STORE_LOCKED_BY_OTHER_PROCESS', holder === undefined ? {} : { pid: holder.pid }, true));
}

/** Who holds the lock in the end: `me`, another process, or undefined when it is changing hands right now. */
async function take(path: string, me: LockOwner): Promise<LockOwner | undefined> {
  if (await createLock(path, me)) return ownerOf(await readLock(path), me);
  const found = await readLock(path);
  if (found === undefined) return take(path, me); // It was released this moment.
  if (found !== 'unfinished' && (await isRunning(found))) return found;
  return takeOver(path, found, me);
}

/**
 * Exactly one process may replace a given dead lock: the one that holds the lock on taking over just that token. A process that comes
 * late finds another token behind it and gives up. That second lock is taken in the same way, so a process that dies in here blocks no one.
 */
async function takeOver(path: string, dead: LockOwner | 'unfinished', me: LockOwner): Promise<LockOwner | undefined> {
  const guard = `${path}.${tokenOf(dead).slice(0, 10)}`;
  const guardHolder = await take(guard, me);
  if (guardHolder !== me) return guardHolder;
  try {
    const now = await readLock(path);
    if (now === undefined || tokenOf(now) !== tokenOf(dead)) return ownerOf(now, me);
    await writeFileAtomic(path, Buffer.from(JSON.stringify(me)));
    return me;
  } finally {
    await rm(guard, { force: true });
  }
}

/** False when there is a lock already. */
async function createLock(path: string, owner: LockOwner): Promise<boolean> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (errnoOf(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (file === undefined) return false;
  try {
    await file.writeFile(JSON.stringify(owner));
  } finally {
    await file.close();
  }
  return true;
}

/** Undefined when there is no lock (any more); `unfinished` when its process died before it had written it. */
async function readLock(path: string): Promise<LockOwner | 'unfinished' | undefined> {
  for (let tries = 0; tries < UNFINISHED_TRIES; tries += 1) {
    const text = await ifExists(() => readFile(path, 'utf8'));
    if (text === undefined) return undefined;
    const owner = lockOwnerSchema.safeParse(jsonOf(text));
    if (owner.success) return owner.data;
    await wait(UNFINISHED_WAIT_MS);
  }
  return 'unfinished';
}

function tokenOf(lock: LockOwner | 'unfinished'): string {
  return lock === 'unfinished' ? lock : lock.token;
}

/** The owner that a lock names; `me` itself when that is me. */
function ownerOf(lock: LockOwner | 'unfinished' | undefined, me: LockOwner): LockOwner | undefined {
  if (lock === undefined || lock === 'unfinished') return undefined;
  return lock.token === me.token ? me : lock;
}

async function release(path: string, me: LockOwner, listener: Server | null): Promise<void> {
  if (ownerOf(await readLock(path), me) === me) await rm(path, { force: true });
  listener?.close();
}
