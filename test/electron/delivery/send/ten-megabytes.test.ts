/** A list too long for one delivery, at the authority's real limit: the fewest deliveries, one job that stops and goes on, and sums that add up. */
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { holdings } from '../../../../electron/delivery/ledger/holdings.ts';
import type { Ledger } from '../../../../electron/delivery/ledger/ledger.ts';
import { ledgerView } from '../../../../electron/delivery/ledger/ledger-view.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { oppgaverOfBody } from '../../../../electron/delivery/outbox/sent-body.ts';
import type { Delivery } from '../../../../electron/delivery/send/deliver.ts';
import { resume } from '../../../../electron/delivery/send/resume.ts';
import { totalsOf } from '../../../../shared/core/delivery/held.ts';
import type { ReadyDraft } from '../../../../shared/core/leveranse/ready.ts';
import { ok } from '../../../../shared/result.ts';
import { type GatedAuthority, startAuthority } from '../authority.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { openOver } from '../open-over.ts';
import { META, makeStore, type TestStore } from '../store.ts';

/** 10 MB of names with æ in them: more bytes than characters. */
const LIMIT = 10_000_000;
const OPPGAVER = 100_000;
const clock = { now: () => new Date() };
const META_OF_LONG = { ...META, isRehearsal: false };
let ready: ReadyDraft;
let authority: GatedAuthority;
let store: TestStore;
let outbox: Outbox;
let ledger: Ledger;
let delivery: Delivery;

beforeAll(async () => {
  ready = readyDraft({ oppgaver: OPPGAVER });
  authority = await startAuthority();
}, 120_000);
afterAll(() => authority.close());
beforeEach(async () => {
  store = makeStore();
  await start();
});
afterEach(async () => {
  await ledger.close();
  store.remove();
});

async function start(): Promise<void> {
  ({ outbox, ledger, delivery } = await openOver(store, { fetch, clock }));
}

async function restart(): Promise<void> {
  await ledger.close();
  await start();
}

const states = () => outbox.list().map(({ state }) => state.kind);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it('goes out in two that fill their 10,000,000 bytes, over a stop and a restart, each once', { timeout: 180_000 }, async () => {
  // The second one is turned away when it comes first: the job stops between the two.
  const parts: string[] = [];
  authority.intercept(async (forward) => {
    parts.push('came');
    return parts.length === 2 ? 'cut' : forward();
  });
  const stopped = await delivery.send(ready, META_OF_LONG, authority.access);
  expect(stopped).toMatchObject({ ok: true, value: { state: { kind: 'unsure' }, head: { part: { number: 2, of: 2 } } } });
  expect(states()).toEqual(['delivered', 'unsure']);
  expect(ledgerView(ledger, outbox.list()).entries).toMatchObject([{ unsettled: 1, receipts: [{ part: { number: 1, of: 2 } }] }]);

  await restart();
  expect(states()).toEqual(['delivered', 'unsure']);
  authority.pass();
  const [resumed, ...more] = await resume(outbox, delivery, async () => ok(authority.access));
  expect(more).toEqual([]);
  expect(resumed?.result).toMatchObject({ ok: true, value: { state: { kind: 'delivered' } } });
  // The same list is delivered now, and isn't sent a second time.
  expect(await delivery.send(ready, META_OF_LONG, authority.access)).toMatchObject({ failure: { code: 'ALREADY_DELIVERED' } });

  const accepted = authority.practice.journal();
  expect(accepted).toHaveLength(2);
  const bodies = accepted.map(({ idempotencyKey }) => authority.practice.bodyOf(idempotencyKey) ?? Buffer.alloc(0));
  expect(bodies.map(sha256)).toEqual(ledger.receipts().map(({ record }) => record.delivery.bodySha256));
  expect(new Set(accepted.flatMap(({ idempotencyKey, answer }) => [idempotencyKey, answer.oppgavegiversLeveranseReferanse])).size).toBe(4);
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = bodies;
  expect(first.length).toBeLessThanOrEqual(LIMIT);
  // One oppgave more would have been too much: the bytes of the envelope's two texts and of one oppgave are all that is left.
  expect(first.length).toBeGreaterThan(LIMIT - 350);
  expect(first.length).toBeGreaterThan(first.toString('utf8').length);
  expect(first.length + second.length).toBeGreaterThan(LIMIT);

  const sent = bodies.flatMap((body) => oppgaverOfBody(body) ?? []);
  const wanted = ready.oppgaver.map(
    ({ oppgaveeier, utbetaltBeloep }) =>
      ('foedselsnummer' in oppgaveeier ? oppgaveeier.foedselsnummer : oppgaveeier.organisasjonsnummer) + utbetaltBeloep,
  );
  expect(sent.map(({ identifikator, utbetaltBeloep }) => identifikator + utbetaltBeloep)).toEqual(wanted);
  const whole = { antallOppgaver: OPPGAVER, sumUtbetaltBeloep: ready.sumUtbetaltBeloep };
  expect(totalsOf(sent)).toEqual(whole);
  const held = await holdings(ledger, outbox, { environmentName: META.environmentName, organisasjonsnummer: CO_OP, inntektsaar: 2025 });
  expect(held.ok && totalsOf(held.value.certain.values())).toEqual(whole);
});
