/** Everything behind the window: settings, store, keys, network, and the calls that they answer. Loaded while the page loads. */
import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow, clipboard, nativeTheme, net, powerMonitor, session } from 'electron';
import { DRAFT_FILE_EXTENSION } from '../../shared/core/draft/draft-file.ts';
import { osloDate } from '../../shared/core/oslo-time.ts';
import type { MenuOffer } from '../../shared/ipc/views.ts';
import { ok } from '../../shared/result.ts';
import { MENU_TEXT } from '../../shared/text/menu.ts';
import { makeChecklistWatch } from '../access/checklist/checklist-watch.ts';
import { keyRingWhenNeeded } from '../access/key-ring-when-needed.ts';
import { keychainSecrets } from '../access/keychain/secrets.ts';
import { secretsAfter } from '../access/keychain/secrets-after.ts';
import { openP12InProcess } from '../access/p12/p12-opener/open-in-process.ts';
import { sleep } from '../delivery/send/sleep.ts';
import { accessForSubmissions, makeAccessProvider } from '../desk/access.ts';
import { Desk } from '../desk/desk.ts';
import { openSettings, type SettingsStore } from '../drafts/remembered/settings-store.ts';
import { makeLiveFile } from '../drafts/work/live-file.ts';
import { makeTickets } from '../files/tickets.ts';
import { watchFile } from '../files/watch-file.ts';
import { type Answers, answersTo } from '../ipc/answers.ts';
import { allHandlers } from '../ipc/handlers/all-handlers.ts';
import type { HandlerContext } from '../ipc/handlers/context.ts';
import { sendEvent } from '../ipc/ipc-main.ts';
import { makeRateLimit } from '../ipc/limits.ts';
import type { Clock, HttpFetch } from '../ports.ts';
import { judgeInProcess } from '../practice/skatteetaten/judge/judge-in-process.ts';
import { forkUtilityProcess } from '../process/utility-process.ts';
import { makeSheetReader } from '../sheet/sheet-reader.ts';
import { openInBrowser, pickFile, saveFile } from './dialogs.ts';
import type { HandedFiles } from './handed-files.ts';
import { describeError, type Log } from './log.ts';
import { offerInMenu, setMenu } from './menu.ts';
import { askProxy, networkFetch } from './network-fetch.ts';
import { pageAsPdf } from './page-as-pdf.ts';
import { logsIn, type Paths } from './paths.ts';
import { coverWhenAway } from './privacy.ts';
import { makeProxyDoor } from './proxy-door.ts';
import { makeRecentDrafts } from './recent-drafts.ts';
import { mayLose, recoverPage, surviveBugs } from './recovery.ts';
import type { Restarts } from './restart.ts';
import { APP_VERSION, isPracticeOnly } from './runtime.ts';
import { makeTaskbar } from './taskbar.ts';
import { tellOfDocument } from './tell-of-document.ts';
import { thisMachine } from './this-machine.ts';
import { whyNoUpdates } from './updates/can-update.ts';
import { lookDaily } from './updates/look-daily.ts';
import { makeUpdates } from './updates/updates.ts';
import { placeWindow } from './window.ts';

const RECEIPT_EXTENSIONS = ['json', 'zip', 'xml', 'pdf', 'csv'];
const SHEET_EXTENSIONS = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'txt', 'tsv', DRAFT_FILE_EXTENSION];

export interface OpenAppOptions {
  readonly window: BrowserWindow;
  /** For a page that dies again and again where it was. */
  readonly firstScreen: string;
  readonly paths: Paths;
  readonly handedFiles: HandedFiles;
  /** When the page has something on the screen: until then the keychain is asked nothing, and nothing goes to the network. */
  readonly painted: Promise<void>;
  readonly restarts: Restarts;
  readonly log: Log;
  readonly clock: Clock;
}

export async function openApp({
  window,
  firstScreen,
  paths,
  handedFiles,
  painted,
  restarts,
  log,
  clock,
}: OpenAppOptions): Promise<Answers> {
  const settings = await openSettings({ path: paths.settings, clock });
  const language = () => settings.current.settings.language;
  surviveBugs(log, language, restarts);
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
  placeWindow(window, settings.current.windowBounds);
  window.on('close', () => settings.save({ windowBounds: window.getNormalBounds() }));

  recoverPage({ window, firstScreen, log, language, now: clock.now });

  const versions = { app: APP_VERSION, electron: process.versions.electron, practiceOnly: isPracticeOnly(process.versions.electron) };
  // In memory and apart from the page's session, whose every request but our own scheme is cancelled.
  const network = { session: session.fromPartition('network', { cache: false }), net };
  const keychain = keychainSecrets();
  const secrets = secretsAfter(painted, keychain);
  const proxy = makeProxyDoor({
    ask: (url, login) => askProxy(network, url, login),
    proxiesFor: (url) => network.session.resolveProxy(url),
    forgetGiven: () => network.session.clearAuthCache(),
    secrets,
    settings,
  });
  const ask = proxy.through(networkFetch(network));
  const fetch: HttpFetch = async (url, init) => {
    await painted;
    return ask(url, init);
  };
  const openP12 = openP12InProcess(forkUtilityProcess(paths.p12Opener, 'Kundeutbytte certificate opener'));
  const keys = keyRingWhenNeeded({ path: paths.keys, secrets, openP12, clock, newUuid: randomUUID });
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
    mayAsk: painted,
    onReceiptChanged: (submissionId, hasNew) => {
      sendEvent(window, 'ledger.changed', { submissionId });
      if (hasNew) tellOfDocument(window, language(), () => sendEvent(window, 'app.goTo', { place: 'receipt', submissionId }));
    },
  });
  restarts.mayBegin = async () => !(await desk.isInMemoryOnly()) || (await mayLose(window, language()));
  const updates = makeUpdates({
    impossible: whyNoUpdates({
      isPackaged: app.isPackaged,
      platform: process.platform,
      resources: process.resourcesPath,
      executable: process.execPath,
      appImage: process.env.APPIMAGE,
      appDir: process.env.APPDIR,
    }),
    loadUpdater: async () => (await import('./updates/electron-updater.ts')).makeElectronUpdater(process.platform, proxy.loginFor),
    today: () => osloDate(clock.now()),
    isUnsent: () => desk.isUnsent(),
    isInMemoryOnly: () => desk.isInMemoryOnly(),
    onChanged: (view) => tell('updates.changed', view),
    onTrouble: (why, error) => log.error('update-failed', { why, ...describeError(error) }),
  });
  const tickets = makeTickets(randomUUID);
  const liveFile = makeLiveFile({
    watch: watchFile,
    onChanged: (draftId, isChanged) => sendEvent(window, 'draft.fileChanged', { draftId, isChanged }),
  });

  const answers = answersTo({
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
      proxy,
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
    await keys.close();
    liveFile.close();
    await desk.close();
    await access.close();
    await settings.settled();
    // An ordinary end would wait for the keychain, as long as its question stands unanswered: no window, and no second start either.
    if (keychain.isAsking()) process.kill(process.pid, 'SIGKILL');
  }, log);
  coverWhenAway(window, (cover) => sendEvent(window, 'privacy.cover', cover));
  powerMonitor.on('resume', () => void desk.catchUp());
  lookDaily(updates);
  return answers;
}

function setTheme({ current }: SettingsStore): void {
  nativeTheme.themeSource = current.settings.theme;
}

/** The store's files are closed and its lock given back before the process ends. */
function closeBeforeQuit(close: () => Promise<void>, log: Log): void {
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
