// What was typed is there after a restart, and after a power cut; and only with the passphrase that protects it.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeStoreLock } from '../../electron/files/store-lock.ts';
import { syntheticFoedselsnummer } from '../fixtures/synthetic.ts';
import { type TemporaryFolder, temporaryFolder, workbook } from '../fixtures/workbooks.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { choosePassphrase, PASSPHRASE, screens, sheetWithTwoProblems, t, unlock } from './way.ts';

let folder: TemporaryFolder;
let dataDirectory: string;
let app: App | undefined;

beforeEach(async () => {
  folder = await temporaryFolder();
  dataDirectory = join(folder.path, 'data');
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await rm(folder.path, { recursive: true, force: true, maxRetries: 5 });
});

async function openWithEdit(): Promise<App> {
  const temporary = join(folder.path, 'tmp');
  await mkdir(temporary, { recursive: true });
  const opened = await launchApp({ dataDirectory, env: { TMPDIR: temporary } });
  const { window } = opened;
  const { start, check } = screens(window);
  await start.ready();
  await opened.dropFile(await folder.file('medlemmer.xlsx', sheetWithTwoProblems()), window.locator('#content'));
  await check.grid.waitFor();
  await check.cell('Åse Øvrebø').dblclick();
  await window.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 2) }).fill('Åse Østby');
  await window.keyboard.press('Enter');
  await check.cell('Åse Østby').waitFor();
  return opened;
}

async function expectEditIsThere({ window }: App): Promise<void> {
  await window.getByRole('button', { name: `${t.start.open} medlemmer.xlsx` }).click();
  await screens(window).check.cell('Åse Østby').waitFor();
}

test('an edit survives closing, behind the passphrase', async () => {
  app = await openWithEdit();
  await choosePassphrase(app);
  await app.close();

  app = await launchApp({ dataDirectory });
  await unlock(app, 'ikke den rette');
  await app.window.getByRole('alert').first().waitFor();
  await unlock(app, PASSPHRASE);
  await expectEditIsThere(app);
});

test.skipIf(process.platform !== 'linux')(
  'a passphrase is worked on beside main, whose thread is free for the window meanwhile',
  async () => {
    app = await openWithEdit();
    const { pid = 0 } = app.electron.process();
    // By the system's own count of processor time, which no other load on the machine changes.
    const spent = async (path: string) => {
      const [, fields = ''] = (await readFile(path, 'utf8')).split(/\) (?=[A-Z] )/);
      const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
      return user + system;
    };
    const inMain = () => spent(`/proc/${pid}/task/${pid}/stat`);
    const inAll = () => spent(`/proc/${pid}/stat`);
    const before = { main: await inMain(), all: await inAll() };
    await choosePassphrase(app);
    const main = (await inMain()) - before.main;
    const all = (await inAll()) - before.all;
    // Twice the work of scrypt; when half of it was main's, it had more than half of all.
    expect(all).toBeGreaterThan(20);
    expect(main / all).toBeLessThan(0.45);
  },
);

test('an edit survives a power cut, and undo still works after it', async () => {
  app = await openWithEdit();
  await choosePassphrase(app);
  await app.kill();

  app = await launchApp({ dataDirectory });
  await unlock(app, PASSPHRASE);
  await expectEditIsThere(app);
  await app.window.locator('[role=gridcell][tabindex="0"], [role=rowheader][tabindex="0"]').first().focus();
  await app.window.keyboard.press('Control+z');
  await screens(app.window).check.cell('Åse Øvrebø').waitFor();
});

test('a warning that was accepted for a reason is so after a restart, and undo takes it back even then', async () => {
  const start = async () => {
    const opened = await launchApp({ dataDirectory });
    return { opened, window: opened.window, first: opened.window.locator('#cell-0-navn') };
  };
  const before = await start();
  app = before.opened;
  await screens(before.window).start.ready();
  const oneFirm = workbook([
    {
      name: 'Medlemmer',
      rows: [
        ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
        [syntheticFoedselsnummer(40), 'Sævik Bygg AS', 1200],
      ],
    },
  ]);
  await app.dropFile(await folder.file('medlemmer.xlsx', oneFirm), before.window.locator('#content'));
  await before.first.filter({ hasText: 'Sævik Bygg AS' }).click();
  await before.window.getByRole('button', { name: t.check.accept, exact: true }).click();
  await before.window.getByLabel(t.check.acceptReason).fill('enkeltpersonforetak');
  await before.window.keyboard.press('Enter');
  await before.window.getByText(t.check.acceptedBecause('enkeltpersonforetak')).waitFor();
  await choosePassphrase(app);
  await app.close();

  const { opened, window, first } = await start();
  app = opened;
  await unlock(app, PASSPHRASE);
  await window.getByRole('button', { name: `${t.start.open} medlemmer.xlsx` }).click();
  await window.getByRole('button', { name: t.frame.step.check }).click();
  await first.filter({ hasText: 'Sævik Bygg AS' }).click();
  await window.getByText(t.check.acceptedBecause('enkeltpersonforetak')).waitFor();
  await window.keyboard.press('Control+z');
  await window.getByRole('button', { name: t.check.accept, exact: true }).waitFor();
  await window.keyboard.press('Control+y');
  await window.getByText(t.check.acceptedBecause('enkeltpersonforetak')).waitFor();
});

