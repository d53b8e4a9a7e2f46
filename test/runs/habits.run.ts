// What a user's hands know from other programs: the menu, its keys, the task bar, a notification while she is in another window.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { MENU_TEXT } from '../../shared/text/menu.ts';
import { NOTIFICATION_TEXT } from '../../shared/text/notification.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, sheetWithoutProblems, t } from './way.ts';

let app: App;
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  await screens(app.window).start.ready();
  // What the system would be asked to show; nobody's desk shows it in a test.
  await app.electron.evaluate(({ BrowserWindow, Notification }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const seen = { progress: [] as number[], printed: 0, notifications: [] as Electron.Notification[] };
    Object.assign(globalThis, { seen });
    window.setProgressBar = (progress) => void seen.progress.push(progress);
    window.webContents.print = () => {
      seen.printed += 1;
    };
    window.isFocused = () => false;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      seen.notifications.push(this);
    };
  });
});
afterAll(async () => {
  await app?.close();
  await folder.remove();
});

const choose = (id: string) => app.electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
const recentNames = () =>
  app.electron.evaluate(
    ({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('recent')
        ?.submenu?.items.map(({ label }) => label) ?? [],
  );

test('the task bar shows that a file is read, and for how long', async () => {
  await app.dropFile(await folder.file('første æøå.xlsx', sheetWithoutProblems()), app.window.locator('#content'));
  await screens(app.window).check.grid.waitFor();
  const progress: number[] = await app.electron.evaluate(() => Reflect.get(globalThis, 'seen').progress);
  expect(progress[0]).toBe(2);
  expect(progress.at(-1)).toBe(-1);
  const shares = progress.slice(1, -1);
  expect(shares).toContain(0.75);
  expect(shares).toEqual([...shares].sort());
});

test('the menu opens files and drafts, prints, and leads to the settings and to what the app is', async () => {
  const { window } = app;
  const second = await folder.file('andre & siste.xlsx', sheetWithoutProblems(60));
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, second);
  await choose('open');
  await window.getByText('andre & siste').first().waitFor();
  await screens(window).check.grid.waitFor();
  await expect.poll(recentNames).toEqual(['andre && siste.xlsx', 'første æøå.xlsx']);
  await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[1]?.click());
  await expect.poll(() => window.title()).toContain('første æøå');

  await choose('print');
  expect(await app.electron.evaluate(() => Reflect.get(globalThis, 'seen').printed)).toBe(1);

  await choose('about');
  const about = window.getByRole('heading', { name: t.settings.about });
  await about.and(window.locator(':focus')).waitFor();
  await window.getByText(t.settings.licences).click();
  await window.getByText('SIL OPEN FONT LICENSE').first().waitFor();
  await choose('settings');
  await window.getByRole('heading', { name: t.settings.title, level: 1 }).waitFor();

  // In the language that was chosen.
  await window.getByRole('radio', { name: t.settings.languages.en }).check();
  const labelOfPrint = () => app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('print')?.label);
  await expect.poll(labelOfPrint).toBe(MENU_TEXT.en.print);
  await window.getByRole('radio', { name: t.settings.languages.nb }).check();
  await expect.poll(labelOfPrint).toBe(MENU_TEXT.nb.print);
});

test('a document that comes while the user is elsewhere is told of without a name, and a click leads to it', async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  await window.getByRole('navigation', { name: t.frame.steps }).getByRole('button', { name: t.frame.step.check }).click();
  await check.next.click();
  await send.practiceProfile.click();
  await send.confirm.check();
  await window.evaluate(`window.kundeutbytte.calls['practice.play']({ faults: [{ kind: 'feedback', verdict: 'godkjent', delayMs: 0 }] })`);
  await send.send(4).click();
  await receipt.heading.waitFor();
  await choose('settings');
  await window.getByRole('heading', { name: t.settings.title, level: 1 }).waitFor();
  const told = () =>
    app.electron.evaluate(() =>
      (Reflect.get(globalThis, 'seen').notifications as Electron.Notification[]).map(({ title, body }) => ({ title, body })),
    );
  await expect.poll(told, { timeout: 60_000 }).toEqual([NOTIFICATION_TEXT.nb]);
  await app.electron.evaluate(() => Reflect.get(globalThis, 'seen').notifications[0].emit('click'));
  await receipt.heading.waitFor();
  await window.getByText(ARCHIVE_TEXT.nb.status.godkjent, { exact: true }).waitFor();
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});
