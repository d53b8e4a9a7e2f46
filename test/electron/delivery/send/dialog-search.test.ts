/** 409 GLD_019: no new key; Dialogporten is asked whether the delivery is in, and what it says is kept and told. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { type Ledger, openLedger } from '../../../../electron/delivery/ledger/ledger.ts';
import { ledgerView } from '../../../../electron/delivery/ledger/ledger-view.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { type Delivery, makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import { deliveryDiagnostics } from '../../../../electron/delivery/send/diagnostics.ts';
import type { DialogSearch, Submission } from '../../../../shared/core/delivery/submission.ts';
import { dialogSearchText } from '../../../../shared/text/dialog-search.ts';
import { json, type LoopbackServer, type Script, startLoopbackServer } from '../../access/loopback-server.ts';
import { type GatedAuthority, startAuthority } from '../authority.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const clock = { now: () => new Date() };
const USED_KEY = { kind: 'status', at: 'skatteetaten', status: 409, kode: 'GLD_019' } as const;
let authority: GatedAuthority;
let store: TestStore;
let outbox: Outbox;
let delivery: Delivery;

/** Authorities of its own for every test: they remember what the others did. */
beforeEach(async () => {
  authority = await startAuthority();
  store = makeStore();
  await reopen();
});
afterEach(async () => {
  store.remove();
  await authority.close();
});

async function reopen(): Promise<void> {
  outbox = await store.open();
  delivery = makeDelivery({ outbox, maskinporten: makeMaskinportenClient({ fetch, clock, newUuid: randomUUID }), fetch, clock });
}

const accepted = () => authority.practice.journal();

async function send(firstAmount = 100, access = authority.access): Promise<Submission> {
  const sent = await delivery.send(readyDraft({ firstAmount }), META, access);
  if (!sent.ok) throw new Error(sent.failure.code);
  return sent.value;
}

function searchOf({ state }: Submission): DialogSearch {
  if (state.kind !== 'unsure' || state.dialogSearch === undefined) throw new Error(`nothing was searched: ${state.kind}`);
  return state.dialogSearch;
}

describe('a key that was used before', () => {
  it('finds the dialog of a delivery whose receipt was lost, and keeps that over a restart', async () => {
    authority.practice.failNext({ kind: 'cut', when: 'after' });
    const lost = await send();
    authority.practice.failNext(USED_KEY);
    const asked = await send();
    expect(asked.head).toEqual(lost.head);
    expect(asked.state).toMatchObject({ kind: 'unsure', failure: { code: 'SKATTEETATEN_REFUSED', data: { kode: 'GLD_019' } } });
    const [delivered] = accepted();
    const dialogs = [{ dialogId: delivered?.answer.dialogId, createdAt: delivered?.at, hasReference: false }];
    expect(searchOf(asked)).toMatchObject({ kind: 'found', dialogs });
    await reopen();
    expect(outbox.list()).toEqual([asked]);
    // What was found is no receipt; the same key still gets one.
    expect(await send()).toMatchObject({ head: lost.head, state: { kind: 'delivered' } });
    expect(accepted()).toHaveLength(1);
  });

  it('finds none when nothing came in, and no new key is made', async () => {
    authority.practice.failNext(USED_KEY);
    const asked = await send();
    expect(searchOf(asked).kind).toBe('none');
    expect(accepted()).toEqual([]);
    expect((await send()).head).toEqual(asked.head);
    expect(accepted().map(({ idempotencyKey }) => idempotencyKey)).toEqual([asked.head.idempotencyKey]);
  });

  it('does not take the dialog of another delivery for its own', async () => {
    const first = await send();
    authority.practice.failNext(USED_KEY);
    const asked = await send(101);
    expect(first.state.kind).toBe('delivered');
    expect(searchOf(asked).kind).toBe('none');
  });

  it('is asked about again every time it is said', async () => {
    authority.practice.failNext(USED_KEY);
    expect(searchOf(await send()).kind).toBe('none');
    authority.practice.failNext({ kind: 'cut', when: 'after' });
    expect((await send()).state).not.toHaveProperty('dialogSearch');
    authority.practice.failNext(USED_KEY);
    expect(searchOf(await send()).kind).toBe('found');
  });
});

