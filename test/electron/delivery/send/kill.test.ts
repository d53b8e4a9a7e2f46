/** Frozen outbox: a real process is killed in the middle of a delivery, and exactly one delivery comes out of it. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import { makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import { resume } from '../../../../electron/delivery/send/resume.ts';
import { ok } from '../../../../shared/result.ts';
import { type GatedAuthority, startAuthority } from '../authority.ts';
import { type DeliveryProcess, startDelivery } from '../delivery-process.ts';
import { readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

/** Enough for the body to be sent in many pieces. */
const OPPGAVER = 3_000;
const clock = { now: () => new Date() };

let authority: GatedAuthority;
let store: TestStore;
let acceptedBefore: number;
let child: DeliveryProcess | undefined;

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());
beforeEach(() => {
  authority.pass();
  acceptedBefore = authority.practice.journal().length;
  store = makeStore();
});
afterEach(async () => {
  await kill();
  store.remove();
});

function linesOfDelivery(): AsyncIterable<string> {
  child = startDelivery(authority, store, OPPGAVER);
  return child.lines;
}

async function kill(): Promise<void> {
  await child?.kill();
}

/** What the user does next: starts the program again, finishes what lies in the outbox, and presses Send if there is nothing. */
async function comeBack(): Promise<void> {
  const outbox = await store.open();
  expect(outbox.unreadable).toEqual([]);
  const delivery = makeDelivery({ outbox, maskinporten: makeMaskinportenClient({ fetch, clock, newUuid: randomUUID }), fetch, clock });
  await resume(outbox, delivery, async () => ok(authority.access));
  if (outbox.list().length === 0) await delivery.send(readyDraft({ oppgaver: OPPGAVER }), META, authority.access);

  const submissions = (await store.open()).list();
  const accepted = authority.practice.journal().slice(acceptedBefore);
  expect(submissions.map(({ state }) => state.kind)).toEqual(['delivered']);
  expect(accepted.map(({ idempotencyKey, bodySha256 }) => ({ idempotencyKey, bodySha256 }))).toEqual(
    submissions.map(({ head: { idempotencyKey, bodySha256 } }) => ({ idempotencyKey, bodySha256 })),
  );
  const body = authority.practice.bodyOf(accepted[0]?.idempotencyKey ?? '') ?? Buffer.alloc(0);
  expect(createHash('sha256').update(body).digest('hex')).toBe(submissions[0]?.head.bodySha256);
}

describe('a process killed in the middle of a delivery', () => {
  it.each(['begin', 'freezing', 'access', 'sending', 'receipt'])('as it tells “%s”', async (step) => {
    for await (const line of linesOfDelivery()) {
      if (line !== step) continue;
      await kill();
      break;
    }
    expect(child?.endedBy()).toBe('SIGKILL');
    await comeBack();
  });

  it.each([
    ['when the body has arrived and nothing is accepted', async () => {}, async () => {}],
    ['when the body has arrived, which is then accepted', async () => {}, async (forward: () => Promise<unknown>) => forward()],
    ['when it is accepted and not answered', async (forward: () => Promise<unknown>) => forward(), async () => {}],
  ])('%s', async (_name, beforeKill, afterKill) => {
    const killed = new Promise<void>((resolve, reject) => {
      authority.intercept(async (forward) => {
        try {
          await beforeKill(forward);
          await kill();
          await afterKill(forward);
          resolve();
        } catch (error) {
          reject(error);
        }
        return 'cut';
      });
    });
    linesOfDelivery();
    await killed;
    expect(child?.endedBy()).toBe('SIGKILL');
    authority.pass();
    await comeBack();
  });

  // Chance as the input, not as a way to wait: whatever moment it hits, the outcome is the same.
  it.each([1, 2, 3, 4, 5, 6])('at a moment of chance, round %i', async () => {
    for await (const line of linesOfDelivery()) {
      if (line !== 'begin') continue;
      await wait(Math.random() * 250);
      break;
    }
    await kill();
    await comeBack();
  });
});
