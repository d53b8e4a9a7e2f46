/** Authorities that send a request elsewhere, and dialogs that name foreign hosts: nothing arrives there, least of all a token. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anything, makeAltinnCall, SYSTEM_SCOPE } from '../../../../electron/access/altinn/altinn-call.ts';
import { makeTestCall } from '../../../../electron/access/checklist/checklist-call.ts';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { attachmentsOf, dialogsSince } from '../../../../electron/delivery/authority/dialogporten-client.ts';
import { fetchDocuments } from '../../../../electron/delivery/feedback/documents.ts';
import { type Ledger, openLedger } from '../../../../electron/delivery/ledger/ledger.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { type Access, makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import type { HttpFetch } from '../../../../electron/ports.ts';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import { PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../../../shared/core/access/environment.ts';
import { json, type LoopbackServer, startLoopbackServer } from '../../access/loopback-server.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const clock = { now: () => new Date() };
const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
let practice: Practice;
let foreign: LoopbackServer;
/** Sends everything elsewhere. */
let turncoat: LoopbackServer;
let status: number;
let access: Access;
let store: TestStore;
let outbox: Outbox;
let ledger: Ledger;

beforeAll(async () => {
  practice = await startPractice({ directory: null, clock });
  const { identity } = await practice.identityFor(CO_OP);
  access = { environment: practice.environment, clientId: practice.clientId, signer: identity, systembrukerOrganisasjonsnummer: CO_OP };
  foreign = await startLoopbackServer(() => json(200, {}));
  turncoat = await startLoopbackServer(({ url }) => ({ status, headers: { Location: `${foreign.origin}${url}` } }));
});
afterAll(async () => {
  await Promise.all([practice.close(), foreign.close(), turncoat.close()]);
});
beforeEach(async () => {
  foreign.requests.length = 0;
  turncoat.requests.length = 0;
  store = makeStore();
  outbox = await store.open();
  const opened = await openLedger({ directory: store.directory, key: store.key }, outbox);
  if (!opened.ok) throw new Error(opened.failure.code);
  ledger = opened.value;
});
afterEach(async () => {
  await ledger.close();
  store.remove();
});

/** With the turncoat in place of one authority. */
function accessWith(part: 'maskinporten' | 'skatteetaten' | 'dialogporten' | 'altinn'): Access {
  const { environment } = access;
  const { origin } = turncoat;
  const changed = {
    maskinporten: { maskinporten: { issuer: `${origin}/`, tokenEndpoint: `${origin}/token` } },
    skatteetaten: { skatteetaten: { baseUrl: origin } },
    dialogporten: { dialogporten: { baseUrl: origin } },
    altinn: { altinn: { platformBaseUrl: origin } },
  }[part];
  return { ...access, environment: { ...environment, ...changed } };
}

describe.each([301, 302, 303, 307, 308])('a redirect (%i)', (given) => {
  beforeEach(() => {
    status = given;
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a delivery', () => makeDelivery({ outbox, maskinporten, fetch, clock }).send(readyDraft(), META, accessWith('skatteetaten'))],
    ['a grant', () => maskinporten.token({ ...accessWith('maskinporten'), scope: 'digdir:dialogporten' })],
    ['a dialog', () => attachmentsOf({ fetch, maskinporten }, accessWith('dialogporten'), 'd')],
    ['a search', () => dialogsSince({ fetch, maskinporten }, accessWith('dialogporten'), CO_OP, new Date())],
    ['the test call', () => makeTestCall({ fetch, maskinporten }, accessWith('dialogporten'), CO_OP)],
    [
      'a call to Altinn',
      () => {
        const request = { method: 'GET', path: '/systemregister/vendor/x', scope: SYSTEM_SCOPE } as const;
        return makeAltinnCall({ fetch, maskinporten })(accessWith('altinn'), request, anything);
      },
    ],
  ])('of %s is not followed', async (_, call) => {
    await call();
    expect(turncoat.requests).toHaveLength(1);
    expect(foreign.requests).toEqual([]);
  });
});

/** What a dialog may name as the address of a document. `HOST` is the API's own. */
const HOSTILE = [
  'https://evil.example/v1/dokument',
  'https://HOST.evil.example/v1/dokument',
  'https://evil.example/HOST',
  'https://evil.example#HOST',
  'https://HOST@evil.example/v1/dokument',
  'https://user:secret@HOST/v1/dokument',
  'https://HOST:8443/v1/dokument',
  'http://HOST/v1/dokument',
  '//evil.example/v1/dokument',
  'https://evil.example\\@HOST/',
  'https:\\\\evil.example\\HOST',
  'https://api.skatteetaten.no.evil.example/',
  'https://evilapi.skatteetaten.no/',
  'https://skatteetaten.no/',
  'https://xn--skatteetaten-0ib.no/',
  'https://HOST。evil.example/',
  'https://[::1]/v1/dokument',
  'https://127.0.0.1/v1/dokument',
  'ftp://HOST/v1/dokument',
  'file:///etc/passwd',
  'data:application/json,{}',
  'javascript:alert(1)',
  'urn:dialogporten:other',
  '/v1/dokument',
  '',
];

describe.each([
  ['test', TEST_ENVIRONMENT],
  ['production', PRODUCTION_ENVIRONMENT],
])('a document in %s', (name, environment) => {
  it.each(HOSTILE)('is not fetched from %j', async (template) => {
    const url = template.replaceAll('HOST', new URL(environment.skatteetaten.baseUrl).host);
    const asked: string[] = [];
    const dialog = { id: 'd', attachments: [{ urls: [{ url, mediaType: 'application/json', consumerType: 'Api' }] }] };
    const fetch: HttpFetch = async (to, init) => {
      asked.push(`${init.method ?? 'GET'} ${new URL(to).origin}`);
      if (to === environment.maskinporten.tokenEndpoint)
        return Response.json({ access_token: `token-${randomUUID()}`, token_type: 'Bearer', expires_in: 120 });
      return Response.json(init.method === 'POST' ? receiptFor(init.body) : dialog);
    };
    const client = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
    const way = { ...access, environment };
    const delivery = makeDelivery({
      outbox,
      maskinporten: client,
      fetch,
      clock,
      onDelivered: async (one) => void (await ledger.enter(one)),
    });
    const sent = await delivery.send(readyDraft(), { ...META, draftId: null }, way);
    if (!sent.ok) throw new Error(sent.failure.code);
    const fetched = await fetchDocuments({ outbox, ledger, fetch, maskinporten: client, clock }, sent.value.head.submissionId, way);
    expect(fetched).toMatchObject({ failure: { code: 'DOCUMENT_NOT_FETCHED', data: { reason: 'FOREIGN_HOST' } } });
    const origin = (url: string) => new URL(url).origin;
    expect(asked, name).toEqual([
      `POST ${origin(environment.maskinporten.tokenEndpoint)}`,
      `POST ${origin(environment.skatteetaten.baseUrl)}`,
      `POST ${origin(environment.maskinporten.tokenEndpoint)}`,
      `GET ${origin(environment.dialogporten.baseUrl)}`,
    ]);
  });
});

function receiptFor(body: RequestInit['body']): object {
  const { leveranse } = JSON.parse(Buffer.from(body instanceof Uint8Array ? body : '').toString('utf8'));
  const { oppgavegiversLeveranseReferanse, oppgaveoppsummering } = leveranse;
  const { antallOppgaver } = oppgaveoppsummering;
  return { dialogId: randomUUID(), forsendelseId: randomUUID(), oppgavegiversLeveranseReferanse, antallOppgaver };
}
