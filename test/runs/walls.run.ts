// What a page that was taken over could try. Each way out is tried in the real window and has to be shut.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '../../shared/ipc/contract.ts';
import { type App, launchApp } from './harness/launch-app.ts';

let app: App;
let visits = 0;
const outside = createServer((_request, response) => {
  visits += 1;
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end('reached');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  app = await launchApp();
  await app.window.locator('html[data-ready=true]').waitFor();
});
afterAll(async () => {
  await app?.close();
  outside.close();
});

const outsideUrl = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
/** Runs in the page, as a script of an attacker would. */
const inPage = <T>(script: string) => app.window.evaluate<T>(script);

test('there is no Node in the page, and nothing on window but the contract', async () => {
  const found = await inPage<string[]>(
    `['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in window)`,
  );
  expect(found).toEqual([]);
  const bridge = await inPage<string[]>('Object.keys(window.kundeutbytte).sort()');
  expect(bridge).toEqual(['calls', 'on', 'ticketForFile']);
  const names = await inPage<string[]>('Object.keys(window.kundeutbytte.calls).sort()');
  expect(names).toEqual(Object.keys(calls).sort());
});

test('the window is sandboxed and isolated', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    // Not in Electron's types, but the only place where the effective preferences can be read.
    return (window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true });
  const off = [
    'allowRunningInsecureContent',
    'enableBlinkFeatures',
    'experimentalFeatures',
    'navigateOnDragDrop',
    'nodeIntegrationInSubFrames',
    'nodeIntegrationInWorker',
    'plugins',
    'spellcheck',
    'webviewTag',
  ];
  expect(off.filter((name) => Boolean(preferences[name]))).toEqual([]);
});

test('a webview is no element here, and is attached to nothing', async () => {
  expect(await inPage(`'getWebContentsId' in document.createElement('webview')`)).toBe(false);
  await inPage(
    `{ const view = document.createElement('webview'); view.setAttribute('src', '${outsideUrl()}'); document.body.append(view); }`,
  );
  await inPage('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const kinds = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType()));
  expect(kinds).toEqual(['window']);
  await inPage(`document.querySelector('webview').remove()`);
});

test('nor in a window that would have webviews', async () => {
  const kinds = await app.electron.evaluate(async ({ BrowserWindow, webContents }) => {
    const forged = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, webviewTag: true } });
    try {
      await forged.loadURL('about:blank');
      await forged.webContents.executeJavaScript(`new Promise((done) => {
        const view = document.createElement('webview');
        view.setAttribute('src', 'about:blank');
        view.addEventListener('did-attach', () => done('attached'));
        view.addEventListener('destroyed', () => done('refused'));
        document.body.append(view);
        // One that is refused says nothing; one that is let in is there long before.
        setTimeout(done, 1_000);
      })`);
      return webContents
        .getAllWebContents()
        .map((one) => one.getType())
        .filter((kind) => kind === 'webview');
    } finally {
      forged.destroy();
    }
  });
  expect(kinds).toEqual([]);
});

test('every file of the page comes with the policy, whole', async () => {
  const headers = await app.electron.evaluate(async ({ session }) => {
    const page = await session.defaultSession.fetch('app://kundeutbytte/index.html', { bypassCustomProtocolHandlers: false });
    const script = /assets\/[\w.-]+\.js/.exec(await page.text())?.[0];
    const asset = await session.defaultSession.fetch(`app://kundeutbytte/${script}`, { bypassCustomProtocolHandlers: false });
    return [page, asset].map((answer) => [
      answer.status,
      answer.headers.get('content-security-policy'),
      answer.headers.get('x-content-type-options'),
    ]);
  });
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
  expect(headers).toEqual([
    [200, policy, 'nosniff'],
    [200, policy, 'nosniff'],
  ]);
});

