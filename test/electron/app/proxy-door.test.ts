import { expect, test } from 'vitest';
import type { ProxyLogin, ProxySays } from '../../../electron/app/network-fetch.ts';
import { makeProxyDoor } from '../../../electron/app/proxy-door.ts';
import type { SettingsStore } from '../../../electron/drafts/remembered/settings-store.ts';
import { failure } from '../../../shared/core/failure.ts';
import { fail, ok } from '../../../shared/result.ts';
import { MemorySecrets } from '../access/keychain/memory-secrets.ts';

const URL = 'https://maskinporten.no/token';
const PROXY = 'proxy.kontor.no:8080';
const LOGIN = { proxy: PROXY, username: 'kasserer', password: 'riktig' };

function setUp({ scheme = 'basic', proxies = `PROXY ${PROXY}; DIRECT` } = {}) {
  let current: SettingsStore['current'] = { settings: { language: 'nb', theme: 'system' }, environment: 'practice' };
  const settings: Pick<SettingsStore, 'current' | 'save'> = {
    get current() {
      return current;
    },
    async save(changes) {
      current = { ...current, ...changes };
      return ok(undefined);
    },
  };
  const secrets = new MemorySecrets();
  const office = { password: 'riktig', isDown: false, letsIn: false, asked: [] as (ProxyLogin | undefined)[] };
  const ask = async (_url: string, login?: ProxyLogin): Promise<ProxySays> => {
    office.asked.push(login);
    if (office.isDown) return { kind: 'other' };
    if (login?.proxy === PROXY) office.letsIn = login.password === office.password;
    if (office.letsIn) return { kind: 'through' };
    return { kind: login?.proxy === PROXY ? 'refused' : 'wants', proxy: PROXY, scheme };
  };
  const sent: string[] = [];
  const options = {
    ask,
    proxiesFor: async () => proxies,
    forgetGiven: async () => {
      office.letsIn = false;
    },
    secrets,
    settings,
  };
  /** As a start of the app: what is in memory is gone. */
  const start = () => {
    office.letsIn = false;
    office.asked = [];
    const door = makeProxyDoor(options);
    const fetch = door.through(async (url) => {
      sent.push(url);
      return new Response(null, { status: office.letsIn ? 200 : 407 });
    });
    return { door, post: async () => (await fetch(URL, { method: 'POST' })).status };
  };
  return { start, office, secrets, settings, sent };
}

test('what is given is for this run, unless it is to be kept', async () => {
  const { start, secrets, settings, sent } = setUp();
  const first = start();
  expect(await first.door.wants()).toBeNull();
  expect(await first.post()).toBe(407);
  expect(await first.door.wants()).toEqual({ proxy: PROXY, isReadable: true, isOutdated: false });
  expect(await first.door.signIn(LOGIN, false)).toEqual(ok({ isKept: false }));
  // Signing in sends nothing by itself.
  expect(sent).toEqual([URL]);
  expect(await first.post()).toBe(200);
  expect(first.door.known()).toEqual({ proxy: PROXY, isKept: false });
  expect([secrets.asked, settings.current.rememberedProxy]).toEqual([0, undefined]);
  expect(await start().post()).toBe(407);
});

test('what is kept opens the proxy before anything is sent, and the keychain is asked once', async () => {
  const { start, office, secrets, settings, sent } = setUp();
  const { door, post } = start();
  await post();
  expect(await door.signIn(LOGIN, true)).toEqual(ok({ isKept: true }));
  expect(JSON.stringify(settings.current)).not.toMatch(/riktig|kasserer/);
  const later = start();
  secrets.asked = 0;
  sent.length = 0;
  expect(await Promise.all([later.post(), later.post(), later.post()])).toEqual([200, 200, 200]);
  expect(office.asked).toEqual([LOGIN]);
  expect([secrets.asked, sent.length]).toEqual([1, 3]);
  expect(later.door.loginFor(PROXY)).toEqual(LOGIN);
  expect(later.door.loginFor('annen.no:8080')).toBeUndefined();
});

