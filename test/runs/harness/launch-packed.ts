/**
 * Starts the packed app as its user does: the packed program itself, not as root, with Chromium's sandbox on. Its fuses shut out the
 * debugger of main, so only the page can be driven (Chromium's own DevTools port, which a start switch opens).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { withUtf8 } from '../../../electron/launch/machine/utf8-locale.ts';
import { z } from '../../../shared/zod.ts';
import { dropFiles } from './drop-files.ts';

/** The user `nobody` of every Linux: root has no sandbox. */
export const NOBODY = 65534;
const START_WITHIN_MS = 40_000;
const STEP_WITHIN_MS = 20_000;

export interface PackedRun extends AsyncDisposable {
  readonly window: Page;
  readonly pid: number;
  /** When the app has ended by itself. */
  readonly gone: Promise<void>;
  dropFile(path: string, target: Locator): Promise<void>;
  close(): Promise<void>;
}

export interface PackedOptions {
  readonly program: string;
  /** Made, and given to the user that the app runs as. */
  readonly dataDirectory: string;
  readonly display: string | undefined;
  /** Added to the command line, as a file manager does. */
  readonly files?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A process whose own view of the disk the app shares, where it has one. */
  readonly onDiskOf?: number;
}

export async function launchPacked(options: PackedOptions): Promise<PackedRun> {
  const { dataDirectory, display } = options;
  await giveTo(dataDirectory);
  const { PATH, DISPLAY, LANG, LC_ALL } = withUtf8(process.env);
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${dataDirectory}`, ...(options.files ?? [])];
  const { command, args, user } = startAs(options, switches);
  const child = spawn(command, args, {
    ...user,
    cwd: dataDirectory,
    env: { PATH, DISPLAY: display ?? DISPLAY, LANG, LC_ALL, HOME: dataDirectory, ...options.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  let browser: Browser | undefined;
  const close = async () => {
    child.kill('SIGTERM');
    await gone;
    await browser?.close().catch(() => undefined);
  };
  try {
    const address = await devToolsOf(child);
    await firstPageAt(address);
    browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0];
    const window = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (window === undefined || child.pid === undefined) throw new Error('The packed app opened no window.');
    window.setDefaultTimeout(STEP_WITHIN_MS);
    const dropFile = (path: string, target: Locator) => dropFiles(window, [path], target);
    return { window, pid: child.pid, gone, dropFile, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A folder that the user of the packed app may write. */
export async function giveTo(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  if (process.getuid?.() === 0) await chown(directory, NOBODY, NOBODY);
}

/** `nsenter` becomes the program, so its process number is the app's. */
function startAs({ program, onDiskOf }: PackedOptions, switches: readonly string[]) {
  if (onDiskOf !== undefined)
    return {
      command: 'nsenter',
      args: ['-t', String(onDiskOf), '--mount', '-S', String(NOBODY), '-G', String(NOBODY), '--', program, ...switches],
      user: {},
    };
  return { command: program, args: [...switches], user: process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {} };
}

/** The address that Chromium says on standard error. */
function devToolsOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const giveUp = (why: string) => reject(new Error(`The packed app ${why}. It said:\n${said.join('\n')}`));
    const timer = setTimeout(() => giveUp('did not open its DevTools port in time'), START_WITHIN_MS);
    child.once('error', (error) => giveUp(`could not be started (${error.message})`));
    child.once('exit', () => giveUp('ended at once'));
    if (child.stderr === null) return giveUp('has no standard error');
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

const targetsSchema = z.array(z.object({ type: z.string(), title: z.string() }));

/** Until there is a page that has come so far as to have a title: see held-start.cjs, which a packed app can't be given. */
export async function firstPageAt(address: string): Promise<void> {
  const list = new URL('/json/list', address.replace(/^ws/, 'http'));
  const end = Date.now() + START_WITHIN_MS;
  for (;;) {
    const targets = targetsSchema.parse(await (await fetch(list)).json());
    if (targets.some(({ type, title }) => type === 'page' && title !== '')) return;
    if (Date.now() > end) throw new Error('The packed app opened no page.');
    await wait(50);
  }
}
