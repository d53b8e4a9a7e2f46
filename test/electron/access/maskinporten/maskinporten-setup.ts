/** A client of Maskinporten's, and a Maskinporten on loopback that answers as the test says. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from 'vitest';
import { makeMaskinportenClient, REPORTING_SCOPE, type TokenRequest } from '../../../../electron/access/maskinporten/maskinporten.ts';
import type { Environment } from '../../../../shared/core/access/environment.ts';
import { json, type LoopbackServer, type Script, startLoopbackServer } from '../loopback-server.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const START = Date.parse('2026-01-20T10:00:00Z');
export let server: LoopbackServer;
export let now: number;
export let request: TokenRequest;

export const granted = (accessToken: string, expiresIn = 120) =>
  json(200, { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn, scope: REPORTING_SCOPE });

export const refused = (status: number, error: string, description: string, headers = {}) =>
  json(status, { error, error_description: description }, headers);

beforeEach(async () => {
  now = START;
  server = await startLoopbackServer((_request, number) => granted(`token-${number}`));
  request = {
    environment: environment(server.origin),
    clientId: randomUUID(),
    signer: { privateKey, kid: 'k' },
    systembrukerOrganisasjonsnummer: '310279617',
    scope: REPORTING_SCOPE,
  };
});
afterEach(() => server.close());

/** The machine's clock, in milliseconds since 1970. */
export function setNow(time: number): void {
  now = time;
}

export const client = (timeLimitMs = 5_000) =>
  makeMaskinportenClient({ fetch, clock: { now: () => new Date(now) }, newUuid: () => randomUUID(), timeLimitMs });

export async function answerTo(script: Script, timeLimitMs?: number) {
  server.script = script;
  return client(timeLimitMs).token(request);
}

export function claimsOf(index: number): Record<string, unknown> {
  const form = new URLSearchParams(server.requests[index]?.body.toString('utf8'));
  return JSON.parse(Buffer.from(form.get('assertion')?.split('.')[1] ?? '', 'base64url').toString('utf8'));
}

export function environment(origin: string): Environment {
  return {
    name: 'loopback',
    syntheticOnly: true,
    maskinporten: { issuer: `${origin}/`, tokenEndpoint: `${origin}/token` },
    skatteetaten: { baseUrl: origin },
    dialogporten: { baseUrl: origin },
    altinn: { platformBaseUrl: origin },
  };
}
