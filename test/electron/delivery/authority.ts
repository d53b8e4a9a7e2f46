/** The practice authorities behind a gateway that can stop at any moment of a delivery, and remembers what passed through it. */

import type { Access } from '../../../electron/delivery/send/deliver.ts';
import { type Practice, startPractice } from '../../../electron/practice/start-practice.ts';
import { type LoopbackServer, type Reply, type SeenRequest, startLoopbackServer } from '../access/loopback-server.ts';
import { CO_OP } from './make-ready.ts';

export interface GatedAuthority {
  readonly practice: Practice;
  /** Every POST that reached the gateway. */
  readonly posts: SeenRequest[];
  readonly access: Access;
  /** What happens around the forwarding of the next POSTs; `forward` gives the authority's answer. Reset by `pass`. */
  intercept(how: (forward: () => Promise<Reply>, request: SeenRequest) => Promise<Reply | 'cut' | 'hang'>): void;
  pass(): void;
  close(): Promise<void>;
}

export async function startAuthority(): Promise<GatedAuthority> {
  const practice = await startPractice({ directory: null, clock: { now: () => new Date() } });
  const { identity } = await practice.identityFor(CO_OP);
  const straight = (forward: () => Promise<Reply>): Promise<Reply | 'cut' | 'hang'> => forward();
  let how: (forward: () => Promise<Reply>, request: SeenRequest) => Promise<Reply | 'cut' | 'hang'> = straight;
  const gateway: LoopbackServer = await startLoopbackServer(async (request) => {
    try {
      return await how(() => forwardTo(practice.environment.skatteetaten.baseUrl, request), request);
    } catch {
      return 'cut';
    }
  });
  const environment = { ...practice.environment, skatteetaten: { baseUrl: gateway.origin } };
  return {
    practice,
    posts: gateway.requests,
    access: { environment, clientId: practice.clientId, signer: identity, systembrukerOrganisasjonsnummer: CO_OP },
    intercept(next) {
      how = next;
    },
    pass() {
      how = straight;
    },
    async close() {
      await gateway.close();
      await practice.close();
    },
  };
}

async function forwardTo(baseUrl: string, { method, url, headers, body }: SeenRequest): Promise<Reply> {
  const { host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = headers;
  const answer = await fetch(`${baseUrl}${url}`, { method, headers: rest as Record<string, string>, body: new Uint8Array(body) });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) };
}
