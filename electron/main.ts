/** Start-up, in order. Each step says below why it stands where it stands. */
import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, net, session, shell } from 'electron';
import { DRAFT_FILE_EXTENSION } from '../shared/core/draft-file.ts';
import { safeFileName } from '../shared/core/file-name.ts';
import { osloDate } from '../shared/core/oslo-time.ts';
import type { MenuOffer } from '../shared/ipc/views.ts';
import { ok } from '../shared/result.ts';
import { MENU_TEXT } from '../shared/text/menu.ts';
import { makeChecklistWatch } from './access/checklist-watch.ts';
import { makeKeyRing } from './access/key-ring.ts';
import { openP12InProcess } from './access/p12-opener/open-in-process.ts';
import { keychainSecrets } from './access/secrets.ts';
import { accessForSubmissions, makeAccessProvider } from './app/access.ts';
import { Desk } from './app/desk.ts';
import { makeHandedFiles } from './app/handed-files.ts';
import { describeError, makeLog } from './app/log.ts';
import { openLogFile } from './app/log-file.ts';
import { offerInMenu, setMenu } from './app/menu.ts';
import { pageAsPdf } from './app/page-as-pdf.ts';
import { logsIn, pathsFrom } from './app/paths.ts';
import { coverWhenAway } from './app/privacy.ts';
import { makeRecentDrafts } from './app/recent-drafts.ts';
import { recoverGraphics, recoverPage, surviveBugs } from './app/recovery.ts';
import { APP_VERSION, isPracticeOnly } from './app/runtime.ts';
import { APP_ORIGIN, declareScheme, serveScheme } from './app/scheme.ts';
import { claimSingleInstance } from './app/single-instance.ts';
import { makeTaskbar } from './app/taskbar.ts';
import { tellOfDocument } from './app/tell-of-document.ts';
import { thisMachine } from './app/this-machine.ts';
import { whyNoUpdates } from './app/updates/can-update.ts';
import { lookDaily } from './app/updates/look-daily.ts';
import { makeUpdates } from './app/updates/updates.ts';
import { denyEverythingElse } from './app/walls.ts';
import { createWindow } from './app/window.ts';
import { sleep } from './delivery/sleep.ts';
import { makeLiveFile } from './drafts/live-file.ts';
import { openSettings, type SettingsStore } from './drafts/settings-store.ts';
import { writeFileAtomic } from './files/atomic-write.ts';
import { makeTickets } from './files/tickets.ts';
import { watchFile } from './files/watch-file.ts';
import { allHandlers } from './ipc/handlers/all-handlers.ts';
import type { HandlerContext } from './ipc/handlers/context.ts';
import { registerCalls, sendEvent } from './ipc/ipc-main.ts';
import { makeRateLimit } from './ipc/limits.ts';
import type { HttpFetch } from './ports.ts';
import { judgeInProcess } from './practice/judge/judge-in-process.ts';
import { forkUtilityProcess } from './process/utility-process.ts';
import { makeSheetReader } from './sheet/sheet-reader.ts';

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
const RECEIPT_EXTENSIONS = ['json', 'zip', 'xml', 'pdf', 'csv'];
const SHEET_EXTENSIONS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'txt', 'tsv', DRAFT_FILE_EXTENSION];

start();

function start(): void {
  applyDataFolder();
  // Windows knows the app by it for its task bar and notifications; electron-builder writes the same into the shortcut.
  if (process.platform === 'win32') app.setAppUserModelId('no.kundeutbytte.app');
  writeToLogFile = openLogFile({ directory: logsIn(app.getPath('userData')), maxBytes: 256 * 1024, older: 2 });
  if (!claimSingleInstance(handedFiles)) return;
  declareScheme();
  // Root has no Chromium sandbox; the starter passes --no-sandbox then, and only then. Every window asks for it in any case.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('window-all-closed', () => app.quit());
  recoverGraphics(log);
  app.whenReady().then(openApp).catch(giveUp);
}

/** A folder of its own can be asked for; tests and a second store on one machine do. Before the single-instance lock, which lies in it. */
function applyDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', folder);
}

