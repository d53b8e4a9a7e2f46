// What breaks under the app while it runs: a process that reads, the disk, the clock, a page that hangs. Nothing that was called saved is lost,
// and each is said in a sentence. Pages and graphics processes that die are in everyday.run.ts and packed/graphics.ts, a keychain that goes in keychain-gone.run.ts.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { folder, openApp } from './harness/app-for-each-test.ts';
import type { App } from './harness/launch-app.ts';
import { screens, sheetWithTwoProblems, t } from './way.ts';

const sentence = (code: Parameters<typeof failure>[0]) => failureText('nb', failure(code)).title;

async function withDraft(running: App): Promise<void> {
  await screens(running.window).start.ready();
  await running.dropFile(await folder.file('medlemmer.xlsx', sheetWithTwoProblems()), running.window.locator('#content'));
  await screens(running.window).check.grid.waitFor();
}

async function rename({ window }: App, from: string, to: string): Promise<void> {
  await screens(window).check.cell(from).dblclick();
  await window.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 2) }).fill(to);
  await window.keyboard.press('Enter');
}

test('the process that reads a sheet is killed: it is said, and the next file is read', async () => {
  const app = await openApp();
  const { window, electron } = app;
  await screens(window).start.ready();
  // Killed as soon as there is one, again and again, until the file has been given up.
  await electron.evaluate(({ app: electronApp }) => {
    const killing = setInterval(() => {
      for (const { type, pid } of electronApp.getAppMetrics()) {
        if (type === 'Utility' && electronApp.getAppMetrics().some((one) => one.pid === pid && /sheet reader/i.test(one.name ?? '')))
          process.kill(pid, 'SIGKILL');
      }
    }, 5);
    Object.assign(globalThis, { stopKilling: () => clearInterval(killing) });
  });
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithTwoProblems()), window.locator('#content'));
  await window.getByText(sentence('READER_DIED')).waitFor();
  await electron.evaluate(() => (globalThis as unknown as { stopKilling: () => void }).stopKilling());
  await app.dropFile(await folder.file('andre.xlsx', sheetWithTwoProblems()), window.locator('#content'));
  await screens(window).check.grid.waitFor();
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();
if (!canMount) console.warn('SKIPPED: a full disk is made as a small file system, which only root on Linux may mount.');

function mounts(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!canMount)('the disk is full: it is said, what was saved stays, and work goes on when there is room', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'kundeutbytte-full-'));
  // Chromium keeps its own things there as well, and goes on without room for them.
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', dataDirectory]);
  onTestFinished(async () => {
    execFileSync('umount', ['-l', dataDirectory]);
    await rm(dataDirectory, { recursive: true, force: true });
  });
  const app = await openApp({ dataDirectory });
  await withDraft(app);
  await rename(app, 'Åse Øvrebø', 'Åse Østby');
  await screens(app.window).check.cell('Åse Østby').waitFor();
  const { bavail, bsize } = await statfs(dataDirectory);
  const filler = join(dataDirectory, 'filler');
  await writeFile(filler, Buffer.alloc(bavail * bsize));
  const { window } = app;
  const { check } = screens(window);
  const isFull = window.getByText(sentence('STORE_DISK_FULL'));
  // A log is made longer in pages: the first edits may still find room in the last one.
  let typed = '';
  for (let edit = 0; edit < 60 && !(await isFull.isVisible()); edit++) {
    typed = `Åse Østby ${'x'.repeat(200)} ${edit}`;
    await rename(app, 'Åse Øst', typed);
    await check.cell(typed).or(isFull).first().waitFor();
  }
  await isFull.waitFor();
  const editor = window.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 2) });
  await editor.waitFor();
  expect(await editor.inputValue()).toBe(typed);
  await rm(filler);
  await editor.press('Enter');
  await check.cell(typed).waitFor();
  await isFull.waitFor({ state: 'detached' });
  await rename(app, typed, 'Åse Sist');
  await check.cell('Åse Sist').waitFor();
});

test('the clock jumps back ten years and forward again: edits are kept in the order they were made', async () => {
  const app = await openApp();
  await withDraft(app);
  const jump = (years: number) =>
    app.electron.evaluate((_electron, to) => {
      const kept: unknown = Reflect.get(globalThis, 'RealDate');
      const real = kept === undefined ? Date : (kept as DateConstructor);
      const now = () => real.now() + to * 365 * 86_400_000;
      const Jumped = new Proxy(real, {
        construct: (target, args: [] | [number]) => (args.length === 0 ? new target(now()) : new target(...args)),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
      Object.assign(globalThis, { RealDate: real, Date: Jumped });
    }, years);
  await rename(app, 'Åse Øvrebø', 'Åse En');
  await screens(app.window).check.cell('Åse En').waitFor();
  await jump(-10);
  await rename(app, 'Åse En', 'Åse To');
  await screens(app.window).check.cell('Åse To').waitFor();
  await jump(10);
  await rename(app, 'Åse To', 'Åse Tre');
  await screens(app.window).check.cell('Åse Tre').waitFor();
  await app.window.keyboard.press('Control+z');
  await screens(app.window).check.cell('Åse To').waitFor();
  await app.window.keyboard.press('Control+z');
  await screens(app.window).check.cell('Åse En').waitFor();
});

test('the page hangs: the user is asked, and it comes back where it was', async () => {
  const app = await openApp();
  await withDraft(app);
  await rename(app, 'Åse Øvrebø', 'Åse Østby');
  await screens(app.window).check.cell('Åse Østby').waitFor();
  const asked = await app.electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    let said = '';
    // Chromium says so after half a minute; the event is the same. The second button loads the page again.
    dialog.showMessageBox = async (...args: unknown[]) => {
      said = JSON.stringify(args.at(-1));
      return { response: 1, checkboxChecked: false };
    };
    const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));
    window.emit('unresponsive');
    await loaded;
    return said;
  });
  expect(asked).toContain('buttons');
  const shown = () =>
    app.electron.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("[role=grid]")?.innerText ?? ""') ?? '',
    ) ?? '';
  await expect.poll(shown, { timeout: 20_000 }).toContain('Åse Østby');
});
