import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySignature } from '../../../../electron/practice/maskinporten/grant-signature.ts';
import { createPracticeCa } from '../../../../electron/practice/maskinporten/practice-ca.ts';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import {
  COOP,
  DIALOGPORTEN,
  FORM,
  fakeClock,
  type GrantChanges,
  makeGrant,
  OTHER_COOP,
  postGrant,
  SKATTEETATEN,
  send,
  systembrukerOf,
  tokenForm,
  trusting,
} from '../practice-client.ts';
import { readMp } from '../refusals.ts';

const clock = fakeClock();
const NOW = Math.floor(clock.now().getTime() / 1000);
const REAL_ORGANISATION = '974761076';
const { privateKey: strangerKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ directory: null, clock });
});
afterAll(() => practice.close());

it('says where it is, as the app looks it up', async () => {
  const { issuer, tokenEndpoint } = practice.environment.maskinporten;
  const reply = await fetch(`${issuer}.well-known/oauth-authorization-server`);
  expect(await reply.json()).toEqual({ issuer, token_endpoint: tokenEndpoint });
});

describe('a right grant', () => {
  it('gives a token for two minutes', async () => {
    const reply = await postGrant(practice, await makeGrant(practice, clock));
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 120,
      scope: SKATTEETATEN,
    });
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it.each<[string, GrantChanges]>([
    ['RS384', { header: { alg: 'RS384' } }],
    ['RS512', { header: { alg: 'RS512' } }],
    ['typ JWT', { header: { typ: 'JWT' } }],
    ['Dialogporten', { claims: { scope: DIALOGPORTEN } }],
    ['two scopes', { claims: { scope: `${SKATTEETATEN} ${DIALOGPORTEN}` } }],
    [
      'a system register scope without systembruker',
      { claims: { scope: 'altinn:authentication/systemregister.write', authorization_details: undefined } },
    ],
    ['another synthetic organisation', { organisasjonsnummer: OTHER_COOP }],
    ['the default externalRef spelled out', { claims: { authorization_details: [{ ...systembrukerOf(COOP), externalRef: COOP }] } }],
    ['ten seconds behind', { claims: { iat: NOW - 10, exp: NOW + 50 } }],
    ['ten seconds ahead', { claims: { iat: NOW + 10, exp: NOW + 70 } }],
    ['120 seconds of life', { claims: { exp: NOW + 120 } }],
  ])('%s', async (_, changes) => {
    const reply = await postGrant(practice, await makeGrant(practice, clock, changes));
    expect(reply.status, reply.text).toBe(200);
  });

  it('may send the root along', async () => {
    const ca = await createPracticeCa(clock);
    const { identity } = await ca.identityFor(COOP);
    const x5c = [...identity.x5c, ca.root.raw.toString('base64')];
    const assertion = await makeGrant(practice, clock, { key: identity.privateKey, header: { x5c } });
    expect(await verifySignature(assertion, trusting(ca.root), clock.now())).toMatchObject({
      ok: true,
      value: { organisasjonsnummer: COOP },
    });
  });
});