async function openApp(): Promise<void> {
  const paths = pathsFrom(import.meta.dirname, app.getPath('userData'));
  const settings = await openSettings({ path: paths.settings, clock });
  const language = () => settings.current.settings.language;
  surviveBugs(log, language);
  setTheme(settings);
  denyEverythingElse(session.defaultSession, pageOrigin);
  serveScheme(session.defaultSession, paths.page);

  const window = createWindow({ preload: paths.preload, bounds: settings.current.windowBounds, icon: paths.icon });
  let offer: MenuOffer = { readChanges: false, saveCorrected: false };
  const taskbar = makeTaskbar((progress) => window.isDestroyed() || window.setProgressBar(progress));
  const recent = makeRecentDrafts(() => showMenu());
  const showMenu = () =>
    setMenu({
      language: language(),
      platform: process.platform,
      recent: recent.drafts,
      goTo: (where) => sendEvent(window, 'app.goTo', where),
      print: () => window.webContents.print(),
      offer,
      choose: (item) => sendEvent(window, 'app.chosenInMenu', { item }),
    });
  const tell: HandlerContext['emit'] = (name, data) => {
    taskbar.told(name, data);
    sendEvent(window, name, data);
  };
  const applySettings = () => {
    setTheme(settings);
    showMenu();
  };
  applySettings();
  window.on('close', () => settings.save({ windowBounds: window.getNormalBounds() }));

  recoverPage({ window, firstScreen: `${pageOrigin}/index.html`, log, language, now: clock.now });

  const versions = { app: APP_VERSION, electron: process.versions.electron, practiceOnly: isPracticeOnly(process.versions.electron) };
  // In memory and apart from the page's session, whose every request but our own scheme is cancelled.
  const network = session.fromPartition('network', { cache: false });
  const fetch: HttpFetch = (url, init) => network.fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
  const secrets = keychainSecrets();
  const openP12 = openP12InProcess(forkUtilityProcess(paths.p12Opener, 'Kundeutbytte certificate opener'));
  const keys = makeKeyRing({ path: paths.keys, secrets, openP12, clock, newUuid: randomUUID });
  const access = makeAccessProvider({
    practiceDirectory: paths.practice,
    practiceJudge: judgeInProcess(forkUtilityProcess(paths.practiceJudge, 'Kundeutbytte practice authority')),
    environmentDirectory: paths.environments,
    keys,
    checklists: async () => {
      const opened = await desk.opened();
      return opened.ok ? ok(opened.value.checklists) : opened;
    },
    clock,
  });
  const desk: Desk = new Desk({
    storeDirectory: paths.store,
    sessionDirectory: paths.sessionStore,
    secrets,
    fetch,
    clock,
    newUuid: randomUUID,
    accessFor: accessForSubmissions(access, versions),
    onReceiptChanged: (submissionId, hasNew) => {
      sendEvent(window, 'ledger.changed', { submissionId });
      if (hasNew) tellOfDocument(window, language(), () => sendEvent(window, 'app.goTo', { place: 'receipt', submissionId }));
    },
  });
  const updates = makeUpdates({
    impossible: whyNoUpdates({
      isPackaged: app.isPackaged,
      platform: process.platform,
      resources: process.resourcesPath,
      executable: process.execPath,
      appImage: process.env.APPIMAGE,
      appDir: process.env.APPDIR,
    }),
    loadUpdater: async () => (await import('./app/updates/electron-updater.ts')).makeElectronUpdater(process.platform),
    today: () => osloDate(clock.now()),
    isUnsent: () => desk.isUnsent(),
    onChanged: (view) => tell('updates.changed', view),
    onTrouble: (why, error) => log.error('update-failed', { why, ...describeError(error) }),
  });
  const tickets = makeTickets(randomUUID);
  const liveFile = makeLiveFile({
    watch: watchFile,
    onChanged: (draftId, isChanged) => sendEvent(window, 'draft.fileChanged', { draftId, isChanged }),
  });

  registerCalls({
    window,
    pageOrigin,
    tickets,
    log,
    mayCall: makeRateLimit(() => performance.now()),
    watch: { began: taskbar.began, ended: taskbar.ended, answered: recent.answered },
    handlers: allHandlers({
      desk,
      settings,
      tickets,
      liveFile,
      reader: makeSheetReader({ fork: forkUtilityProcess(paths.sheetReader, 'Kundeutbytte sheet reader') }),
      access,
      keys,
      updates,
      fetch,
      makeWatch: (look) => makeChecklistWatch(look, sleep),
      browser: openInBrowser,
      clock,
      newUuid: randomUUID,
      versions,
      isOnline: () => net.isOnline(),
      samplePath: paths.sample,
      licencesPath: paths.licences,
      machine: () => thisMachine(logsIn(app.getPath('userData'))),
      pickFile: () => pickFile(window, MENU_TEXT[language()].sheets, SHEET_EXTENSIONS),
      pickKeyFile: () => pickFile(window, MENU_TEXT[language()].certificates, ['p12', 'pfx']),
      pickReceiptFile: () => pickFile(window, MENU_TEXT[language()].receipts, RECEIPT_EXTENSIONS),
      pageAsPdf: () => pageAsPdf(window.webContents),
      saveFile: (name, bytes) => saveFile(window, name, bytes),
      takeHandedFiles: handedFiles.take,
      copyText: (text) => clipboard.writeText(text),
      emit: tell,
      applySettings,
      offerInMenu: (now) => {
        offer = now;
        offerInMenu(now);
      },
    }),
  });
  handedFiles.onAdded(() => sendEvent(window, 'app.filesHandedOver', {}));
  closeBeforeQuit(async () => {
    keys.close();
    liveFile.close();
    await desk.close();
    await access.close();
  });
  coverWhenAway(window, (cover) => sendEvent(window, 'privacy.cover', cover));
  await window.loadURL(`${pageOrigin}/index.html`);
  lookDaily(updates);
}

function setTheme({ current }: SettingsStore): void {
  nativeTheme.themeSource = current.settings.theme;
}

/** Main has made the address: one of its own list, an approval page of the environment, or a letter. */
async function openInBrowser(url: string): Promise<boolean> {
  try {
    await shell.openExternal(url);
    return true;
  } catch {
    return false;
  }
}

async function pickFile(window: BrowserWindow, name: string, extensions: string[]): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [{ name, extensions }] });
  return filePaths[0];
}

/** False when the user thought better of it. The system's dialog asks before anything is written over. */
async function saveFile(window: BrowserWindow, name: string, bytes: Buffer): Promise<boolean> {
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: safeFileName(name, 'kundeutbytte') });
  if (filePath === '') return false;
  await writeFileAtomic(filePath, bytes);
  return true;
}

/** The store's files are closed and its lock given back before the process ends. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    close()
      .catch((error: unknown) => log.error('close-failed', { error: error instanceof Error ? error.name : typeof error }))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
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