describe('the search', () => {
  async function searched(script: Script): Promise<{ submission: Submission; dialogporten: LoopbackServer }> {
    const dialogporten = await startLoopbackServer(script);
    onTestFinished(() => dialogporten.close());
    const environment = { ...authority.access.environment, dialogporten: { baseUrl: `${dialogporten.origin}/dialogporten/` } };
    authority.practice.failNext(USED_KEY);
    return { submission: await send(100, { ...authority.access, environment }), dialogporten };
  }

  it('asks for this co-op’s dialogs of this kind since it was frozen, with a token of its own', async () => {
    const { submission, dialogporten } = await searched(() => json(200, { items: [] }));
    const [request, ...more] = dialogporten.requests;
    expect(more).toEqual([]);
    const url = new URL(request?.url ?? '', dialogporten.origin);
    expect([request?.method, url.pathname]).toEqual(['GET', '/dialogporten/api/v1/enduser/dialogs']);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      party: `urn:altinn:organization:identifier-no:${CO_OP}`,
      serviceResource: 'urn:altinn:resource:ske-innrapportering-skattepliktig-kundeutbytte',
      createdAfter: new Date(Date.parse(submission.head.createdAt) - 60_000).toISOString(),
      limit: '100',
    });
    const token = request?.headers.authorization ?? '';
    expect(token).toMatch(/^Bearer \S+$/);
    expect(authority.posts.map(({ headers }) => headers.authorization)).not.toContain(token);
  });

  it('goes by the reference where one of the dialogs bears it', async () => {
    const { submission } = await searched(() => {
      const [own] = outbox.list();
      const items = [
        { id: 'other', createdAt: '2026-01-20T10:00:00.1234567+01:00', externalReference: null, org: 'skd' },
        { id: 'own', createdAt: 'soon', externalReference: own?.head.oppgavegiversLeveranseReferanse },
      ];
      return json(200, { items });
    });
    expect(searchOf(submission)).toMatchObject({ kind: 'found', dialogs: [{ dialogId: 'own', createdAt: null, hasReference: true }] });
  });

  it('gives every dialog where none bears it, with its time in one notation', async () => {
    const items = ['a', 'b'].map((id) => ({ id, createdAt: '2026-01-20T10:00:00.1234567+01:00' }));
    const { submission } = await searched(() => json(200, { items }));
    const dialogs = ['a', 'b'].map((dialogId) => ({ dialogId, createdAt: '2026-01-20T09:00:00.123Z', hasReference: false }));
    expect(searchOf(submission)).toMatchObject({ kind: 'found', dialogs });
  });

  it.each<[string, Script, string]>([
    ['is down', () => json(503, {}), 'DIALOGPORTEN_UNREACHABLE'],
    ['hangs up', () => 'cut', 'DIALOGPORTEN_UNREACHABLE'],
    ['refuses', () => json(403, {}), 'DIALOGPORTEN_REFUSED'],
    ['refuses the search', () => json(422, {}), 'DIALOGPORTEN_REFUSED'],
    ['sends it elsewhere', () => json(302, {}, { Location: 'http://127.0.0.1:9/' }), 'DIALOGPORTEN_REFUSED'],
    ['answers nonsense', () => ({ status: 200, body: '<html>' }), 'DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD'],
    ['answers another shape', () => json(200, { items: 'none' }), 'DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD'],
  ])('says so when Dialogporten %s, and loses nothing', async (_, script, code) => {
    const { submission } = await searched(script);
    expect(searchOf(submission)).toMatchObject({ kind: 'failed', failure: { code } });
    expect(await send()).toMatchObject({ head: submission.head, state: { kind: 'delivered' } });
  });
});

describe('in words', () => {
  const at = '2026-01-20T13:05:00.000Z';
  const dialog = { dialogId: '0194-x', createdAt: at, hasReference: false };
  const found: DialogSearch = { kind: 'found', at, dialogs: [dialog] };
  const searches: DialogSearch[] = [
    found,
    { ...found, dialogs: [dialog, { ...dialog, createdAt: null }] },
    { ...found, dialogs: [{ ...dialog, createdAt: null, hasReference: true }] },
    { kind: 'none', at },
    { kind: 'failed', at, failure: { code: 'DIALOGPORTEN_REFUSED', data: { httpStatus: 403 }, retryable: false } },
  ];

  it('every outcome has its own in every language', () => {
    const all = (['nb', 'nn', 'en'] as const).flatMap((language) => searches.map((search) => dialogSearchText(language, search)));
    expect(new Set(all).size).toBe(all.length);
    expect(dialogSearchText('nb', found)).toContain('20. januar 2026 kl. 14:05');
    for (const text of all) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    for (const text of all) expect(text).not.toMatch(/undefined|null|[{}]/);
  });

  it('is in the diagnostics', async () => {
    authority.practice.failNext(USED_KEY);
    const submission = await send();
    const history = await outbox.history(submission.head.submissionId);
    if (!history.ok) throw new Error(history.failure.code);
    const text = deliveryDiagnostics({ submission, history: history.value, documents: [] }, {}, new Date(at));
    expect(text).toContain('State: unsure, SKATTEETATEN_REFUSED, httpStatus 409, kode GLD_019; no dialog in Dialogporten\n');
    expect(text).toContain('    GLD_019, korrelasjonsid ');
  });
});

