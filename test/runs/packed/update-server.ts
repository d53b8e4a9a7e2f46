/** A place for updates on this machine, which answers as it is told. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Offer {
  readonly version: string;
  readonly file?: string;
  /** What the release says of its file; the truth by default, null for nothing at all. */
  readonly sha512?: string | null;
}

export interface UpdateServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** What is asked for, by its path, and how it is answered. */
  answers: Readonly<
    Record<string, { readonly status?: number; readonly headers?: Record<string, string>; readonly body: Buffer | string }>
  >;
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Stops listening; whoever asks finds nobody. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function updateServer(port = 0): Promise<UpdateServer> {
  const asked: UpdateServer['asked'] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    asked.push({ path, headers: request.headers });
    const answer = made.answers[path];
    response.writeHead(answer === undefined ? 404 : (answer.status ?? 200), answer?.headers);
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const made: UpdateServer = {
    url: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    answers: {},
    asked,
    stop,
    [Symbol.asyncDispose]: stop,
  };
  return made;
}

/** What electron-builder writes beside an AppImage. A security fix, so that no season makes it wait. */
export function latest({ version, file = 'Kundeutbytte.AppImage', sha512 }: Offer, content: Buffer): string {
  const hash = sha512 === undefined ? createHash('sha512').update(content).digest('base64') : sha512;
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    ...(hash === null ? [] : [`    sha512: ${hash}`]),
    `    size: ${content.length}`,
    "releaseDate: '2026-06-01T10:00:00.000Z'",
    'vendor:',
    '  security: true',
    '',
  ].join('\n');
}
