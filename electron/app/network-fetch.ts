/** The app's way to the authorities: by the system's proxy and the certificates that the system trusts. */
import type { AuthInfo, Net, Session } from 'electron';
import type { HttpFetch } from '../ports.ts';

/** What is asked of Electron: its session's `fetch`, and `net.request`, which is told of a proxy that wants a password. */
export interface Network {
  readonly session: Session;
  readonly net: Pick<Net, 'request'>;
}

/** For the one proxy that this name and password were given for, by its host and port. */
export interface ProxyLogin {
  readonly proxy: string;
  readonly username: string;
  readonly password: string;
}

/** `refused`: not with what it was given. `other`: there was no word of a password, and no answer to go on with either. */
export type ProxySays =
  | { readonly kind: 'wants' | 'refused'; readonly proxy: string; readonly scheme: string }
  | { readonly kind: 'through' }
  | { readonly kind: 'other' };

/** A proxy that takes longer to say what it wants has said nothing. */
const PROXY_SAYS_WITHIN_MS = 5_000;
/** Chromium's own name for it; `fetch` says of a tunnel that was refused only that it was. */
const PROXY_WANTS_PASSWORD = 'net::ERR_PROXY_AUTH_REQUESTED';
const NO_TUNNEL = /net::ERR_TUNNEL_CONNECTION_FAILED/;

/**
 * Fails as Electron's `fetch` does, but for a proxy that wants a password: that is told apart by asking it once more for the tunnel alone.
 * What a proxy was once given by `askProxy` on the same session, Chromium gives it again by itself.
 */
export function networkFetch(network: Network): HttpFetch {
  return async (url, init) => {
    try {
      return await network.session.fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (error instanceof Error && NO_TUNNEL.test(error.message) && (await askProxy(network, url)).kind === 'wants') {
        throw new Error(PROXY_WANTS_PASSWORD, { cause: error });
      }
      throw error;
    }
  };
}

/**
 * Asks for the way to this address and for nothing behind it: no part of any request of ours is in the question. A password goes to the one
 * proxy that it is for, once, and never to a server that asks for one.
 */
export function askProxy({ session, net }: Network, url: string, login?: ProxyLogin): Promise<ProxySays> {
  return new Promise((resolve) => {
    const question = net.request({ method: 'HEAD', url: new URL(url).origin, session, credentials: 'omit', redirect: 'manual' });
    let isGiven = false;
    const end = (says: ProxySays): void => {
      clearTimeout(patience);
      resolve(says);
      question.abort();
    };
    const patience = setTimeout(() => end({ kind: 'other' }), PROXY_SAYS_WITHIN_MS);
    question.on('login', (asking, answer) => {
      const proxy = nameOfProxy(asking);
      if (asking.isProxy && proxy === login?.proxy && !isGiven) {
        isGiven = true;
        return answer(login.username, login.password);
      }
      answer();
      end(asking.isProxy ? { kind: isGiven ? 'refused' : 'wants', proxy, scheme: asking.scheme } : { kind: 'through' });
    });
    question.on('response', ({ statusCode }) => end({ kind: statusCode === 407 ? 'other' : 'through' }));
    question.on('redirect', () => end({ kind: 'through' }));
    question.on('error', () => end({ kind: 'other' }));
    question.end();
  });
}

export function nameOfProxy({ host, port }: Pick<AuthInfo, 'host' | 'port'>): string {
  return `${host}:${port}`;
}
