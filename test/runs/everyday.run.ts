// What happens to an app on an ordinary day: a file is opened from outside, it is started twice, one of its processes dies.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { PROJECT_ROOT } from '../../electron/launch/tools/paths.ts';
import { TROUBLE_TEXT } from '../../shared/text/trouble.ts';
import { folder, openApp } from './harness/app-for-each-test.ts';
import { screens, sheetWithTwoProblems, t } from './way.ts';

test('a file on the command line is opened, and a second start hands over its own and ends', async () => {
  const first = await folder.file('første æøå.xlsx', sheetWithTwoProblems());
  const second = await folder.file('andre.xlsx', sheetWithTwoProblems());
  const app = await openApp({ files: [first] });
  const { window } = app;
  await screens(window).check.grid.waitFor();
  await window.getByText('første æøå.xlsx').first().waitFor();

  const { executable, switches, display } = inject('electron');
  const other = spawn(executable, [...switches, `--user-data-dir=${app.dataDirectory}`, PROJECT_ROOT, second], {
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => {
    other.once('exit', resolve);
  });
  expect(await ended).toBe(0);
  await window.getByText('andre.xlsx').first().waitFor();
  await screens(window).check.grid.waitFor();
  expect(app.electron.windows()).toHaveLength(1);
});

test('the process of the page dies: it is back where it was, with what was typed', async () => {
  const app = await openApp();
  const { window, electron } = app;
  await screens(window).start.ready();
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithTwoProblems()), window.locator('#content'));
  await screens(window).check.grid.waitFor();
  await screens(window).check.cell('Åse Øvrebø').dblclick();
  await window.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 2) }).fill('Åse Østby');
  await window.keyboard.press('Enter');
  await screens(window).check.cell('Åse Østby').waitFor();

  await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loadedAgain = new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => resolve());
    });
    contents?.forcefullyCrashRenderer();
    return loadedAgain;
  });
  // The debugger has lost its page with the process, so main looks into the new one.
  const shown = () =>
    electron.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("[role=grid]")?.innerText ?? ""') ?? '',
    );
  await expect.poll(shown, { timeout: 15_000 }).toContain('Åse Østby');
  const log = await readFile(join(app.dataDirectory, 'logs', 'kundeutbytte.log'), 'utf8');
  expect(log).toContain('"event":"page-gone"');
});

test('the graphics process dies again and again, and all there is lies in memory: the user is asked, and nothing is lost', async () => {
  const app = await openApp();
  const { window, electron } = app;
  await screens(window).start.ready();
  await screens(window).start.sample.click();
  await screens(window).check.grid.waitFor();
  const asked = await electron.evaluate(async ({ app: electronApp, dialog }) => {
    const said: string[] = [];
    const answered = new Promise<void>((resolve) => {
      dialog.showMessageBox = async (...args: unknown[]) => {
        said.push(JSON.stringify(args.at(-1)));
        resolve();
        return { response: 0, checkboxChecked: false };
      };
    });
    let last: number | undefined;
    for (let death = 0; death < 3; death++) {
      const gone = new Promise<void>((resolve) => electronApp.once('child-process-gone', () => resolve()));
      for (;;) {
        const graphics = electronApp.getAppMetrics().find(({ type }) => type === 'GPU');
        if (graphics !== undefined && graphics.pid !== last && process.kill(graphics.pid, 'SIGKILL')) {
          last = graphics.pid;
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await gone;
    }
    await answered;
    return said;
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(TROUBLE_TEXT.nb.inMemoryDetail);
  // Still the same app, with the same draft.
  await screens(window).check.grid.waitFor();
  await window.getByRole('button', { name: t.frame.choosePassphrase }).waitFor();
});

test('the graphics process dies: the window goes on', async () => {
  const app = await openApp();
  const { window, electron } = app;
  await screens(window).start.ready();
  const killed = await electron.evaluate(({ app: electronApp }) => {
    const graphics = electronApp.getAppMetrics().find(({ type }) => type === 'GPU');
    return graphics !== undefined && process.kill(graphics.pid, 'SIGKILL');
  });
  expect(killed).toBe(true);
  await screens(window).start.sample.click();
  await screens(window).check.grid.waitFor();
  await app.screenshot('after-graphics-died');
});
