import { afterEach, describe, expect, it } from 'vitest';
import { DIALOG_SCOPE } from '../../../../electron/access/checklist/checklist-call.ts';
import { scopesOf } from '../../../../electron/access/checklist/checklist-steps.ts';
import { REPORTING_SCOPE } from '../../../../electron/access/maskinporten/maskinporten.ts';
import {
  ACCESS_STEPS,
  type AccessStep,
  ALL_UNTESTED,
  type Light,
  type Lights,
  NO_CHOICES,
  nextStep,
  UNTESTED,
} from '../../../../shared/core/access/access.ts';
import { whyNoAnswer } from '../../../../shared/core/delivery/no-answer.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { languageSchema } from '../../../../shared/ipc/views.ts';
import { fail } from '../../../../shared/result.ts';
import { altinnCodes, maskinportenCodes } from '../../../../shared/text/authority-codes.ts';
import { failureText } from '../../../../shared/text/failure-text.ts';
import { expectWords } from '../../../shared/text/words.ts';
import { json } from '../loopback-server.ts';
import {
  type Answer,
  type Changes,
  CLIENT_ID,
  makeRig,
  mp,
  PLACE,
  REQUEST_ID,
  type Rig,
  requestAnswer,
  systemAnswer,
} from './checklist-authority.ts';

let rig: Rig | undefined;
afterEach(async () => {
  await rig?.close();
  rig = undefined;
});

async function test(
  which: AccessStep | 'all',
  changes: Changes = () => undefined,
  options: Parameters<typeof makeRig>[0] = {},
): Promise<Lights> {
  rig ??= await makeRig(options);
  rig.change(changes);
  const tested = await rig.checklist.test(PLACE, which, () => undefined, new AbortController().signal);
  if (!tested.ok) throw new Error(tested.failure.code);
  return tested.value.lights;
}

const kinds = (lights: Lights) => ACCESS_STEPS.map((step) => lights[step].kind[0]).join('');
const failureOf = (light: Light) => ('failure' in light ? light.failure : undefined);
/** Every light that isn't green says what happened and what to do, in all languages. */
function expectSentences(lights: Lights): void {
  for (const light of Object.values(lights)) {
    const failure = failureOf(light);
    if (failure === undefined) continue;
    for (const language of languageSchema.options) {
      const { detail, todo } = failureText(language, failure);
      expectWords(detail);
      expectWords(todo);
    }
  }
}
const AT = '2026-01-20T10:00:00.000Z';
const GREEN: Lights = {
  certificate: { kind: 'ok', at: AT },
  client: { kind: 'ok', at: AT },
  'scope-granted': { kind: 'ok', at: AT },
  'scope-on-client': { kind: 'ok', at: AT },
  system: { kind: 'ok', at: AT },
  systembruker: { kind: 'ok', at: AT },
  call: { kind: 'ok', at: AT },
};

