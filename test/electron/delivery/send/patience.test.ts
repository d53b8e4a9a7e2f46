/** What the window does with a failure that time may heal: it waits, says so, tries again with the same key, and can be stopped. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { type Delivery, makeDelivery, type OnDeliveryStep } from '../../../../electron/delivery/send/deliver.ts';
import { resumeUnasked } from '../../../../electron/delivery/send/resume.ts';
import type { Sleep } from '../../../../electron/ports.ts';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import type { DeliveryProgress } from '../../../../shared/ipc/views.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { json } from '../../access/loopback-server.ts';
import { type GatedAuthority, startAuthority } from '../authority.ts';
import { readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const clock = { now: () => new Date() };
let authority: GatedAuthority;
let store: TestStore;
let outbox: Outbox;
let delivery: Delivery;
let acceptedBefore: number;
/** What was waited for, in milliseconds, without waiting. */
let waits: number[];

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());
beforeEach(async () => {
  authority.pass();
  acceptedBefore = authority.practice.journal().length;
  store = makeStore();
  waits = [];
  await restart();
});
afterEach(() => store.remove());

const remember: Sleep = async (milliseconds) => {
  waits.push(milliseconds);
};

async function restart(sleep = remember): Promise<void> {
  outbox = await store.open();
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  delivery = makeDelivery({ outbox, maskinporten, fetch, clock, timeLimitMs: 5_000, patience: { sleep, random: () => 0.5 } });
}

const accepted = () => authority.practice.journal().slice(acceptedBefore);
const send = (onStep?: OnDeliveryStep) => delivery.send(readyDraft(), META, authority.access, onStep);

