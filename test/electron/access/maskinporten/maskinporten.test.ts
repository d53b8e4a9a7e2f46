import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeMaskinportenClient, REPORTING_SCOPE, type TokenRequest } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { issueCertificate } from '../../../../electron/practice/maskinporten/certificate.ts';
import type { Environment } from '../../../../shared/core/access/environment.ts';
import { whyNoAnswer } from '../../../../shared/core/delivery/no-answer.ts';
import { json, type LoopbackServer, type Script, startLoopbackServer } from '../loopback-server.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const START = Date.parse('2026-01-20T10:00:00Z');

let server: LoopbackServer;
let now: number;
let request: TokenRequest;

const granted = (accessToken: string, expiresIn = 120) =>
  json(200, { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn, scope: REPORTING_SCOPE });
const refused = (status: number, error: string, description: string, headers = {}) =>
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

const client = (timeLimitMs = 5_000) =>
  makeMaskinportenClient({ fetch, clock: { now: () => new Date(now) }, newUuid: () => randomUUID(), timeLimitMs });

async function answerTo(script: Script, timeLimitMs?: number) {
  server.script = script;
  return client(timeLimitMs).token(request);
}

describe('the request', () => {
  it('is a form with the grant, to the token endpoint', async () => {
    await client().token(request);
    const [seen] = server.requests;
    expect([seen?.method, seen?.url, seen?.headers['content-type']]).toEqual(['POST', '/token', 'application/x-www-form-urlencoded']);
    expect(seen?.headers.authorization).toBeUndefined();
    const form = new URLSearchParams(seen?.body.toString('utf8'));
    expect([...form.keys()].sort()).toEqual(['assertion', 'grant_type']);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    expect(claimsOf(0)).toMatchObject({ aud: `${server.origin}/`, iss: request.clientId, scope: REPORTING_SCOPE, iat: START / 1000 });
  });
});

describe('the token in memory', () => {
  it('is used until 15 seconds before it ends, and not a moment longer', async () => {
    const maskinporten = client();
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-1' });
    now = START + 104_999;
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-1' });
    now = START + 105_000;
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-2' });
    expect(jtis()).toHaveLength(2);
    expect(new Set(jtis()).size).toBe(2);
  });

  it('is not used at all when it lasts less than the margin', async () => {
    server.script = (_request, number) => granted(`token-${number}`, 15);
    const maskinporten = client();
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-1' });
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-2' });
  });

  it('belongs to one environment, client, scope and organisation', async () => {
    const maskinporten = client();
    const others: TokenRequest[] = [
      { ...request, clientId: randomUUID() },
      { ...request, scope: 'digdir:dialogporten' },
      { ...request, systembrukerOrganisasjonsnummer: '311093363' },
      { ...request, environment: { ...request.environment, name: 'another' } },
      {
        ...request,
        environment: { ...request.environment, maskinporten: { ...request.environment.maskinporten, issuer: `${server.origin}/other/` } },
      },
    ];
    const tokens = [];
    for (const each of [request, ...others, request]) tokens.push(await maskinporten.token(each));
    expect(tokens.map((token) => token.ok && token.value)).toEqual([
      'token-1',
      'token-2',
      'token-3',
      'token-4',
      'token-5',
      'token-6',
      'token-1',
    ]);
  });

  it('is dropped when the authority did not take it', async () => {
    const maskinporten = client();
    await maskinporten.token(request);
    maskinporten.forget(request);
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-2' });
  });

  it('is not there after a failure', async () => {
    const maskinporten = client();
    server.script = () => refused(400, 'invalid_scope', 'MP-250: no access');
    expect((await maskinporten.token(request)).ok).toBe(false);
    server.script = () => granted('later');
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'later' });
  });
});

describe('refusals', () => {
  it.each([
    'MP-011',
    'MP-012',
    'MP-100',
    'MP-110',
    'MP-120',
    'MP-121',
    'MP-122',
    'MP-123',
    'MP-124',
    'MP-130',
    'MP-200',
    'MP-201',
    'MP-250',
    'MP-251',
    'MP-301',
    'MP-302',
    'MP-303',
    'MP-999',
  ])('%s is found in the description', async (mp) => {
    const answer = await answerTo(() =>
      refused(400, 'invalid_grant', `Invalid assertion. (${mp}) (trace_id: 9f8b-MP-1234)`, { Date: 'nonsense' }),
    );
    expect(answer).toEqual({
      ok: false,
      failure: { code: 'MASKINPORTEN_REFUSED', data: { httpStatus: 400, mp, error: 'invalid_grant' }, retryable: false },
    });
  });

  it('without an MP code are told by the OAuth code, and free text is never passed on', async () => {
    const answer = await answerTo(() => refused(401, 'invalid_client', 'Kari Nordmann 01010012345'));
    expect(answer).toEqual({
      ok: false,
      failure: { code: 'MASKINPORTEN_REFUSED', data: { httpStatus: 401, error: 'invalid_client' }, retryable: false },
    });
    const odd = await answerTo(() => refused(403, 'Kari Nordmann', 'MP-250'));
    expect(odd).toMatchObject({ failure: { data: { httpStatus: 403, mp: 'MP-250' } } });
    expect(JSON.stringify(odd)).not.toContain('Kari');
  });
});

