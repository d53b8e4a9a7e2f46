// The app attacked from everything that reaches it from outside: a hostile workbook, a page that was taken over, another window. What a page
// that was taken over can't reach at all is in walls.run.ts.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { syntheticFoedselsnummer } from '../fixtures/synthetic.ts';
import { type TemporaryFolder, temporaryFolder, workbook } from '../fixtures/workbooks.ts';
import { attacksOn, expectUnharmed, watchForHarm } from './harness/harm.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, t } from './way.ts';

let visits = 0;
const outside = createServer((_request, response) => {
  visits += 1;
  response.end('reached');
});
let folder: TemporaryFolder;
let app: App;

beforeAll(() => new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve)));
afterAll(() => outside.close());
beforeEach(async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  await screens(app.window).start.ready();
});
afterEach(async () => {
  await app?.close();
  await folder.remove();
});

const outsideUrl = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
const inPage = <T>(script: string) => app.window.evaluate<T>(script);

describe('a workbook whose every word is an attack', () => {
  const payloads = () => attacksOn(outsideUrl());
  const expectNoHarm = async (where: string) => {
    await expectUnharmed(app, where);
    expect(visits).toBe(0);
  };

  test('is shown as text on every screen, from the sheet to the receipt', async () => {
    const { window } = app;
    await watchForHarm(app);
    const [first = '', ...others] = payloads();
    const rows = others.map((payload, index) => [syntheticFoedselsnummer(40 + index), payload, 100 + index]);
    const sheet = workbook([
      {
        name: '<b onclick=pwned=1>',
        rows: [['Fødselsnummer', `Navn`, 'Utbetalt beløp', first], ...rows, [first, others[0] ?? '', others[1] ?? '']],
      },
      {
        name: '<svg onload=pwned=1>',
        rows: [
          [first, first],
          [1, 2],
        ],
      },
    ]);
    const file = await folder.file(`<img src=x onerror=pwned=1>.xlsx`, sheet);
    await app.dropFile(file, window.locator('#content'));
    await screens(window).check.grid.waitFor();
    await screens(window).check.cell('<iframe src=').waitFor();
    await expectNoHarm('check');

    // Typed over one: the editor, the announcement and the notice all get it.
    await screens(window).check.cell('<iframe src=').dblclick();
    await window.getByRole('textbox', { name: /./ }).last().fill(first);
    await window.keyboard.press('Enter');
    await screens(window).check.cell('<img src=').first().waitFor();
    await expectNoHarm('check, edited');

    await window.getByRole('navigation', { name: t.frame.steps }).getByRole('button', { name: t.frame.step.sheet }).click();
    await window.getByRole('button', { name: t.columns.next }).waitFor();
    await expectNoHarm('columns');
    await window.getByRole('button', { name: t.columns.openAnother }).click();
    await window.getByRole('heading', { name: t.start.title }).waitFor();
    await window.getByText('onerror=pwned=1').first().waitFor();
    await expectNoHarm('start');
    await window.getByRole('button', { name: t.start.open }).first().click();
    await screens(window).check.grid.waitFor();

    await window.getByRole('navigation', { name: t.frame.steps }).getByRole('button', { name: t.frame.step.send }).click();
    await window.getByRole('heading', { name: t.send.title, level: 1 }).waitFor();
    await expectNoHarm('send');
  });

  test('reaches the receipt and the archive as text too', async () => {
    const { window } = app;
    await watchForHarm(app);
    const [payload = ''] = payloads();
    const file = await folder.file(
      'liste.xlsx',
      workbook([
        {
          name: 'Ark',
          rows: [
            ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
            [syntheticFoedselsnummer(40), payload.slice(0, 60), 1200],
          ],
        },
      ]),
    );
    await app.dropFile(file, window.locator('#content'));
    const { check, send, receipt } = screens(window);
    await check.grid.waitFor();
    await check.next.click();
    await send.practiceProfile.click();
    await send.confirm.check();
    await expectNoHarm('send, ready');
    await send.send(1).click();
    await receipt.heading.waitFor();
    await expectNoHarm('receipt');
  });
});

