import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { REPORTING_SCOPE, type TokenRequest } from '../../../../electron/access/maskinporten/maskinporten.ts';
import type { Script } from '../loopback-server.ts';
import { answerTo, claimsOf, client, granted, refused, request, START, server, setNow } from './maskinporten-setup.ts';

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
    setNow(START + 104_999);
    expect(await maskinporten.token(request)).toEqual({ ok: true, value: 'token-1' });
    setNow(START + 105_000);
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
    setNow(serverTime - 3_600_000);
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

function jtis(): unknown[] {
  return server.requests.map((_request, index) => claimsOf(index).jti);
}
