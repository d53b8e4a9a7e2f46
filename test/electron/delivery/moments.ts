/** A delivery in a process of its own, cut off at a moment of chance in one of all the ways there are; and what has to be true afterwards. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { makeMaskinportenClient } from '../../../electron/access/maskinporten/maskinporten.ts';
import { makeDelivery } from '../../../electron/delivery/send/deliver.ts';
import { resume } from '../../../electron/delivery/send/resume.ts';
import type { Practice } from '../../../electron/practice/start-practice.ts';
import type { PracticeFault } from '../../../shared/core/delivery/practice-fault.ts';
import { ok } from '../../../shared/result.ts';
import type { GatedAuthority } from './authority.ts';
import { startDelivery } from './delivery-process.ts';
import { readyDraft } from './make-ready.ts';
import { META, type TestStore } from './store.ts';

const clock = { now: () => new Date() };

/** Everything that can go wrong with a delivery without being a refusal of it. */
export const FAULTS: readonly PracticeFault[] = [
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'during' },
  { kind: 'cut', when: 'after' },
  { kind: 'nonsense' },
  { kind: 'redirect' },
  { kind: 'slow', ms: 150 },
  ...[408, 429, 500, 502, 503].map((status): PracticeFault => ({ kind: 'status', at: 'skatteetaten', status, kode: 'GLD_001' })),
  { kind: 'status', at: 'skatteetaten', status: 401, kode: 'GLD_004' },
  { kind: 'status', at: 'skatteetaten', status: 409, kode: 'GLD_019' },
  { kind: 'status', at: 'maskinporten', status: 503 },
  { kind: 'status', at: 'maskinporten', status: 400, mp: 'MP-250' },
];

/** Runs a delivery in a child and kills it `afterMs` after it began to work. How far it came is chance. */
export async function killDelivery(authority: GatedAuthority, store: TestStore, oppgaver: number, afterMs: number): Promise<void> {
  const delivery = startDelivery(authority, store, oppgaver);
  for await (const line of delivery.lines) {
    if (line !== 'begin') continue;
    await wait(afterMs);
    break;
  }
  await delivery.kill();
}

/** What the user does next: finishes what lies in the outbox, again and again, and presses Send if there is nothing. */
export async function comeBack(authority: GatedAuthority, store: TestStore, oppgaver: number): Promise<void> {
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  for (let start = 0; start < 5; start++) {
    const outbox = await store.open();
    expect(outbox.unreadable).toEqual([]);
    const delivery = makeDelivery({ outbox, maskinporten, fetch, clock });
    await resume(outbox, delivery, async () => ok(authority.access));
    // A refusal, as of access before the first byte, is answered by sending once more.
    if (!outbox.list().some(({ state }) => state.kind === 'delivered' || state.kind === 'unsure')) {
      await delivery.send(readyDraft({ oppgaver }), META, authority.access);
    }
  }
}

/** Exactly one delivery was accepted since `acceptedBefore`, one is delivered here, and both are about the same bytes. */
export async function expectExactlyOne(practice: Practice, store: TestStore, acceptedBefore: number): Promise<void> {
  const accepted = practice.journal().slice(acceptedBefore);
  const delivered = (await store.open()).list().filter(({ state }) => state.kind === 'delivered');
  const facts = ({ idempotencyKey, bodySha256 }: { idempotencyKey: string; bodySha256: string }) => ({ idempotencyKey, bodySha256 });
  expect(accepted).toHaveLength(1);
  expect(delivered.map(({ head }) => facts(head))).toEqual(accepted.map(facts));
  const body = practice.bodyOf(accepted[0]?.idempotencyKey ?? '') ?? Buffer.alloc(0);
  expect(createHash('sha256').update(body).digest('hex')).toBe(delivered[0]?.head.bodySha256);
}
