/**
 * Exactly once: a process of its own delivers and is killed (SIGKILL) at a moment of chance, while the authority cuts the connection or
 * answers every kind of failure. After restart and resume exactly one delivery is accepted, and the receipt is about its very bytes.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, it } from 'vitest';
import { makeMaskinportenClient } from '../../electron/access/maskinporten/maskinporten.ts';
import { makeDelivery } from '../../electron/delivery/send/deliver.ts';
import { type GatedAuthority, startAuthority } from '../electron/delivery/authority.ts';
import { readyDraft } from '../electron/delivery/make-ready.ts';
import { comeBack, expectExactlyOne, FAULTS, killDelivery } from '../electron/delivery/moments.ts';
import { META, makeStore } from '../electron/delivery/store.ts';
import { times } from './times.ts';

const OPPGAVER = 300;

let authority: GatedAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

it.each(Array.from({ length: times('DELIVERIES', 200) }, (_, run) => run))('killed, run %i', async (run) => {
  const { practice } = authority;
  const accepted = practice.journal().length;
  const store = makeStore();
  try {
    // Every second run nothing but the kill goes wrong; the others have one to three failures before and after it too.
    const faults = run % 2 === 0 ? [] : Array.from({ length: 1 + (run % 3) }, (_, n) => FAULTS[(run * 7 + n * 3) % FAULTS.length]);
    for (const fault of faults) if (fault !== undefined) practice.failNext(fault);
    await killDelivery(authority, store, OPPGAVER, Math.random() * 200);
    await comeBack(authority, store, OPPGAVER);
    await expectExactlyOne(practice, store, accepted);
  } finally {
    store.remove();
  }
});

it.each(Array.from({ length: times('FAILURES', 300) }, (_, run) => run))('up to four failures one after the other, run %i', async (run) => {
  const { practice, access } = authority;
  const accepted = practice.journal().length;
  const store = makeStore();
  const clock = { now: () => new Date() };
  try {
    for (let n = 0; n <= run % 4; n++) practice.failNext(FAULTS[(run * 5 + n * 11) % FAULTS.length] ?? { kind: 'nonsense' });
    const outbox = await store.open();
    const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
    await makeDelivery({ outbox, maskinporten, fetch, clock }).send(readyDraft({ oppgaver: OPPGAVER }), META, access);
    await comeBack(authority, store, OPPGAVER);
    await expectExactlyOne(practice, store, accepted);
  } finally {
    store.remove();
  }
});
