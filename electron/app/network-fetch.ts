/** The app's way to the authorities: by the system's proxy and the certificates that the system trusts. */
import type { Net, Session } from 'electron';
import type { HttpFetch } from '../ports.ts';

/** What is asked of Electron: its session's `fetch`, and `net.request`, which is told of a proxy that wants a password. */
export interface Network {
  readonly session: Session;
  readonly net: Pick<Net, 'request'>;
}

/** A proxy that takes longer to say what it wants has said nothing. */
const PROXY_SAYS_WITHIN_MS = 5_000;
/** Chromium's own name for it; `fetch` says of a tunnel that was refused only that it was. */
const PROXY_WANTS_PASSWORD = 'net::ERR_PROXY_AUTH_REQUESTED';
const NO_TUNNEL = /net::ERR_TUNNEL_CONNECTION_FAILED/;

/**
 * Fails as Electron's `fetch` does, but for a proxy that wants a password: that is told apart by asking it once more for the tunnel alone.
 * Nothing of the request is in that question, and no password is ever answered with: the app has none, and wouldn't keep one.
 */
export function networkFetch(network: Network): HttpFetch {
  return async (url, init) => {
    try {
      return await network.session.fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (error instanceof Error && NO_TUNNEL.test(error.message) && (await wantsPassword(network, url))) {
        throw new Error(PROXY_WANTS_PASSWORD, { cause: error });
      }
      throw error;
    }
  };
}

function wantsPassword({ session, net }: Network, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const question = net.request({ method: 'HEAD', url: new URL(url).origin, session, credentials: 'omit', redirect: 'manual' });
    const end = (isWanted: boolean): void => {
      clearTimeout(patience);
      resolve(isWanted);
      question.abort();
    };
    const patience = setTimeout(() => end(false), PROXY_SAYS_WITHIN_MS);
    question.on('login', ({ isProxy }, answer) => {
      answer();
      end(isProxy);
    });
    question.on('response', () => end(false));
    question.on('redirect', () => end(false));
    question.on('error', () => end(false));
    question.end();
  });
}
