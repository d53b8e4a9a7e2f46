/** What most likely stands between this machine and an authority, from what the system said. */
import type { Failure } from './failure.ts';

export const networkCauses = ['offline', 'time-out', 'tls', 'proxy', 'no-connection', 'busy', 'other'] as const;
export type NetworkCause = (typeof networkCauses)[number];

/** Node's codes and Chromium's (without `net::`); the first that fits counts. */
const REASONS: readonly (readonly [RegExp, NetworkCause])[] = [
  [/PROXY|TUNNEL|REDIRECTED|SOCKS/, 'proxy'],
  [/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO/, 'tls'],
  [/TIMED_?OUT|TIMEOUT/, 'time-out'],
  [/ENOTFOUND|EAI_|NAME_NOT_RESOLVED|DNS|DISCONNECTED|ENETUNREACH|EHOSTUNREACH|ADDRESS_UNREACHABLE|NETWORK_CHANGED|ENETDOWN/, 'offline'],
  [/ECONN|EPIPE|CONNECTION|UND_ERR_SOCKET|EMPTY_RESPONSE/, 'no-connection'],
];

/** Undefined for a failure that isn't about the way to an authority. */
export function networkCause({ code, data }: Failure): NetworkCause | undefined {
  if (!/_(UNREACHABLE|NOT_UNDERSTOOD)$/.test(code)) return undefined;
  const { reason, httpStatus } = data;
  if (typeof reason === 'string') return REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other';
  const status = Number(httpStatus);
  if (status === 407 || (status >= 200 && status < 400)) return 'proxy';
  if (status === 408 || status === 504) return 'time-out';
  return status === 429 || status >= 500 ? 'busy' : 'other';
}
