/** Maskinporten says no, says something else, or says nothing: each has its failure, and nothing is taken for a token. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { describe, expect, it } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { issueCertificate } from '../../../../electron/practice/maskinporten/certificate.ts';
import { whyNoAnswer } from '../../../../shared/core/delivery/no-answer.ts';
import { json } from '../loopback-server.ts';
import { answerTo, claimsOf, client, environment, granted, now, refused, request, server } from './maskinporten-setup.ts';

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
