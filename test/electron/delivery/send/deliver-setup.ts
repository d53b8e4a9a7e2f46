/** Deliveries to the practice authorities through a gateway that can stop, with an outbox that is new for each test. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { type Delivery, makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import type { Result } from '../../../../shared/result.ts';
import { type GatedAuthority, startAuthority } from '../authority.ts';
import { readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const clock = { now: () => new Date() };
export let authority: GatedAuthority;
export let store: TestStore;
export let outbox: Outbox;
export let delivery: Delivery;

/** The journal and the posts of the authority when the test began. */
export let before: { accepted: number; posts: number };

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());
beforeEach(async () => {
  authority.pass();
  before = { accepted: authority.practice.journal().length, posts: authority.posts.length };
  store = makeStore();
  await reopen();
});
afterEach(() => store.remove());

export async function reopen(timeLimitMs = 5_000): Promise<void> {
  outbox = await store.open();
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  delivery = makeDelivery({ outbox, maskinporten, fetch, clock, timeLimitMs });
}

export const accepted = () => authority.practice.journal().slice(before.accepted);
export const posts = () => authority.posts.slice(before.posts);
export const send = (ready = readyDraft(), meta = META) => delivery.send(ready, meta, authority.access);

export function value(result: Result<Submission, Failure>): Submission {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** The point of it all: exactly one delivery was accepted, and the receipt is about the very bytes that the authority has. */
export function expectExactlyOne(submission: Submission): void {
  expect(submission.state.kind).toBe('delivered');
  const [entry, ...more] = accepted();
  expect(more).toEqual([]);
  const { idempotencyKey, bodySha256, bodyBytes } = submission.head;
  expect(entry).toMatchObject({
    idempotencyKey,
    bodySha256,
    bodyBytes,
    answer: submission.state.kind === 'delivered' && submission.state.answer,
  });
  const body = authority.practice.bodyOf(idempotencyKey) ?? Buffer.alloc(0);
  expect(createHash('sha256').update(body).digest('hex')).toBe(bodySha256);
}
