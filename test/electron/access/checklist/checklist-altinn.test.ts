/** What the checklist makes of Altinn's answers, and of a request for a systembruker until it is approved. */
import { describe, expect, it } from 'vitest';
import { type Light, NO_CHOICES, UNTESTED } from '../../../../shared/core/access/access.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { fail } from '../../../../shared/result.ts';
import { altinnCodes } from '../../../../shared/text/authority-codes.ts';
import { json } from '../loopback-server.ts';
import {
  type Answer,
  type Changes,
  CLIENT_ID,
  type makeRig,
  mp,
  PLACE,
  REQUEST_ID,
  requestAnswer,
  systemAnswer,
} from './checklist-authority.ts';
import { AT, expectSentences, failureOf, GREEN, kinds, rig, setUp, test } from './checklist-setup.ts';

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
    const own = await setUp();
    own.change(({ url, method }, { systembruker }) => {
      if (!url.includes('/systemuser/request/')) return systembruker ? mp('MP-303') : undefined;
      methods.push(method);
      if (method === 'DELETE') return json(202, true);
      return json(method === 'POST' ? 201 : 200, requestAnswer('New', { timedOut: !methods.includes('POST') }));
    });
    const asked = await own.checklist.askForSystembruker(PLACE);
    expect(asked).toMatchObject({
      ok: true,
      value: { request: { id: REQUEST_ID, status: 'New' }, lights: { systembruker: { kind: 'waiting' } } },
    });
    expect(methods.slice(0, 3)).toEqual(['GET', 'DELETE', 'POST']);
  });

  it('asks for the one right, for the co-op itself, and nothing else', async () => {
    const own = await setUp();
    await own.checklist.askForSystembruker(PLACE);
    const post = own.requests.find(({ method, url }) => method === 'POST' && url.endsWith('/systemuser/request/vendor'));
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
    const own = await setUp({ setup: { choices: { ...NO_CHOICES, clientId: CLIENT_ID, owner } } });
    await own.checklist.askForSystembruker(PLACE);
    const post = own.requests.find(({ method, url }) => method === 'POST' && url.endsWith('/systemuser/request/vendor/agent'));
    expect(JSON.parse(String(post?.body))).toMatchObject({
      systemId: '313367002_kundeutbytte',
      partyOrgNo: '313367002',
      rights: [],
      accessPackages: [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }],
    });
    expect(kinds(await test('call'))).toBe('uuuuuoo');
    expect(own.requests.at(-1)?.url).toContain(encodeURIComponent('urn:altinn:organization:identifier-no:311131788'));
  });
});

describe('looking for the systembruker while nobody has asked', () => {
  const WAITING: Light = { kind: 'waiting', at: AT, failure: failure('SYSTEMBRUKER_NOT_APPROVED', { status: 'New' }) };
  const setup = { choices: { ...NO_CHOICES, clientId: CLIENT_ID }, lights: { ...GREEN, systembruker: WAITING, call: UNTESTED } };
  const look = async (options: Parameters<typeof makeRig>[0], changes: Changes = () => undefined) => {
    const own = await setUp({ setup, ...options });
    own.change(changes);
    return own.checklist.lookForSystembruker(PLACE, new AbortController().signal);
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