describe('what it says without a code', () => {
  it.each([
    ['Invalid assertion. Issue time is after now', 'ISSUE_TIME'],
    ['The combination of consumer_org and delegation is invalid', 'CONSUMER_ORG'],
  ])('%s', async (description, saying) => {
    // Without a usable Date header there is no way to measure the clocks.
    expect(await answerTo(() => refused(400, 'invalid_grant', description, { Date: 'nonsense' }))).toMatchObject({
      failure: { code: 'MASKINPORTEN_REFUSED', data: { httpStatus: 400, error: 'invalid_grant', saying } },
    });
  });

  it('names the scope, when it was not the one for kundeutbytte', async () => {
    server.script = () => refused(400, 'invalid_scope', 'MP-250');
    const other = await client().token({ ...request, scope: 'digdir:dialogporten', systembrukerOrganisasjonsnummer: null });
    expect(other).toMatchObject({ failure: { data: { mp: 'MP-250', scope: 'digdir:dialogporten' } } });
    expect(claimsOf(0)).not.toHaveProperty('authorization_details');
  });
});

describe('answers that say nothing', () => {
  it.each([
    ['a web page', { status: 200, body: '<html>', headers: { 'Content-Type': 'text/html' } }],
    ['no token', json(200, { token_type: 'Bearer', expires_in: 120 })],
    ['an empty token', json(200, { access_token: '', token_type: 'Bearer', expires_in: 120 })],
    ['another kind of token', json(200, { access_token: 'x', token_type: 'DPoP', expires_in: 120 })],
    ['a token without an end', json(200, { access_token: 'x', token_type: 'Bearer' })],
    ['a proxy’s 403', { status: 403, body: '<html>' }],
    ['JSON that is no object', json(400, ['MP-100'])],
  ])('%s', async (_name, reply) => {
    expect(await answerTo(() => reply)).toEqual({
      ok: false,
      failure: { code: 'MASKINPORTEN_ANSWER_NOT_UNDERSTOOD', data: { httpStatus: reply.status }, retryable: false },
    });
  });

  it('a redirect is not followed', async () => {
    const answer = await answerTo((seen) =>
      seen.url === '/token' ? { status: 307, headers: { Location: `${server.origin}/elsewhere` } } : granted('stolen'),
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'MASKINPORTEN_ANSWER_NOT_UNDERSTOOD', data: { httpStatus: 307 } } });
    expect(server.requests).toHaveLength(1);
  });
});

