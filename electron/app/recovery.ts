/** When a process of the app dies or hangs: what the user has is in main and on disk, so the page can be loaded again where it was. */
import { app, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../shared/ipc/views.ts';
import { TROUBLE_TEXT } from '../../shared/text/trouble.ts';
import { describeError, type Log } from './log.ts';
import type { Restarts } from './restart.ts';

export interface RecoveryOptions {
  readonly window: BrowserWindow;
  /** The first screen, for a page that dies again and again where it was. */
  readonly firstScreen: string;
  readonly log: Log;
  readonly language: () => Language;
  readonly now: () => Date;
}

/** A page that dies this often within a minute is not loaded where it was any more. */
const DEATHS_A_MINUTE = 3;
const MINUTE_MS = 60_000;
/** Chromium starts its graphics process anew by itself. One that dies this often within an hour has a driver that doesn't work. */
const GRAPHICS_DEATHS = 3;
const HOUR_MS = 60 * MINUTE_MS;
const WITHOUT_GRAPHICS = 'disable-gpu';

export function recoverPage({ window, firstScreen, log, language, now }: RecoveryOptions): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const at = now().getTime();
    deaths = [...deaths.filter((death) => at - death < MINUTE_MS), at];
    log.error('page-gone', { reason, exitCode, deaths: deaths.length });
    if (deaths.length < DEATHS_A_MINUTE) window.webContents.reload();
    else void window.loadURL(firstScreen);
  });
  window.on('unresponsive', async () => {
    log.error('page-hangs');
    const text = TROUBLE_TEXT[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: text.hangs,
      detail: text.hangsDetail,
      buttons: [text.wait, text.loadAgain],
      defaultId: 0,
      cancelId: 0,
    });
    // It then comes back by the way above.
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  });
}

/** Once without the graphics card, and never again by itself: a start that is already without it has another trouble. */
export function recoverGraphics(log: Log, restarts: Restarts): void {
  let deaths: number[] = [];
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // The others are started, watched and ended by whoever needs them, such as the sheet's reader.
    if (type !== 'GPU' || reason === 'clean-exit') return;
    log.error('graphics-gone', { reason, exitCode });
    if (app.commandLine.hasSwitch(WITHOUT_GRAPHICS)) return;
    const at = performance.now();
    deaths = [...deaths.filter((death) => at - death < HOUR_MS), at];
    if (deaths.length >= GRAPHICS_DEATHS) void restarts.begin(`--${WITHOUT_GRAPHICS}`);
  });
}

/** What there is lies in memory and goes with this process: whether it may. */
export async function mayLose(window: BrowserWindow, language: Language): Promise<boolean> {
  if (window.isDestroyed()) return true;
  const text = TROUBLE_TEXT[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.inMemory,
    detail: text.inMemoryDetail,
    buttons: [text.wait, text.startWithout],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** A bug in main that nobody caught. Every edit was on disk before the screen said so, so starting again is safe, and safer than going on. */
export function surviveBugs(log: Log, language: () => Language, restarts: Restarts): void {
  let isAsking = false;
  const meet = async (error: unknown): Promise<void> => {
    log.error('bug', describeError(error));
    if (isAsking || !app.isReady()) return;
    isAsking = true;
    const text = TROUBLE_TEXT[language()];
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: text.bug,
      detail: text.bugDetail,
      buttons: [text.startAgain, text.goOn],
      defaultId: 0,
      cancelId: 1,
    });
    isAsking = false;
    if (response === 0) await restarts.begin();
  };
  process.on('uncaughtException', (error) => void meet(error));
  process.on('unhandledRejection', (error) => void meet(error));
}