describe('a delivery that is given up', () => {
  it('is out of the way of a new key, is never sent again, and its user’s word stands in the ledger', async () => {
    authority.practice.failNext(USED_KEY);
    const asked = await send();
    const ledger = await openedLedger();
    const givenUp = await delivery.giveUp(asked.head.submissionId);
    if (!givenUp.ok) throw new Error(givenUp.failure.code);
    expect(givenUp.value.state).toMatchObject({ kind: 'given-up', dialogSearch: { kind: 'none' } });
    expect(await ledger.enter(givenUp.value)).toEqual({ ok: true, value: undefined });
    expect(await ledger.enter(givenUp.value)).toEqual({ ok: true, value: undefined });
    expect(ledger.lines()).toHaveLength(1);
    expect(JSON.parse(ledger.lines()[0] ?? '')).toMatchObject({
      kind: 'given-up',
      delivery: { idempotencyKey: asked.head.idempotencyKey },
    });
    await ledger.close();

    await reopen();
    const posts = authority.posts.length;
    expect(await delivery.retry(asked.head.submissionId, authority.access)).toMatchObject({ value: { state: { kind: 'given-up' } } });
    expect(authority.posts).toHaveLength(posts);
    const again = await send();
    expect(again.state.kind).toBe('delivered');
    expect(again.head.idempotencyKey).not.toBe(asked.head.idempotencyKey);
    expect(accepted().map(({ idempotencyKey }) => idempotencyKey)).toEqual([again.head.idempotencyKey]);

    const after = await openedLedger();
    expect(after.receipts().map(({ record }) => record.delivery.submissionId)).toEqual([again.head.submissionId]);
    expect(after.isWhole).toBe(true);
    const [entry] = ledgerView(after, outbox.list()).entries;
    expect(entry).toMatchObject({ unsettled: 1, others: [{ state: 'given-up' }], receipts: [{ antallOppgaver: 3 }] });
    await after.close();
  });

  it('is entered at the next start, when the process ended in between', async () => {
    authority.practice.failNext(USED_KEY);
    const asked = await send();
    await delivery.giveUp(asked.head.submissionId);
    await reopen();
    const ledger = await openedLedger();
    expect(ledger.lines().map((line) => JSON.parse(line).kind)).toEqual(['given-up']);
    await ledger.close();
  });

  it('can only be one whose key was used before, and that nothing was found of', async () => {
    authority.practice.failNext({ kind: 'cut', when: 'before' });
    const unsure = await send();
    const refused = { ok: false, failure: { code: 'SUBMISSION_MOVED_ON' } };
    expect(await delivery.giveUp(unsure.head.submissionId)).toMatchObject(refused);
    authority.practice.failNext({ kind: 'cut', when: 'after' });
    await send();
    authority.practice.failNext(USED_KEY);
    expect(searchOf(await send()).kind).toBe('found');
    expect(await delivery.giveUp(unsure.head.submissionId)).toMatchObject(refused);
    expect((await send()).state.kind).toBe('delivered');
    expect(await delivery.giveUp(unsure.head.submissionId)).toMatchObject(refused);
    expect(await delivery.giveUp(randomUUID())).toMatchObject({ failure: { code: 'SUBMISSION_NOT_FOUND' } });
  });
});

describe('what is taken out of the outbox', () => {
  it('is gone, when it never left the machine', async () => {
    const held = await delivery.hold(readyDraft(), META, authority.access);
    if (!held.ok) throw new Error(held.failure.code);
    expect(await delivery.withdraw(held.value.head.submissionId)).toEqual({ ok: true, value: undefined });
    await reopen();
    expect(outbox.list()).toEqual([]);
  });

  it('stays when it may have arrived, or has', async () => {
    authority.practice.failNext({ kind: 'cut', when: 'after' });
    const lost = await send();
    expect(await delivery.withdraw(lost.head.submissionId)).toMatchObject({ failure: { code: 'SUBMISSION_MOVED_ON' } });
    await send();
    expect(await delivery.withdraw(lost.head.submissionId)).toMatchObject({ failure: { code: 'SUBMISSION_MOVED_ON' } });
    expect(outbox.list()).toHaveLength(1);
  });
});

async function openedLedger(): Promise<Ledger> {
  const opened = await openLedger({ directory: store.directory, key: store.key }, outbox);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}
