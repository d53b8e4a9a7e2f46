/** A checklist over authorities on loopback that say yes to everything but what a test changes. */
import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { makeAltinnCall } from '../../../../electron/access/altinn/altinn-call.ts';
import { type Checklist, makeChecklist, type SigningKeys } from '../../../../electron/access/checklist/checklist.ts';
import type { AccessSetup, ChecklistStore } from '../../../../electron/access/checklist/checklist-store.ts';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import type { HttpFetch } from '../../../../electron/ports.ts';
import { type AccessPlace, ALL_UNTESTED, NO_CHOICES } from '../../../../shared/core/access/access.ts';
import type { Environment } from '../../../../shared/core/access/environment.ts';
import type { KeyEntry } from '../../../../shared/core/access/key.ts';
import { ok } from '../../../../shared/result.ts';
import { json, type Reply, type SeenRequest, startLoopbackServer } from '../loopback-server.ts';

export const PLACE: AccessPlace = { environment: 'test', organisasjonsnummer: '311131788' };
export const CLIENT_ID = '5f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30';
export const REQUEST_ID = '7a4c1c2e-0f6b-4f0e-9a55-3d2f6a0b9c11';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

export type Answer = Reply | 'cut' | 'hang' | undefined;
/** Undefined: the usual answer. */
export type Changes = (request: SeenRequest, asked: { readonly scope: string; readonly systembruker: boolean }) => Answer;

export interface Rig {
  readonly checklist: Checklist;
  readonly store: ChecklistStore;
  readonly requests: readonly SeenRequest[];
  environment: Environment;
  change(changes: Changes): void;
  close(): Promise<void>;
}

export async function makeRig(
  options: {
    readonly fetch?: HttpFetch;
    readonly setup?: Partial<AccessSetup>;
    readonly timeLimitMs?: number;
    readonly keys?: Partial<SigningKeys>;
  } = {},
) {
  let changes: Changes = () => undefined;
  const server = await startLoopbackServer((request) => {
    const asked = askedOf(request);
    return changes(request, asked) ?? usual(request);
  });
  const { origin } = server;
  const environment: Environment = {
    name: 'test',
    syntheticOnly: true,
    maskinporten: { issuer: `${origin}/`, tokenEndpoint: `${origin}/token` },
    skatteetaten: { baseUrl: origin },
    dialogporten: { baseUrl: `${origin}/dialogporten` },
    altinn: { platformBaseUrl: origin },
  };
  const { fetch = globalThis.fetch, timeLimitMs = 10_000 } = options;
  const clock = { now: () => new Date('2026-01-20T10:00:00Z') };
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID, timeLimitMs });
  const store = memoryStore({ choices: { ...NO_CHOICES, clientId: CLIENT_ID }, ...options.setup });
  const rig: Rig = {
    checklist: makeChecklist({
      store,
      keys: { ...keys, ...options.keys },
      maskinporten,
      altinn: makeAltinnCall({ fetch, maskinporten, timeLimitMs }),
      fetch,
      clock,
      timeLimitMs,
      environmentOf: async () => ok(rig.environment),
    }),
    store,
    requests: server.requests,
    environment,
    change(next) {
      changes = next;
    },
    close: () => server.close(),
  };
  return rig;
}

/** Only its id is looked at. */
const entry = { keyId: randomUUID() } as KeyEntry;
const keys: SigningKeys = {
  inUse: async () => ok(entry),
  signer: async () => ok({ privateKey: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })), kid: 'k' }),
};

function memoryStore(start: Partial<AccessSetup>): ChecklistStore {
  let setup: AccessSetup = { place: PLACE, choices: NO_CHOICES, request: null, lights: ALL_UNTESTED, ...start };
  return {
    list: () => [setup],
    get: () => setup,
    async change(_place, how) {
      setup = how(setup);
      return ok(setup);
    },
  };
}

function askedOf({ url, body }: SeenRequest): { scope: string; systembruker: boolean } {
  if (url !== '/token') return { scope: '', systembruker: false };
  const [, claims = ''] = (new URLSearchParams(body.toString()).get('assertion') ?? '').split('.');
  const { scope, authorization_details } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return { scope, systembruker: authorization_details !== undefined };
}

function usual({ url, method }: SeenRequest): Reply {
  if (url === '/token') return json(200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 120, scope: '' });
  if (url.startsWith('/dialogporten/')) return json(200, { items: [] });
  if (url.endsWith('/exchange/maskinporten')) return json(200, 'altinn-token');
  if (url.includes('/systemregister/')) return method === 'GET' ? json(200, systemAnswer()) : json(200, randomUUID());
  return json(method === 'POST' ? 201 : 200, requestAnswer('New'));
}

export function systemAnswer(changes: object = {}) {
  const resource = [{ id: 'urn:altinn:resource', value: 'ske-innrapportering-skattepliktig-kundeutbytte' }];
  return { id: '311131788_kundeutbytte', clientId: [CLIENT_ID], rights: [{ resource }], accessPackages: [], ...changes };
}

export function requestAnswer(status: string, changes: object = {}) {
  return { id: REQUEST_ID, status, confirmUrl: null, escalated: false, timedOut: false, created: '2026-01-19T10:00:00Z', ...changes };
}

export function mp(code: string): Reply {
  const error = code === 'MP-303' ? 'invalid_altinn_customer_configuration' : 'invalid_grant';
  return json(400, { error, error_description: `${code}: no (trace_id: x)` });
}
