/**
 * Random sequences of send, fail, edit, correct, split, withdraw, give up, restart and resume against a simple model of the authority: what the
 * ledger says is what the authority holds, always: receivers and amounts, too, whatever the order of the receipts.
 */
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdings } from '../../../../electron/delivery/ledger/holdings.ts';
import { oppgaverOfBody } from '../../../../electron/delivery/outbox/sent-body.ts';
import { isSettled } from '../../../../electron/delivery/outbox/states.ts';
import type { Access } from '../../../../electron/delivery/send/deliver.ts';
import { resume } from '../../../../electron/delivery/send/resume.ts';
import type { HttpFetch } from '../../../../electron/ports.ts';
import { type HeldOppgave, heldBy } from '../../../../shared/core/delivery/held.ts';
import { ok } from '../../../../shared/result.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { openOver } from '../open-over.ts';
import { META, makeStore } from '../store.ts';

const HOST = 'http://127.0.0.1:1';
const access: Access = {
  environment: {
    name: 'practice',
    syntheticOnly: true,
    maskinporten: { issuer: `${HOST}/`, tokenEndpoint: `${HOST}/token` },
    skatteetaten: { baseUrl: HOST },
    dialogporten: { baseUrl: HOST },
    altinn: { platformBaseUrl: HOST },
  },
  clientId: 'c',
  signer: { privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, kid: 'k' },
  systembrukerOrganisasjonsnummer: CO_OP,
};

const behaviours = ['ok', 'cut-before', 'cut-after', 'busy', 'used-key', 'refuse', 'nonsense', 'no-token'] as const;
type Behaviour = (typeof behaviours)[number];

/** Accepts a body once for each key, and remembers nothing else. */
class Authority {
  readonly accepted: { key: string; body: Buffer; answer: string }[] = [];
  next: Behaviour[] = [];

  readonly fetch: HttpFetch = async (url, init) => {
    if (url.endsWith('/token')) {
      if (this.next[0] === 'no-token') {
        this.next.shift();
        return this.#answer(503, {});
      }
      return this.#answer(200, { access_token: 't', token_type: 'Bearer', expires_in: 120 });
    }
    // Dialogporten, after a key that was used before: it shows nothing yet.
    if (init.method === 'GET') return this.#answer(200, { items: [] });
    const behaviour = this.next.shift() ?? 'ok';
    if (behaviour === 'cut-before') throw new TypeError('cut');
    if (behaviour === 'busy') return this.#answer(503, { kode: 'GLD_023' });
    if (behaviour === 'used-key') return this.#answer(409, { kode: 'GLD_019' });
    if (behaviour === 'nonsense') return new Response('<html>', { status: 200 });
    const key = new Headers(init.headers).get('idempotencyKey') ?? '';
    const known = this.accepted.find((one) => one.key === key);
    // The same key with the same body gives the same answer (spec 4.5): what was accepted can't be refused later.
    if (known === undefined && behaviour === 'refuse') return this.#answer(400, { kode: 'GLD_010' });
    const answer = known?.answer ?? this.#accept(key, Buffer.from(init.body instanceof Uint8Array ? init.body : ''));
    if (behaviour === 'cut-after') throw new TypeError('cut');
    return new Response(answer, { status: 200 });
  };

  #accept(key: string, body: Buffer): string {
    const { oppgavegiversLeveranseReferanse, oppgaveoppsummering } = JSON.parse(body.toString('utf8')).leveranse;
    const { antallOppgaver } = oppgaveoppsummering;
    const answer = JSON.stringify({ dialogId: randomUUID(), forsendelseId: randomUUID(), oppgavegiversLeveranseReferanse, antallOppgaver });
    this.accepted.push({ key, body, answer });
    return answer;
  }

  #answer(status: number, body: object): Response {
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  }
}

const stepArbitrary = fc.oneof(
  {
    weight: 4,
    // Another amount for the same draft is an edit; another draft after something was delivered is a correction; a long list is split.
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      draft: fc.nat(2),
      firstAmount: fc.integer({ min: 1, max: 4 }),
      long: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fail' as const), behaviour: fc.constantFrom(...behaviours) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('give-up' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resume' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const amountOf = ({ identifikator, utbetaltBeloep }: HeldOppgave) => [identifikator, utbetaltBeloep] as const;
const draftId = (n: number) => `a3b1c2d4-0000-4000-8000-00000000000${n}`;

it('the ledger is what the authority holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 3, maxLength: 14 }), async (steps) => {
      const authority = new Authority();
      const store = makeStore();
      let time = Date.parse('2026-01-20T10:00:00Z');
      const clock = { now: () => new Date(time++) };
      // Small enough for the long lists to go in parts.
      const start = () => openOver(store, { fetch: authority.fetch, clock, maxBodyBytes: 1_100 });
      let app = await start();
      /** Never more than the authority has, and nothing twice. */
      const expectNothingInvented = () => {
        const keys = app.ledger.receipts().map(({ record }) => record.delivery.idempotencyKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(authority.accepted.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
      };
      try {
        for (const step of steps) {
          if (step.kind === 'fail') authority.next.push(step.behaviour);
          else if (step.kind === 'resume') await resume(app.outbox, app.delivery, async () => ok(access));
          else if (step.kind === 'withdraw') {
            for (const { head } of app.outbox.list()) await app.delivery.withdraw(head.submissionId);
          } else if (step.kind === 'give-up') {
            // Their user looks where the authority shows what it has, and gives up only what isn't there.
            const missing = app.outbox.list().filter(({ head }) => !authority.accepted.some(({ key }) => key === head.idempotencyKey));
            for (const { head } of missing) {
              const givenUp = await app.delivery.giveUp(head.submissionId);
              if (givenUp.ok) await app.ledger.enter(givenUp.value);
            }
          } else if (step.kind === 'restart') {
            await app.ledger.close();
            app = await start();
          } else {
            const ready = readyDraft({ firstAmount: step.firstAmount, oppgaver: step.long ? 9 : 3 });
            await app.delivery.send(ready, { ...META, draftId: draftId(step.draft) }, access);
          }
          expectNothingInvented();
        }
        authority.next = [];
        await resume(app.outbox, app.delivery, async () => ok(access));

        const receipts = app.ledger.receipts().map(({ record: { delivery: sent } }) => [sent.idempotencyKey, sent.bodySha256]);
        expect(receipts.sort()).toEqual(authority.accepted.map(({ key, body }) => [key, sha256(body)]).sort());
        expect(app.outbox.list().every(({ state }) => isSettled(state))).toBe(true);
        const held = await holdings(app.ledger, app.outbox, { environmentName: 'practice', organisasjonsnummer: CO_OP, inntektsaar: 2025 });
        const all = heldBy(authority.accepted.map(({ key, body }) => ({ contentSha256: key, oppgaver: oppgaverOfBody(body) ?? [] })));
        const known = (of: Pick<typeof all, 'certain' | 'earlierOnly'>) => [...of.certain.keys(), ...of.earlierOnly.keys()].sort();
        expect(held.ok && known(held.value)).toEqual(known(all));
        // With whom the authority has which amount.
        const amounts = new Map(authority.accepted.flatMap(({ body }) => (oppgaverOfBody(body) ?? []).map(amountOf)));
        expect(held.ok && new Map([...held.value.earlierOnly.values(), ...held.value.certain.values()].map(amountOf))).toEqual(amounts);
      } finally {
        await app.ledger.close();
        store.remove();
      }
    }),
    { numRuns: Number(process.env.KUNDEUTBYTTE_LONG_MODELS ?? 25) },
  );
}, 0);
