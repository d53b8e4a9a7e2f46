import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

/** An authority in Skatteetaten's place that does with a delivery what a test wants. */
export async function otherAuthority(onDelivery: (response: ServerResponse) => void): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => onDelivery(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}
