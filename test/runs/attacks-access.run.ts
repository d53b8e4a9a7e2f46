// Hostile answers in Altinn's place, on the screen for access: pages, scripts, floods, letters that turn the line round. Each is a light that
// is red and a sentence of our own; nothing of theirs runs, and nothing of theirs is opened in the browser.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccessStep } from '../../shared/core/access/access.ts';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { attacksOn, expectUnharmed, watchForHarm } from './harness/harm.ts';
import { type Exchanged, exchangeAnswers, timesExchanged } from './harness/hostile-answers.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, t } from './way.ts';

const { access, certificate } = t;
const SYSTEM = '^GET /authentication/api/v1/systemregister/';
const REQUEST = '^(GET|POST) /authentication/api/v1/systemuser/request/';
const PATIENCE_MS = 40_000;

let visits = 0;
const outside = createServer((_request, response) => {
  visits += 1;
  response.end('reached');
});
let app: App;
let attacks: string[];
beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  attacks = attacksOn(outsideUrl());
  app = await launchApp();
  await screens(app.window).start.ready();
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
});
afterAll(async () => {
  await app?.close();
  outside.close();
});

const outsideUrl = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
const opened = (): Promise<string[]> => app.electron.evaluate(() => Reflect.get(globalThis, 'opened'));
const card = (step: AccessStep) => app.window.getByRole('region', { name: access.steps[step].title });
const shows = (step: AccessStep, light: keyof typeof access.light) =>
  card(step).getByRole('button').first().filter({ hasText: access.light[light] }).waitFor({ timeout: PATIENCE_MS });
const press = (name: string) => app.window.getByRole('button', { name, exact: true }).first().click();
const atPortal = async (portal: string, form: Record<string, string>) =>
  (await fetch(portal, { method: 'POST', body: new URLSearchParams(form) })).text();

/** Tries every point, and waits until it is over. */
async function testAll(): Promise<void> {
  await press(access.testAll);
  await app.window.getByRole('button', { name: access.testAll, exact: true }).waitFor({ timeout: PATIENCE_MS });
}

/** Tries every point with this answer, until it has been given and the try is over. */
async function testAllWith(answer: Exchanged): Promise<void> {
  const before = await timesExchanged(app);
  await exchangeAnswers(app, [answer]);
  await press(access.testAll);
  await expect.poll(() => timesExchanged(app), { timeout: PATIENCE_MS }).toBeGreaterThan(before);
  await app.window.getByRole('button', { name: access.testAll, exact: true }).waitFor({ timeout: PATIENCE_MS });
}

async function expectNoHarm(where: string): Promise<void> {
  await expectUnharmed(app, where);
  expect(visits).toBe(0);
  for (const url of await opened()) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/(generalprove|accessmanagement)\//);
  // What turns a line round or ends it stands nowhere on the screen, and no word of theirs does.
  const words = await app.window.locator('#root').innerText();
  expect(words).not.toMatch(/[^\P{C}\n\t\u00ad]|pwned|x{200}/u);
}

test('whatever answers in Altinn’s place, the light is red, with our words', { timeout: 240_000 }, async () => {
  const { window } = app;
  await press(t.frame.access);
  await press(access.coopPractice);
  await press(certificate.import.practice);
  await press(certificate.keep.file);
  await shows('certificate', 'ok');
  await card('client').getByRole('button', { name: access.open.portal, exact: true }).click();
  await expect.poll(async () => (await opened()).length, { timeout: PATIENCE_MS }).toBe(1);
  const [portal = ''] = await opened();
  const clientId = /id="client-id">([^<]+)</.exec(await atPortal(portal, { action: 'make-client' }))?.[1] ?? '';
  for (const action of ['add-scope', 'apply']) await atPortal(portal, { action, scope: 'all' });
  await window.getByLabel(access.clientId, { exact: true }).fill(clientId);
  await window.keyboard.press('Enter');
  await testAll();
  await shows('scope-on-client', 'ok');
  await card('system').getByRole('button', { name: access.register, exact: true }).click();
  await shows('system', 'ok');

  await watchForHarm(app);
  const [first = '', second = '', third = ''] = attacks;
  const right = { resource: [{ id: first, value: second }] };
  const registered = { systemId: first, clientId: [second], rights: [right], accessPackages: [{ urn: third }], name: { nb: first } };
  const hostile: readonly (readonly [Omit<Exchanged, 'of'>, Parameters<typeof failure>[0]])[] = [
    [{ type: 'text/html', body: `<html><body onload=pwned=1>${first}<script>pwned=1</script>` }, 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [{ type: 'text/javascript', body: `window.pwned = 1; // ${second}` }, 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [{ body: JSON.stringify(registered) }, 'SYSTEM_DIFFERS'],
    [{ status: 400, body: JSON.stringify({ code: first, detail: second, validationErrors: [{ code: third }] }) }, 'ALTINN_REFUSED'],
    [{ body: `{"clientId":["${'x'.repeat(1_000_000)}`, repeat: 3 }, 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [{ body: '\u0000\u001b[2J\u202e\u2066{"clientId":[]}\ufeff' }, 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [{ body: '[', repeat: 200_000 }, 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [{ body: '{"__proto__":{"clientId":["x"]},"clientId":{"length":1}}' }, 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [{ status: 302, headers: { location: outsideUrl() }, body: '' }, 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
  ];
  for (const [index, [answer, code]] of hostile.entries()) {
    await testAllWith({ of: SYSTEM, ...answer });
    await shows('system', 'failed');
    const { title } = failureText('nb', failure(code, { httpStatus: answer.status ?? 200 }));
    await card('system').getByText(title).waitFor();
    await expectNoHarm(`answer ${index}`);
  }

  // The page where the leader approves is the one thing that is opened in a browser: only ever Altinn's own.
  await exchangeAnswers(app, []);
  await testAll();
  await shows('system', 'ok');
  for (const confirmUrl of [
    'javascript:window.pwned=1',
    `${outsideUrl()}accessmanagement/ui/systemuser/request?id=1`,
    `file:///${first}`,
  ]) {
    const before = await timesExchanged(app);
    const asked = { id: crypto.randomUUID(), status: 'New', confirmUrl, created: first, escalated: false };
    await exchangeAnswers(app, [{ of: REQUEST, body: JSON.stringify(asked) }]);
    const ask = card('systembruker').getByRole('button', { name: access.ask, exact: true });
    if (await ask.isVisible()) await ask.click();
    await testAll();
    await expect.poll(() => timesExchanged(app), { timeout: PATIENCE_MS }).toBeGreaterThan(before);
    await expectNoHarm(confirmUrl);
    expect(await window.locator('a[href]:not([href^="#"])').count()).toBe(0);
    expect(await window.locator('#root').innerText()).not.toContain(confirmUrl);
  }
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors().join('\n')).not.toContain('pwned');
});