it('all green, each by a call of its own: every scope, the register, the systembruker, Dialogporten', async () => {
  const lights = await test('all');
  expect(kinds(lights)).toBe('ooooooo');
  const seen = rig?.requests.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`) ?? [];
  expect(seen.filter((one) => one === 'POST /token').length).toBeGreaterThanOrEqual(9);
  expect(seen).toContain('GET /authentication/api/v1/systemregister/vendor/311131788_kundeutbytte');
  expect(seen.at(-1)).toBe('GET /dialogporten/api/v1/enduser/dialogs');
});

/** o: in order, u: untested, w: waiting for others, f: to be mended. In the order of the steps. */
const MP: Readonly<Record<string, string>> = {
  'MP-011': 'ofuuuuu',
  'MP-100': 'ofuuuuu',
  'MP-110': 'ofuuuuu',
  'MP-201': 'ofuuuuu',
  'MP-120': 'fuuuuuu',
  'MP-121': 'fuuuuuu',
  'MP-122': 'fuuuuuu',
  'MP-123': 'fuuuuuu',
  'MP-124': 'fuuuuuu',
  'MP-200': 'ooufuuu',
  'MP-250': 'oowuuuu',
  'MP-251': 'oowuuuu',
  'MP-303': 'ooooofu',
};

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

describe('what Altinn says', () => {
  it.each([...altinnCodes.keys(), 'AUTH-99999'])('%s → the light of the system, with a sentence', async (code) => {
    const body = code.startsWith('AUTH.VLD') ? { code: 'STD-00000', validationErrors: [{ code }] } : { code };
    const lights = await test('system', ({ url }) => (url.includes('/systemregister/') ? json(400, body) : undefined));
    expect(lights.system.kind).toBe('failed');
    expect(failureOf(lights.system)?.data.auth).toBe(code);
    expectSentences(lights);
  });

  it.each([
    [401, {}, 'ALTINN_REFUSED'],
    [403, {}, 'ALTINN_REFUSED'],
    [404, {}, 'SYSTEM_NOT_REGISTERED'],
    [407, '<html>', 'ALTINN_UNREACHABLE'],
    [429, {}, 'ALTINN_UNREACHABLE'],
    [500, {}, 'ALTINN_UNREACHABLE'],
    [503, '<html>', 'ALTINN_UNREACHABLE'],
    [200, '<html>', 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [302, '', 'ALTINN_ANSWER_NOT_UNDERSTOOD'],
    [200, systemAnswer({ clientId: ['another'] }), 'SYSTEM_DIFFERS'],
    [200, systemAnswer({ rights: [] }), 'SYSTEM_DIFFERS'],
  ])('HTTP %s %j → %s', async (status, body, code) => {
    const lights = await test('system', ({ url }) => {
      if (!url.includes('/systemregister/')) return undefined;
      return typeof body === 'string' ? { status, body } : json(status, body);
    });
    expect(failureOf(lights.system)?.code).toBe(code);
    expectSentences(lights);
  });

  it('wants its own token: it is exchanged once on a 401, and the call made again', async () => {
    const lights = await test('system', ({ url, headers }) =>
      url.includes('/systemregister/') && headers.authorization !== 'Bearer altinn-token' ? json(401, {}) : undefined);
    expect(lights.system.kind).toBe('ok');
  });
});

describe('a request for a systembruker', () => {
  it.each([
    ['New', 'waiting', 'New'],
    ['Accepted', 'waiting', 'Accepted'],
    ['accepted', 'waiting', 'Accepted'],
    ['Rejected', 'failed', 'Rejected'],
    ['Denied', 'failed', 'Denied'],
    ['TimedOut', 'failed', 'Timedout'],
    ['SomethingNew', 'waiting', 'Unknown'],
  ])('that is %s: the light is %s', async (status, kind, shown) => {
    const lights = await test('systembruker', ({ url }, { systembruker }) => {
      if (url.includes('/systemuser/request/')) return json(200, requestAnswer(status));
      return systembruker ? mp('MP-303') : undefined;
    });
    expect([lights.systembruker.kind, failureOf(lights.systembruker)?.data.status]).toEqual([kind, shown]);
    expect(rig?.store.get(PLACE).request?.status).toBe(shown);
    expectSentences(lights);
  });

  it('a New one with timedOut is timed out, and one that was said no to is taken back before a new one', async () => {
    const methods: string[] = [];
    rig = await makeRig();
    rig.change(({ url, method }, { systembruker }) => {
      if (!url.includes('/systemuser/request/')) return systembruker ? mp('MP-303') : undefined;
      methods.push(method);
      if (method === 'DELETE') return json(202, true);
      return json(method === 'POST' ? 201 : 200, requestAnswer('New', { timedOut: !methods.includes('POST') }));
    });
    const asked = await rig.checklist.askForSystembruker(PLACE);
    expect(asked).toMatchObject({
      ok: true,
      value: { request: { id: REQUEST_ID, status: 'New' }, lights: { systembruker: { kind: 'waiting' } } },
    });
    expect(methods.slice(0, 3)).toEqual(['GET', 'DELETE', 'POST']);
  });

  it('asks for the one right, for the co-op itself, and nothing else', async () => {
    rig = await makeRig();
    await rig.checklist.askForSystembruker(PLACE);
    const post = rig.requests.find(({ method, url }) => method === 'POST' && url.endsWith('/systemuser/request/vendor'));
    expect(JSON.parse(String(post?.body))).toEqual({
      systemId: '311131788_kundeutbytte',
      partyOrgNo: '311131788',
      integrationTitle: 'Kundeutbytte',
      rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'ske-innrapportering-skattepliktig-kundeutbytte' }] }],
      accessPackages: [],
    });
  });

  it('of an office that reports for many asks for a package, as an agent, for the office', async () => {
    const owner = { kind: 'client', organisasjonsnummer: '313367002', accessPackage: 'skattegrunnlag' } as const;
    rig = await makeRig({ setup: { choices: { ...NO_CHOICES, clientId: CLIENT_ID, owner } } });
    await rig.checklist.askForSystembruker(PLACE);
    const post = rig.requests.find(({ method, url }) => method === 'POST' && url.endsWith('/systemuser/request/vendor/agent'));
    expect(JSON.parse(String(post?.body))).toMatchObject({
      systemId: '313367002_kundeutbytte',
      partyOrgNo: '313367002',
      rights: [],
      accessPackages: [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }],
    });
    expect(kinds(await test('call'))).toBe('uuuuuoo');
    expect(rig.requests.at(-1)?.url).toContain(encodeURIComponent('urn:altinn:organization:identifier-no:311131788'));
  });
});

describe('looking for the systembruker while nobody has asked', () => {
  const WAITING: Light = { kind: 'waiting', at: AT, failure: failure('SYSTEMBRUKER_NOT_APPROVED', { status: 'New' }) };
  const setup = { choices: { ...NO_CHOICES, clientId: CLIENT_ID }, lights: { ...GREEN, systembruker: WAITING, call: UNTESTED } };
  const look = async (options: Parameters<typeof makeRig>[0], changes: Changes = () => undefined) => {
    rig = await makeRig({ setup, ...options });
    rig.change(changes);
    return rig.checklist.lookForSystembruker(PLACE, new AbortController().signal);
  };

  it('finds the one that was approved meanwhile', async () => {
    expect(await look({})).toMatchObject({ ok: true, value: { lights: { systembruker: { kind: 'ok' } } } });
  });

  it('hears of a no', async () => {
    const looked = await look({}, ({ url }, { systembruker }) => {
      if (url.includes('/systemuser/request/')) return json(200, requestAnswer('Denied'));
      return systembruker ? mp('MP-303') : undefined;
    });
    expect(looked).toMatchObject({ ok: true, value: { lights: { systembruker: { kind: 'failed' } }, request: { status: 'Denied' } } });
  });

  it.each<[string, Answer]>([
    ['Maskinporten is down', { status: 503, body: '' }],
    ['a login page answers', { status: 200, body: '<html>' }],
    ['the line is cut', 'cut'],
  ])('goes on waiting when %s', async (_, answer) => {
    expect(await look({}, ({ url }) => (url === '/token' ? answer : undefined))).toMatchObject({
      ok: true,
      value: { lights: setup.lights },
    });
  });

  it.each(['KEY_FILE_NEEDED', 'KEYCHAIN_LOCKED', 'KEYCHAIN_DENIED', 'KEYCHAIN_ABSENT'] as const)(
    'without the key (%s) that alone is said, and every other light stays',
    async (code) => {
      const looked = await look({ keys: { signer: async () => fail(failure(code)) } });
      expect(looked).toMatchObject({
        ok: true,
        value: { lights: { ...setup.lights, certificate: { kind: 'failed', failure: { code } } } },
      });
      expect(rig?.requests).toEqual([]);
    },
  );
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
  rig = await makeRig({ setup: { lights: GREEN, choices: { ...NO_CHOICES, clientId: CLIENT_ID } } });
  expect(kinds(await test('client', ({ url }) => (url === '/token' ? mp('MP-100') : undefined)))).toBe('ofuuuuu');
  rig.change(() => undefined);
  const stop = new AbortController();
  const steps: AccessStep[] = [];
  const onStep = (step: AccessStep) => {
    steps.push(step);
    if (step === 'client') stop.abort();
  };
  const tested = await rig.checklist.test(PLACE, 'all', onStep, stop.signal);
  expect(steps).toEqual(['certificate', 'client']);
  expect(tested.ok && kinds(tested.value.lights)).toBe('oouuuuu');
});
