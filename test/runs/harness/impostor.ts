// Somebody in an authority's place, and the app's own way to him.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { PROJECT_ROOT } from '../../../electron/launch/tools/paths.ts';
import type { App } from './launch-app.ts';

/** What the app's own way to the network makes of this address, run in its main: the status of the answer, or the error in words. */
export async function askedBy(app: App, url: string, method = 'POST'): Promise<string | number> {
  const source = await readFile(join(PROJECT_ROOT, 'electron', 'app', 'network-fetch.ts'), 'utf8');
  const { code } = await transformWithOxc(source, 'network-fetch.ts');
  return app.electron.evaluate(
    async ({ net, session }, [address, way, script]) => {
      const load = new Function(`${script.replaceAll(/^export /gm, '').replaceAll(/^export \{.*$/gm, '')}; return networkFetch;`);
      const network = { session: session.fromPartition('network', { cache: false }), net };
      try {
        const answer = await load()(network)(address, {
          method: way,
          redirect: 'manual',
          ...(way === 'POST' && { body: 'grant=hemmelig' }),
        });
        return answer.status;
      } catch (error) {
        return String(error);
      }
    },
    [url, method, code] as const,
  );
}

/** Speaks TLS with a certificate of its own making, and counts who went on to ask something. */
export async function impostor(options: ServerOptions): Promise<{ readonly url: string; readonly asked: () => number } & AsyncDisposable> {
  let requests = 0;
  const server = createSecureServer(options, (_request, response) => {
    requests += 1;
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/token`,
    asked: () => requests,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
