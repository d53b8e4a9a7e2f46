// Behind an office's proxy: what the app asks of the network at all, and what is said when the proxy wants a password. The practice authorities
// are on this machine, which Chromium would reach past the proxy; here it is told not to.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { failure } from '../../shared/core/failure.ts';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { PROXY_TEXT } from '../../shared/text/proxy-text.ts';
import { noKeychainBecause } from '../electron/access/keychain/real-keychain.ts';
import { hasOpenssl, OpensslWorkshop } from '../electron/access/p12/openssl.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { askedBy, impostor } from './harness/impostor.ts';
import { realKeychain } from './harness/keychain.ts';
import { type App, type LaunchOptions, launchApp } from './harness/launch-app.ts';
import { practiceJournal, screens, sheetWithoutProblems, t } from './way.ts';

const REALM = 'Kontornettet';
const PASSWORD = 'påske-egg 1814';
/** Null: anyone is let through. */
let wanted: { readonly username: string; readonly password: string } | null = null;
let seen: string[] = [];
/** What was given to the proxy, in the order it came. */
let given: string[] = [];

/** Whether this request carries the password that is wanted now. */
function isLetIn({ headers }: IncomingMessage): boolean {
  const said = headers['proxy-authorization'];
  const login = said === undefined ? undefined : Buffer.from(said.replace(/^Basic /, ''), 'base64').toString();
  if (login !== undefined) given.push(login);
  return wanted === null || login === `${wanted.username}:${wanted.password}`;
}

const proxy = createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`);
  if (!isLetIn(request)) return void response.writeHead(407, { 'Proxy-Authenticate': `Basic realm="${REALM}", charset="UTF-8"` }).end();
  const { method, url } = request;
  const { 'proxy-authorization': _, ...headers } = request.headers;
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
  if (!isLetIn(request)) return void socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${asked}`);
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
  wanted = null;
  seen = [];
  given = [];
  folder = await temporaryFolder();
});
afterEach(async () => {
  await app?.close();
  await folder.remove();
});

function addressOfProxy(): string {
  const { port } = proxy.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}

async function launch(options: LaunchOptions = {}): Promise<App> {
  app = await launchApp({ switches: [`--proxy-server=http://${addressOfProxy()}`, '--proxy-bypass-list=<-loopback>'], ...options });
  await screens(app.window).start.ready();
  return app;
}

const words = PROXY_TEXT.nb;

/** From the start screen to the button that sends. */
async function toSending({ window, dropFile }: App, file: string): Promise<void> {
  const { check, send } = screens(window);
  await dropFile(file, window.locator('#content'));
  await check.grid.waitFor();
  await check.next.click();
  await send.practiceProfile.click();
  await send.confirm.check();
}

async function typeLogin({ window }: App, username: string, password: string): Promise<void> {
  await window.getByLabel(words.username, { exact: true }).fill(username);
  await window.getByLabel(words.password, { exact: true }).fill(password);
  await window.getByRole('button', { name: words.submit }).click();
}

