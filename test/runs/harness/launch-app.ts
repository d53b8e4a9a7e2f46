/**
 * Starts the real app in the real Electron, as a user does, with a data folder of its own. Use with `await using` or call `close()`:
 *
 *     await using app = await launchApp();
 *     await app.dropFile(sheet, app.window.getByTestId('drop-zone'));
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { withUtf8 } from '../../../electron/launch/machine/utf8-locale.ts';
import { PROJECT_ROOT } from '../../../electron/launch/tools/paths.ts';
import { dropFiles } from './drop-files.ts';
import { HELD_START } from './held-start.ts';

export interface LaunchOptions {
  /** Kept when the app closes; default: a fresh one that goes with the app. Give the same one twice to test a restart. */
  readonly dataDirectory?: string;
  /** Files given on the command line, as when one is dropped on the app's icon. */
  readonly files?: readonly string[];
  /** For Chromium, such as a proxy. */
  readonly switches?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another app than this one (its folder or main file); only the harness's own test needs it. */
  readonly appPath?: string;
}

export interface App extends AsyncDisposable {
  readonly electron: ElectronApplication;
  readonly window: Page;
  readonly dataDirectory: string;
  /** Errors in the consoles of the open windows and exceptions that nobody caught there, from the very start. */
  pageErrors(): Promise<string[]>;
  /** What main wrote to standard error, without the lines that Chromium writes on any machine without a desktop. */
  mainErrors(): readonly string[];
  /** A real drop of real files from outside onto the middle of the target. */
  dropFile(path: string | readonly string[], target: Locator): Promise<void>;
  /** Saves a picture of the window as test-results/<name>.png and gives its path. */
  screenshot(name: string): Promise<string>;
  /** Closes the app the polite way; ends it the hard way if it doesn't go. */
  close(): Promise<void>;
  /** Ends the app as a power cut would. */
  kill(): Promise<void>;
}

const CLOSE_WITHIN_MS = 10_000;
/** Playwright's own limit is three minutes, which is longer than a test may take. */
const ATTACH_WITHIN_MS = 40_000;
/** A user would not wait longer for an answer to a click, on a slow machine either. */
const STEP_WITHIN_MS = 20_000;

export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const own = options.dataDirectory === undefined;
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'kundeutbytte-run-')));
  const electron = await attach(dataDirectory, options);
  const stderr = collectStderr(electron);
  const gone = new Promise<void>((resolve) => {
    electron.process().once('exit', () => resolve());
  });
  const end = async (how: () => Promise<unknown>) => {
    await how();
    await gone;
    if (own) await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
  };
  const kill = () => end(async () => electron.process().kill('SIGKILL'));
  const close = () => end(() => closeOrKill(electron, gone));
  try {
    const window = await electron.firstWindow();
    window.setDefaultTimeout(STEP_WITHIN_MS);
    return {
      electron,
      window,
      dataDirectory,
      pageErrors: async () => (await Promise.all(electron.windows().map(errorsOf))).flat(),
      mainErrors: () => stderr().filter((line) => !isNoise(line)),
      dropFile: (path, target) => dropFiles(window, typeof path === 'string' ? [path] : path, target),
      screenshot: (name) => screenshot(window, name),
      close,
      kill,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await kill();
    throw new Error(`The app opened no window. It said:\n${stderr().join('\n')}`, { cause: error });
  }
}

function attach(dataDirectory: string, options: LaunchOptions): Promise<ElectronApplication> {
  const { executable, switches, display } = inject('electron');
  return _electron.launch({
    executablePath: executable,
    args: [
      ...HELD_START,
      ...switches,
      ...(options.switches ?? []),
      `--user-data-dir=${dataDirectory}`,
      options.appPath ?? PROJECT_ROOT,
      ...(options.files ?? []),
    ],
    env: { ...cleanEnvironment(), ...(display === undefined ? {} : { DISPLAY: display }), ...options.env },
    cwd: PROJECT_ROOT,
    timeout: ATTACH_WITHIN_MS,
  });
}

/** What vitest and npm put into the environment would reach the app, which users start without. */
function cleanEnvironment(): Record<string, string> {
  const foreign = /^(VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$|ELECTRON_|KUNDEUTBYTTE_|npm_)/;
  return Object.fromEntries(
    Object.entries(withUtf8(process.env)).flatMap(([name, value]) => (value === undefined || foreign.test(name) ? [] : [[name, value]])),
  );
}

async function errorsOf(page: Page): Promise<string[]> {
  const messages = await page.consoleMessages({ filter: 'all' });
  const errors = await page.pageErrors({ filter: 'all' });
  return [
    ...messages.filter((message) => message.type() === 'error').map((message) => message.text()),
    ...errors.map((error) => error.stack ?? error.message),
  ];
}

function collectStderr(electron: ElectronApplication): () => string[] {
  let text = '';
  electron.process().stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text.split('\n').filter((line) => line.trim() !== '');
}

/**
 * Playwright's debugger, and what Chromium's own C++ says about missing graphics cards and session buses. What a page or a preload
 * says reaches standard error as `CONSOLE(…)` lines, which are no noise.
 */
function isNoise(line: string): boolean {
  return (
    /^(Debugger (listening|attached|ending)|For help, see|DevTools listening|Waiting for the debugger)/.test(line) ||
    /^\[\d+:\d+\/[\d.]+:(INFO|WARNING|ERROR):\w+\.cc\(\d+\)\]/.test(line)
  );
}

async function closeOrKill(electron: ElectronApplication, gone: Promise<void>): Promise<void> {
  const timer = setTimeout(() => electron.process().kill('SIGKILL'), CLOSE_WITHIN_MS);
  await electron.close().catch(() => undefined);
  await gone;
  clearTimeout(timer);
}

async function screenshot(window: Page, name: string): Promise<string> {
  const folder = join(PROJECT_ROOT, 'test-results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await window.screenshot({ path });
  return path;
}
