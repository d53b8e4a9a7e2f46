import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import { syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { temporaryFolder } from '../../../fixtures/workbooks.ts';
import {
  DIALOGPORTEN,
  type FakeClock,
  fakeClock,
  makeGrant,
  OTHER_COOP,
  postGrant,
  type Reply,
  SKATTEETATEN,
  send,
  tokenFor,
} from '../practice-client.ts';

const SYSTEM_SCOPE = 'altinn:authentication/systemregister.write';
const WRITE = 'altinn:authentication/systemuser.request.write';
const READ = 'altinn:authentication/systemuser.request.read';
const RESOURCE = 'ske-innrapportering-skattepliktig-kundeutbytte';
const RIGHTS = [{ resource: [{ id: 'urn:altinn:resource', value: RESOURCE }] }];
const WORDS = { nb: 'K', nn: 'K', en: 'K' };

/** One for all: a start makes keys, which takes its time. Each test is about a co-op and a client of its own. */
let clock: FakeClock;
let practice: Practice;
let coop: string;
let clientId: string;
let count = 100;
beforeAll(async () => {
  clock = fakeClock();
  practice = await startPractice({ directory: null, clock });
});
beforeEach(() => {
  coop = syntheticOrganisasjonsnummer(count++);
  clientId = randomUUID();
});
afterAll(() => practice.close());

/** A call by the client as itself. */
async function call(scope: string, method: string, path: string, body?: object, organisasjonsnummer = coop): Promise<Reply> {
  const token = await tokenFor(practice, clock, { organisasjonsnummer, claims: { scope, authorization_details: undefined } });
  return ask(token, method, path, body);
}

function ask(token: string, method: string, path: string, body?: object): Promise<Reply> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const url = `${practice.environment.altinn.platformBaseUrl}/authentication/api/v1${path}`;
  return send(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

const system = (changes: object = {}) => ({
  id: `${coop}_kundeutbytte`,
  vendor: { ID: `0192:${coop}` },
  name: WORDS,
  description: WORDS,
  rights: RIGHTS,
  accessPackages: [],
  clientId: [clientId],
  isVisible: false,
  allowedRedirectUrls: [],
  ...changes,
});
const register = (changes: object = {}) => call(SYSTEM_SCOPE, 'POST', '/systemregister/vendor', system(changes));
const wish = (changes: object = {}) => ({ systemId: `${coop}_kundeutbytte`, partyOrgNo: coop, rights: RIGHTS, ...changes });
const request = (changes: object = {}) => call(WRITE, 'POST', '/systemuser/request/vendor', wish(changes));

const codeOf = ({ text }: Reply): unknown => {
  const { code, validationErrors } = JSON.parse(text);
  return validationErrors?.map((error: { code: string }) => error.code).join() ?? code;
};

describe('the system register', () => {
  it('takes a system, shows it, overwrites it and lets it go', async () => {
    expect((await register()).status).toBe(200);
    const read = await call(SYSTEM_SCOPE, 'GET', `/systemregister/vendor/${coop}_kundeutbytte`);
    expect(JSON.parse(read.text)).toMatchObject({ clientId: [clientId], rights: RIGHTS });
    const packages = [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }];
    expect(
      (await call(SYSTEM_SCOPE, 'PUT', `/systemregister/vendor/${coop}_kundeutbytte`, system({ accessPackages: packages }))).status,
    ).toBe(200);
    expect((await call(SYSTEM_SCOPE, 'DELETE', `/systemregister/vendor/${coop}_kundeutbytte`)).status).toBe(200);
    expect((await call(SYSTEM_SCOPE, 'GET', `/systemregister/vendor/${coop}_kundeutbytte`)).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['a vendor that is no ISO 6523 id', { vendor: { ID: OTHER_COOP } }, '00000'],
    ['an id of another organisation', { id: `${OTHER_COOP}_x` }, '00001'],
    ['a resource nobody knows', { rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'x' }] }] }, '00003'],
    ['a redirect without https', { allowedRedirectUrls: ['http://x.no'] }, '00005'],
    ['a right twice', { rights: [...RIGHTS, ...RIGHTS] }, '00006'],
    ['a package nobody knows', { accessPackages: [{ urn: 'urn:altinn:accesspackage:x' }] }, '00008'],
    ['another kind of resource id', { rights: [{ resource: [{ id: 'x', value: RESOURCE }] }] }, '00009'],
    ['a client twice', { clientId: ['a', 'a'] }, '00011'],
  ])('refuses %s', async (_, changes, number) => {
    const reply = await register(changes);
    expect([reply.status, codeOf(reply)]).toEqual([400, `AUTH.VLD-${number}`]);
  });

  it('refuses a second one of the same id, a client of another system, another vendor, and a token without the scope', async () => {
    await register();
    expect(codeOf(await register({ clientId: ['b'] }))).toBe('AUTH.VLD-00002');
    expect(codeOf(await register({ id: `${coop}_other` }))).toBe('AUTH.VLD-00004');
    expect(codeOf(await register({ id: `${coop}_a b`, clientId: ['d'] }))).toBe('AUTH.VLD-00013');
    expect((await register({ id: `${OTHER_COOP}_x`, vendor: { ID: `0192:${OTHER_COOP}` }, clientId: ['c'] })).status).toBe(403);
    expect((await call(SYSTEM_SCOPE, 'GET', `/systemregister/vendor/${coop}_kundeutbytte`, undefined, OTHER_COOP)).status).toBe(403);
    expect((await call(WRITE, 'POST', '/systemregister/vendor', system())).status).toBe(403);
    const systembruker = await tokenFor(practice, clock, { organisasjonsnummer: coop, claims: { scope: SYSTEM_SCOPE } });
    expect((await ask(systembruker, 'POST', '/systemregister/vendor', system({ id: `${coop}_2` }))).status).toBe(403);
  });
});

