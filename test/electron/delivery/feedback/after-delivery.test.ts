/** What comes after a receipt: documents, the ledger, the export, the verifier. Against real authorities on loopback and a real store. */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { isOwnDocumentUrl } from '../../../../electron/delivery/authority/document-url.ts';
import { type DocumentsOptions, fetchDocuments } from '../../../../electron/delivery/feedback/documents.ts';
import { waitBeforePoll } from '../../../../electron/delivery/feedback/poll-plan.ts';
import { holdings } from '../../../../electron/delivery/ledger/holdings.ts';
import { knownReceivers } from '../../../../electron/delivery/ledger/known-receivers.ts';
import { type Ledger, openLedger } from '../../../../electron/delivery/ledger/ledger.ts';
import { exportZip, receiptFile } from '../../../../electron/delivery/ledger/receipt-file.ts';
import { verifyReceipt } from '../../../../electron/delivery/ledger/verify-receipt.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import { OpenDraft } from '../../../../electron/drafts/store/open-draft.ts';
import { WorkingDraft } from '../../../../electron/drafts/work/working-draft.ts';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import { PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../../../shared/core/access/environment.ts';
import { totalsOf } from '../../../../shared/core/delivery/held.ts';
import { receiptStatus } from '../../../../shared/core/delivery/receipt.ts';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import type { Draft } from '../../../../shared/core/draft/draft.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf } from '../../../shared/core/make-sheet.ts';
import { json, startLoopbackServer } from '../../access/loopback-server.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const clock = { now: () => new Date() };
let practice: Practice;
let access: Parameters<typeof fetchDocuments>[2];
let store: TestStore;
let outbox: Outbox;
let ledger: Ledger;
let options: DocumentsOptions;

beforeAll(async () => {
  practice = await startPractice({ directory: null, clock, feedbackDelayMs: 0 });
  const { identity } = await practice.identityFor(CO_OP);
  access = { environment: practice.environment, clientId: practice.clientId, signer: identity, systembrukerOrganisasjonsnummer: CO_OP };
});
afterAll(() => practice.close());
beforeEach(async () => {
  store = makeStore();
  await reopen();
});
afterEach(async () => {
  await ledger.close();
  store.remove();
});

async function reopen(): Promise<void> {
  outbox = await store.open();
  const opened = await openLedger({ directory: store.directory, key: store.key }, outbox);
  if (!opened.ok) throw new Error(opened.failure.code);
  ledger = opened.value;
  options = { outbox, ledger, fetch, maskinporten: makeMaskinportenClient({ fetch, clock, newUuid: randomUUID }), clock };
}

async function deliver(firstAmount = 100, meta = META): Promise<Submission> {
  const { maskinporten } = options;
  const onDelivered = async (submission: Submission) => void (await ledger.enter(submission));
  const sent = await makeDelivery({ outbox, maskinporten, fetch, clock, onDelivered }).send(readyDraft({ firstAmount }), meta, access);
  if (!sent.ok || sent.value.state.kind !== 'delivered') throw new Error(JSON.stringify(sent));
  return sent.value;
}

async function asked({ head }: Submission) {
  const receipt = await fetchDocuments(options, head.submissionId, access);
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.failure));
  return receipt.value;
}

