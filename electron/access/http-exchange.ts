/** One HTTP request and its whole answer, or why there is none. Never follows a redirect, never waits for ever, never reads without end. */
import type { HttpFetch } from '../ports.ts';

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Lower case, without parameters; empty when there is none. */
  readonly contentType: string;
  header(name: string): string | null;
  readonly body: Buffer;
  /** True when the answer was longer than is read. */
  readonly truncated: boolean;
}

/**
 * `reason` is a stable word: `TIMED_OUT`, `REDIRECTED`, `NETWORK`, `PROXY_AUTH_REQUIRED`, `PROXY_REFUSED`, what the caller's signal was aborted with
 * (`CANCELLED`), or the system's own code, such as `ECONNREFUSED` or `ERR_CERT_AUTHORITY_INVALID`. It says nothing about whether the request arrived.
 */
export interface NoAnswer {
  readonly kind: 'no-answer';
  readonly reason: string;
}

export interface ExchangeLimits {
  /** For the whole exchange, from the first byte sent to the last one read. */
  readonly timeLimitMs: number;
  /** More of an answer's body isn't read. */
  readonly maxAnswerBytes: number;
  /** Ends the exchange when it is aborted; its reason, a stable word, is that of the answer that isn't there. */
  readonly signal?: AbortSignal;
}

/** No authority answers so: what it leads to is the network's own. Through a tunnel, as to every real authority, it comes as an error. */
const PROXY_WANTS_PASSWORD = 407;

export async function exchange(fetch: HttpFetch, url: string, init: RequestInit, limits: ExchangeLimits): Promise<HttpAnswer | NoAnswer> {
  const timeLimit = AbortSignal.timeout(limits.timeLimitMs);
  const signal = limits.signal === undefined ? timeLimit : AbortSignal.any([timeLimit, limits.signal]);
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    // What the fetch standard shows of a redirect that isn't followed; Node shows the real status instead.
    if (response.type === 'opaqueredirect') return { kind: 'no-answer', reason: 'REDIRECTED' };
    if (response.status === PROXY_WANTS_PASSWORD) {
      await response.body?.cancel();
      return { kind: 'no-answer', reason: 'PROXY_AUTH_REQUIRED' };
    }
    const { body, truncated } = await readBounded(response, limits.maxAnswerBytes);
    return {
      kind: 'answer',
      status: response.status,
      contentType: (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
      header: (name) => response.headers.get(name),
      body,
      truncated,
    };
  } catch (error) {
    if (limits.signal?.aborted) return { kind: 'no-answer', reason: String(limits.signal.reason) };
    return { kind: 'no-answer', reason: timeLimit.aborted ? 'TIMED_OUT' : reasonOf(error) };
  }
}

/** Whether the same question may get another answer later: a server that is down, busy or too slow (spec 4.9). */
export function isHealedByTime(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Its `Retry-After` as it stands, for the data of a failure; nothing when there is none, or it is neither a number of seconds nor a date. */
export function askedPatience({ header }: Pick<HttpAnswer, 'header'>): { readonly retryAfter?: string } {
  const retryAfter = header('retry-after');
  return retryAfter !== null && /^[\w ,:+-]{1,40}$/.test(retryAfter) ? { retryAfter } : {};
}

async function readBounded(response: Response, maxBytes: number): Promise<{ body: Buffer; truncated: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      return { body: Buffer.concat(chunks).subarray(0, maxBytes), truncated: true };
    }
  }
  return { body: Buffer.concat(chunks), truncated: false };
}

/** Of a proxy, Node's fetch has the status in its words only, and under a code that says "aborted". */
const NODE_PROXY_PASSWORD = /^Proxy response \(407\)/;
const NODE_PROXY_REFUSED = /^Proxy response \(\d{3}\)/;

/** Node hides the system's code in `cause` (in the first of several causes when it tried several addresses); Chromium writes `net::CODE`. */
function reasonOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at instanceof AggregateError ? at.errors[0] : at.cause) {
    if (NODE_PROXY_PASSWORD.test(at.message)) return 'PROXY_AUTH_REQUIRED';
    if (NODE_PROXY_REFUSED.test(at.message)) return 'PROXY_REFUSED';
    if ('code' in at && typeof at.code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(at.code)) return at.code;
    const chromium = /net::([A-Z0-9_]{3,60})/.exec(at.message)?.[1];
    if (chromium !== undefined) return chromium;
    // Electron's net refuses a redirect in words only.
    if (/redirect/i.test(at.message)) return 'REDIRECTED';
  }
  return 'NETWORK';
}