describe('a page that was taken over', () => {
  test('can’t drown main in calls: the rest is refused, and the app goes on', async () => {
    const codes = await inPage<string[]>(
      `Promise.all(Array.from({ length: 4000 }, () => window.kundeutbytte.calls['app.state']({}).then((reply) => reply.ok ? 'ok' : reply.failure.code))).then((all) => [...new Set(all)].sort())`,
    );
    expect(codes).toEqual(['CALL_REFUSED', 'ok']);
    // The bucket fills again with time.
    await expect.poll(() => inPage(`window.kundeutbytte.calls['app.state']({}).then((reply) => reply.ok)`), { timeout: 10_000 }).toBe(true);
  });

  test('can’t send more than main will look at', async () => {
    const codeOf = (call: string, args: string) =>
      inPage(`window.kundeutbytte.calls['${call}'](${args}).then((reply) => reply.failure?.code ?? 'ok', (error) => error.name)`);
    expect(await codeOf('sheet.paste', `{ text: 'x'.repeat(60_000_000), html: '' }`)).toBe('CALL_ARGUMENTS_INVALID');
    expect(
      await codeOf('draft.edit', `{ draftId: crypto.randomUUID(), edits: Array.from({ length: 300_000 }, () => ({ kind: 'undo' })) }`),
    ).toBe('CALL_ARGUMENTS_INVALID');
    expect(
      await codeOf('app.saveSettings', `(() => { let deep = {}; for (let i = 0; i < 400; i++) deep = { deep }; return deep; })()`),
    ).not.toBe('ok');
    expect(await codeOf('app.saveSettings', `{ language: 'nb', ['__proto__']: { theme: 'dark' } , constructor: 1 }`)).toBe(
      'CALL_ARGUMENTS_INVALID',
    );
    expect(await codeOf('app.saveSettings', `{ language: new Date() }`)).toBe('CALL_ARGUMENTS_INVALID');
    expect(await codeOf('drafts.openFile', `{ ticket: '../../etc/passwd', passphrase: 'x' }`)).toBe('CALL_ARGUMENTS_INVALID');
    expect(await codeOf('drafts.openFile', `{ ticket: crypto.randomUUID(), passphrase: 'x' }`)).toBe('TICKET_UNKNOWN');
  });

  test('can’t go anywhere: no scheme, no form, no frame, no refresh', async () => {
    const before = app.window.url();
    for (const script of [
      `location.href = 'javascript:window.pwned=1'`,
      `location.href = 'data:text/html,<script>1</script>'`,
      `location.href = 'file:///etc/passwd'`,
      `location.href = 'app://other/index.html'`,
      `location.href = URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' }))`,
      `{ const form = document.createElement('form'); form.action = '${outsideUrl()}'; document.body.append(form); form.submit(); form.remove(); }`,
      `{ const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0;url=${outsideUrl()}'; document.head.append(meta); }`,
      `{ const link = document.createElement('a'); link.href = '${outsideUrl()}'; link.download = 'x'; document.body.append(link); link.click(); link.remove(); }`,
    ])
      await inPage(`{ try { ${script}; } catch { /* refused already where it is said */ } }`).catch(() => undefined);
    // Whatever was to happen has happened when the page has answered and painted twice.
    await inPage('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(app.window.url()).toBe(before);
    expect(await inPage(`'pwned' in window`)).toBe(false);
    expect(app.electron.windows()).toHaveLength(1);
    expect(visits).toBe(0);
  });

  test('gets no permission and no device', async () => {
    const given = await inPage<string[]>(`(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'persistent-storage', 'background-sync', 'screen-wake-lock', 'local-fonts'];
      const states = await Promise.all(names.map((name) => navigator.permissions.query({ name }).then(({ state }) => [name, state], () => [name, 'denied'])));
      const tries = {
        'clipboard.readText': () => navigator.clipboard.readText(),
        usb: () => navigator.usb.requestDevice({ filters: [] }),
        hid: () => navigator.hid.requestDevice({ filters: [] }),
        serial: () => navigator.serial.requestPort(),
        bluetooth: () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
      };
      const results = await Promise.all(Object.entries(tries).map(async ([name, ask]) => { try { const answer = await ask(); return [name, Array.isArray(answer) && answer.length === 0 ? 'denied' : 'granted']; } catch { return [name, 'denied']; } }));
      return [...states, ...results].filter(([, state]) => state === 'granted').map(([name]) => name);
    })()`);
    expect(given).toEqual([]);
  });
});

test('another window of the same app gets nothing, on any channel, known or made up', async () => {
  const preload = await folder.file(
    'forged.cjs',
    Buffer.from(`
      const { contextBridge, ipcRenderer } = require('electron');
      contextBridge.exposeInMainWorld('forged', { invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args).then((reply) => reply?.failure?.code ?? JSON.stringify(reply), (error) => error.message) });
    `),
  );
  const answers = await app.electron.evaluate(async ({ BrowserWindow }, path) => {
    const forged = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true, contextIsolation: true } });
    try {
      await forged.loadURL('app://kundeutbytte/index.html');
      return await forged.webContents.executeJavaScript(`Promise.all([
        ['call:app.state', {}], ['call:drafts.list', {}], ['drop', '/etc/passwd'], ['call:app.licences', {}],
        ['call:nope', {}], ['event:privacy.cover', { covered: false }], ['ELECTRON_BROWSER_REQUIRE', 'fs'], ['__proto__', {}],
      ].map(([channel, args]) => window.forged.invoke(channel, args)))`);
    } finally {
      forged.destroy();
    }
  }, preload);
  expect(answers.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'CALL_REFUSED'));
  for (const answer of answers.slice(4)) expect(answer).toMatch(/No handler registered/);
});