describe('the documents', () => {
  it.each(['godkjent', 'godkjent-med-avvik', 'avvist'] as const)('%s, as it was received, once', async (verdict) => {
    practice.failNext({ kind: 'feedback', verdict });
    const sent = await deliver();
    const receipt = await asked(sent);
    expect(receiptStatus(receipt.documents)).toBe(verdict);
    const [document] = receipt.documents;
    const bytes = await ledger.document(sent.head.submissionId, document?.documentId ?? '');
    expect(bytes.ok && createHash('sha256').update(bytes.value).digest('hex')).toBe(document?.sha256);
    expect(bytes.ok && bytes.value.toString('utf8')).toContain('<leveransestatus>');
    if (verdict !== 'godkjent') expect(document?.tilbakemelding?.avvik).toMatchObject([{ row: 4, cell: 'F4' }]);
    expect(await asked(sent)).toEqual(receipt);
    expect(readdirSync(join(store.directory, 'outbox', sent.head.submissionId, 'documents'))).toHaveLength(1);
  });

  it('that nobody understands is never an approval', async () => {
    practice.failNext({ kind: 'feedback', verdict: 'ukjent' });
    expect(receiptStatus((await asked(await deliver())).documents)).toBe('svar-mottatt');
  });

  it('for people alone are kept as they came, and are never an approval', async () => {
    practice.failNext({ kind: 'feedback', verdict: 'godkjent', as: 'pdf' });
    const { head } = await deliver();
    const receipt = await fetchDocuments(options, head.submissionId, access);
    const [document] = receipt.ok ? receipt.value.documents : [];
    expect(document).toMatchObject({ mediaType: 'application/pdf', tilbakemelding: null });
    expect(receiptStatus(ledger.get(head.submissionId)?.documents ?? [])).toBe('svar-mottatt');
    const bytes = await ledger.document(head.submissionId, document?.documentId ?? '');
    const text = bytes.ok ? bytes.value.toString('latin1') : '';
    expect(text).toMatch(/^%PDF-1\.4\n/);
    // Readers find the table of objects by its place, and each object by its entry.
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places.map((place) => text.slice(place, place + 7))).toEqual(['1 0 obj', '2 0 obj', '3 0 obj', '4 0 obj', '5 0 obj']);
  });

  it('haven’t come yet', async () => {
    practice.failNext({ kind: 'feedback', verdict: 'godkjent', delayMs: 60_000 });
    const receipt = await asked(await deliver());
    expect(receipt.documents).toEqual([]);
    expect(receiptStatus(receipt.documents)).toBe('levert');
  });

  it('are never fetched from a foreign host, nor after a redirect', async () => {
    const foreign = await startLoopbackServer(async () => json(200, {}));
    const own = await startLoopbackServer(async () => ({ status: 302, headers: { Location: `${foreign.origin}/steal` } }));
    for (const origin of [foreign.origin, own.origin]) {
      const dialogs = await startLoopbackServer(async () =>
        json(200, {
          id: 'd',
          attachments: [{ urls: [{ url: `${origin}/v1/dokument`, mediaType: 'application/pdf', consumerType: 'Api' }] }],
        }),
      );
      const environment = { ...access.environment, dialogporten: { baseUrl: dialogs.origin }, skatteetaten: { baseUrl: own.origin } };
      const sent = await deliver(origin === own.origin ? 101 : 100);
      const result = await fetchDocuments(options, sent.head.submissionId, { ...access, environment });
      expect(result).toMatchObject({ failure: { code: 'DOCUMENT_NOT_FETCHED' } });
      await dialogs.close();
    }
    expect(foreign.requests).toEqual([]);
    expect(own.requests).toHaveLength(1);
    await Promise.all([foreign.close(), own.close()]);
  });

  it('that are not given don’t keep the others away, and are told of afterwards', async () => {
    const own = await startLoopbackServer(async ({ url }) =>
      url === '/closed' ? json(403, { kode: 'GLD_005' }) : json(200, { leveranse: { leveransestatus: 'godkjent' } }),
    );
    const urls = ['https://example.org/guide', `${own.origin}/closed`, `${own.origin}/open`].map((url) => ({ url, consumerType: 'Api' }));
    const dialogs = await startLoopbackServer(async () => json(200, { id: 'd', attachments: [{ urls }] }));
    const environment = { ...access.environment, dialogporten: { baseUrl: dialogs.origin }, skatteetaten: { baseUrl: own.origin } };
    const { submissionId } = (await deliver()).head;
    const result = await fetchDocuments(options, submissionId, { ...access, environment });
    expect(result).toMatchObject({ failure: { code: 'DOCUMENT_NOT_FETCHED', data: { reason: 'FOREIGN_HOST' } } });
    expect(receiptStatus(ledger.get(submissionId)?.documents ?? [])).toBe('godkjent');
    await Promise.all([own.close(), dialogs.close()]);
  });

  it('are asked for as JSON when that is all there is', async () => {
    const own = await startLoopbackServer(async ({ headers }) =>
      headers.accept === 'application/json'
        ? json(200, { leveranse: { leveransestatus: 'avvist' } })
        : json(400, { kode: 'GLD_006', spesifisering: [{ kode: 'GLD_1030' }] }),
    );
    const dialogs = await startLoopbackServer(async () =>
      json(200, {
        id: 'd',
        transmissions: [{ attachments: [{ urls: [{ url: `${own.origin}/d`, mediaType: 'application/pdf', consumerType: 'Api' }] }] }],
      }),
    );
    const environment = { ...access.environment, dialogporten: { baseUrl: dialogs.origin }, skatteetaten: { baseUrl: own.origin } };
    const sent = await deliver();
    const result = await fetchDocuments(options, sent.head.submissionId, { ...access, environment });
    expect(result.ok && receiptStatus(result.value.documents)).toBe('avvist');
    await Promise.all([own.close(), dialogs.close()]);
  });
});

