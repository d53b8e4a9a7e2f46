// Behind an office's proxy: what the app asks of the network at all, and what is said when the proxy wants a password. The practice authorities
// are on this machine, which Chromium would reach past the proxy; here it is told not to.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request as ask, createServer } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { PROJECT_ROOT } from '../../electron/launch/paths.ts';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { hasOpenssl, OpensslWorkshop } from '../electron/access/openssl.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { practiceJournal, screens, sheetWithoutProblems } from './way.ts';

const REALM = 'Kontornettet';
let wantsPassword = false;
let seen: string[] = [];
const proxy = createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`);
  if (wantsPassword) return void response.writeHead(407, { 'Proxy-Authenticate': `Basic realm="${REALM}"` }).end('<html>Passord');
  const { method, headers, url } = request;
  const onwards = ask(url ?? '', { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onwards.on('error', () => response.destroy());
  request.pipe(onwards);
});
proxy.on('connect', (request, socket) => {
  seen.push(`CONNECT ${request.url}`);
  const asked = `Proxy-Authenticate: Basic realm="${REALM}"\r\nContent-Length: 0\r\n\r\n`;
  if (wantsPassword) return void socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${asked}`);
  const { hostname, port } = new URL(`http://${request.url}`);
  const tunnel = connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    socket.pipe(tunnel).pipe(socket);
  });
  tunnel.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  socket.on('error', () => tunnel.destroy());
});

let app: App;
let folder: TemporaryFolder;
beforeAll(() => new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  proxy.close();
  proxy.closeAllConnections();
});
beforeEach(async () => {
  wantsPassword = false;
  seen = [];
  folder = await temporaryFolder();
  const { port } = proxy.address() as AddressInfo;
  app = await launchApp({ switches: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'] });
  await screens(app.window).start.ready();
});
afterEach(async () => {
  await app?.close();
  await folder.remove();
});

test('a proxy that wants a password: it is said, nothing is sent, and the same draft goes out when the proxy lets it', async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithoutProblems()), window.locator('#content'));
  await check.grid.waitFor();
  await check.next.click();
  await send.practiceProfile.click();
  await send.confirm.check();
  // From the start to here: no dictionary, no update, no other machine. Practice is asked when something is sent.
  expect(seen.filter((line) => !line.includes('http://127.0.0.1:'))).toEqual([]);

  wantsPassword = true;
  await send.send(4).click();
  const { detail, todo } = failureText('nb', failure('MASKINPORTEN_UNREACHABLE', { reason: 'PROXY_AUTH_REQUIRED' }, true));
  expect(detail).toContain('passord');
  await window.getByText(detail).waitFor();
  await window.getByText(todo).waitFor();
  expect(await practiceJournal(app.dataDirectory)).toEqual([]);
  // The token's request is what the proxy turned away; the list itself never left.
  expect(seen.filter((line) => /\/v1\/\d{4}$/.test(line))).toEqual([]);

  wantsPassword = false;
  await send.confirm.check();
  await app.screenshot('proxy-password');
  await send.send(4).click();
  await receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toMatchObject([{ antallOppgaver: 4, sumUtbetaltBeloep: 7551 }]);
  expect(seen.filter((line) => !/ http:\/\/127\.0\.0\.1:\d+\//.test(line))).toEqual([]);
  expect(seen.some((line) => line.startsWith('POST '))).toBe(true);
});

/** What the app's own way to the network makes of this address, run in its main: the status of the answer, or the error in words. */
async function asked(url: string, method = 'POST'): Promise<string | number> {
  const source = await readFile(join(PROJECT_ROOT, 'electron', 'app', 'network-fetch.ts'), 'utf8');
  const { code } = await transformWithOxc(source, 'network-fetch.ts');
  return app.electron.evaluate(
    async ({ net, session }, [address, way, script]) => {
      const load = new Function(`${script.replaceAll(/^export /gm, '').replaceAll(/^export \{.*$/gm, '')}; return networkFetch;`);
      const network = { session: session.fromPartition('network', { cache: false }), net };
      try {
        const answer = await load()(network)(address, {
          method: way,
          redirect: 'manual',
          ...(way === 'POST' && { body: 'grant=hemmelig' }),
        });
        return answer.status;
      } catch (error) {
        return String(error);
      }
    },
    [url, method, code] as const,
  );
}

/** Speaks TLS with a certificate of its own making, and counts who went on to ask something. */
async function impostor(options: ServerOptions): Promise<{ readonly url: string; readonly asked: () => number } & AsyncDisposable> {
  let requests = 0;
  const server = createSecureServer(options, (_request, response) => {
    requests += 1;
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/token`,
    asked: () => requests,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

test.skipIf(!hasOpenssl())(
  'through a tunnel: a wanted password, an unknown CA and an old TLS are each told before anything is said',
  async () => {
    const workshop = new OpensslWorkshop();
    onTestFinished(() => workshop.close());
    const { keyFile, certificateFile } = workshop.certificate({ subject: '/CN=localhost', key: 'ec' });
    const ours = { key: await readFile(keyFile), cert: await readFile(certificateFile) };
    await using unknown = await impostor(ours);
    await using old = await impostor({ ...ours, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    expect(await asked(unknown.url)).toMatch(/net::ERR_CERT_AUTHORITY_INVALID/);
    expect(await asked(old.url)).toMatch(/net::ERR_SSL_/);
    expect([unknown.asked(), old.asked()]).toEqual([0, 0]);

    wantsPassword = true;
    // Chromium hands on the proxy's own answer, or says only that there is no tunnel: the app knows the password in both.
    for (const method of ['GET', 'POST']) {
      expect(String(await asked('https://maskinporten.invalid/token', method))).toMatch(/^407$|net::ERR_PROXY_AUTH_REQUESTED/);
    }
    wantsPassword = false;
    // Such a name leads nowhere: a tunnel that isn't there for another reason is no question of a password.
    expect(await asked('https://maskinporten.invalid/token')).toMatch(/net::ERR_TUNNEL_CONNECTION_FAILED/);
    expect(seen.filter((line) => line.startsWith('CONNECT maskinporten.invalid:443')).length).toBeGreaterThan(2);
  },
);