test('no name and no number lies on the disk in clear', async () => {
  app = await openWithEdit();
  await choosePassphrase(app);
  await app.close();
  const said = app.mainErrors();
  app = undefined;
  // Chromium's own databases are in UTF-16.
  const words = ['Åse Øvrebø', 'Åse Østby', syntheticFoedselsnummer(40)];
  const secrets = words.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'latin1')]);
  // What the search has to find, or it would find nothing anywhere.
  const planted = join(folder.path, 'planted');
  await writeFile(planted, Buffer.concat([Buffer.from('x'), Buffer.from('Åse Østby', 'utf16le')]));
  const found = [];
  // The log lies in the data folder, too; what the app says to a terminal, and what it may leave in the temporary folder, does not.
  expect(secrets.filter((secret) => Buffer.from(said.join('\n')).includes(secret))).toEqual([]);
  for (const entry of await readdir(folder.path, { recursive: true, withFileTypes: true })) {
    if (entry.name === 'medlemmer.xlsx') continue;
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (secrets.some((secret) => bytes.includes(secret))) found.push(path);
  }
  expect(found).toEqual([planted]);
});

test('the recovery code opens what the passphrase protects; a slip is told by its group', async () => {
  app = await openWithEdit();
  await choosePassphrase(app);
  const shown = app.window.getByTestId('recovery-code');
  await shown.waitFor();
  const code = (await shown.innerText()).trim().split(/\s+/).join(' ');
  await app.window.getByRole('button', { name: t.store.recovery.kept }).click();
  await app.window.getByText(t.store.recovery.saved).waitFor();
  await app.close();

  app = await launchApp({ dataDirectory });
  const { window } = app;
  await window.getByRole('button', { name: t.store.locked.way['recovery-code'] }).click();
  const field = window.getByLabel(t.store.locked.code);
  await field.fill(`${code.startsWith('7') ? '3' : '7'}${code.slice(1)}`);
  await window.keyboard.press('Enter');
  await window.getByText(t.store.locked.codeMistyped(1)).waitFor();
  await field.fill(code.toLowerCase());
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: `${t.start.open} medlemmer.xlsx` }).waitFor();
  // It was put away, so nothing reminds of it.
  expect(await window.getByText(t.store.recovery.reminder.unconfirmed).count()).toBe(0);
});

test('by keyboard: a draft gets a name, a copy, is removed and brought back', async () => {
  app = await openWithEdit();
  await choosePassphrase(app);
  await app.close();
  app = await launchApp({ dataDirectory });
  await unlock(app, PASSPHRASE);
  await pressIn(app, t.start.renameDraft('medlemmer.xlsx'));
  await app.window.keyboard.insertText('Etter årsmøtet');
  await app.window.keyboard.press('Enter');
  // Focus is always where the hands go on from.
  await focusIn(app, t.start.renameDraft('Etter årsmøtet'));
  await app.window.keyboard.press('Enter');
  await app.window.keyboard.insertText('Noe annet');
  await app.window.keyboard.press('Escape');
  await focusIn(app, t.start.renameDraft('Etter årsmøtet'));
  await pressIn(app, t.start.duplicateDraft('Etter årsmøtet'));
  await focusIn(app, t.start.duplicateDraft('Etter årsmøtet'));
  const copy = t.start.copyOf('Etter årsmøtet');
  await pressIn(app, t.start.removeDraft(copy));
  await app.window.getByText(t.start.removed(copy)).waitFor();
  await focusIn(app, t.start.removeDraft('Etter årsmøtet'));
  await pressIn(app, t.frame.undo);
  await app.window.getByText(copy, { exact: true }).waitFor();
  await app.window
    .getByRole('button', { name: `${t.start.open} ${copy}` })
    .and(app.window.locator(':focus'))
    .waitFor();
  await app.window.getByText('Etter årsmøtet', { exact: true }).waitFor();
});

test('another process with the same drafts: the window says so, and gets in when the other one has gone', async () => {
  const store = join(dataDirectory, 'store');
  await mkdir(store, { recursive: true });
  const other = await takeStoreLock(store);
  if (!other.ok) throw new Error(other.failure.code);
  app = await launchApp({ dataDirectory });
  const { window } = app;
  await window.getByRole('heading', { name: t.store.inUse.title }).waitFor();
  await window.getByRole('button', { name: t.store.tryAgain }).click();
  await window.getByRole('heading', { name: t.store.inUse.title }).waitFor();
  await other.value.release();
  await window.getByRole('button', { name: t.store.tryAgain }).click();
  await screens(window).start.ready();
});

/** Waits until the button has focus. */
async function focusIn({ window }: App, name: string): Promise<void> {
  await window.getByRole('button', { name, exact: true }).and(window.locator(':focus')).waitFor();
}

async function pressIn({ window }: App, name: string): Promise<void> {
  await window.getByRole('button', { name, exact: true }).focus();
  await window.keyboard.press('Enter');
}
