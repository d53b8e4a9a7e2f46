// The keychain goes while the app is open, and is still gone at the next start: work goes on, nothing is lost, and each time a sentence says it.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { noKeychainBecause } from '../electron/access/keychain/real-keychain.ts';
import { temporaryFolder } from '../fixtures/workbooks.ts';
import { type RealKeychain, realKeychain } from './harness/keychain.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, sheetWithTwoProblems, t } from './way.ts';

let folder: string;
let keychain: RealKeychain | undefined;
let app: App | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-keychain-'));
  if (noKeychainBecause === undefined) keychain = await realKeychain(folder);
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await keychain?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function rename({ window }: App, from: string, to: string): Promise<void> {
  await screens(window).check.cell(from).dblclick();
  await window.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 2) }).fill(to);
  await window.keyboard.press('Enter');
  await screens(window).check.cell(to).waitFor();
}

test.skipIf(noKeychainBecause !== undefined)('a keychain that goes, stays away, and comes back', { timeout: 180_000 }, async () => {
  const real = keychain;
  if (real === undefined) throw new Error('no keychain');
  const sheets = await temporaryFolder();
  const dataDirectory = join(folder, 'app');
  const launch = () => launchApp({ dataDirectory, env: real.env });
  try {
    await real.start();
    app = await launch();
    await screens(app.window).start.ready();
    expect(await app.window.evaluate(`window.kundeutbytte.calls['app.state']({}).then((reply) => reply.value.store.by)`)).toBe('keychain');
    await app.dropFile(await sheets.file('medlemmer.xlsx', sheetWithTwoProblems()), app.window.locator('#content'));
    await screens(app.window).check.grid.waitFor();
    await rename(app, 'Åse Øvrebø', 'Åse Før');

    // Gone while she works. What she types is kept; a key for Maskinporten can't be, and that is said.
    await real.stop();
    await rename(app, 'Åse Før', 'Åse Etter');
    await app.window.getByRole('button', { name: t.frame.access }).click();
    await app.window.getByRole('button', { name: t.access.coopPractice }).click();
    await app.window.getByRole('button', { name: t.certificate.import.practice }).click();
    await app.window
      .getByText(failureText('nb', failure('KEYCHAIN_ABSENT')).title)
      .first()
      .waitFor();
    await app.close();

    // Still gone: the drafts can't be opened, and nothing takes their place.
    const stored = await readdir(join(dataDirectory, 'store'));
    app = await launch();
    await app.window.getByRole('heading', { name: failureText('nb', failure('STORE_KEYCHAIN_UNAVAILABLE')).title }).waitFor();
    expect(await readdir(join(dataDirectory, 'store'))).toEqual(expect.arrayContaining(stored.filter((name) => !/lock/i.test(name))));

    // Back: the same window goes on with everything that was typed.
    await real.start();
    await app.window.getByRole('button', { name: t.store.tryAgain }).click();
    await app.window.getByText('medlemmer.xlsx').first().waitFor();
    await app.window.getByRole('button', { name: t.start.open }).first().click();
    await screens(app.window).check.cell('Åse Etter').waitFor();
    expect(await app.pageErrors()).toEqual([]);
  } finally {
    await sheets.remove();
  }
});
