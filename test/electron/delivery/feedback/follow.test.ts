/** Deliveries are followed to their answer by the schedule of spec 3.4, over restarts, with a clock that only this test turns. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { type Following, makeFollowing } from '../../../../electron/delivery/feedback/follow.ts';
import { type Ledger, openLedger } from '../../../../electron/delivery/ledger/ledger.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { type Access, makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import type { HttpFetch, Sleep } from '../../../../electron/ports.ts';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import { receiptStatus } from '../../../../shared/core/delivery/receipt.ts';
import { ok } from '../../../../shared/result.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const MINUTE = 60_000;

let now: number;
const clock = { now: () => new Date(now) };
let practice: Practice;
let access: Access;
let store: TestStore;
let outbox: Outbox;
let ledger: Ledger;
/** When Dialogporten was asked for the dialog, in milliseconds after the receipt. */
let asked: number[];
let answerInstead: Response[];
let deliveredAt: number;

/** Everything goes to the practice authorities, unless Dialogporten is to say something else. */
const overheard: HttpFetch = async (url, init) => {
  if (!url.includes('/enduser/dialogs/')) return fetch(url, init);
  asked.push(now - deliveredAt);
  return answerInstead.shift() ?? fetch(url, init);
};

beforeEach(async () => {
  now = Date.parse('2026-01-20T10:00:00Z');
  asked = [];
  answerInstead = [];
  practice = await startPractice({ directory: null, clock, feedbackDelayMs: 0 });
  const { identity } = await practice.identityFor(CO_OP);
  access = { environment: practice.environment, clientId: practice.clientId, signer: identity, systembrukerOrganisasjonsnummer: CO_OP };
  store = makeStore();
  await open();
});
afterEach(async () => {
  await ledger.close();
  store.remove();
  await practice.close();
});

async function open(): Promise<void> {
  outbox = await store.open();
  const opened = await openLedger({ directory: store.directory, key: store.key }, outbox);
  if (!opened.ok) throw new Error(opened.failure.code);
  ledger = opened.value;
}

async function deliver(delayMs: number): Promise<string> {
  practice.failNext({ kind: 'feedback', verdict: 'godkjent', delayMs });
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  const onDelivered: Parameters<typeof makeDelivery>[0]['onDelivered'] = async (submission) => void (await ledger.enter(submission));
  const sent = await makeDelivery({ outbox, maskinporten, fetch, clock, onDelivered }).send(readyDraft(), META, access);
  if (!sent.ok || sent.value.state.kind !== 'delivered') throw new Error(JSON.stringify(sent));
  deliveredAt = Date.parse(sent.value.state.at);
  return sent.value.head.submissionId;
}

/** `untilMs`: the app is closed at the first wait that reaches beyond it. */
function following(untilMs = Number.POSITIVE_INFINITY, sleep?: Sleep): Following {
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  const app = makeFollowing({
    outbox,
    ledger,
    fetch: overheard,
    maskinporten,
    clock,
    accessFor: async () => ok(access),
    sleep:
      sleep ??
      (async (milliseconds) => {
        if (now + milliseconds - deliveredAt > untilMs) return void app.close();
        now += milliseconds;
      }),
  });
  return app;
}

const statusOf = (submissionId: string) => receiptStatus(ledger.get(submissionId)?.documents ?? []);

it('asks by the schedule until an hour has passed, and then leaves it to its user', async () => {
  const submissionId = await deliver(100 * MINUTE);
  const app = following();
  app.follow(submissionId);
  await app.settled();
  expect(asked.slice(0, 6)).toEqual([5_000, 20_000, 50_000, 110_000, 410_000, 710_000]);
  expect(Math.max(...asked)).toBeLessThan(66 * MINUTE);
  expect(statusOf(submissionId)).toBe('levert');
  now = deliveredAt + 101 * MINUTE;
  expect((await app.ask(submissionId)).ok).toBe(true);
  expect(statusOf(submissionId)).toBe('godkjent');
  await app.close();
});

it('stops when there is an answer', async () => {
  const submissionId = await deliver(30_000);
  const app = following();
  app.follow(submissionId);
  await app.settled();
  expect(asked).toEqual([5_000, 20_000, 50_000]);
  expect(statusOf(submissionId)).toBe('godkjent');
  await app.close();
});

it('goes on at the next start where the schedule was, after asking once', async () => {
  const submissionId = await deliver(3 * MINUTE);
  const before = following(60_000);
  before.follow(submissionId);
  await before.settled();
  expect(asked).toEqual([5_000, 20_000, 50_000]);
  await ledger.close();
  now = deliveredAt + 2 * MINUTE;
  await open();
  const after = following();
  after.followAll();
  await after.settled();
  expect(asked.slice(3)).toEqual([2 * MINUTE, 410_000]);
  expect(statusOf(submissionId)).toBe('godkjent');
  await after.close();
});

it('asks once at a start that comes a day later, and not again', async () => {
  const submissionId = await deliver(48 * 60 * MINUTE);
  now = deliveredAt + 24 * 60 * MINUTE;
  const app = following();
  app.followAll();
  await app.settled();
  expect(asked).toEqual([24 * 60 * MINUTE]);
  expect(statusOf(submissionId)).toBe('levert');
  await app.close();
});

it('has the patience that Dialogporten asks for, in seconds or as a date', async () => {
  const submissionId = await deliver(0);
  answerInstead = [
    new Response('{}', { status: 503, headers: { 'Retry-After': '90' } }),
    new Response('{}', { status: 503, headers: { 'Retry-After': new Date(deliveredAt + 6 * MINUTE).toUTCString() } }),
  ];
  const app = following();
  app.follow(submissionId);
  await app.settled();
  expect(asked).toEqual([5_000, 95_000, 6 * MINUTE]);
  expect(statusOf(submissionId)).toBe('godkjent');
  await app.close();
});

it('asks at once when the machine wakes, but not before an authority that asked for patience allows it', async () => {
  const submissionId = await deliver(0);
  answerInstead = [new Response('{}', { status: 503, headers: { 'Retry-After': '3600' } })];
  const waits: (() => void)[] = [];
  const app = following(
    Number.POSITIVE_INFINITY,
    (_, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve());
        waits.push(resolve);
      }),
  );
  const waitNumber = (number: number) => vi.waitFor(() => expect(waits).toHaveLength(number));
  app.follow(submissionId);
  await waitNumber(1);
  now = deliveredAt + 10 * MINUTE;
  app.catchUp();
  await waitNumber(2);
  expect(asked).toEqual([10 * MINUTE]);
  now = deliveredAt + 20 * MINUTE;
  app.catchUp();
  await waitNumber(3);
  expect(asked).toEqual([10 * MINUTE]);
  now = deliveredAt + 71 * MINUTE;
  app.catchUp();
  await app.settled();
  expect(asked).toEqual([10 * MINUTE, 71 * MINUTE]);
  expect(statusOf(submissionId)).toBe('godkjent');
});
