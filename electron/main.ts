/**
 * Start-up, in order. Each step says below why it stands where it stands.
 *
 * What is imported here is loaded before there is a window, so it is little: no schema, no store, no keychain, no network. All that comes by
 * `openApp`, while the page is loading in a process of its own.
 */
import { app, dialog, Menu, session } from 'electron';
import { makeHandedFiles } from './app/handed-files.ts';
import { ignoreWeakening } from './app/ignore-weakening.ts';
import { makeLog } from './app/log.ts';
import { openLogFile } from './app/log-file.ts';
import { logsIn, pathsFrom } from './app/paths.ts';
import { recoverGraphics } from './app/recovery.ts';
import { makeRestarts } from './app/restart.ts';
import { placeOfStart } from './app/restart-arguments.ts';
import { APP_ORIGIN, declareScheme, serveScheme } from './app/scheme.ts';
import { claimSingleInstance } from './app/single-instance.ts';
import { denyEverythingElse, fetchNoDictionaries } from './app/walls.ts';
import { createWindow } from './app/window.ts';
import { registerCalls } from './ipc/ipc-main.ts';

const clock = { now: () => new Date() };
/** Opened when it is known where the data lies. */
let writeToLogFile = (_line: string): void => undefined;
const log = makeLog((line) => {
  process.stderr.write(line);
  writeToLogFile(line);
}, clock.now);
const devUrl = app.isPackaged ? undefined : devServerUrl(process.env.KUNDEUTBYTTE_DEV_URL);
const pageOrigin = devUrl ?? APP_ORIGIN;
const handedFiles = makeHandedFiles();
const restarts = makeRestarts();

start();

function start(): void {
  applyDataFolder();
  // Windows knows the app by it for its task bar and notifications; electron-builder writes the same into the shortcut.
  if (process.platform === 'win32') app.setAppUserModelId('no.kundeutbytte.app');
  const ignored = ignoreWeakening(app.commandLine, process.env);
  writeToLogFile = openLogFile({ directory: logsIn(app.getPath('userData')), maxBytes: 256 * 1024, older: 2 });
  if (ignored.length > 0) log.error('ignored-at-start', { what: ignored.join(' ') });
  if (!claimSingleInstance(handedFiles)) return;
  declareScheme();
  // Our own comes when the language is known; Electron would make one in English before.
  Menu.setApplicationMenu(null);
  // Root has no Chromium sandbox; the starter passes --no-sandbox then, and only then. Every window asks for it in any case.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('window-all-closed', () => app.quit());
  recoverGraphics(log, restarts);
  fetchNoDictionaries();
  app.whenReady().then(openWindow).catch(giveUp);
}

/** A folder of its own can be asked for; tests and a second store on one machine do. Before the single-instance lock, which lies in it. */
function applyDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', folder);
}

/** The window is shown when its page is there and the user's settings are known; what the page asks before that is answered then. */
async function openWindow(): Promise<void> {
  const paths = pathsFrom(import.meta.dirname, app.getPath('userData'));
  denyEverythingElse(session.defaultSession, pageOrigin);
  const served = new Promise<void>((resolve) => serveScheme(session.defaultSession, paths.page, resolve));
  const window = createWindow(paths);
  const firstScreen = `${pageOrigin}/index.html`;
  const pageIsThere = new Promise<void>((resolve) => window.webContents.once('dom-ready', () => resolve()));
  // The page asks for nothing before it has something on the screen (renderer/main.tsx).
  let onPainted = (): void => undefined;
  const painted = new Promise<void>((resolve) => {
    onPainted = resolve;
  });
  // Nor must closing wait for a page that never came.
  app.once('before-quit', () => onPainted());
  restarts.place = () => (window.isDestroyed() ? '' : new URL(window.webContents.getURL()).hash);
  const loading = window.loadURL(firstScreen + placeOfStart(app.commandLine));
  // Loading all the rest keeps main from answering: not before the page has got its first file. The dev server's page comes without main.
  const opening = Promise.race([served, loading])
    .then(() => import('./app/open-app.ts'))
    .then(({ openApp }) => openApp({ window, firstScreen, paths, handedFiles, painted, restarts, log, clock }));
  registerCalls({ window, pageOrigin }, opening, onPainted);
  await Promise.all([opening, pageIsThere]);
  window.show();
  await loading;
}

/** While developing the page comes from Vite's server on this machine, and from nowhere else. */
function devServerUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^http:\/\/(localhost|127\.0\.0\.1):\d+$/.test(url) ? url : undefined;
}

function giveUp(error: unknown): void {
  log.error('start-failed', { error: error instanceof Error ? error.name : typeof error });
  dialog.showErrorBox('Kundeutbytte', error instanceof Error ? error.message : 'start failed');
  app.exit(1);
}
