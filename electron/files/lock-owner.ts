/** Whether the process that wrote a lock still runs. A process number alone doesn't tell: numbers are used again, after a restart at the latest. */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { z } from '../../shared/zod.ts';
import { errnoOf } from './disk-error.ts';

/** Later versions may add fields and must keep these: an older version, too, has to see that the store is in use. */
export const lockOwnerSchema = z.object({
  pid: z.int().positive(),
  /** Made anew for each lock, so that two locks of one process can be told apart. */
  token: z.string().regex(/^[0-9a-f]{32}$/),
  /** Linux: which boot, and when after it the process started, in clock ticks. Null where the system doesn't tell. */
  start: z.string().nullable(),
});
export type LockOwner = z.infer<typeof lockOwnerSchema>;

const ANSWER_LIMIT_MS = 2_000;

/** In doubt it runs: a lock held too long is a nuisance, a lock taken away from a writer costs data. */
export async function isRunning(owner: LockOwner, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (!isProcess(owner.pid)) return false;
  if (owner.start !== null) {
    const start = await processStart(owner.pid);
    return start === undefined || start === owner.start;
  }
  return platform === 'win32' ? answersAt(pipeOf(owner.token)) : true;
}

/** When process `pid` started; undefined where the system doesn't tell. */
export async function processStart(pid: number): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything; `starttime` is field 22, the 20th after it (proc(5)).
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? undefined : `${boot.trim()}/${ticks}`;
  } catch {
    return undefined;
  }
}

/**
 * On Windows, where a process can't cheaply ask when another one started, the owner of a lock listens at a pipe that nobody else
 * can have, and that goes with the process however it ends.
 */
export async function listenWhileHeld(token: string, platform: NodeJS.Platform = process.platform): Promise<Server | null> {
  return platform === 'win32' ? listenAt(pipeOf(token)) : null;
}

export async function listenAt(address: string): Promise<Server> {
  const server = createServer((visitor) => visitor.end());
  server.unref();
  server.listen(address);
  await once(server, 'listening');
  return server;
}

/** False only when the system says that nobody listens there. */
export async function answersAt(address: string): Promise<boolean> {
  const visitor = connect(address);
  visitor.on('error', () => undefined);
  try {
    await once(visitor, 'connect', { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    return true;
  } catch (error) {
    return !['ENOENT', 'ECONNREFUSED'].includes(errnoOf(error) ?? '');
  } finally {
    visitor.destroy();
  }
}

function pipeOf(token: string): string {
  return `\\\\.\\pipe\\kundeutbytte-${token}`;
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}
