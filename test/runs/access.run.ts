// Access from nothing to all green against the practice authorities: by keyboard alone, through a restart, with a person at the portal and one
// who approves.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { AccessStep } from '../../shared/core/access/access.ts';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { axe } from './harness/axe.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, t } from './way.ts';

const PASSPHRASE = 'fire tilfeldige ord her';
/** On a busy machine the authorities' answers take their time. */
const PATIENCE_MS = 40_000;

let app: App | undefined;
let folder: TemporaryFolder | undefined;
afterEach(async () => {
  await app?.close();
  if (folder) await rm(folder.path, { recursive: true, force: true, maxRetries: 5 });
  app = undefined;
  folder = undefined;
});

const { access, certificate } = t;
const card = (window: Page, step: AccessStep) => window.getByRole('region', { name: access.steps[step].title });
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });

async function shows(window: Page, step: AccessStep, light: keyof typeof access.light): Promise<void> {
  const toggle = card(window, step).getByRole('button').first();
  await toggle.filter({ hasText: access.light[light] }).waitFor({ timeout: PATIENCE_MS });
}

/** Presses Tab until the focus is there, then the key. */
async function press(window: Page, target: Locator, key = 'Enter'): Promise<void> {
  await target.first().waitFor({ timeout: PATIENCE_MS });
  for (let presses = 0; presses < 120; presses++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return window.keyboard.press(key);
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** The addresses that the app opens in the browser; nobody's browser opens in a test. */
async function catchPages({ electron }: App): Promise<() => Promise<string>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  let seen = 0;
  return async () => {
    const next = async (): Promise<string | undefined> => (await electron.evaluate(() => Reflect.get(globalThis, 'opened')))[seen];
    await expect.poll(next, { timeout: PATIENCE_MS }).toBeDefined();
    const url = await next();
    seen += 1;
    return url ?? '';
  };
}

/** What a person does in her browser. */
async function submit(url: string, form: Record<string, string>): Promise<string> {
  const reply = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  expect(reply.status).toBe(200);
  return reply.text();
}

async function goToAccess(window: Page): Promise<void> {
  await press(window, button(window, t.frame.access));
  await window.getByRole('heading', { name: access.title, level: 1 }).waitFor();
}

async function bringInPracticeCertificate(window: Page): Promise<void> {
  await press(window, button(card(window, 'certificate'), certificate.import.practice));
  await press(window, button(window, certificate.keep.file));
  await shows(window, 'certificate', 'ok');
}

async function testAll(window: Page): Promise<void> {
  await press(window, button(window, access.testAll));
  await button(window, access.testAll).waitFor({ timeout: PATIENCE_MS });
}

test('from nothing to all green by keyboard, with a restart in the middle', { timeout: 240_000 }, async () => {
  folder = await temporaryFolder();
  const dataDirectory = join(folder.path, 'data');
  app = await launchApp({ dataDirectory });
  let { window } = app;
  let page = await catchPages(app);
  await screens(window).start.ready();
  await press(window, button(window, t.frame.choosePassphrase));
  for (const label of [t.store.choose.first, t.store.choose.second]) {
    await press(window, window.getByLabel(label, { exact: true }), 'End');
    await window.keyboard.insertText(PASSPHRASE);
  }
  await window.keyboard.press('Enter');
  await window.getByRole('heading', { name: t.store.choose.title }).waitFor({ state: 'detached' });

  await goToAccess(window);
  await press(window, button(window, access.coopPractice));
  await testAll(window);
  await card(window, 'certificate')
    .getByText(failureText('nb', failure('ACCESS_NO_KEY')).title)
    .waitFor();
  await bringInPracticeCertificate(window);

  // The client: made in the portal, pasted here.
  await press(window, button(card(window, 'client'), access.open.portal));
  const portal = await page();
  const clientId = /id="client-id">([^<]+)</.exec(await submit(portal, { action: 'make-client' }))?.[1] ?? '';
  await press(window, window.getByLabel(access.clientId, { exact: true }), 'End');
  await window.keyboard.insertText(clientId);
  await window.keyboard.press('Enter');
  await testAll(window);
  await shows(window, 'client', 'ok');
  await shows(window, 'scope-on-client', 'failed');
  expect(await axe(window)).toEqual([]);

  // The access: on the client, but not given yet; then given.
  await submit(portal, { action: 'add-scope', scope: 'all' });
  await testAll(window);
  await shows(window, 'scope-granted', 'waiting');
  await card(window, 'scope-granted').getByText('MP-250').first().waitFor();
  await submit(portal, { action: 'apply', scope: 'all' });
  await testAll(window);
  await shows(window, 'scope-on-client', 'ok');
  await shows(window, 'system', 'failed');
  await press(window, button(card(window, 'system'), access.register));
  await shows(window, 'system', 'ok');
  await press(window, button(card(window, 'systembruker'), access.ask));
  await shows(window, 'systembruker', 'waiting');
  const letter = await window.getByRole('region', { name: access.letterLeader }).last().innerText();
  expect(letter).toMatch(/http:\/\/127\.0\.0\.1:\d+\/accessmanagement\/ui\/systemuser\/request\?id=/);
  expect(await app.pageErrors()).toEqual([]);

  // She leaves, and comes back another day. The key was not kept, so it is brought in again; everything else is as it was.
  await app.close();
  app = await launchApp({ dataDirectory });
  window = app.window;
  page = await catchPages(app);
  await press(window, window.getByLabel(t.store.choose.first, { exact: true }), 'End');
  await window.keyboard.insertText(PASSPHRASE);
  await window.keyboard.press('Enter');
  await screens(window).start.sample.waitFor({ timeout: PATIENCE_MS });
  await goToAccess(window);
  await shows(window, 'system', 'ok');
  await bringInPracticeCertificate(window);
  await testAll(window);
  await shows(window, 'systembruker', 'waiting');
  await press(window, button(card(window, 'systembruker'), access.open.approve));
  await submit(await page(), { decision: 'Accepted' });
  // Nobody presses anything: the app looks for the answer by itself.
  await shows(window, 'systembruker', 'ok');
  await testAll(window);
  await window.getByText(access.allGreen).waitFor();
  for (const step of Object.keys(access.steps)) await shows(window, step as AccessStep, 'ok');
  expect(await axe(window)).toEqual([]);
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});

test('test and production are refused on this runtime, and the screen says so', async () => {
  app = await launchApp();
  const { window } = app;
  await screens(window).start.ready();
  await goToAccess(window);
  for (const environment of ['test', 'production'] as const) {
    await window.getByRole('radio', { name: access.environments[environment].name }).check({ force: true });
    await window.getByText(access.practiceOnly.title).waitFor();
    await window.getByLabel(access.coopNumber, { exact: true }).fill('311131788');
    await button(window, access.coopUse).click();
    await card(window, 'client').waitFor();
    expect(await button(window, access.testAll).count()).toBe(0);
    expect(await button(window, access.test).count()).toBe(0);
  }
  expect(await app.pageErrors()).toEqual([]);
});