test('eval, inline script and inline handlers are refused', async () => {
  // A turn later, because what the debugger itself evaluates is exempt from the policy.
  expect(
    await inPage('new Promise((done) => setTimeout(() => { try { done(eval("1 + 1")); } catch (error) { done(error.name); } }))'),
  ).toBe('EvalError');
  const ran = await inPage(`new Promise((resolve) => {
    const script = document.createElement('script');
    try { script.text = 'window.pwned = true'; document.head.append(script); } catch { /* trusted types refuse the assignment already */ }
    const image = document.createElement('img');
    image.setAttribute('src', 'data:,x');
    try { image.setAttribute('onerror', 'window.pwned = true'); document.body.append(image); } catch { /* the same */ }
    setTimeout(() => { image.remove(); resolve('pwned' in window); }, 200);
  })`);
  expect(ran).toBe(false);
});

test('no other origin can be reached: fetch, image, frame, socket, beacon', async () => {
  const url = outsideUrl();
  const reached = await inPage<string[]>(`(async () => {
    const reached = [];
    await fetch('${url}').then(() => reached.push('fetch'), () => undefined);
    await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => { reached.push('image'); resolve(); };
      image.onerror = resolve;
      image.src = '${url}x.png';
    });
    await new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.onload = frame.onerror = resolve;
      frame.src = '${url}';
      document.body.append(frame);
      setTimeout(resolve, 500);
    });
    document.querySelector('iframe')?.remove();
    await new Promise((resolve) => {
      try {
        const socket = new WebSocket('${url.replace('http', 'ws')}');
        socket.onopen = () => { reached.push('socket'); resolve(); };
        socket.onerror = resolve;
      } catch { resolve(); }
    });
    navigator.sendBeacon('${url}', 'x');
    return reached;
  })()`);
  expect(reached).toEqual([]);
  expect(visits).toBe(0);
});

test('files of the disk can not be read', async () => {
  const file = `file://${join(import.meta.dirname, 'walls.run.ts')}`;
  expect(await inPage(`fetch('${file}').then(() => 'read', () => 'refused')`)).toBe('refused');
  expect(await inPage(`fetch('app://kundeutbytte/../../package.json').then((answer) => answer.status, () => 'refused')`)).toBe('refused');
});

test('the own protocol gives the page and nothing beside it', async () => {
  const statuses = await app.electron.evaluate(async ({ session }) => {
    const ask = async (url: string, method = 'GET') =>
      (await session.defaultSession.fetch(url, { method, bypassCustomProtocolHandlers: false })).status;
    return {
      page: await ask('app://kundeutbytte/index.html'),
      climb: await ask('app://kundeutbytte/%2e%2e/%2e%2e/package.json'),
      encoded: await ask('app://kundeutbytte/..%2f..%2fpackage.json'),
      otherHost: await ask('app://other/index.html'),
      otherKind: await ask('app://kundeutbytte/index.html.map'),
      post: await ask('app://kundeutbytte/index.html', 'POST'),
    };
  });
  expect(statuses).toEqual({ page: 200, climb: 404, encoded: 404, otherHost: 404, otherKind: 404, post: 404 });
});

test('the page can not be led away, and opens no window', async () => {
  const before = app.window.url();
  await inPage(`{ location.href = '${outsideUrl()}'; }`).catch(() => undefined);
  expect(await inPage(`window.open('${outsideUrl()}') === null`)).toBe(true);
  await inPage(
    `{ const link = document.createElement('a'); link.href = '${outsideUrl()}'; link.target = '_blank'; document.body.append(link); link.click(); link.remove(); }`,
  );
  expect(app.window.url()).toBe(before);
  expect(app.electron.windows()).toHaveLength(1);
  expect(visits).toBe(0);
});

test('permissions are denied', async () => {
  const denied = await inPage<string[]>(`(async () => {
    const asked = [
      Notification.requestPermission().then((state) => ['notifications', state]),
      navigator.mediaDevices.getUserMedia({ audio: true }).then(() => ['audio', 'granted'], () => ['audio', 'denied']),
      new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve(['place', 'granted']), () => resolve(['place', 'denied']))),
    ];
    return (await Promise.all(asked)).filter(([, state]) => state !== 'denied').map(([what]) => what);
  })()`);
  expect(denied).toEqual([]);
});

