/** Stands before an authority and stops at one moment of the next request: there the test cuts the connection, or ends who is asking. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Before, during and after: a part of the body is here; all of it, and nothing is accepted; it is accepted; half of the answer is out. */
export const MOMENTS = ['first-bytes', 'arrived', 'accepted', 'half-answered'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface CuttingGateway {
  readonly origin: string;
  /** At this moment of the next request, once. */
  at(moment: Moment, what: () => Promise<'cut' | 'go on'>): void;
  /** Nothing more happens. */
  pass(): void;
  close(): Promise<void>;
}

export async function startCuttingGateway(target: string): Promise<CuttingGateway> {
  let planned: { readonly moment: Moment; readonly what: () => Promise<'cut' | 'go on'> } | undefined;

  /** Rejects where the connection is to be cut. */
  async function come(moment: Moment): Promise<void> {
    if (planned?.moment !== moment) return;
    const { what } = planned;
    planned = undefined;
    if ((await what()) === 'cut') throw new Error('cut');
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
      await come('first-bytes');
    }
    await come('arrived');
    const { host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = request.headers;
    const headers = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
    const { method = 'GET', url = '/' } = request;
    const body = method === 'GET' ? undefined : Buffer.concat(chunks);
    const answer = await fetch(`${target}${url}`, { method, headers, redirect: 'manual', ...(body && { body }) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    await come('accepted');
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2));
    await come('half-answered');
    response.end(bytes.subarray(bytes.length / 2));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not a TCP server');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    at(moment, what) {
      planned = { moment, what };
    },
    pass() {
      planned = undefined;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