describe('a wrong grant is refused', () => {
  it.each<[string, GrantChanges, string, string | undefined]>([
    ['aud: the token endpoint', { claims: { aud: 'http://127.0.0.1/token' } }, 'invalid_grant', 'MP-110'],
    ['aud: missing', { claims: { aud: undefined } }, 'invalid_request', undefined],
    ['iss: an unknown client', { claims: { iss: randomUUID() } }, 'invalid_grant', 'MP-100'],
    ['iat: 11 seconds ahead', { claims: { iat: NOW + 11, exp: NOW + 71 } }, 'invalid_grant', undefined],
    ['iat: 11 seconds behind', { claims: { iat: NOW - 11, exp: NOW + 49 } }, 'invalid_grant', 'MP-130'],
    ['exp: now', { claims: { exp: NOW } }, 'invalid_grant', 'MP-130'],
    ['exp: 121 seconds after iat', { claims: { exp: NOW + 121 } }, 'invalid_grant', undefined],
    ['iat: missing', { claims: { iat: undefined } }, 'invalid_request', undefined],
    ['exp: a text', { claims: { exp: String(NOW + 60) } }, 'invalid_request', undefined],
    ['jti: missing', { claims: { jti: undefined } }, 'invalid_request', undefined],
    ['a claim too many: sub', { claims: { sub: 'x' } }, 'invalid_request', undefined],
    ['a claim too many: resource', { claims: { resource: ['https://skatteetaten.no'] } }, 'invalid_request', undefined],
    ['scope: unknown', { claims: { scope: 'skatteetaten:noe' } }, 'invalid_scope', 'MP-200'],
    ['scope: one of two unknown', { claims: { scope: `${SKATTEETATEN} skatteetaten:noe` } }, 'invalid_scope', 'MP-200'],
    ['scope: empty', { claims: { scope: '' } }, 'invalid_scope', 'MP-200'],
    [
      'systembruker: two',
      { claims: { authorization_details: [systembrukerOf(COOP), systembrukerOf(COOP)] } },
      'invalid_request',
      undefined,
    ],
    ['systembruker: no array', { claims: { authorization_details: systembrukerOf(COOP) } }, 'invalid_request', undefined],
    [
      'systembruker: other type',
      { claims: { authorization_details: [{ ...systembrukerOf(COOP), type: 'urn:x' }] } },
      'invalid_grant',
      'MP-301',
    ],
    [
      'systembruker: field too many',
      { claims: { authorization_details: [{ ...systembrukerOf(COOP), extra: 1 }] } },
      'invalid_grant',
      'MP-302',
    ],
    [
      'systembruker: id in lower case',
      {
        claims: {
          authorization_details: [{ ...systembrukerOf(COOP), systemuser_org: { authority: 'iso6523-actorid-upis', id: `0192:${COOP}` } }],
        },
      },
      'invalid_grant',
      'MP-302',
    ],
    [
      'systembruker: no 0192',
      { claims: { authorization_details: [{ ...systembrukerOf(COOP), systemuser_org: { authority: 'iso6523-actorid-upis', ID: COOP } }] } },
      'invalid_altinn_customer_configuration',
      'MP-303',
    ],
    [
      'systembruker: of another',
      { claims: { authorization_details: [systembrukerOf(OTHER_COOP)] } },
      'invalid_altinn_customer_configuration',
      'MP-303',
    ],
    [
      'systembruker: another externalRef',
      { claims: { authorization_details: [{ ...systembrukerOf(COOP), externalRef: 'mitt' }] } },
      'invalid_altinn_customer_configuration',
      'MP-303',
    ],
    ['systembruker: a real organisation', { organisasjonsnummer: REAL_ORGANISATION }, 'invalid_altinn_customer_configuration', 'MP-303'],
    ['x5c: missing', { header: { x5c: undefined } }, 'invalid_grant', 'MP-123'],
    ['kid: a key that nobody has registered', { header: { x5c: undefined, kid: 'k1' } }, 'invalid_grant', 'MP-124'],
    ['x5c and kid', { header: { kid: 'k1' } }, 'invalid_request', undefined],
    ['x5c: empty', { header: { x5c: [] } }, 'invalid_grant', 'MP-123'],
    ['x5c: no certificate', { header: { x5c: ['AAAA'] } }, 'invalid_grant', 'MP-123'],
    ['x5c: numbers', { header: { x5c: [1, 2] } }, 'invalid_grant', 'MP-123'],
    ['signed by another key', { key: strangerKey }, 'invalid_grant', 'MP-124'],
    ['alg PS256', { header: { alg: 'PS256' } }, 'invalid_grant', 'MP-124'],
  ])('%s', async (_, changes, error, mp) => {
    const assertion = await makeGrant(practice, clock, changes);
    expect(readMp(await postGrant(practice, assertion))).toEqual({ status: 400, error, mp });
  });

  it('aud: the issuer in an array, or without its slash', async () => {
    const { issuer } = practice.environment.maskinporten;
    for (const aud of [[issuer], issuer.slice(0, -1)]) {
      expect(readMp(await postGrant(practice, await makeGrant(practice, clock, { claims: { aud } }))).mp).toBe('MP-110');
    }
  });

  it('says which way the clock is off', async () => {
    const reply = await postGrant(practice, await makeGrant(practice, clock, { claims: { iat: NOW + 60, exp: NOW + 120 } }));
    expect(JSON.parse(reply.text).error_description).toContain('Issue time is after now');
    expect(reply.headers.date).toBe(clock.now().toUTCString());
  });

  it('the same jti twice', async () => {
    const jti = randomUUID();
    expect((await postGrant(practice, await makeGrant(practice, clock, { claims: { jti } }))).status).toBe(200);
    expect(readMp(await postGrant(practice, await makeGrant(practice, clock, { claims: { jti } })))).toMatchObject({
      status: 400,
      mp: 'MP-012',
    });
  });

  it('a jti that only a forged grant has used is still free', async () => {
    const jti = randomUUID();
    expect((await postGrant(practice, await makeGrant(practice, clock, { key: strangerKey, claims: { jti } }))).status).toBe(400);
    expect((await postGrant(practice, await makeGrant(practice, clock, { claims: { jti } }))).status).toBe(200);
  });
});

describe('the request around the grant', () => {
  const url = () => practice.environment.maskinporten.tokenEndpoint;

  it.each<[string, { method?: string; path?: string; type?: string; body?: (assertion: string) => string }, number, string]>([
    ['PUT', { method: 'PUT' }, 405, 'invalid_request'],
    ['another path', { path: '/token/x' }, 404, 'invalid_request'],
    ['JSON', { type: 'application/json', body: (assertion) => JSON.stringify({ assertion }) }, 400, 'invalid_request'],
    ['no content type', { type: '' }, 400, 'invalid_request'],
    ['another grant type', { body: (assertion) => `grant_type=client_credentials&assertion=${assertion}` }, 400, 'unsupported_grant_type'],
    ['no assertion', { body: (assertion) => tokenForm(assertion).replace(/&assertion=.*/, '') }, 400, 'invalid_request'],
    ['two assertions', { body: (assertion) => `${tokenForm(assertion)}&assertion=${assertion}` }, 400, 'invalid_request'],
    ['a line break in the assertion', { body: (assertion) => tokenForm(`${assertion.slice(0, 20)}\n{}`) }, 400, 'invalid_request'],
    ['more than 64 KB', { body: (assertion) => tokenForm(assertion) + '&x='.padEnd(65_536, 'x') }, 413, 'invalid_request'],
  ])('%s', async (_, { method = 'POST', path, type, body = tokenForm }, status, error) => {
    const headers = type === undefined ? FORM : type === '' ? {} : { 'Content-Type': type };
    const target = path === undefined ? url() : new URL(path, url()).href;
    const reply = await send(target, { method, headers, body: body(await makeGrant(practice, clock)) });
    expect(readMp(reply)).toMatchObject({ status, error });
  });

  it('a body that is no JWT at all is malformed', async () => {
    expect(readMp(await postGrant(practice, 'x.y'))).toEqual({ status: 400, error: 'invalid_request', mp: 'MP-011' });
  });

  it('gives every refusal a trace id of its own', async () => {
    const ids = await Promise.all([1, 2].map(async () => /trace_id: ([\w-]{36})/.exec((await postGrant(practice, 'x')).text)?.[1]));
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });
});
