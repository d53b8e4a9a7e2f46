/** The nil return (spec 4.6): through the same outbox, key, states and ledger as any delivery; and what it may stand beside. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { fetchDocuments } from '../../../../electron/delivery/feedback/documents.ts';
import { holdings } from '../../../../electron/delivery/ledger/holdings.ts';
import { knownReceivers } from '../../../../electron/delivery/ledger/known-receivers.ts';
import type { Ledger } from '../../../../electron/delivery/ledger/ledger.ts';
import { exportZip, receiptFile } from '../../../../electron/delivery/ledger/receipt-file.ts';
import { verifyReceipt } from '../../../../electron/delivery/ledger/verify-receipt.ts';
import { deliveredNils } from '../../../../electron/delivery/outbox/nil-rules.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import type { Delivery, SendNilMeta } from '../../../../electron/delivery/send/deliver.ts';
import { deliveryDiagnostics } from '../../../../electron/delivery/send/diagnostics.ts';
import { totalsOf } from '../../../../shared/core/delivery/held.ts';
import { makeReadyNil, type ReadyNil } from '../../../../shared/core/delivery/nil-return.ts';
import { receiptStatus } from '../../../../shared/core/delivery/receipt.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import { DEFAULT_NIL_SPELLING, type NilSpelling } from '../../../../shared/core/leveranse/nil-spelling.ts';
import type { Result } from '../../../../shared/result.ts';
import { type GatedAuthority, startAuthority } from '../authority.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { openOver } from '../open-over.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const clock = { now: () => new Date() };
const NOT_REJECTED = () => false;
const NIL_META: SendNilMeta = { oppgavegiverName: 'Samvirket Sør', kildesystem: 'Kundeutbytte 0.1.0', isRejected: NOT_REJECTED };
const OTHER_SPELLING: NilSpelling = { leveransetype: 'nulloppgave', oppgave: 'absent', oppgaveoppsummering: 'absent' };
const WHOSE = { environmentName: 'practice', organisasjonsnummer: CO_OP, inntektsaar: 2025 };

let authority: GatedAuthority;
let store: TestStore;
let outbox: Outbox;
let ledger: Ledger;
let delivery: Delivery;
let before: number;

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());
beforeEach(async () => {
  authority.pass();
  before = authority.practice.journal().length;
  store = makeStore();
  await open();
});
afterEach(async () => {
  await ledger.close();
  store.remove();
});

async function open(): Promise<void> {
  ({ outbox, ledger, delivery } = await openOver(store, { fetch, clock, timeLimitMs: 5_000 }));
}

function nil(spelling: NilSpelling = DEFAULT_NIL_SPELLING, inntektsaar = 2025): ReadyNil {
  const { oppgavegiver } = readyDraft();
  const made = makeReadyNil(
    { oppgavegiver, inntektsaar, spelling, isConfirmed: true },
    { syntheticOnly: true, isSpellingTested: false },
    '2026-01-20',
  );
  if (!made.ok) throw new Error(made.failure.join());
  return made.value;
}

const accepted = () => authority.practice.journal().slice(before);
const send = (spelling?: NilSpelling, meta = NIL_META) => delivery.sendNil(nil(spelling), meta, authority.access);
const sendList = (meta = META) => delivery.send(readyDraft(), meta, authority.access);

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('a nil return', () => {
  it('is taken once, its receipt is about the bytes that the authority has, and a new process finds it', async () => {
    const sent = value(await send());
    expect(sent).toMatchObject({ head: { nil: DEFAULT_NIL_SPELLING, draftId: null, antallOppgaver: 0, sumUtbetaltBeloep: 0, rows: [] } });
    expect(sent.state.kind).toBe('delivered');
    const [entry, ...more] = accepted();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ idempotencyKey: sent.head.idempotencyKey, bodySha256: sent.head.bodySha256, antallOppgaver: 0 });
    const body = authority.practice.bodyOf(sent.head.idempotencyKey) ?? Buffer.alloc(0);
    expect(createHash('sha256').update(body).digest('hex')).toBe(sent.head.bodySha256);
    await ledger.close();
    await open();
    expect(outbox.list()).toEqual([sent]);
    expect(deliveredNils(ledger.receipts())).toMatchObject([
      { environmentName: 'practice', spelling: DEFAULT_NIL_SPELLING, status: 'levert' },
    ]);
  });

  it('is taken by practice in any spelling that it might have: which is right is not known', async () => {
    expect(value(await send(OTHER_SPELLING)).state.kind).toBe('delivered');
    const body = authority.practice.bodyOf(accepted()[0]?.idempotencyKey ?? '')?.toString() ?? '';
    expect(JSON.parse(body).leveranse).not.toHaveProperty('oppgave');
  });

  it('can be refused in a rehearsal, which leaves the way open for another spelling', async () => {
    authority.practice.failNext({
      kind: 'status',
      at: 'skatteetaten',
      status: 400,
      kode: 'GLD_010',
      spesifisering: [{ kode: 'GLD_1022', sti: 'leveranse/leveransetype' }],
    });
    const refused = value(await send());
    expect(refused.state).toMatchObject({ kind: 'refused', refusal: { spesifisering: [{ sti: 'leveranse/leveransetype' }] } });
    expect(value(await send(OTHER_SPELLING)).state.kind).toBe('delivered');
    expect(accepted()).toHaveLength(1);
  });

  it('keeps its key and its bytes when the connection is cut after it was taken', async () => {
    authority.intercept(async (forward) => {
      await forward();
      return 'cut';
    });
    const unsure = value(await send());
    expect(unsure.state.kind).toBe('unsure');
    authority.pass();
    await ledger.close();
    await open();
    // Asked for anew, it is the one that lies there; so it is when it is gone on with.
    const again = value(await send());
    expect(again.head).toEqual(unsure.head);
    expect(again.state.kind).toBe('delivered');
    expect(accepted()).toHaveLength(1);
  });

  it('is sent once when it is asked for twice at the same moment', async () => {
    const [one, two] = await Promise.all([send(), send()]);
    expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, two].find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'ALREADY_SENDING' } });
    expect(accepted()).toHaveLength(1);
  });

  it('is not said twice', async () => {
    value(await send());
    expect(await send()).toMatchObject({ ok: false, failure: { code: 'NIL_ALREADY_DELIVERED' } });
    expect(accepted()).toHaveLength(1);
  });

  it('may be tried in another spelling where nothing counts, and where it counts not', async () => {
    value(await send());
    const counts = { ...authority.access, environment: { ...authority.access.environment, syntheticOnly: false } };
    expect(await delivery.sendNil(nil(OTHER_SPELLING), NIL_META, counts)).toMatchObject({
      ok: false,
      failure: { code: 'NIL_ALREADY_DELIVERED' },
    });
    expect(value(await send(OTHER_SPELLING)).state.kind).toBe('delivered');
  });

  it('that waits gives way to one in another spelling', async () => {
    const waiting = value(await delivery.holdNil(nil(), NIL_META, authority.access));
    expect(waiting.state.kind).toBe('prepared');
    const sent = value(await send(OTHER_SPELLING));
    expect(outbox.list()).toEqual([sent]);
    expect(accepted()).toHaveLength(1);
  });

  it('that may have arrived is settled before another spelling is tried', async () => {
    authority.intercept(async () => 'cut');
    value(await send());
    authority.pass();
    expect(await send(OTHER_SPELLING)).toMatchObject({ ok: false, failure: { code: 'EARLIER_UNSETTLED' } });
    expect(accepted()).toEqual([]);
  });
});

describe('beside a list of the same co-op and year', () => {
  it('is refused when the list was taken: that would be a removal', async () => {
    const list = value(await sendList());
    expect(await send()).toMatchObject({ ok: false, failure: { code: 'NIL_AFTER_LIST', data: { submissionId: list.head.submissionId } } });
    expect(accepted()).toHaveLength(1);
  });

  it('is refused in a rehearsal, too', async () => {
    value(await sendList());
    expect(await send(undefined, { ...NIL_META, isRehearsal: true })).toMatchObject({ failure: { code: 'NIL_AFTER_LIST' } });
  });

  it('is taken when the list was rejected afterwards, or is of another year', async () => {
    const list = value(await sendList());
    const isRejected = (submissionId: string) => submissionId === list.head.submissionId;
    expect(value(await delivery.sendNil(nil(undefined, 2024), NIL_META, authority.access)).state.kind).toBe('delivered');
    expect(value(await send(undefined, { ...NIL_META, isRejected })).state.kind).toBe('delivered');
  });

  it('waits for one that is not settled', async () => {
    authority.intercept(async () => 'cut');
    value(await sendList());
    authority.pass();
    expect(await send()).toMatchObject({ ok: false, failure: { code: 'EARLIER_UNSETTLED' } });
  });

  it('is refused after one that was given up, since that may have arrived', async () => {
    authority.intercept(async () => 'cut');
    const { head, state } = value(await sendList());
    if (state.kind !== 'unsure') throw new Error(state.kind);
    value(await outbox.record(head.submissionId, { ...state, dialogSearch: { kind: 'none', at: state.at } }));
    value(await delivery.giveUp(head.submissionId));
    authority.pass();
    expect(await send()).toMatchObject({ ok: false, failure: { code: 'NIL_AFTER_LIST' } });
  });

  it('is in the way of a list until it is settled, on the command line as well, and does not vanish for it', async () => {
    const waiting = value(await delivery.holdNil(nil(), NIL_META, authority.access));
    expect(await sendList()).toMatchObject({ failure: { code: 'EARLIER_UNSETTLED', data: { submissionId: waiting.head.submissionId } } });
    expect(await sendList({ ...META, draftId: null })).toMatchObject({ failure: { code: 'EARLIER_UNSETTLED' } });
    expect(outbox.list()).toEqual([waiting]);
  });

  it('is followed by the list when there was something after all', async () => {
    value(await send());
    expect(totalsOf(value(await holdings(ledger, outbox, WHOSE)).certain.values())).toEqual({ antallOppgaver: 0, sumUtbetaltBeloep: 0 });
    value(await sendList());
    expect(totalsOf(value(await holdings(ledger, outbox, WHOSE)).certain.values())).toEqual({ antallOppgaver: 3, sumUtbetaltBeloep: 600 });
  });

  it('says nothing of whom the year before paid', async () => {
    value(await delivery.send(readyDraft({ inntektsaar: 2024 }), META, authority.access));
    value(await send());
    const known = await knownReceivers(ledger, outbox, { environmentName: 'practice', organisasjonsnummer: CO_OP });
    expect(known.size).toBe(3);
  });
});

describe('what comes after', () => {
  it('is exported and verified like any delivery', async () => {
    const { head } = value(await send(OTHER_SPELLING));
    const receipt = ledger.get(head.submissionId);
    if (receipt === undefined) throw new Error('no receipt');
    const { submissionId } = head;
    const bytes = value(await outbox.body(submissionId));
    expect(await verifyReceipt(ledger, outbox, receiptFile(receipt))).toEqual({ kind: 'unchanged', what: 'receipt', submissionId });
    expect(await verifyReceipt(ledger, outbox, bytes)).toEqual({ kind: 'unchanged', what: 'body', submissionId });
    const changed = Buffer.from(bytes.toString('utf8').replace('nulloppgave', 'ingenOppgaver'));
    expect(await verifyReceipt(ledger, outbox, changed)).toMatchObject({ kind: 'differs', paths: ['leveranse/leveransetype'] });
    const zip = value(await exportZip(ledger, outbox, clock.now()));
    expect(await verifyReceipt(ledger, outbox, zip)).toEqual({ kind: 'export-unchanged', receipts: 1, newer: 0 });
  });

  it('a rejection is kept, and the spelling is not called taken', async () => {
    authority.practice.failNext({ kind: 'feedback', verdict: 'avvist', delayMs: 0 });
    const { head } = value(await send());
    const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
    // The documents' addresses are the authority's own, which the gateway isn't.
    const access = { ...authority.access, environment: authority.practice.environment };
    const receipt = value(await fetchDocuments({ outbox, ledger, fetch, maskinporten, clock }, head.submissionId, access));
    expect(receiptStatus(receipt.documents)).toBe('avvist');
    expect(receipt.documents[0]?.tilbakemelding?.avvik).toEqual([
      { kode: 'PRØVE_AVVIST', tekst: expect.any(String), alvorlighetsgrad: 'avvist' },
    ]);
    expect(deliveredNils(ledger.receipts())).toMatchObject([{ status: 'avvist' }]);
  });

  it('the diagnostics tell its spelling, but not what its user typed', async () => {
    const submission = value(await send({ ...OTHER_SPELLING, leveransetype: 'OlaNordmann' }));
    const text = deliveryDiagnostics({ submission, history: [], documents: [] }, {}, clock.now());
    expect(text).toContain('Nil return: leveransetype of the user’s own, oppgave absent, oppgaveoppsummering absent');
    expect(text).not.toContain('OlaNordmann');
  });
});