test('behind the page’s policy stand main’s own walls: no request to another origin, no download, no permission that is asked for', async () => {
  const found = await app.electron.evaluate(async ({ BrowserWindow, session }, url) => {
    const own = session.defaultSession;
    // A window without our page has no policy.
    const bare = new BrowserWindow({ show: false });
    const led = await bare.loadURL(url).then(
      () => 'there',
      (error) => String(error),
    );
    bare.destroy();
    const download = new Promise<boolean>((resolve) => own.once('will-download', (event) => resolve(event.defaultPrevented)));
    own.downloadURL('app://kundeutbytte/index.html');
    return { led, downloadIsPrevented: await download };
  }, outsideUrl());
  expect(found).toEqual({ led: expect.stringContaining('ERR_BLOCKED_BY_CLIENT'), downloadIsPrevented: true });
  expect(visits).toBe(0);

  // What a page may ask is judged twice. The first judge, who lets nobody ask, is sent away for this.
  const judge = (lets: boolean) =>
    app.electron.evaluate(({ session }, answer) => session.defaultSession.setPermissionCheckHandler(() => answer), lets);
  await judge(true);
  try {
    expect(await inPage('Notification.requestPermission()')).toBe('denied');
  } finally {
    await judge(false);
  }
});

test('a call with malformed arguments is refused by its code', async () => {
  const codeOf = (call: string, args: string) =>
    inPage(`window.kundeutbytte.calls['${call}'](${args}).then((reply) => reply.failure?.code ?? 'ok')`);
  expect(await codeOf('drafts.open', '{ draftId: "../../etc/passwd" }')).toBe('CALL_ARGUMENTS_INVALID');
  expect(await codeOf('drafts.open', 'undefined')).toBe('CALL_ARGUMENTS_INVALID');
  expect(await codeOf('app.state', '{ extra: true }')).toBe('CALL_ARGUMENTS_INVALID');
  expect(await codeOf('draft.page', '{ draftId: crypto.randomUUID(), filter: "all", from: 0, count: 1e9 }')).toBe('CALL_ARGUMENTS_INVALID');
  expect(await codeOf('app.chooseEnvironment', '{ environment: "__proto__" }')).toBe('CALL_ARGUMENTS_INVALID');
  expect(await codeOf('sheet.read', '{ ticket: crypto.randomUUID() }')).toBe('TICKET_UNKNOWN');
  expect(await inPage('window.kundeutbytte.ticketForFile(new File(["x"], "made-up.xlsx")).then((reply) => reply.failure?.code)')).toBe(
    'FILE_NOT_FOUND',
  );
  expect(
    await inPage(`(() => { try { window.kundeutbytte.on('anything', () => undefined); return 'heard'; } catch { return 'refused'; } })()`),
  ).toBe('refused');
});

test('a call from a window that is not ours is refused', async () => {
  const preload = join(import.meta.dirname, '..', '..', 'dist', 'preload', 'preload.cjs');
  const reply = await app.electron.evaluate(async ({ BrowserWindow }, path) => {
    const forged = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true, contextIsolation: true } });
    try {
      await forged.loadURL('app://kundeutbytte/index.html');
      return await forged.webContents.executeJavaScript(`window.kundeutbytte.calls['app.state']({})`);
    } finally {
      forged.destroy();
    }
  }, preload);
  expect(reply).toMatchObject({ ok: false, failure: { code: 'CALL_REFUSED' } });
});

test('a call from our own window is refused while it shows another page', async () => {
  const reply = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const page = window.webContents.getURL();
    try {
      await window.loadURL('about:blank');
      return await window.webContents.executeJavaScript(`window.kundeutbytte.calls['app.state']({})`);
    } finally {
      await window.loadURL(page);
    }
  });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'CALL_REFUSED' } });
  await app.window.locator('html[data-ready=true]').waitFor();
});

test('real environments are refused on a runtime that is for practice only', async () => {
  const electron = await app.electron.evaluate(() => process.versions.electron);
  const reply = await inPage<{ ok: boolean; failure?: { code: string } }>(
    `window.kundeutbytte.calls['app.chooseEnvironment']({ environment: 'production' })`,
  );
  expect(reply).toMatchObject({
    ok: false,
    failure: { code: Number.parseInt(electron ?? '', 10) < 45 ? 'RUNTIME_PRACTICE_ONLY' : 'ENVIRONMENT_NOT_SET_UP' },
  });
});