describe('a request for a systembruker', () => {
  it.each<[string, object, [number, string]]>([
    ['a system nobody registered', { systemId: `${OTHER_COOP}_none` }, [404, 'AUTH-00011']],
    ['nothing asked for', { rights: [] }, [400, 'AUTH-00059']],
    ['a right that the system has not', { rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'x' }] }] }, [400, 'AUTH-00001']],
    ['a package that the system has not', { accessPackages: [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }] }, [400, 'AUTH-00063']],
    ['an address to go to', { redirectUrl: 'https://x.no' }, [400, 'AUTH-00026']],
  ])('is refused: %s', async (_, changes, expected) => {
    await register();
    const reply = await request(changes);
    expect([reply.status, codeOf(reply)]).toEqual(expected);
  });

  it('is made once, found again, and needs the right scope for each thing', async () => {
    await register();
    const first = await request();
    const again = await request();
    expect([first.status, again.status]).toEqual([201, 200]);
    const { id, status, confirmUrl, timedOut } = JSON.parse(first.text);
    expect(JSON.parse(again.text).id).toBe(id);
    expect([status, timedOut]).toEqual(['New', false]);
    expect(confirmUrl).toMatch(
      new RegExp(`^${practice.environment.altinn.platformBaseUrl}/accessmanagement/ui/systemuser/request\\?id=${id}`),
    );
    const byReference = `/systemuser/request/vendor/byexternalref/${coop}_kundeutbytte/${coop}/${coop}`;
    expect(JSON.parse((await call(READ, 'GET', byReference)).text).id).toBe(id);
    expect((await call(WRITE, 'GET', byReference)).status).toBe(403);
    expect((await call(READ, 'DELETE', `/systemuser/request/vendor/${id}`)).status).toBe(403);
    expect((await call(READ, 'GET', `/systemuser/request/vendor/${id}`, undefined, OTHER_COOP)).status).toBe(404);
    expect((await call(WRITE, 'DELETE', `/systemuser/request/vendor/${id}`)).status).toBe(202);
    expect(codeOf(await call(READ, 'GET', `/systemuser/request/vendor/${id}`))).toBe('AUTH-00010');
  });

  it.each<[string, string, string | number]>([
    ['approved', 'Accepted', 'AUTH-00004'],
    ['said no to', 'Rejected', 'AUTH-00009'],
    ['turned down', 'Denied', 'AUTH-00008'],
    ['timed out', 'Timedout', 201],
  ])('%s by a person, and only once', async (_, decision, afterwards) => {
    await register();
    const { id, confirmUrl } = JSON.parse((await request()).text);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const decide = (value: string, more: object = {}) =>
      send(confirmUrl, { method: 'POST', headers: { ...headers, ...more }, body: `decision=${value}` });
    expect((await send(confirmUrl)).text).toContain('GENERALPRØVE');
    expect((await decide(decision, { Origin: 'https://evil.example' })).status).toBe(400);
    expect((await decide('Accepted%20')).status).toBe(400);
    expect((await decide(decision)).status).toBe(200);
    expect((await decide('Accepted')).status).toBe(409);
    expect(JSON.parse((await call(READ, 'GET', `/systemuser/request/vendor/${id}`)).text).status).toBe(decision);
    const next = await request();
    expect(typeof afterwards === 'number' ? next.status : codeOf(next)).toBe(afterwards);
  });
});