test('away from the office neither the keychain nor the proxy is asked', async () => {
  const office = setUp();
  const { door, post } = office.start();
  await post();
  await door.signIn(LOGIN, true);
  const home = makeProxyDoor({
    ask: async () => {
      throw new Error('asked');
    },
    proxiesFor: async () => 'DIRECT',
    forgetGiven: async () => undefined,
    secrets: office.secrets,
    settings: office.settings,
  });
  office.secrets.asked = 0;
  expect((await home.through(async () => new Response())(URL, {})).status).toBe(200);
  expect(office.secrets.asked).toBe(0);
});

test('a kept password that was changed since is tried once, forgotten, and said to be so', async () => {
  const { start, office, secrets } = setUp();
  const { door, post } = start();
  await post();
  await door.signIn(LOGIN, true);
  office.password = 'nytt';
  const later = start();
  expect([await later.post(), await later.post()]).toEqual([407, 407]);
  expect(office.asked).toEqual([LOGIN]);
  expect(secrets.entries.size).toBe(0);
  expect(await later.door.wants()).toMatchObject({ isOutdated: true });
  expect(later.door.known()).toBeNull();
});

test('a network that comes later than the app is no wrong password', async () => {
  const { start, office } = setUp();
  const { door, post } = start();
  await post();
  await door.signIn(LOGIN, true);
  const later = start();
  office.isDown = true;
  expect(await later.post()).toBe(407);
  office.isDown = false;
  expect(await later.post()).toBe(200);
});

test('a wrong password is said, and nothing is kept of it', async () => {
  const { start, office, secrets } = setUp();
  const { door, post } = start();
  await post();
  expect(await door.signIn({ ...LOGIN, password: 'feil' }, true)).toEqual(fail(failure('PROXY_PASSWORD_REFUSED')));
  expect(office.asked.length).toBe(1);
  expect([secrets.entries.size, door.known()]).toEqual([0, null]);
  office.isDown = true;
  expect(await door.signIn(LOGIN, true)).toEqual(fail(failure('PROXY_NOT_OPENED', {}, true)));
  expect(door.known()).toBeNull();
});

test('the password for one proxy doesn’t go to another', async () => {
  const { start } = setUp();
  const { door, post } = start();
  await post();
  expect(await door.signIn({ ...LOGIN, proxy: 'falsk.no:8080' }, true)).toEqual(fail(failure('PROXY_NOT_OPENED', {}, true)));
});

test.each([
  ['Basic in clear', 'basic', `PROXY ${PROXY}`, true],
  ['Basic to a proxy that speaks TLS', 'basic', `HTTPS ${PROXY}`, false],
  ['Digest', 'digest', `PROXY ${PROXY}`, false],
  ['NTLM', 'ntlm', `PROXY ${PROXY}`, false],
])('whether others on the network can read the password: %s', async (_, scheme, proxies, isReadable) => {
  const { start } = setUp({ scheme, proxies });
  const { door, post } = start();
  await post();
  expect(await door.wants()).toMatchObject({ isReadable });
});

test.each(['absent', 'locked', 'denied'] as const)('without a keychain (%s) it counts until the app is closed', async (state) => {
  const { start, secrets } = setUp();
  const { door, post } = start();
  await post();
  secrets.state = state;
  expect(await door.signIn(LOGIN, true)).toEqual(ok({ isKept: false }));
  expect(await post()).toBe(200);
  expect(door.known()).toEqual({ proxy: PROXY, isKept: false });
});

test('forgetting: memory at once, and the keychain, or why not', async () => {
  const { start, office, secrets } = setUp();
  const { door, post } = start();
  await post();
  await door.signIn(LOGIN, true);
  secrets.state = 'locked';
  expect(await door.forget()).toMatchObject({ ok: false, failure: { code: 'KEYCHAIN_LOCKED' } });
  expect([office.letsIn, door.loginFor(PROXY)]).toEqual([false, undefined]);
  secrets.state = 'ready';
  expect(await door.forget()).toEqual(ok(undefined));
  expect([secrets.entries.size, door.known()]).toEqual([0, null]);
  expect(await post()).toBe(407);
});

test('giving it without keeping takes back what was kept of the same proxy', async () => {
  const { start, secrets, settings } = setUp();
  const { door, post } = start();
  await post();
  await door.signIn(LOGIN, true);
  await door.signIn(LOGIN, false);
  expect([secrets.entries.size, settings.current.rememberedProxy]).toEqual([0, undefined]);
});