test('the app’s own protocol gives nothing from outside its folder, however it is asked', async () => {
  const paths = [
    '../package.json',
    '..%2fpackage.json',
    '..%5cpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '%252e%252e%252fpackage.json',
    '..;/package.json',
    '....//package.json',
    'assets/../../preload/preload.cjs',
    'assets/%2e%2e%2f%2e%2e%2fmain/main.js',
    '/etc/passwd',
    '//etc/passwd',
    'C:%5cWindows%5cwin.ini',
    'index.html%00.js',
    'index.html/../../package.json',
    '%c0%ae%c0%ae/package.json',
    '%',
    '%e0%a4%a',
    `${'a/'.repeat(4000)}x.js`,
    'assets',
    'assets/',
  ];
  const answers = await app.electron.evaluate(
    async ({ session }, asked) =>
      Promise.all(
        asked.map(
          async (path) =>
            (await session.defaultSession.fetch(`app://kundeutbytte/${path}`, { bypassCustomProtocolHandlers: false })).status,
        ),
      ),
    paths,
  );
  expect(answers.map((status, index) => `${paths[index]?.slice(0, 60)}: ${status}`)).toEqual(
    paths.map((path) => `${path.slice(0, 60)}: 404`),
  );
  const hosts = [
    'app://kundeutbytte.evil/index.html',
    'app://x@other/index.html',
    'app:///index.html',
    `app://${join('..', 'x')}/index.html`,
  ];
  const statuses = await app.electron.evaluate(
    async ({ session }, urls) =>
      Promise.all(
        urls.map((url) =>
          session.defaultSession.fetch(url, { bypassCustomProtocolHandlers: false }).then(
            ({ status }) => status,
            () => 404,
          ),
        ),
      ),
    hosts,
  );
  expect(statuses).toEqual(hosts.map(() => 404));
});
