/** One http server on 127.0.0.1 for one authority: reads requests within bounds, asks the authority, writes its answer. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../ports.ts';
import { type Answer, problemAnswer } from './answer.ts';
import type { ExchangeFault } from './faults.ts';

export interface AuthorityRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer | 'too-large';
}

export interface Authority {
  /** Bytes of a request's body that are kept; more is `too-large`. */
  readonly maxBodyBytes: number;
  handle(request: AuthorityRequest): Promise<Answer>;
  /** An error in this authority's own shape, as a rehearsal asked for it; 500 when `handle` threw. */
  refuse(fault: StatusFault | { readonly status: 500 }): Answer;
  /** The failure that is to be played at this request, if any. */
  nextFault(request: AuthorityRequest): ExchangeFault | undefined;
}

export type StatusFault = Extract<ExchangeFault, { kind: 'status' }>;

export interface Loopback {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  serve(authority: Authority): void;
  /** Ends every connection at once, in the middle of a word if need be. */
  close(): Promise<void>;
}

/** Binds the port (0: any free one), so that the addresses are known before the authorities that need them are made. */
export async function openLoopback(port: number, clock: Clock): Promise<Loopback> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not a TCP server');
  const hosts = new Set([`127.0.0.1:${address.port}`, `localhost:${address.port}`]);
  const closing = new AbortController();

  return {
    origin: `http://127.0.0.1:${address.port}`,
    serve(authority) {
      server.on('request', (request, response) => {
        exchange(authority, hosts, request, closing.signal)
          .then((answer) => write(response, answer, clock))
          // The other side hung up, or we are closing: nobody is there to be answered.
          .catch(() => response.destroy());
      });
    },
    async close() {
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What goes back; undefined means that the connection is cut instead. Rejects when the connection is gone. */
async function exchange(
  authority: Authority,
  hosts: ReadonlySet<string>,
  message: IncomingMessage,
  closing: AbortSignal,
): Promise<Answer | undefined> {
  // A web page can point a name of its own at 127.0.0.1 (DNS rebinding); its requests carry that name.
  if (!hosts.has(message.headers.host ?? '')) return problemAnswer(421, 'Misdirected Request');
  const request = {
    method: message.method ?? '',
    path: (message.url ?? '').replace(/[?#].*$/s, ''),
    query: new URLSearchParams(/\?([^#]*)/.exec(message.url ?? '')?.[1]),
    headers: message.headers,
    body: await readBody(message, authority.maxBodyBytes),
  };
  const fault = authority.nextFault(request);
  switch (fault?.kind) {
    case undefined:
      return handle(authority, request);
    case 'status':
      return authority.refuse(fault);
    case 'cut':
      if (fault.when === 'before') return undefined;
      return { ...(await handle(authority, request)), cutAfterBytes: fault.when === 'during' ? 20 : 0 };
    case 'slow':
      await wait(fault.ms, undefined, { signal: closing });
      return handle(authority, request);
    case 'redirect':
      // To a name that nobody has (RFC 2606), so that whoever follows it gets nowhere.
      return { status: 302, headers: { Location: 'https://logg-inn.invalid/' }, body: '' };
    case 'nonsense':
      if (fault.as === 'json') return { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"dialogId": "' };
      return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: '<!doctype html><title>Logg på nettet</title>' };
  }
}

async function handle(authority: Authority, request: AuthorityRequest): Promise<Answer> {
  try {
    return await authority.handle(request);
  } catch {
    return authority.refuse({ status: 500 });
  }
}

/**
 * How many times the limit is read before the answer is given all the same: a client in the middle of sending gets to hear that it is too
 * much, and one that never stops is cut off with its answer.
 */
const PATIENCE = 4;

async function readBody(message: IncomingMessage, maxBytes: number): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    bytes += chunk.length;
    if (bytes > maxBytes * PATIENCE) break;
    if (bytes <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > maxBytes ? 'too-large' : Buffer.concat(chunks);
}

function write(response: ServerResponse, answer: Answer | undefined, clock: Clock): void {
  if (answer === undefined || answer.cutAfterBytes === 0) response.destroy();
  if (answer === undefined || response.destroyed) return;
  // One connection per exchange: no request ever races with the end of an idle connection.
  response.shouldKeepAlive = false;
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': Buffer.byteLength(answer.body),
    'Cache-Control': 'no-store',
    // The authorities live by the injected clock; clients measure their own clock against this header.
    Date: clock.now().toUTCString(),
  });
  if (answer.cutAfterBytes === undefined) return void response.end(answer.body);
  response.write(answer.body.slice(0, answer.cutAfterBytes), () => response.destroy());
}
