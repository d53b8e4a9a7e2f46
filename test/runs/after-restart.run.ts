// What Skatteetaten says after the app was closed is there when it is opened again, without anybody asking.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { folder, openApp } from './harness/app-for-each-test.ts';
import { choosePassphrase, PASSPHRASE, screens, sheetWithoutProblems, t, unlock } from './way.ts';

test('a document that came while the app was closed', async () => {
  const dataDirectory = join(folder.path, 'data');
  let app = await openApp({ dataDirectory });
  const { start, check, send, receipt } = screens(app.window);
  await start.ready();
  await choosePassphrase(app);
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithoutProblems(1000)), app.window.locator('#content'));
  await check.next.click();
  await send.practiceProfile.click();
  await send.confirm.check();
  await app.window.evaluate(
    `window.kundeutbytte.calls['practice.play']({ faults: [{ kind: 'feedback', verdict: 'godkjent', delayMs: 3000 }] })`,
  );
  await send.send(4).click();
  await receipt.heading.waitFor();
  await app.close();

  app = await openApp({ dataDirectory });
  await unlock(app, PASSPHRASE);
  await app.window.getByRole('navigation', { name: t.frame.steps }).getByRole('button', { name: t.frame.archive }).click();
  await app.window.getByText(ARCHIVE_TEXT.nb.status.godkjent, { exact: true }).first().waitFor({ timeout: 60_000 });
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});