describe('no answer', () => {
  it.each([408, 429, 500, 502, 503, 504])('HTTP %i may work later', async (httpStatus) => {
    expect(await answerTo(() => refused(httpStatus, 'server_error', 'MP-100'))).toEqual({
      ok: false,
      failure: { code: 'MASKINPORTEN_UNREACHABLE', data: { httpStatus }, retryable: true },
    });
  });

  it.each(['30', 'Wed, 21 Oct 2026 07:28:00 GMT'])('tells for how long it asks for patience: %s', async (retryAfter) => {
    expect(await answerTo(() => refused(503, 'server_error', 'busy', { 'Retry-After': retryAfter }))).toMatchObject({
      failure: { code: 'MASKINPORTEN_UNREACHABLE', data: { httpStatus: 503, retryAfter }, retryable: true },
    });
  });

  it('a certificate that nobody vouches for is told as one, and no grant is sent', async () => {
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const validity = { notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + 86_400_000) };
    const subject = { commonName: '127.0.0.1' };
    const { raw } = issueCertificate({ subject, publicKey: keys.publicKey, use: 'issue', ...validity }, keys);
    const cert = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----`;
    const seen: string[] = [];
    const foreign = createServer({ key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), cert }, (message, response) => {
      seen.push(message.url ?? '');
      response.end();
    });
    await once(foreign.listen(0, '127.0.0.1'), 'listening');
    const address = foreign.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const answer = await client().token({ ...request, environment: environment(`https://127.0.0.1:${port}`) });
    foreign.close();
    expect(answer).toMatchObject({ failure: { code: 'MASKINPORTEN_UNREACHABLE', retryable: true } });
    if (!answer.ok) expect(whyNoAnswer(answer.failure.data)).toBe('tls');
    expect(seen).toEqual([]);
  });

  it('says why: cut, too slow, nobody there', async () => {
    expect(await answerTo(() => 'cut')).toMatchObject({
      failure: { code: 'MASKINPORTEN_UNREACHABLE', data: { reason: 'UND_ERR_SOCKET' }, retryable: true },
    });
    expect(await answerTo(() => 'hang', 100)).toMatchObject({
      failure: { code: 'MASKINPORTEN_UNREACHABLE', data: { reason: 'TIMED_OUT' } },
    });
    await server.close();
    expect(await answerTo(() => 'cut')).toMatchObject({ failure: { code: 'MASKINPORTEN_UNREACHABLE', data: { reason: 'ECONNREFUSED' } } });
  });

  it.each([
    ['net::ERR_CERT_AUTHORITY_INVALID', 'MASKINPORTEN_UNREACHABLE', 'ERR_CERT_AUTHORITY_INVALID'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'MASKINPORTEN_UNREACHABLE', 'ERR_TUNNEL_CONNECTION_FAILED'],
    ["Attempted to redirect, but redirect policy was 'error'", 'MASKINPORTEN_ANSWER_NOT_UNDERSTOOD', 'REDIRECTED'],
    ['something about 01010012345', 'MASKINPORTEN_UNREACHABLE', 'NETWORK'],
  ])('Electron’s “%s”', async (message, code, reason) => {
    const electronFetch = () => Promise.reject(new Error(message));
    const maskinporten = makeMaskinportenClient({ fetch: electronFetch, clock: { now: () => new Date(now) }, newUuid: randomUUID });
    expect(await maskinporten.token(request)).toMatchObject({ ok: false, failure: { code, data: { reason } } });
  });
});

it('asks anew for everything after all tokens are forgotten', async () => {
  server.script = (_request, number) => granted(`token-${number}`);
  const maskinporten = client();
  const token = async (scope: string) => maskinporten.token({ ...request, scope });
  expect([await token('a'), await token('b'), await token('a')]).toMatchObject([
    { value: 'token-1' },
    { value: 'token-2' },
    { value: 'token-1' },
  ]);
  maskinporten.forgetAll();
  expect([await token('a'), await token('b')]).toMatchObject([{ value: 'token-3' }, { value: 'token-4' }]);
});

describe('clocks that differ', () => {
  const serverTime = START - 90_000;
  /** Refuses grants more than 10 s off its own clock, as Maskinporten does. */
  const strict: Script = (_request, number) => {
    const off = Number(claimsOf(number - 1).iat) * 1000 - serverTime;
    if (Math.abs(off) <= 10_000) return granted(`token-${number}`);
    const description = off > 0 ? 'Invalid assertion. Issue time is after now' : 'MP-130 expired';
    return refused(400, 'invalid_grant', description, { Date: new Date(serverTime).toUTCString() });
  };

  it('are measured by the Date header, tried once more, and remembered', async () => {
    server.script = strict;
    const maskinporten = client();
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-2' });
    maskinporten.forget(request);
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-3' });
    expect(new Set(jtis()).size).toBe(3);
  });

  it('the other way round too', async () => {
    server.script = strict;
    now = serverTime - 3_600_000;
    expect(await client().token(request)).toEqual({ ok: true, value: 'token-2' });
  });

  it('are told with the refusal when that did not help, and it is not tried a third time', async () => {
    const answer = await answerTo(() => refused(400, 'invalid_grant', 'MP-130', { Date: new Date(serverTime).toUTCString() }));
    expect(answer).toEqual({
      ok: false,
      failure: {
        code: 'MASKINPORTEN_REFUSED',
        data: { httpStatus: 400, mp: 'MP-130', error: 'invalid_grant', clockSkewSeconds: -90 },
        retryable: false,
      },
    });
    expect(server.requests).toHaveLength(2);
  });
});

function claimsOf(index: number): Record<string, unknown> {
  const form = new URLSearchParams(server.requests[index]?.body.toString('utf8'));
  return JSON.parse(Buffer.from(form.get('assertion')?.split('.')[1] ?? '', 'base64url').toString('utf8'));
}

function jtis(): unknown[] {
  return server.requests.map((_request, index) => claimsOf(index).jti);
}

function environment(origin: string): Environment {
  return {
    name: 'loopback',
    syntheticOnly: true,
    maskinporten: { issuer: `${origin}/`, tokenEndpoint: `${origin}/token` },
    skatteetaten: { baseUrl: origin },
    dialogporten: { baseUrl: origin },
    altinn: { platformBaseUrl: origin },
  };
}
