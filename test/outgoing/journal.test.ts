/** The journal of outgoing requests can fail: each way in which a token could go astray is one that it tells of. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../electron/access/http-exchange.ts';
import { type Environment, PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../shared/core/access/environment.ts';
import { journal, OutgoingJournal } from './journal.ts';

const SKATTEETATEN = 'skatteetaten:innrapporteringskattepliktigkundeutbytte';
const DIALOGPORTEN = 'digdir:dialogporten';
const ALTINN = 'altinn:authentication/systemregister.write';
const TOKEN = 'a-token-that-is-long-enough-to-be-one';

/** What the journal has against one request with a token that was asked for in `scope`. */
async function against(url: string, scope: string, init: RequestInit = {}, environment: Environment = PRODUCTION_ENVIRONMENT) {
  const own = new OutgoingJournal();
  own.asked({ environment, scope });
  own.granted(TOKEN, { environment, scope });
  const fetch = own.recording(async () => new Response('{}'));
  await fetch(url, { redirect: 'manual', headers: { Authorization: `Bearer ${TOKEN}` }, ...init });
  expect(own.requests).toHaveLength(1);
  return own.violations.map((violation) => violation.replace(/^.*: /, ''));
}

const API = PRODUCTION_ENVIRONMENT.skatteetaten.baseUrl;
const FOREIGN = ['a token that is not for this host'];

describe('a token at its own host', () => {
  it.each([
    [`${API}/v1/2025`, SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    ['https://documents.api.skatteetaten.no/v1/dokument', SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    ['https://api-test.sits.no/v1/dokument', SKATTEETATEN, TEST_ENVIRONMENT],
    ['https://platform.altinn.no/dialogporten/api/v1/enduser/dialogs', DIALOGPORTEN, PRODUCTION_ENVIRONMENT],
    ['https://platform.altinn.no/authentication/api/v1/systemregister/vendor', ALTINN, PRODUCTION_ENVIRONMENT],
  ])('%s', async (url, scope, environment) => {
    expect(await against(url, scope, {}, environment)).toEqual([]);
  });
});

describe('a token astray', () => {
  it.each([
    ['https://evil.example/v1/2025', SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    ['https://evil.api.skatteetaten.no.example/v1', SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    ['https://evilapi.skatteetaten.no/v1', SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    [`https://user@${new URL(API).host}/v1/2025`, SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    [`https://${new URL(API).host}:8443/v1/2025`, SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    ['https://x.api.skatteetaten-test.no/v1', SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    ['https://platform.altinn.no/dialogporten', SKATTEETATEN, PRODUCTION_ENVIRONMENT],
    [`${API}/v1/2025`, DIALOGPORTEN, PRODUCTION_ENVIRONMENT],
    [`${API}/v1/2025`, ALTINN, PRODUCTION_ENVIRONMENT],
    ['https://platform.altinn.no/dialogporten', DIALOGPORTEN, TEST_ENVIRONMENT],
    ['https://maskinporten.no/token', SKATTEETATEN, PRODUCTION_ENVIRONMENT],
  ])('%s for %s', async (url, scope, environment) => {
    expect(await against(url, scope, {}, environment)).toEqual(FOREIGN);
  });

  it('that nobody asked for', async () => {
    expect(await against(`${API}/v1/2025`, SKATTEETATEN, { headers: { Authorization: 'Bearer another' } })).toEqual(FOREIGN);
  });

  it('over plain http, after a redirect, in an address, in a body', async () => {
    expect(await against('http://evil.example/', SKATTEETATEN)).toEqual(['not https, and not this machine', ...FOREIGN]);
    expect(await against(`${API}/v1/2025`, SKATTEETATEN, { redirect: 'follow' })).toEqual(['a redirect would be followed']);
    expect(await against(`${API}/v1/2025?t=${TOKEN}`, SKATTEETATEN)).toEqual(['a token outside its header']);
    expect(await against(`${API}/v1/2025`, SKATTEETATEN, { method: 'POST', body: Buffer.from(TOKEN) })).toEqual([
      'a token outside its header',
    ]);
  });

  it('or a grant', async () => {
    const grant = { method: 'POST', headers: {}, body: 'grant_type=x&assertion=y' };
    expect(await against(PRODUCTION_ENVIRONMENT.maskinporten.tokenEndpoint, SKATTEETATEN, grant)).toEqual([]);
    expect(await against('https://evil.example/token', SKATTEETATEN, grant)).toEqual(['a grant that is not for this host']);
    expect(await against(TEST_ENVIRONMENT.maskinporten.tokenEndpoint, SKATTEETATEN, grant)).toEqual(['a grant that is not for this host']);
  });
});

it('Altinn’s own token is for Altinn alone, too', async () => {
  const own = new OutgoingJournal();
  own.granted(TOKEN, { environment: PRODUCTION_ENVIRONMENT, scope: ALTINN });
  const body = Buffer.from('"altinns.own.token"');
  const answer: HttpAnswer = { kind: 'answer', status: 200, contentType: 'application/json', header: () => null, body, truncated: false };
  const headers = { Authorization: `Bearer ${TOKEN}` };
  own.exchanged('https://platform.altinn.no/authentication/api/v1/exchange/maskinporten', { headers }, answer);
  const fetch = own.recording(async () => new Response('{}'));
  const init: RequestInit = { redirect: 'manual', headers: { Authorization: 'Bearer altinns.own.token' } };
  await fetch('https://platform.altinn.no/authentication/api/v1/systemregister/vendor', init);
  expect(own.violations).toEqual([]);
  await fetch(`${API}/v1/2025`, init);
  expect(own.violations).toHaveLength(1);
});

it('is in place in every test file: what the product sends is written down', async () => {
  const { makeMaskinportenClient } = await import('../../electron/access/maskinporten/maskinporten.ts');
  const { exchange } = await import('../../electron/access/http-exchange.ts');
  const fetch = async () => Response.json({ access_token: TOKEN, token_type: 'Bearer', expires_in: 120 });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const maskinporten = makeMaskinportenClient({ fetch, clock: { now: () => new Date() }, newUuid: () => 'id' });
  const request = {
    environment: PRODUCTION_ENVIRONMENT,
    clientId: 'c',
    signer: { privateKey, kid: 'k' },
    systembrukerOrganisasjonsnummer: null,
    scope: SKATTEETATEN,
  };
  expect(await maskinporten.token(request)).toEqual({ ok: true, value: TOKEN });
  const headers = { Authorization: `Bearer ${TOKEN}` };
  await exchange(fetch, `${API}/v1/2025`, { headers }, { timeLimitMs: 1_000, maxAnswerBytes: 1_000 });
  expect(journal.requests.map(({ withGrant, withToken }) => ({ withGrant, withToken }))).toEqual([
    { withGrant: true, withToken: false },
    { withGrant: false, withToken: true },
  ]);
  expect(journal.violations).toEqual([]);
});
