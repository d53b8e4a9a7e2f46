// What surrounds the app on other people's machines: long paths with Norwegian letters, a second user.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomic } from '../../electron/files/atomic-write.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { practiceJournal, screens, sheetWithoutProblems } from './way.ts';

let folder: string;
const apps: App[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-rundt-'));
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(options: Parameters<typeof launchApp>[0]): Promise<App> {
  const app = await launchApp(options);
  apps.push(app);
  await screens(app.window).start.ready();
  return app;
}

async function readyToSend({ window, dropFile }: App, sheet: string): Promise<void> {
  const { check, send } = screens(window);
  await dropFile(sheet, window.locator('#content'));
  await check.grid.waitFor();
  await check.next.click();
  await send.practiceProfile.click();
  await send.confirm.check();
}

test('a long path with Norwegian letters, as OneDrive makes them, and two users at once', { timeout: 180_000 }, async () => {
  const home = (user: string) =>
    join(
      folder,
      'Brukere',
      `${user} Øvrebø-Sætre 😀`,
      'OneDrive – Samvirkelaget på Østre Ås og omegn SA',
      'Dokumenter',
      `${'Årsoppgjør med æøå '.repeat(4)}`.trim(),
    );
  for (const user of ['Åse', 'Bjørn']) await mkdir(home(user), { recursive: true });
  const sheet = join(home('Åse'), 'Årets utbetalinger – endelig (2) kopi æøå.xlsx');
  await writeFileAtomic(sheet, sheetWithoutProblems());
  const app = await launch({ dataDirectory: join(home('Åse'), 'Kundeutbytte') });
  // Each has a folder and a lock of her own; neither knows of the other.
  const other = await launch({ dataDirectory: join(home('Bjørn'), 'Kundeutbytte') });
  await readyToSend(app, sheet);
  await screens(app.window).send.send(4).click();
  await screens(app.window).receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toMatchObject([{ antallOppgaver: 4, sumUtbetaltBeloep: 7551 }]);
  expect(await practiceJournal(other.dataDirectory)).toEqual([]);
  expect(await other.window.getByText('Årets utbetalinger').count()).toBe(0);
  expect(await other.window.evaluate(`window.kundeutbytte.calls['drafts.list']({}).then((reply) => reply.value.length)`)).toBe(0);
  // Where it lies is nobody's business.
  const log = await readFile(join(app.dataDirectory, 'logs', 'kundeutbytte.log'), 'utf8').catch(() => '');
  expect(log).not.toMatch(/Øvrebø|OneDrive/);
  expect(app.mainErrors()).toEqual([]);
});
