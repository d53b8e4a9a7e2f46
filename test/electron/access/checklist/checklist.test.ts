import { describe, expect, it } from 'vitest';
import { DIALOG_SCOPE } from '../../../../electron/access/checklist/checklist-call.ts';
import { scopesOf } from '../../../../electron/access/checklist/checklist-steps.ts';
import { REPORTING_SCOPE } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { type AccessStep, ALL_UNTESTED, NO_CHOICES, nextStep } from '../../../../shared/core/access/access.ts';
import { whyNoAnswer } from '../../../../shared/core/delivery/no-answer.ts';
import { maskinportenCodes } from '../../../../shared/text/authority-codes.ts';
import { json } from '../loopback-server.ts';
import { type Answer, type Changes, CLIENT_ID, mp, PLACE } from './checklist-authority.ts';
import { expectSentences, failureOf, GREEN, kinds, MP, rig, setUp, test } from './checklist-setup.ts';

it('all green, each by a call of its own: every scope, the register, the systembruker, Dialogporten', async () => {
  const lights = await test('all');
  expect(kinds(lights)).toBe('ooooooo');
  const seen = rig?.requests.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`) ?? [];
  expect(seen.filter((one) => one === 'POST /token').length).toBeGreaterThanOrEqual(9);
  expect(seen).toContain('GET /authentication/api/v1/systemregister/vendor/311131788_kundeutbytte');
  expect(seen.at(-1)).toBe('GET /dialogporten/api/v1/enduser/dialogs');
});

describe('what Maskinporten says', () => {
  it.each([...maskinportenCodes, 'MP-999'])('%s → the lights, with a sentence', async (code) => {
    // The systembruker's codes come only where one is asked for.
    const isAboutSystembruker = code === 'MP-303';
    const lights = await test('all', ({ url }, { systembruker }) => {
      if (url.includes('/systemuser/request/')) return json(404, { code: 'AUTH-00010' });
      return url === '/token' && (!isAboutSystembruker || systembruker) ? mp(code) : undefined;
    });
    // Those that say nothing about a step stand at the one that was tested.
    expect(kinds(lights)).toBe(MP[code] ?? 'fuuuuuu');
    expectSentences(lights);
  });

  it('names each scope that is missing, and only those', async () => {
    const lights = await test('scope-granted', (_request, { scope }) => (scope.startsWith('altinn:') ? mp('MP-250') : undefined));
    expect(failureOf(lights['scope-granted'])?.data.scopes).toEqual([
      'altinn:authentication/systemregister.write',
      'altinn:authentication/systemuser.request.write',
      'altinn:authentication/systemuser.request.read',
    ]);
    expect(nextStep({ ...GREEN, 'scope-granted': lights['scope-granted'] })).toBe('scope-granted');
  });
});

describe('where Maskinporten says that it is', () => {
  const told =
    (changes: object): Changes =>
    ({ url }) => {
      if (!url.startsWith('/.well-known/')) return undefined;
      const { issuer, tokenEndpoint } = rig?.environment.maskinporten ?? { issuer: '', tokenEndpoint: '' };
      return json(200, { issuer, token_endpoint: tokenEndpoint, ...changes });
    };

  it('is where the app asks', async () => {
    expect((await test('client', told({}))).client.kind).toBe('ok');
    expect(rig?.requests.map(({ url }) => url)).toEqual(['/token', '/.well-known/oauth-authorization-server']);
  });

  it.each([{ token_endpoint: 'https://maskinporten.example/token' }, { issuer: 'https://test.maskinporten.no' }])(
    'is elsewhere (%j): a warning, nothing is sent there, and no other light goes out',
    async (elsewhere) => {
      const lights = await test('client', told(elsewhere), { setup: { lights: GREEN, choices: { ...NO_CHOICES, clientId: CLIENT_ID } } });
      expect(failureOf(lights.client)?.code).toBe('MASKINPORTEN_MOVED');
      expect(kinds(lights)).toBe('ofooooo');
      expectSentences(lights);
    },
  );

  it.each<[string, Answer]>([
    ['is not to be had', { status: 404, body: '' }],
    ['is a login page', { status: 200, body: '<html>' }],
    ['is cut off', 'cut'],
  ])('%s: that proves nothing', async (_, answer) => {
    expect((await test('client', ({ url }) => (url.startsWith('/.well-known/') ? answer : undefined))).client.kind).toBe('ok');
  });
});

describe('with a vendor’s system', () => {
  const choices = { ...NO_CHOICES, clientId: CLIENT_ID, system: { kind: 'vendor', systemId: '313367002_regnskap' } } as const;

  it('only the two scopes that reporting needs are asked for, and nothing of Altinn', async () => {
    const lights = await test('all', () => undefined, { setup: { choices } });
    expect(kinds(lights)).toBe('ooooooo');
    expect(rig?.requests.some(({ url }) => url.includes('/authentication/'))).toBe(false);
    expect(scopesOf({ place: PLACE, choices, request: null, lights })).toEqual([REPORTING_SCOPE, DIALOG_SCOPE]);
  });

  it('that doesn’t know this co-op yet, the light says so, with a sentence', async () => {
    const lights = await test('all', (_, { systembruker }) => (systembruker ? mp('MP-303') : undefined), { setup: { choices } });
    expect(kinds(lights)).toBe('ooooofu');
    expect(failureOf(lights.systembruker)).toMatchObject({ code: 'MASKINPORTEN_REFUSED', data: { mp: 'MP-303' } });
    expectSentences(lights);
  });
});

describe('the way to the authorities', () => {
  const broken = (code: string) => async () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });
  };
  it.each([
    ['ENOTFOUND', 'offline'],
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ECONNREFUSED', 'refused'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['ERR_CERT_AUTHORITY_INVALID', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['SOMETHING_ELSE', 'other'],
  ])('%s: %s, and the lights of later steps stay', async (code, cause) => {
    const lights = await test('client', () => undefined, {
      fetch: broken(code),
      setup: { lights: GREEN, choices: { ...NO_CHOICES, clientId: CLIENT_ID } },
    });
    expect(kinds(lights)).toBe('ofooooo');
    const failure = failureOf(lights.client);
    expect(failure && whyNoAnswer(failure.data)).toBe(cause);
    expectSentences(lights);
  });

  it.each<[string, ReturnType<Changes>, string]>([
    ['never answers', 'hang', 'timed-out'],
    ['is cut', 'cut', 'cut'],
    // The fetch standard makes a bare error of it, where there is no tunnel; Chromium, which the app uses, names the proxy.
    ['wants a proxy’s password', { status: 407, body: '' }, 'other'],
    ['is down', { status: 503, body: '' }, 'down'],
  ])('Dialogporten %s', async (_, answer, cause) => {
    const lights = await test('call', ({ url }) => (url.startsWith('/dialogporten') ? answer : undefined), { timeLimitMs: 500 });
    const failure = failureOf(lights.call);
    expect(failure && whyNoAnswer(failure.data)).toBe(cause);
    expectSentences(lights);
  });

  it('a login page in the place of Dialogporten is not understood, which says so', async () => {
    const lights = await test('call', ({ url }) => (url.startsWith('/dialogporten') ? { status: 200, body: '<html>' } : undefined));
    expect(failureOf(lights.call)?.code).toBe('TEST_CALL_NOT_UNDERSTOOD');
    expectSentences(lights);
  });

  it('a refusal by Dialogporten is about the call', async () => {
    const lights = await test('call', ({ url }) => (url.startsWith('/dialogporten') ? json(403, {}) : undefined));
    expect(failureOf(lights.call)).toMatchObject({ code: 'TEST_CALL_REFUSED', data: { httpStatus: 403 } });
  });
});

it('without a client nothing is asked, and the step says what is missing', async () => {
  const lights = await test('all', () => undefined, { setup: { choices: NO_CHOICES, lights: ALL_UNTESTED } });
  expect(kinds(lights)).toBe('ofuuuuu');
  expect(failureOf(lights.client)?.code).toBe('ACCESS_NO_CLIENT');
  expect(rig?.requests).toEqual([]);
});

it('a refusal puts out the lights that rest on it; cancelling stops before the next step and keeps what was found', async () => {
  const own = await setUp({ setup: { lights: GREEN, choices: { ...NO_CHOICES, clientId: CLIENT_ID } } });
  expect(kinds(await test('client', ({ url }) => (url === '/token' ? mp('MP-100') : undefined)))).toBe('ofuuuuu');
  own.change(() => undefined);
  const stop = new AbortController();
  const steps: AccessStep[] = [];
  const onStep = (step: AccessStep) => {
    steps.push(step);
    if (step === 'client') stop.abort();
  };
  const tested = await own.checklist.test(PLACE, 'all', onStep, stop.signal);
  expect(steps).toEqual(['certificate', 'client']);
  expect(tested.ok && kinds(tested.value.lights)).toBe('oouuuuu');
});