describe('the token for Altinn', () => {
  it('can be exchanged, and has to be where Altinn wants its own', async () => {
    const strict = await startPractice({ directory: null, clock, altinnTakesMaskinportenTokens: false });
    const shared = practice;
    practice = strict;
    const token = await tokenFor(practice, clock, {
      organisasjonsnummer: coop,
      claims: { scope: SYSTEM_SCOPE, authorization_details: undefined },
    });
    expect((await ask(token, 'POST', '/systemregister/vendor', system())).status).toBe(401);
    const exchanged = await ask(token, 'GET', '/exchange/maskinporten');
    expect(exchanged.status).toBe(200);
    const own = JSON.parse(exchanged.text);
    expect((await ask(own, 'POST', '/systemregister/vendor', system())).status).toBe(200);
    expect((await ask(own, 'GET', '/exchange/maskinporten')).status).toBe(401);
    expect((await ask('x', 'GET', '/exchange/maskinporten')).status).toBe(401);
    practice = shared;
    await strict.close();
  });
});

describe('a client of the co-op’s own, made in the portal', () => {
  const portal = (form: Record<string, string>) =>
    send(practice.portalFor(coop), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  const makeClient = async () => /id="client-id">([^<]+)</.exec((await portal({ action: 'make-client' })).text)?.[1] ?? '';
  const mpOf = async (iss: string, scope: string, more: object = {}) => {
    const reply = await postGrant(
      practice,
      await makeGrant(practice, clock, { organisasjonsnummer: coop, ...more, claims: { iss, scope, authorization_details: undefined } }),
    );
    return reply.status === 200 ? 'granted' : /MP-\d{3}/.exec(reply.text)?.[0];
  };

  it('gets a scope only when it is on the client and granted, which may take its time', async () => {
    const iss = await makeClient();
    expect(await mpOf(iss, SKATTEETATEN)).toBe('MP-200');
    await portal({ action: 'add-scope', scope: 'all' });
    expect(await mpOf(iss, SKATTEETATEN)).toBe('MP-250');
    await portal({ action: 'apply-slowly', scope: 'all' });
    expect(await mpOf(iss, DIALOGPORTEN)).toBe('MP-250');
    clock.advance(60_000);
    expect(await mpOf(iss, DIALOGPORTEN)).toBe('granted');
    expect(await mpOf(iss, SKATTEETATEN, { organisasjonsnummer: OTHER_COOP })).toBe('MP-122');
  });

  it('has a systembruker only after the approval, and a little later', async () => {
    const iss = await makeClient();
    await portal({ action: 'add-scope', scope: 'all' });
    await portal({ action: 'apply', scope: 'all' });
    const withSystembruker = async () =>
      (await postGrant(practice, await makeGrant(practice, clock, { organisasjonsnummer: coop, claims: { iss } }))).status;
    expect(await withSystembruker()).toBe(400);
    await register({ clientId: [iss] });
    const { confirmUrl } = JSON.parse((await request()).text);
    await send(confirmUrl, { method: 'POST', body: 'decision=Accepted', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    expect(await withSystembruker()).toBe(400);
    clock.advance(3_000);
    expect(await withSystembruker()).toBe(200);
  });

  it('refuses a real organisation, another page’s form, and nonsense for a key', async () => {
    expect((await send(practice.portalFor('974761076'))).status).toBe(400);
    const foreign = { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await send(practice.portalFor(coop), { method: 'POST', headers: foreign, body: 'action=make-client' })).status).toBe(400);
    await makeClient();
    expect((await portal({ action: 'register-keys', keys: '[{"kty":"EC"}]' })).text).toContain('Det gikk ikke');
  });
});

it('remembers what was set up, and certificates of earlier starts, after a restart', async () => {
  const folder = await temporaryFolder();
  const start = () => startPractice({ directory: folder.path, clock });
  await practice.close();
  practice = await start();
  await register();
  const { id } = JSON.parse((await request()).text);
  const before = await practice.identityFor(coop);
  await practice.close();
  practice = await start();
  const grant = await makeGrant(practice, clock, {
    organisasjonsnummer: coop,
    key: before.identity.privateKey,
    header: { x5c: before.identity.x5c },
  });
  expect((await postGrant(practice, grant)).status).toBe(200);
  expect(JSON.parse((await call(READ, 'GET', `/systemuser/request/vendor/${id}`)).text).status).toBe('New');
  await folder.remove();
});