describe('where the token may go', () => {
  it.each([
    [TEST_ENVIRONMENT, 'https://ameldingtilbakemelding.api.skatteetaten-test.no/v1/x', true],
    [TEST_ENVIRONMENT, 'https://api-test.sits.no/api/x', true],
    [TEST_ENVIRONMENT, 'https://a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no/x', true],
    [PRODUCTION_ENVIRONMENT, 'https://api-test.sits.no/api/x', false],
    [PRODUCTION_ENVIRONMENT, 'http://a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no:8443/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no@evil.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://u@a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no.evil.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://evilapi.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://A.API.Skatteetaten.NO:443/x', true],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no./x', false],
    [PRODUCTION_ENVIRONMENT, 'https://evil.no\\@a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://evil.no#.api.skatteetaten.no', false],
    [PRODUCTION_ENVIRONMENT, 'https://evil.no%2f.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://:@evil.no/.api.skatteetaten.no', false],
    [PRODUCTION_ENVIRONMENT, 'https://a.api.skatteetaten.no\u2024evil.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'https://.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'ftp://a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, '//a.api.skatteetaten.no/x', false],
    [PRODUCTION_ENVIRONMENT, 'urn:dialogporten:unauthorized', false],
    [PRODUCTION_ENVIRONMENT, 'not a url', false],
  ])('%#: %s', (environment, url, allowed) => {
    expect(isOwnDocumentUrl(environment, url)).toBe(allowed);
  });
});

describe('the ledger', () => {
  it('has every delivery and document in one chain, over restarts', async () => {
    const first = await deliver();
    await asked(first);
    await deliver(101, { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' });
    const lines = [...ledger.lines()];
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['receipt', 'document', 'receipt']);
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      expect(JSON.parse(line).previous).toBe(before === undefined ? null : createHash('sha256').update(before).digest('hex'));
    }
    await ledger.close();
    await reopen();
    expect(ledger.lines()).toEqual(lines);
    expect(ledger.isWhole).toBe(true);
  });

  it('enters at the next start what the process died over', async () => {
    const { maskinporten } = options;
    const sent = await makeDelivery({ outbox, maskinporten, fetch, clock }).send(readyDraft(), META, access);
    expect(ledger.receipts()).toEqual([]);
    await ledger.close();
    await reopen();
    expect(ledger.receipts().map(({ record }) => record.delivery.submissionId)).toEqual([sent.ok && sent.value.head.submissionId]);
  });

  it('says that it isn’t whole when a record was cut out on disk', async () => {
    await deliver();
    await deliver(101, { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' });
    await ledger.close();
    const path = join(store.directory, 'receipts.journal');
    const bytes = readFileSync(path);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await reopen();
    expect(ledger.isWhole).toBe(false);
    expect(ledger.receipts()).toHaveLength(2);
  });

  it('adds up what is held; a rejected delivery isn’t', async () => {
    await asked(await deliver());
    practice.failNext({ kind: 'feedback', verdict: 'avvist' });
    await asked(await deliver(5000, { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' }));
    const held = await holdings(ledger, outbox, { environmentName: 'practice', organisasjonsnummer: CO_OP, inntektsaar: 2025 });
    expect(held.ok && totalsOf(held.value.certain.values())).toEqual({ antallOppgaver: 3, sumUtbetaltBeloep: 600 });
  });
});

describe('whom a co-op delivered last', () => {
  const known = (organisasjonsnummer: string | undefined) =>
    knownReceivers(ledger, outbox, { environmentName: 'practice', organisasjonsnummer });

  it('is known by number and name to its own next list, and to no other co-op’s', async () => {
    expect(await known(CO_OP)).toEqual(new Map());
    await deliver();
    const delivered = new Map([
      [syntheticFoedselsnummer(0), 'Mottaker Ærlig 0'],
      [syntheticFoedselsnummer(1), 'Mottaker Ærlig 1'],
      [syntheticOrganisasjonsnummer(2), 'Mottaker Ærlig 2'],
    ]);
    expect(await known(CO_OP)).toEqual(delivered);
    // Nobody else has delivered here, so it is known before the user has said whose list it is.
    expect(await known(undefined)).toEqual(delivered);
    expect(await known(syntheticOrganisasjonsnummer(99))).toEqual(new Map());
    expect(await knownReceivers(ledger, outbox, { environmentName: 'test', organisasjonsnummer: CO_OP })).toEqual(new Map());
  });

  it('puts a slip in this year’s list right, as a suggestion at its cell', async () => {
    await deliver();
    const number = syntheticFoedselsnummer(1);
    const slipped = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
    const draft = draftOf([[slipped, 'Mottaker Ærlig 1', 500]]);
    const working = new WorkingDraft(openedDraft(draft), { askKnown: () => known(CO_OP) });
    await working.checked();
    expect([...working.check.problems]).toMatchObject([
      { code: 'FOEDSELSNUMMER_CHECK_DIGITS', cell: 'A2', fixes: [{ kind: 'replace', value: number, why: 'KNOWN_NUMBER' }] },
    ]);
    // Without that evidence nothing is suggested, though the digits alone would allow it.
    const alone = new WorkingDraft(openedDraft(draft));
    await alone.checked();
    expect([...alone.check.problems]).toMatchObject([{ cell: 'A2', fixes: [] }]);
  });
});

/** A draft as if it were open, of which no step is to be kept. */
function openedDraft(draft: Draft): OpenDraft {
  return new OpenDraft({
    draft,
    revision: 0,
    savedAt: draft.head.createdAt,
    log: { append: async () => undefined, damage: null },
    clock,
    keepSheet: async () => undefined,
    onClose: async () => undefined,
  });
}

describe('the verifier', () => {
  it('knows a receipt, a body and a document that nobody changed', async () => {
    const sent = await deliver();
    const before = ledger.get(sent.head.submissionId);
    const savedEarly = before && receiptFile(before);
    const receipt = await asked(sent);
    const { submissionId } = sent.head;
    const body = await outbox.body(submissionId);
    const document = await ledger.document(submissionId, receipt.documents[0]?.documentId ?? '');
    const verdicts = [
      receiptFile(receipt),
      savedEarly ?? Buffer.alloc(0),
      body.ok ? body.value : Buffer.alloc(0),
      document.ok ? document.value : Buffer.alloc(0),
    ];
    expect(await Promise.all(verdicts.map((bytes) => verifyReceipt(ledger, outbox, bytes)))).toEqual([
      { kind: 'unchanged', what: 'receipt', submissionId },
      { kind: 'unchanged', what: 'receipt', submissionId },
      { kind: 'unchanged', what: 'body', submissionId },
      { kind: 'unchanged', what: 'document', submissionId },
    ]);
  });

  it('says where a changed one differs, and no value', async () => {
    const sent = await deliver();
    const { submissionId } = sent.head;
    const receipt = ledger.get(submissionId);
    const text = receipt ? receiptFile(receipt).toString('utf8') : '';
    const forged = Buffer.from(text.replace('"sumUtbetaltBeloep": 600', '"sumUtbetaltBeloep": 601'));
    expect(await verifyReceipt(ledger, outbox, forged)).toEqual({
      kind: 'differs',
      what: 'receipt',
      submissionId,
      paths: ['record/delivery/sumUtbetaltBeloep'],
    });
    const body = await outbox.body(submissionId);
    const changed = Buffer.from((body.ok ? body.value.toString('utf8') : '').replace('"utbetaltBeloep":100', '"utbetaltBeloep":900'));
    expect(await verifyReceipt(ledger, outbox, changed)).toEqual({
      kind: 'differs',
      what: 'body',
      submissionId,
      paths: ['leveranse/oppgave/0/utbetaltBeloep'],
    });
  });

  it('takes another store’s receipt for what it is, and anything else for nothing', async () => {
    const sent = await deliver();
    await ledger.close();
    await reopen();
    const receipt = ledger.get(sent.head.submissionId);
    const file = receipt ? receiptFile(receipt) : Buffer.alloc(0);
    const other = makeStore();
    const emptyOutbox = await other.open();
    const empty = await openLedger({ directory: other.directory, key: other.key }, emptyOutbox);
    if (!empty.ok) throw new Error(empty.failure.code);
    const verify = (bytes: Buffer) => verifyReceipt(empty.value, emptyOutbox, bytes);
    expect(await verify(file)).toEqual({ kind: 'not-in-ledger', what: 'receipt', isConsistent: true });
    expect(await verify(Buffer.from(file.toString('utf8').replace('600', '601')))).toEqual({
      kind: 'not-in-ledger',
      what: 'receipt',
      isConsistent: false,
    });
    expect(await verify(Buffer.from('hello'))).toEqual({ kind: 'not-recognised' });
    await empty.value.close();
    other.remove();
  });
});

it('exports everything as a zip that other programs read', async () => {
  const sent = await deliver();
  await asked(sent);
  const bytes = await exportZip(ledger, outbox, clock.now());
  if (!bytes.ok) throw new Error(bytes.failure.code);
  const entries = readZip(bytes.value);
  const body = await outbox.body(sent.head.submissionId);
  expect([...entries.keys()].map((name) => name.replace(/^.*\//, '').replace(/ [\da-f]{8}/, ''))).toEqual([
    'hovedbok.jsonl',
    'kvittering.json',
    'leveranse.json',
    'Tilbakemelding.xml',
  ]);
  const sentBytes = [...entries].find(([name]) => name.endsWith('leveranse.json'))?.[1];
  expect(body.ok && sentBytes?.equals(body.value)).toBe(true);
});

it.each([
  [0, 5_000],
  [4_999, 1],
  [5_000, 15_000],
  [20_000, 30_000],
  [50_000, 60_000],
  [110_000, 300_000],
  [3_599_999, undefined],
  [3_600_000, undefined],
])('asks again by the schedule: %d ms after the receipt', (age, wait) => {
  const next = waitBeforePoll(new Date(0), new Date(age));
  if (age === 3_599_999) expect(next).toBeLessThanOrEqual(300_000);
  else expect(next).toBe(wait);
});

/** With the directory at its end, as unpackers do. */
function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.length - 22;
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.set(name, inflateRawSync(bytes.subarray(start, start + packed)));
    at += 46 + nameLength;
  }
  return entries;
}
