/** A real server on 127.0.0.1 that answers as the test says, and remembers what it was asked. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** Cuts the connection after the headers and half of the body. */
  readonly cutHalfway?: boolean;
}

/** `cut` ends the connection without an answer, `hang` never answers. */
export type Script = (request: SeenRequest, number: number) => Reply | 'cut' | 'hang' | Promise<Reply | 'cut' | 'hang'>;

export interface LoopbackServer {
  readonly origin: string;
  readonly requests: SeenRequest[];
  script: Script;
  close(): Promise<void>;
}

export async function startLoopbackServer(script: Script): Promise<LoopbackServer> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const request = { method: message.method ?? '', url: message.url ?? '', headers: message.headers, body: Buffer.concat(chunks) };
    requests.push(request);
    const reply = await loopback.script(request, requests.length);
    if (reply === 'hang') return;
    if (reply === 'cut') return void message.socket.destroy();
    const body = Buffer.from(reply.body ?? '');
    response.shouldKeepAlive = false;
    response.setHeader('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
    response.setHeader('Content-Length', body.length);
    response.writeHead(reply.status);
    if (!reply.cutHalfway) return void response.end(body);
    response.write(body.subarray(0, body.length / 2), () => message.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not a TCP server');
  const loopback: LoopbackServer = {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    script,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return loopback;
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: JSON.stringify(value) };
}
