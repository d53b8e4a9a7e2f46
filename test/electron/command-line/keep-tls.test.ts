/** Somebody in Maskinporten's place, and an environment that would let him be: the shipped program tells him nothing. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerOptions } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { notObeyedText } from '../../../shared/text/command-line.ts';
import { hasOpenssl, OpensslWorkshop } from '../access/p12/openssl.ts';
import { type Coop, startCoop } from './coop.ts';

let coop: Coop;
beforeAll(async () => {
  coop = await startCoop();
}, 60_000);
afterAll(() => coop.end());
beforeEach(() => coop.newStore());

/** Speaks TLS as `options` say, with a certificate for this machine. */
async function impostor(options: ServerOptions = {}) {
  const workshop = new OpensslWorkshop();
  onTestFinished(() => workshop.close());
  const { keyFile, certificateFile } = workshop.certificate({ subject: '/CN=localhost', extensions: ['subjectAltName=DNS:localhost'] });
  const asked: string[] = [];
  const server = createServer({ key: await readFile(keyFile), cert: await readFile(certificateFile), ...options }, (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end();
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const address = server.address();
  const environment = await coop.maskinportenAt(`https://localhost:${typeof address === 'object' ? address?.port : ''}/token`);
  const submit = (variables: Record<string, string>) =>
    coop.program.runWith(variables, ...coop.order(), '--environment', environment, ...coop.key());
  return { asked, certificateFile, submit };
}

describe.skipIf(!hasOpenssl())('submit', () => {
  it('obeys no variable that would let anybody be Maskinporten, and says so', async () => {
    const { submit, asked, certificateFile } = await impostor();
    const ran = await submit({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(ran.status).toBe(5);
    expect(ran.json()).toMatchObject({ failure: { code: 'MASKINPORTEN_UNREACHABLE', reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
    expect(ran.stderr).toContain(notObeyedText('NODE_TLS_REJECT_UNAUTHORIZED'));
    expect(asked).toEqual([]);

    // The sign can fail: one who is vouched for by an office's own CA is asked.
    const vouched = await submit({ NODE_EXTRA_CA_CERTS: certificateFile });
    expect(vouched.stderr).not.toContain('NODE_TLS_REJECT_UNAUTHORIZED');
    expect(asked).toEqual(['POST /token']);
    expect(coop.accepted()).toEqual([]);
  });

  it('speaks no TLS older than 1.2, whatever Node is told', async () => {
    const { submit, asked, certificateFile } = await impostor({
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    const loose = { NODE_EXTRA_CA_CERTS: certificateFile, NODE_OPTIONS: '--tls-min-v1.0 --tls-cipher-list=DEFAULT@SECLEVEL=0' };
    const ran = await submit(loose);
    expect(ran.status).toBe(5);
    expect(ran.json()).toMatchObject({ failure: { code: 'MASKINPORTEN_UNREACHABLE' } });
    expect(asked).toEqual([]);
  });
});
