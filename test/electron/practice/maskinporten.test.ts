import { createHmac, generateKeyPairSync, randomUUID, sign, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCertificate } from '../../../electron/practice/certificate.ts';
import { verifySignature } from '../../../electron/practice/grant-signature.ts';
import { createPracticeCa } from '../../../electron/practice/practice-ca.ts';
import { type Practice, startPractice } from '../../../electron/practice/start-practice.ts';
import {
  COOP,
  DIALOGPORTEN,
  FORM,
  fakeClock,
  type GrantChanges,
  makeGrant,
  OTHER_COOP,
  postGrant,
  type Reply,
  SKATTEETATEN,
  send,
  systembrukerOf,
  tokenForm,
} from './practice-client.ts';

const clock = fakeClock();
const NOW = Math.floor(clock.now().getTime() / 1000);
const REAL_ORGANISATION = '974761076';
const { privateKey: strangerKey, publicKey: strangerPublicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const validity = { notBefore: new Date(clock.now().getTime() - 1000), notAfter: new Date(clock.now().getTime() + 3_600_000) };

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ directory: null, clock });
});
afterAll(() => practice.close());

function said(reply: Reply): { status: number; error: string; mp: string | undefined } {
  const { error, error_description } = JSON.parse(reply.text);
  return { status: reply.status, error, mp: /MP-\d{3}/.exec(error_description)?.[0] };
}

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
    expect(await verifySignature(assertion, ca.root, clock.now())).toMatchObject({ ok: true, value: { organisasjonsnummer: COOP } });
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
    ['x5c: kid instead', { header: { x5c: undefined, kid: 'k1' } }, 'invalid_grant', 'MP-123'],
    ['x5c and kid', { header: { kid: 'k1' } }, 'invalid_request', undefined],
    ['x5c: empty', { header: { x5c: [] } }, 'invalid_grant', 'MP-123'],
    ['x5c: no certificate', { header: { x5c: ['AAAA'] } }, 'invalid_grant', 'MP-123'],
    ['x5c: numbers', { header: { x5c: [1, 2] } }, 'invalid_grant', 'MP-123'],
    ['signed by another key', { key: strangerKey }, 'invalid_grant', 'MP-124'],
    ['alg PS256', { header: { alg: 'PS256' } }, 'invalid_grant', 'MP-124'],
  ])('%s', async (_, changes, error, mp) => {
    const assertion = await makeGrant(practice, clock, changes);
    expect(said(await postGrant(practice, assertion))).toEqual({ status: 400, error, mp });
  });

  it('aud: the issuer in an array, or without its slash', async () => {
    const { issuer } = practice.environment.maskinporten;
    for (const aud of [[issuer], issuer.slice(0, -1)]) {
      expect(said(await postGrant(practice, await makeGrant(practice, clock, { claims: { aud } }))).mp).toBe('MP-110');
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
    expect(said(await postGrant(practice, await makeGrant(practice, clock, { claims: { jti } })))).toMatchObject({
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

describe('x5c is verified up to the practice root', () => {
  const x5cOf = async (changes: (x5c: readonly string[]) => unknown) => changes((await practice.identityFor(COOP)).identity.x5c);

  it.each<[string, (x5c: readonly string[]) => unknown]>([
    ['one text', (x5c) => x5c.join('')],
    ['base64url', (x5c) => x5c.map((entry) => entry.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))],
    [
      'PEM inside base64',
      (x5c) => x5c.map((entry) => Buffer.from(`-----BEGIN CERTIFICATE-----\n${entry}\n-----END CERTIFICATE-----\n`).toString('base64')),
    ],
    [
      'bytes after the certificate',
      ([leaf = '', issuing]) => [Buffer.concat([Buffer.from(leaf, 'base64'), Buffer.from([0, 0, 0])]).toString('base64'), issuing],
    ],
    ['six certificates', (x5c) => [...x5c, ...x5c, ...x5c]],
  ])('malformed: %s', async (_, changes) => {
    const x5c = await x5cOf(changes);
    expect(said(await postGrant(practice, await makeGrant(practice, clock, { header: { x5c } }))).mp).toBe('MP-123');
  });

  it.each<[string, (x5c: readonly string[]) => unknown]>([
    ['the leaf alone', ([leaf]) => [leaf]],
    ['the issuing CA first', ([leaf, issuing]) => [issuing, leaf]],
    ['the issuing CA alone', ([, issuing]) => [issuing]],
  ])('not a chain: %s', async (_, changes) => {
    const x5c = await x5cOf(changes);
    expect(said(await postGrant(practice, await makeGrant(practice, clock, { header: { x5c } }))).mp).toBe('MP-120');
  });

  const forgedSubject = { commonName: `GENERALPRØVE ${COOP}`, organizationIdentifier: `NTRNO-${COOP}` };

  it('forged: a certificate signed by itself', async () => {
    const forged = issueCertificate(
      { subject: forgedSubject, publicKey: strangerPublicKey, use: 'sign', ...validity },
      { privateKey: strangerKey },
    );
    const x5c = [forged.raw.toString('base64')];
    expect(said(await postGrant(practice, await makeGrant(practice, clock, { key: strangerKey, header: { x5c } }))).mp).toBe('MP-120');
  });

  it('forged: another CA with the very same names', async () => {
    const { identity } = await (await createPracticeCa(clock)).identityFor(COOP);
    const genuineIssuing = (await practice.identityFor(COOP)).identity.x5c[1];
    for (const x5c of [identity.x5c, [identity.x5c[0], genuineIssuing]]) {
      const assertion = await makeGrant(practice, clock, { key: identity.privateKey, header: { x5c } });
      expect(said(await postGrant(practice, assertion)).mp).toBe('MP-120');
    }
  });

  it('forged: a certificate for another organisation, issued with a genuine one that is no CA', async () => {
    const { identity } = await practice.identityFor(OTHER_COOP);
    const issuer = { certificate: certificateOf(identity.x5c[0]), privateKey: identity.privateKey };
    const forged = issueCertificate({ subject: forgedSubject, publicKey: strangerPublicKey, use: 'sign', ...validity }, issuer);
    const x5c = [forged.raw.toString('base64'), ...identity.x5c];
    expect(said(await postGrant(practice, await makeGrant(practice, clock, { key: strangerKey, header: { x5c } }))).mp).toBe('MP-120');
  });

  it('expired: the leaf after a year, or a client from before it began', async () => {
    const own = fakeClock();
    const ca = await createPracticeCa(own);
    const { identity } = await ca.identityFor(COOP);
    const assertion = await makeGrant(practice, own, { key: identity.privateKey, header: { x5c: identity.x5c } });
    const at = (milliseconds: number) => verifySignature(assertion, ca.root, new Date(own.now().getTime() + milliseconds));
    const day = 86_400_000;
    expect((await at(364 * day)).ok).toBe(true);
    expect(await at(366 * day)).toMatchObject({ ok: false, failure: { description: expect.stringContaining('MP-124') } });
    expect(await at(-day)).toMatchObject({ ok: false, failure: { description: expect.stringContaining('MP-124') } });
  });

  it.each<[string, string | undefined, number]>([
    ['without organizationIdentifier', undefined, 2048],
    ['with something else in organizationIdentifier', `NTRSE-${COOP}`, 2048],
    ['with ten digits', `NTRNO-${COOP}0`, 2048],
    ['with a key of 1024 bits', `NTRNO-${COOP}`, 1024],
  ])('no virksomhetssertifikat: %s', async (_, organizationIdentifier, modulusLength) => {
    const root = issueCertificate(
      { subject: { commonName: 'Root' }, publicKey: strangerPublicKey, use: 'issue', ...validity },
      { privateKey: strangerKey },
    );
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
    const subject = { commonName: 'Leaf', ...(organizationIdentifier && { organizationIdentifier }) };
    const leaf = issueCertificate({ subject, publicKey, use: 'sign', ...validity }, { certificate: root, privateKey: strangerKey });
    const assertion = compact({ alg: 'RS256', x5c: [leaf.raw.toString('base64')] }, {}, (input) => sign('sha256', input, privateKey));
    expect(await verifySignature(assertion, root, clock.now())).toMatchObject({
      ok: false,
      failure: { description: expect.stringContaining('MP-120') },
    });
  });
});

describe('no trick with the algorithm works', () => {
  it.each<[string, string, (input: Buffer, publicKeyPem: string, x5c: string) => Buffer]>([
    ['none', 'none', () => Buffer.alloc(0)],
    ['HS256 with the public key as secret', 'HS256', (input, pem) => createHmac('sha256', pem).update(input).digest()],
    ['HS256 with the certificate as secret', 'HS256', (input, _, x5c) => createHmac('sha256', x5c).update(input).digest()],
    ['RS256 without a signature', 'RS256', () => Buffer.alloc(0)],
    ['RS256 in name, HMAC in fact', 'RS256', (input, pem) => createHmac('sha256', pem).update(input).digest()],
  ])('%s', async (_, alg, signature) => {
    const { identity } = await practice.identityFor(COOP);
    const pem = certificateOf(identity.x5c[0]).publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const claims = {
      aud: practice.environment.maskinporten.issuer,
      iss: practice.clientId,
      scope: SKATTEETATEN,
      iat: NOW,
      exp: NOW + 60,
      jti: randomUUID(),
    };
    const assertion = compact({ alg, x5c: identity.x5c }, claims, (input) => signature(input, pem, identity.x5c[0] ?? ''));
    expect(said(await postGrant(practice, assertion))).toEqual({ status: 400, error: 'invalid_grant', mp: 'MP-124' });
  });

  it('a genuine signature under other claims', async () => {
    const [header, , signature] = (await makeGrant(practice, clock)).split('.');
    const claims = Buffer.from(JSON.stringify({ scope: DIALOGPORTEN })).toString('base64url');
    expect(said(await postGrant(practice, `${header}.${claims}.${signature}`)).mp).toBe('MP-124');
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
    expect(said(reply)).toMatchObject({ status, error });
  });

  it('a body that is no JWT at all is malformed', async () => {
    expect(said(await postGrant(practice, 'x.y'))).toEqual({ status: 400, error: 'invalid_request', mp: 'MP-011' });
  });

  it('gives every refusal a trace id of its own', async () => {
    const ids = await Promise.all([1, 2].map(async () => /trace_id: ([\w-]{36})/.exec((await postGrant(practice, 'x')).text)?.[1]));
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });
});

function certificateOf(x5c: string | undefined): X509Certificate {
  return new X509Certificate(Buffer.from(x5c ?? '', 'base64'));
}

function compact(header: unknown, claims: unknown, signature: (input: Buffer) => Buffer): string {
  const input = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${input}.${signature(Buffer.from(input)).toString('base64url')}`;
}
