// The real npm client against a registry of one package on loopback, and against none.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, it, onTestFinished, vi } from 'vitest';
import { packFromRegistry } from '../../../../electron/launch/runtime/npm-pack.ts';
import { PRACTICE_PINS } from '../../../../electron/launch/runtime/practice-pins.ts';
import { extractFromTarball } from '../../../../electron/launch/runtime/tar.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { makeTarball } from './archives.ts';

const PINS = { ...PRACTICE_PINS, npmPackage: 'loopback-package@1.0.0' };

async function registry(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

it('fetches from whatever registry npm is set up with', async () => {
  const manifest = JSON.stringify({ name: 'loopback-package', version: '1.0.0' });
  const tarball = makeTarball([
    { name: 'package/package.json', content: manifest },
    { name: 'package/archive', content: 'what was asked for' },
  ]);
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const url = await registry((request, response) => {
    if (request.url?.endsWith('.tgz')) return void response.end(tarball);
    const version = { ...JSON.parse(manifest), dist: { tarball: `http://${request.headers.host}/loopback-package.tgz`, integrity } };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ name: 'loopback-package', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } }));
  });
  vi.stubEnv('npm_config_registry', url);
  const folder = await temporaryFolder();
  const packed = await packFromRegistry(PINS, folder);
  if (!packed.ok) throw new Error(packed.failure);
  const sha256 = await extractFromTarball(packed.value, 'package/archive', `${folder}/out`);
  expect(sha256).toBe(createHash('sha256').update('what was asked for').digest('hex'));
});

it.each<[string, RequestListener, RegExp]>([
  ['it is not there', (_, response) => void response.writeHead(404).end('{}'), /: the registry does not have it any more\.$/],
  ['the registry wants a sign-in', (_, response) => void response.writeHead(401).end('{}'), /: E401\.$/],
])('%s: one sentence', async (_, answer, sentence) => {
  vi.stubEnv('npm_config_registry', await registry(answer));
  const packed = await packFromRegistry(PINS, await temporaryFolder());
  expect(packed.ok ? 'ok' : packed.failure).toMatch(sentence);
});

it('no network: one sentence', async () => {
  // The reserved port 1 on loopback refuses at once.
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:1/');
  const packed = await packFromRegistry(PINS, await temporaryFolder());
  expect(packed.ok ? 'ok' : packed.failure).toMatch(/: there is no network, or the registry is not reachable\.$/);
});
