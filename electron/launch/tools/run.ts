/** Child processes for the launcher: run to the end, or run while watching that what it downloads keeps growing. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Ran {
  /** Exit code; `null` when it could not be started, was ended by a signal, or stalled. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

export type Run = (command: string, args: readonly string[], options?: RunOptions) => Promise<Ran>;

/** Runs a program to its end with nothing on standard input. A program that doesn't exist is an answer (`code: null`), not an exception. */
export const run: Run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => resolve({ code: null, stdout, stderr: stderr + error.message }));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

export interface Growth {
  /** The folders that grow while the program downloads. */
  readonly folders: readonly string[];
  /** The program is ended when nothing has grown for so long. */
  readonly stallAfterMs: number;
  onBytes(bytes: number): void;
}

const LOOK_EVERY_MS = 250;

/** Runs a downloader that shows no progress of its own: its folders tell how far it is, and that it is still alive. */
export async function runWatched(
  command: string,
  args: readonly string[],
  options: RunOptions,
  growth: Growth,
): Promise<Ran & { stalled: boolean }> {
  const stop = new AbortController();
  let bytes = -1;
  let grownAt = performance.now();
  let looking = false;
  const look = async (): Promise<void> => {
    const now = (await Promise.all(growth.folders.map(bytesIn))).reduce((sum, size) => sum + size, 0);
    if (now !== bytes) grownAt = performance.now();
    bytes = now;
    growth.onBytes(bytes);
    if (performance.now() - grownAt > growth.stallAfterMs) stop.abort();
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  }, LOOK_EVERY_MS);
  try {
    return { ...(await run(command, args, { ...options, signal: stop.signal })), stalled: stop.signal.aborted };
  } finally {
    clearInterval(timer);
  }
}

/** Bytes of all files below a folder; 0 when it isn't there. Files that vanish while being counted don't count. */
export async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(file.parentPath, file.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
