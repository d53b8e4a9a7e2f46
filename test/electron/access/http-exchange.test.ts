import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { exchange } from '../../../electron/access/http-exchange.ts';
import type { HttpFetch } from '../../../electron/ports.ts';
import { whyNoAnswer } from '../../../shared/core/delivery/no-answer.ts';
import { hasOpenssl, OpensslWorkshop } from './p12/openssl.ts';

const LIMITS = { timeLimitMs: 1_000, maxAnswerBytes: 1_000 };

/** As Node 24 tells of a proxy that answered to CONNECT with this status. */
const tunnelRefused = (status: number): HttpFetch => {
  const answered = Object.assign(new Error(`Proxy response (${status}) !== 200 when HTTP Tunneling`), { code: 'UND_ERR_ABORTED' });
  return () =>
    Promise.reject(
      new TypeError('fetch failed', { cause: Object.assign(new Error('Request was cancelled.', { cause: answered }), { code: 0 }) }),
    );
};

it.each<[string, HttpFetch, string, string]>([
  ['Node’s', tunnelRefused(407), 'PROXY_AUTH_REQUIRED', 'proxy-password'],
  ['Node’s, for another reason,', tunnelRefused(403), 'PROXY_REFUSED', 'proxy'],
  ['Chromium’s', () => Promise.reject(new Error('net::ERR_PROXY_AUTH_REQUESTED')), 'ERR_PROXY_AUTH_REQUESTED', 'proxy-password'],
  ['an answer 407', async () => new Response('<html>', { status: 407 }), 'PROXY_AUTH_REQUIRED', 'proxy-password'],
])('a proxy that lets nobody through without a password: %s word for it', async (_, fetch, reason, kind) => {
  expect(await exchange(fetch, 'https://maskinporten.no/token', {}, LIMITS)).toEqual({ kind: 'no-answer', reason });
  expect(whyNoAnswer({ reason })).toBe(kind);
});

it.skipIf(!hasOpenssl())('an office’s own CA counts when Node is told of it, and not before', { timeout: 60_000 }, async () => {
  const workshop = new OpensslWorkshop();
  onTestFinished(() => workshop.close());
  const office = workshop.certificate({ subject: '/CN=Kontorets CA' });
  const { keyFile, certificateFile } = workshop.certificate({
    subject: '/CN=localhost',
    issuer: office,
    extensions: ['subjectAltName=DNS:localhost', 'basicConstraints=CA:FALSE'],
  });
  const server = createServer({ key: readFileSync(keyFile), cert: readFileSync(certificateFile) }, (_request, response) => response.end());
  onTestFinished(() => void server.close());
  await once(server.listen(0, 'localhost'), 'listening');
  const address = server.address();
  const url = `https://localhost:${typeof address === 'object' ? address?.port : ''}/`;
  const ask = async (env: Record<string, string>) => {
    const program = ['--import', 'tsx', join(import.meta.dirname, 'ask-over-tls.ts'), url];
    return (await promisify(execFile)(process.execPath, program, { env: { PATH: process.env.PATH, ...env } })).stdout;
  };
  expect(await ask({})).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  expect(await ask({ NODE_EXTRA_CA_CERTS: office.certificateFile })).toBe('200');
});