test('a proxy that wants a password: it is said, given and forgotten, and the draft goes out once', async () => {
  const { window } = await launch();
  const { send, receipt } = screens(window);
  await toSending(app, await folder.file('medlemmer.xlsx', sheetWithoutProblems()));
  // From the start to here: no dictionary, no update, no other machine. Practice is asked when something is sent.
  expect(seen.filter((line) => !line.includes('http://127.0.0.1:'))).toEqual([]);

  wanted = { username: 'kasserer', password: PASSWORD };
  await send.send(4).click();
  const { detail, todo } = failureText('nb', failure('MASKINPORTEN_UNREACHABLE', { reason: 'PROXY_AUTH_REQUIRED' }, true));
  expect(detail).toContain('passord');
  await window.getByText(detail).waitFor();
  await window.getByText(todo).waitFor();
  expect(await practiceJournal(app.dataDirectory)).toEqual([]);
  // The token's request is what the proxy turned away; the list itself never left.
  expect(seen.filter((line) => /\/v1\/\d{4}$/.test(line))).toEqual([]);

  await window.getByRole('button', { name: words.give }).click();
  await window.getByText(words.who(addressOfProxy())).waitFor();
  await window.getByText(words.readable).waitFor();
  await typeLogin(app, 'kasserer', 'feil passord');
  const refused = failureText('nb', failure('PROXY_PASSWORD_REFUSED'));
  await window.getByRole('dialog').getByText(refused.detail).waitFor();
  // Once: an office locks the account of whoever tries too often.
  expect(given).toEqual(['kasserer:feil passord']);
  await app.screenshot('proxy-password-refused');
  await typeLogin(app, 'kasserer', PASSWORD);
  await window.getByText(words.done).waitFor();
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await practiceJournal(app.dataDirectory)).toEqual([]);

  await send.confirm.check();
  await send.send(4).click();
  await receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toMatchObject([{ antallOppgaver: 4, sumUtbetaltBeloep: 7551 }]);
  expect(seen.filter((line) => !/ http:\/\/127\.0\.0\.1:\d+\//.test(line))).toEqual([]);
  expect(seen.some((line) => line.startsWith('POST '))).toBe(true);
  // What the proxy was given goes no further, and stays in no file.
  expect(await filesWith(app.dataDirectory, [PASSWORD, Buffer.from(`kasserer:${PASSWORD}`).toString('base64')])).toEqual([]);

  await window.getByRole('button', { name: t.frame.settings }).click();
  await window.getByText(words.settings.inMemory(addressOfProxy())).waitFor();
  await window.getByRole('button', { name: words.settings.forget }).click();
  await window.getByText(words.settings.forgotten).waitFor();
  // The proxy is a stranger again.
  await window.getByRole('button', { name: new RegExp(t.frame.step.receipt) }).click();
  await window.getByRole('button', { name: ARCHIVE_TEXT.nb.answer.ask }).click();
  await window.getByRole('alert').getByRole('button', { name: words.give }).waitFor();
});

test.skipIf(noKeychainBecause !== undefined)('a remembered password opens the proxy after a restart, until it is changed', async () => {
  const place = await mkdtemp(join(tmpdir(), 'kundeutbytte-proxy-'));
  onTestFinished(() => rm(place, { recursive: true, force: true, maxRetries: 5 }));
  await using keychain = await realKeychain(place);
  await keychain.start();
  const options = { dataDirectory: join(place, 'app'), env: keychain.env };
  wanted = { username: 'kasserer', password: PASSWORD };
  await launch(options);
  await toSending(app, await folder.file('medlemmer.xlsx', sheetWithoutProblems()));
  await screens(app.window).send.send(4).click();
  await app.window.getByRole('button', { name: words.give }).click();
  await app.window.getByRole('checkbox', { name: words.keep }).check();
  await typeLogin(app, 'kasserer', PASSWORD);
  await app.window.getByText(words.done).waitFor();
  await screens(app.window).send.confirm.check();
  await screens(app.window).send.send(4).click();
  await screens(app.window).receipt.heading.waitFor();
  await app.close();

  given = [];
  await launch(options);
  await askNow(app);
  await app.window.getByRole('button', { name: ARCHIVE_TEXT.nb.answer.ask }).waitFor();
  expect(await app.window.getByRole('button', { name: words.give }).isVisible()).toBe(false);
  expect(new Set(given)).toEqual(new Set([`kasserer:${PASSWORD}`]));
  expect(await filesWith(options.dataDirectory, [PASSWORD])).toEqual([]);
  await app.close();

  wanted = { username: 'kasserer', password: 'et nytt' };
  given = [];
  await launch(options);
  await askNow(app);
  await app.window.getByRole('button', { name: words.give }).click();
  await app.window.getByText(words.outdated).waitFor();
  expect(given).toEqual([`kasserer:${PASSWORD}`]);
});

/** Asks in the archive what has come to the one delivery there is; back when there is an answer, or a sentence for there being none. */
async function askNow({ window }: App): Promise<void> {
  const { answer } = ARCHIVE_TEXT.nb;
  await window.getByRole('button', { name: t.frame.archive, exact: true }).click();
  await window.getByRole('button', { name: /^Kvittering KU-/ }).click();
  await window.getByRole('button', { name: answer.ask }).click();
  await window.getByText(answer.nothingNew).or(window.getByText(answer.somethingNew)).or(window.getByRole('alert')).first().waitFor();
}

/** The files below a folder that hold one of these strings. */
async function filesWith(directory: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const held = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })));
  return held.filter(({ bytes }) => texts.some((text) => bytes.includes(text))).map(({ file }) => file);
}

test.skipIf(!hasOpenssl())(
  'through a tunnel: a wanted password, an unknown CA and an old TLS are each told before anything is said',
  async () => {
    await launch();
    const workshop = new OpensslWorkshop();
    onTestFinished(() => workshop.close());
    const { keyFile, certificateFile } = workshop.certificate({ subject: '/CN=localhost', key: 'ec' });
    const ours = { key: await readFile(keyFile), cert: await readFile(certificateFile) };
    await using unknown = await impostor(ours);
    await using old = await impostor({ ...ours, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    expect(await askedBy(app, unknown.url)).toMatch(/net::ERR_CERT_AUTHORITY_INVALID/);
    expect(await askedBy(app, old.url)).toMatch(/net::ERR_SSL_/);
    expect([unknown.asked(), old.asked()]).toEqual([0, 0]);

    wanted = { username: 'kasserer', password: PASSWORD };
    // Chromium hands on the proxy's own answer, or says only that there is no tunnel: the app knows the password in both.
    for (const method of ['GET', 'POST']) {
      expect(String(await askedBy(app, 'https://maskinporten.invalid/token', method))).toMatch(/^407$|net::ERR_PROXY_AUTH_REQUESTED/);
    }
    wanted = null;
    // Such a name leads nowhere: a tunnel that isn't there for another reason is no question of a password.
    expect(await askedBy(app, 'https://maskinporten.invalid/token')).toMatch(/net::ERR_TUNNEL_CONNECTION_FAILED/);
    expect(seen.filter((line) => line.startsWith('CONNECT maskinporten.invalid:443')).length).toBeGreaterThan(2);
  },
);
