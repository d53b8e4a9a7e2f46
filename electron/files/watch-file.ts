/**
 * Tells when a file that somebody else writes may hold something new. Programs save in many ways: over the file, by renaming another one to its
 * name, on a share that sends no events. So the folder is watched and the file is looked at every few seconds, too; what counts is that its size,
 * time or identity is another one and has stopped changing. Nothing is opened and nothing is locked.
 */
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

export interface WatchOptions {
  readonly path: string;
  /** Called once at first, and for each change. `later`: it could not be looked at just now; it is asked again at the next look. */
  readonly onChange: () => Promise<'seen' | 'later'>;
  readonly lookEveryMs?: number;
  /** How long a file has to stay the same before it is called saved. */
  readonly settleMs?: number;
}

export interface FileWatch {
  close(): void;
}

export function watchFile({ path, onChange, lookEveryMs = 3_000, settleMs = 400 }: WatchOptions): FileWatch {
  let seen: string | undefined;
  let closed = false;
  let looking = false;
  let again = false;

  const look = async (): Promise<void> => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    do {
      again = false;
      const now = await signatureOf(path);
      if (closed || now === undefined || now === seen) continue;
      await pause(settleMs);
      if (closed) continue;
      if ((await signatureOf(path)) !== now) again = true;
      else if ((await onChange()) === 'seen') seen = now;
    } while (again && !closed);
    looking = false;
  };

  const folder = watchFolder(path, () => void look());
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  void look();
  return {
    close() {
      closed = true;
      clearInterval(timer);
      folder?.close();
    },
  };
}

/** Undefined while there is no such file: between the two renames of a save there is none either. */
async function signatureOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino, isFile } = await stat(path).then((stats) => ({ ...stats, isFile: stats.isFile() }));
    return isFile ? `${size} ${mtimeMs} ${ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** Where a folder can't be watched, as on some shares, looking at the file has to do. */
function watchFolder(path: string, onEvent: () => void): FSWatcher | undefined {
  const name = basename(path);
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_, changed) => {
      // Lock files and half-written copies beside it are not our file.
      if (changed === null || changed === name) onEvent();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