function value(result: Result<Submission, Failure>): Submission {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Fails so often, then lets pass. */
function failTimes(times: number, how: Parameters<GatedAuthority['intercept']>[0]): void {
  let left = times;
  authority.intercept((forward, request) => (left-- > 0 ? how(forward, request) : forward()));
}

describe('tries again by itself', () => {
  it.each<[string, Parameters<GatedAuthority['intercept']>[0]]>([
    ['500', async () => json(500, { kode: 'GLD_001' })],
    ['503', async () => json(503, { kode: 'GLD_023' })],
    ['429', async () => json(429, {})],
    ['cut before', async () => 'cut'],
    ['cut after it was accepted', async (forward) => forward().then(() => 'cut')],
    ['cut in the middle of the receipt', async (forward) => ({ ...(await forward()), cutHalfway: true })],
  ])('%s, twice: one delivery at the third attempt', async (_name, how) => {
    failTimes(2, how);
    const told: DeliveryProgress[] = [];
    const sent = value(await send((progress) => told.push(progress)));
    expect(sent.state.kind).toBe('delivered');
    expect(accepted().map(({ idempotencyKey }) => idempotencyKey)).toEqual([sent.head.idempotencyKey]);
    expect(waits).toEqual([2_000, 5_000]);
    expect(told.flatMap(({ waiting }) => waiting?.attempt ?? [])).toEqual([1, 2]);
  });

  it('not before Retry-After', async () => {
    failTimes(1, async () => json(429, {}, { 'Retry-After': '11' }));
    expect(value(await send()).state.kind).toBe('delivered');
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(10_500);
  });

  it('gives up after a while, unsure, with everything kept', async () => {
    authority.intercept(async () => json(503, {}));
    const sent = value(await send());
    expect(sent.state).toMatchObject({ kind: 'unsure', failure: { data: { httpStatus: 503 } } });
    expect(waits).toEqual([2_000, 5_000, 15_000, 30_000, 60_000]);
    authority.pass();
    expect(value(await delivery.retry(sent.head.submissionId, authority.access)).state.kind).toBe('delivered');
    expect(accepted()).toHaveLength(1);
  });

  it.each([409, 403, 400])('not after %i', async (status) => {
    authority.intercept(async () => json(status, { kode: 'GLD_019' }));
    await send();
    expect(waits).toEqual([]);
  });

  it('lets other drafts pass while one waits', async () => {
    const waiting = signal();
    await restart(async () => waiting.promise);
    failTimes(1, async () => json(503, {}));
    const paused = signal();
    const first = send(({ waiting: wait }) => wait && paused.resolve());
    await paused.promise;
    const other = { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' };
    expect(value(await delivery.send(readyDraft({ firstAmount: 101, inntektsaar: 2024 }), other, authority.access)).state.kind).toBe(
      'delivered',
    );
    expect(await send()).toMatchObject({ failure: { code: 'ALREADY_SENDING' } });
    waiting.resolve();
    expect(value(await first).state.kind).toBe('delivered');
  });
});

describe('stopped', () => {
  it('in the middle of the request: it may have arrived, and the same key settles it', async () => {
    authority.intercept(async (forward) => forward().then(() => 'hang'));
    const sent = value(
      await send(({ step, submissionId }) => {
        if (step === 'sending') void untilAccepted().then(() => delivery.cancel(submissionId));
      }),
    );
    expect(sent.state).toMatchObject({ kind: 'unsure', failure: { code: 'SKATTEETATEN_UNREACHABLE', data: { reason: 'CANCELLED' } } });
    expect(accepted()).toHaveLength(1);
    authority.pass();
    expect(await resumeUnasked(outbox, delivery, async () => ok(authority.access))).toEqual([]);
    expect(value(await delivery.retry(sent.head.submissionId, authority.access)).state.kind).toBe('delivered');
    expect(accepted()).toHaveLength(1);
  });

  it('before the first byte left: it lies there as it was', async () => {
    const sent = value(await send(({ step, submissionId }) => step === 'access' && delivery.cancel(submissionId)));
    expect(sent.state.kind).toBe('prepared');
    expect(accepted()).toEqual([]);
  });

  it('while it waits: no further attempt', async () => {
    authority.intercept(async () => json(503, {}));
    const sent = value(await send(({ waiting, submissionId }) => waiting && delivery.cancel(submissionId)));
    expect(sent.state).toMatchObject({ kind: 'unsure', failure: { data: { httpStatus: 503, reason: 'CANCELLED' } } });
    expect(waits).toHaveLength(1);
    // Called back: at the next start it isn't sent again unless its user says so.
    await restart();
    authority.pass();
    expect(await resumeUnasked(outbox, delivery, async () => ok(authority.access))).toEqual([]);
    expect(accepted()).toEqual([]);
  });

  it('says why it waits', async () => {
    authority.intercept(async () => json(503, {}));
    const told: DeliveryProgress[] = [];
    await send((progress) => {
      if (progress.waiting === undefined) return;
      told.push(progress);
      delivery.cancel(progress.submissionId);
    });
    expect(told).toMatchObject([{ waiting: { attempt: 1, failure: { code: 'SKATTEETATEN_UNREACHABLE', data: { httpStatus: 503 } } } }]);
  });

  it('by the closing app: goes on by itself at the next start', async () => {
    authority.intercept(async (forward) => forward().then(() => 'hang'));
    const sending = send();
    await untilAccepted();
    await delivery.close();
    expect(value(await sending).state).toMatchObject({ kind: 'unsure', failure: { data: { reason: 'APP_CLOSED' } } });
    authority.pass();
    await restart();
    const resumed = await resumeUnasked(outbox, delivery, async () => ok(authority.access));
    expect(resumed.map(({ state }) => state.kind)).toEqual(['delivered']);
    expect(accepted()).toHaveLength(1);
  });
});

it('a long list that stopped in the middle goes on where it stopped, and every part arrives once', async () => {
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  const inParts = makeDelivery({ outbox, maskinporten, fetch, clock, timeLimitMs: 5_000, maxBodyBytes: 750 });
  let requests = 0;
  authority.intercept(async (forward) => (++requests === 2 ? json(200, {}) : forward()));
  const stopped = value(await inParts.send(readyDraft({ oppgaver: 8 }), META, authority.access));
  expect(stopped).toMatchObject({ head: { part: { number: 2 } }, state: { kind: 'unsure' } });
  const { of } = stopped.head.part ?? { of: 0 };
  expect(of).toBeGreaterThan(2);
  const told: (DeliveryProgress['part'] | undefined)[] = [];
  const last = value(await inParts.retry(stopped.head.submissionId, authority.access, ({ part }) => told.push(part)));
  expect(last).toMatchObject({ head: { part: { number: of } }, state: { kind: 'delivered' } });
  expect(told[0]).toEqual({ number: 2, of });
  expect(accepted()).toHaveLength(of);
  expect(new Set(accepted().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(of);
});

it('held back while there is no network: nothing leaves before its user sends it', async () => {
  const held = value(await delivery.hold(readyDraft(), META, authority.access));
  expect(held.state.kind).toBe('prepared');
  await restart();
  expect(await resumeUnasked(outbox, delivery, async () => ok(authority.access))).toEqual([]);
  expect(accepted()).toEqual([]);
  const sent = value(await send());
  expect(sent.head).toEqual(held.head);
  expect(sent.state.kind).toBe('delivered');
});

/** A promise and the way to keep it. */
function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((kept) => {
    resolve = kept;
  });
  return { promise, resolve };
}

async function untilAccepted(): Promise<void> {
  await expect.poll(() => accepted().length, { timeout: 5_000, interval: 5 }).toBe(1);
}
