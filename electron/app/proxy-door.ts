/**
 * An office's proxy that lets nobody through without a name and a password. They are given by the user, once for each run of the app or to be
 * kept in the keychain; they stay in main, and go to no other proxy than the one they were given for.
 */
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { ProxyKnown, ProxyWants } from '../../shared/ipc/proxy-views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { z } from '../../shared/zod.ts';
import { onKeychain } from '../access/keys/keychain-failure.ts';
import type { SettingsStore } from '../drafts/remembered/settings-store.ts';
import type { HttpFetch, Secrets } from '../ports.ts';
import type { ProxyLogin, ProxySays } from './network-fetch.ts';

export interface ProxyDoorOptions {
  readonly ask: (url: string, login?: ProxyLogin) => Promise<ProxySays>;
  /** Which proxies the system uses for an address, in the words of a PAC file: `PROXY host:port`, `HTTPS host:port`, `DIRECT`. */
  readonly proxiesFor: (url: string) => Promise<string>;
  /** What Chromium has of passwords in memory. */
  readonly forgetGiven: () => Promise<void>;
  readonly secrets: Secrets;
  readonly settings: Pick<SettingsStore, 'current' | 'save'>;
}

export interface ProxyDoor {
  /** The same requests, with a remembered proxy opened first: nothing of a request is said before, and none is made twice. */
  through(onwards: HttpFetch): HttpFetch;
  /** What stands in the way now; null when nothing wants a password. */
  wants(): Promise<ProxyWants | null>;
  /** Fails with PROXY_PASSWORD_REFUSED or PROXY_NOT_OPENED; then nothing is kept. `isKept` is false where there is no keychain to keep it. */
  signIn(login: ProxyLogin, isToBeKept: boolean): Promise<Result<{ readonly isKept: boolean }, Failure>>;
  known(): ProxyKnown | null;
  /** Fails with KEYCHAIN_*: the password may still lie there. */
  forget(): Promise<Result<void, Failure>>;
  /** For another of Electron's sessions, such as the updater's: what this proxy has been let in with. */
  loginFor(proxy: string): ProxyLogin | undefined;
}

const ACCOUNT = 'proxy';
const keptSchema = z.strictObject({ proxy: z.string(), username: z.string(), password: z.string() });

export function makeProxyDoor({ ask, proxiesFor, forgetGiven, secrets, settings }: ProxyDoorOptions): ProxyDoor {
  /** The address that a proxy last turned away. */
  let refusedAt: string | undefined;
  let given: ProxyLogin | undefined;
  let opening: Promise<void> | undefined;
  /** The proxy whose kept password was taken once, and is no longer. */
  let outdated: string | undefined;

  const kept = () => settings.current.rememberedProxy;

  async function forgetKept(): Promise<Result<void, Failure>> {
    if (kept() === undefined) return ok(undefined);
    const removed = await onKeychain(() => secrets.remove(ACCOUNT));
    if (!removed.ok) return removed;
    return settings.save({ rememberedProxy: undefined });
  }

  async function keep(login: ProxyLogin): Promise<boolean> {
    const isIn = await onKeychain(() => secrets.set(ACCOUNT, JSON.stringify(login)));
    if (!isIn.ok) return false;
    return (await settings.save({ rememberedProxy: login.proxy })).ok;
  }

  /** Once in a run: a password that isn't right any more must not be tried until the account is locked. */
  async function openAsKept(url: string, proxy: string): Promise<void> {
    const secret = await onKeychain(() => secrets.get(ACCOUNT));
    if (!secret.ok || secret.value === null) return;
    const login = keptSchema.safeParse(parsed(secret.value)).data;
    if (login?.proxy !== proxy) return;
    const { kind } = await ask(url, login);
    if (kind === 'through') given = login;
    if (kind === 'refused') {
      outdated = proxy;
      await forgetKept();
    }
    // The network may not be there yet.
    if (kind === 'other') opening = undefined;
  }

  async function open(url: string): Promise<void> {
    const proxy = kept();
    if (proxy === undefined || given?.proxy === proxy) return;
    if (!namesOf(await proxiesFor(url)).includes(proxy)) return;
    opening ??= openAsKept(url, proxy);
    await opening;
  }

  async function asPasswordGoes(says: Extract<ProxySays, { readonly proxy: string }>, url: string): Promise<ProxyWants> {
    const isEncrypted = (await proxiesFor(url)).includes(`HTTPS ${says.proxy}`);
    return { proxy: says.proxy, isReadable: says.scheme === 'basic' && !isEncrypted, isOutdated: outdated === says.proxy };
  }

  return {
    through: (onwards) => async (url, init) => {
      await open(url);
      try {
        const answer = await onwards(url, init);
        if (answer.status === 407) refusedAt = url;
        return answer;
      } catch (error) {
        if (error instanceof Error && /PROXY_AUTH/.test(error.message)) refusedAt = url;
        throw error;
      }
    },
    async wants() {
      if (refusedAt === undefined) return null;
      const says = await ask(refusedAt);
      return says.kind === 'wants' ? asPasswordGoes(says, refusedAt) : null;
    },
    async signIn(login, isToBeKept) {
      const { kind } = refusedAt === undefined ? ({ kind: 'other' } as const) : await ask(refusedAt, login);
      if (kind === 'refused') return fail(failure('PROXY_PASSWORD_REFUSED'));
      if (kind !== 'through') return fail(failure('PROXY_NOT_OPENED', {}, true));
      given = login;
      outdated = undefined;
      if (isToBeKept) return ok({ isKept: await keep(login) });
      // An older one of the same proxy would be tried at the next start.
      if (kept() === login.proxy) await forgetKept();
      return ok({ isKept: false });
    },
    known() {
      const proxy = kept() ?? given?.proxy;
      return proxy === undefined ? null : { proxy, isKept: kept() !== undefined };
    },
    async forget() {
      given = undefined;
      opening = undefined;
      await forgetGiven();
      return forgetKept();
    },
    loginFor: (proxy) => (given?.proxy === proxy ? given : undefined),
  };
}

function namesOf(proxies: string): string[] {
  return proxies.split(';').map((one) => one.trim().replace(/^(PROXY|HTTPS) /, ''));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
