import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMaskinportenClient } from '../../../../electron/access/maskinporten/maskinporten.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { type Delivery, makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import { resume } from '../../../../electron/delivery/send/resume.ts';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../../shared/core/failure.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { json } from '../../access/loopback-server.ts';
import { type GatedAuthority, startAuthority } from '../authority.ts';
import { CO_OP, DRAFT_ID, readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const clock = { now: () => new Date() };
let authority: GatedAuthority;
let store: TestStore;
let outbox: Outbox;
let delivery: Delivery;
/** The journal and the posts of the authority when the test began. */
let before: { accepted: number; posts: number };

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

async function reopen(timeLimitMs = 5_000): Promise<void> {
  outbox = await store.open();
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  delivery = makeDelivery({ outbox, maskinporten, fetch, clock, timeLimitMs });
}

const accepted = () => authority.practice.journal().slice(before.accepted);
const posts = () => authority.posts.slice(before.posts);
const send = (ready = readyDraft(), meta = META) => delivery.send(ready, meta, authority.access);

function value(result: Result<Submission, Failure>): Submission {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** The point of it all: exactly one delivery was accepted, and the receipt is about the very bytes that the authority has. */
function expectExactlyOne(submission: Submission): void {
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

describe('the way through', () => {
  it('ends with a receipt for the exact bytes, kept over a restart', async () => {
    const steps: string[] = [];
    const sent = value(await delivery.send(readyDraft(), META, authority.access, ({ step }) => steps.push(step)));
    expectExactlyOne(sent);
    expect(steps).toEqual(['freezing', 'access', 'sending', 'receipt']);
    await reopen();
    expect(outbox.list()).toEqual([sent]);
  });

  it('asks as the API page says, with the frozen bytes', async () => {
    const { head } = value(await send());
    const [post] = posts();
    const body = await outbox.body(head.submissionId);
    expect([post?.method, post?.url]).toEqual(['POST', '/v1/2025']);
    expect(post?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      idempotencykey: head.idempotencyKey,
    });
    expect(post?.headers.authorization).toMatch(/^Bearer \S+$/);
    expect(body.ok && body.value.equals(post?.body ?? Buffer.alloc(0))).toBe(true);
  });

  it('is frozen on disk before the first byte leaves, and marked as sending', async () => {
    let onDisk: Submission[] = [];
    authority.intercept(async (forward) => {
      onDisk = (await store.open()).list();
      return forward();
    });
    const sent = value(await send());
    expect(onDisk).toMatchObject([{ head: sent.head, state: { kind: 'unsure', failure: { data: { reason: 'PROCESS_ENDED' } } } }]);
  });

  it('leads a refusal to the cell', async () => {
    const ready = readyDraft();
    // What no check lets through: the authority takes synthetic numbers only.
    const oppgaver = ready.oppgaver.map((each, i) =>
      i === 1 ? { ...each, oppgaveeier: { foedselsnummer: '20036914700', navn: 'x' } } : each,
    );
    const sent = value(await send({ ...ready, oppgaver }));
    expect(sent.state).toMatchObject({
      kind: 'refused',
      refusal: { httpStatus: 400, kode: 'GLD_010', spesifisering: [{ row: 5, cell: 'B5' }] },
    });
    expect(JSON.stringify(sent.state)).not.toContain('20036914700');
    expect(accepted()).toEqual([]);
  });

  it('sends what is ready for two drafts, whichever is frozen first', async () => {
    const [one, two] = await Promise.all([
      send(),
      send(readyDraft({ firstAmount: 101, inntektsaar: 2024 }), { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' }),
    ]);
    expect([value(one).state.kind, value(two).state.kind]).toEqual(['delivered', 'delivered']);
    const keys = accepted().map(({ idempotencyKey }) => idempotencyKey);
    expect(keys.toSorted()).toEqual([value(one), value(two)].map(({ head }) => head.idempotencyKey).toSorted());
  });
});

describe('nothing is sent twice', () => {
  it('a double click is one delivery', async () => {
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual({ ok: false, failure: failure('ALREADY_SENDING') });
    expectExactlyOne(value(first));
  });

  it('what was delivered is not delivered again, nor by retrying it', async () => {
    const sent = value(await send());
    expect(await send()).toEqual({ ok: false, failure: failure('ALREADY_DELIVERED', { submissionId: sent.head.submissionId }) });
    expect(await delivery.retry(sent.head.submissionId, authority.access)).toEqual(ok(sent));
    expectExactlyOne(sent);
    expect(posts()).toHaveLength(1);
  });

  it('a changed draft waits until the earlier version is settled', async () => {
    authority.intercept(async () => 'cut');
    const first = value(await send());
    authority.pass();
    expect(await send(readyDraft({ firstAmount: 101 }))).toMatchObject({
      failure: { code: 'ALREADY_SENDING', data: { submissionId: first.head.submissionId } },
    });
    expect(accepted()).toEqual([]);
    value(await delivery.retry(first.head.submissionId, authority.access));
    expect(value(await send(readyDraft({ firstAmount: 101 }))).state.kind).toBe('delivered');
    expect(accepted()).toHaveLength(2);
  });
});

describe('when it is not known whether it arrived', () => {
  const moments: readonly (readonly [string, Parameters<GatedAuthority['intercept']>[0], string, number])[] = [
    ['cut before it was accepted', async () => 'cut', 'SKATTEETATEN_UNREACHABLE', 0],
    ['cut after it was accepted', async (forward) => forward().then(() => 'cut'), 'SKATTEETATEN_UNREACHABLE', 1],
    ['cut in the middle of the receipt', async (forward) => ({ ...(await forward()), cutHalfway: true }), 'SKATTEETATEN_UNREACHABLE', 1],
    ['accepted, but never answered', async (forward) => forward().then(() => 'hang'), 'SKATTEETATEN_UNREACHABLE', 1],
    ['accepted, but 500', async (forward) => forward().then(() => json(500, { kode: 'GLD_001' })), 'SKATTEETATEN_UNREACHABLE', 1],
    [
      'accepted, but a web page',
      async (forward) => forward().then(() => ({ status: 200, body: '<html>' })),
      'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD',
      1,
    ],
    [
      'accepted, but another’s receipt',
      async (forward) =>
        forward().then(() => json(200, { dialogId: 'd', forsendelseId: 'f', oppgavegiversLeveranseReferanse: 'x', antallOppgaver: 3 })),
      'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD',
      1,
    ],
    ['429', async () => json(429, {}, { 'Retry-After': '3' }), 'SKATTEETATEN_UNREACHABLE', 0],
    ['503', async () => json(503, { kode: 'GLD_023' }), 'SKATTEETATEN_UNREACHABLE', 0],
    ['409 GLD_019', async () => json(409, { kode: 'GLD_019' }), 'SKATTEETATEN_REFUSED', 0],
    ['a redirect', async () => ({ status: 307, headers: { Location: '/elsewhere' } }), 'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD', 0],
  ];

  it.each(moments)('%s: unsure, and the same bytes under the same key make it one', async (_name, how, code, acceptedAlready) => {
    await reopen(_name.includes('never') ? 300 : 5_000);
    authority.intercept(how);
    const unsure = value(await send());
    expect(unsure.state).toMatchObject({ kind: 'unsure', failure: { code } });
    expect(accepted()).toHaveLength(acceptedAlready);
    expect(posts()).toHaveLength(1);

    authority.pass();
    await reopen();
    const retried = value(await delivery.retry(unsure.head.submissionId, authority.access));
    expect(retried.head).toEqual(unsure.head);
    expectExactlyOne(retried);
    expect(posts()[1]?.body.equals(posts()[0]?.body ?? Buffer.alloc(0))).toBe(true);
  });

  it('pressing Send again goes on with what is under way', async () => {
    authority.intercept(async (forward) => forward().then(() => 'cut'));
    const unsure = value(await send());
    authority.pass();
    const again = value(await send());
    expect(again.head).toEqual(unsure.head);
    expectExactlyOne(again);
  });

  it('a refusal of who asks is no word about the first time', async () => {
    authority.intercept(async (forward) => forward().then(() => 'cut'));
    const { submissionId } = value(await send()).head;
    authority.intercept(async () => json(403, { kode: 'GLD_005' }));
    const stillUnsure = value(await delivery.retry(submissionId, authority.access));
    expect(stillUnsure.state).toMatchObject({
      kind: 'unsure',
      failure: { code: 'SKATTEETATEN_REFUSED', data: { httpStatus: 403, kode: 'GLD_005' } },
    });
    authority.pass();
    expectExactlyOne(value(await delivery.retry(submissionId, authority.access)));
  });

  it('nobody there', async () => {
    const nowhere = {
      ...authority.access,
      environment: { ...authority.access.environment, skatteetaten: { baseUrl: 'http://127.0.0.1:9' } },
    };
    const unsure = value(await delivery.send(readyDraft(), META, nowhere));
    expect(unsure.state).toMatchObject({ kind: 'unsure', failure: { code: 'SKATTEETATEN_UNREACHABLE', retryable: true } });
    expectExactlyOne(value(await delivery.retry(unsure.head.submissionId, authority.access)));
  });

  it('every answer is kept as it was received, sealed', async () => {
    authority.intercept(async () => ({
      status: 200,
      body: '<html>Logg på nettet</html>',
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    }));
    const { head } = value(await send());
    const folder = join(store.directory, 'outbox', head.submissionId);
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    expect(bytes.join()).not.toContain('Logg');
    expect(await store.keptAnswers(head.submissionId)).toEqual([
      { httpStatus: 200, contentType: 'text/html', body: '<html>Logg på nettet</html>' },
    ]);
  });
});

describe('access', () => {
  it('without a token nothing leaves, and the draft may still be changed', async () => {
    authority.practice.failNext({ kind: 'status', at: 'maskinporten', status: 400, mp: 'MP-250' });
    const first = value(await send());
    expect(first.state).toMatchObject({ kind: 'no-access', failure: { code: 'MASKINPORTEN_REFUSED', data: { mp: 'MP-250' } } });
    expect(posts()).toEqual([]);
    expectExactlyOne(value(await send(readyDraft({ firstAmount: 101 }))));
    expect(outbox.list()).toHaveLength(1);
  });

  it('a retry without a token leaves the doubt as it is', async () => {
    authority.intercept(async (forward) => forward().then(() => 'cut'));
    const { submissionId } = value(await send()).head;
    authority.pass();
    await reopen();
    authority.practice.failNext({ kind: 'status', at: 'maskinporten', status: 503 });
    const still = value(await delivery.retry(submissionId, authority.access));
    expect(still.state).toMatchObject({ kind: 'unsure', failure: { code: 'MASKINPORTEN_UNREACHABLE' } });
    expectExactlyOne(value(await delivery.retry(submissionId, authority.access)));
  });

  it('a token that ended on its way is renewed once', async () => {
    let refusals = 1;
    authority.intercept(async (forward) => (refusals-- > 0 ? json(401, { kode: 'GLD_004' }) : forward()));
    expectExactlyOne(value(await send()));
    const tokens = posts().map(({ headers }) => headers.authorization);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  it('and not a second time', async () => {
    authority.intercept(async () => json(401, { kode: 'GLD_004', spesifisering: [{ kode: 'GLD_1008' }] }));
    const sent = value(await send());
    expect(sent.state).toMatchObject({
      kind: 'refused',
      refusal: { httpStatus: 401, kode: 'GLD_004', spesifisering: [{ kode: 'GLD_1008' }] },
    });
    expect(posts()).toHaveLength(2);
  });

  it('nothing frozen for one environment goes to another', async () => {
    authority.intercept(async () => 'cut');
    const { submissionId } = value(await send()).head;
    const elsewhere = { ...authority.access, environment: { ...authority.access.environment, name: 'test' } };
    expect(await delivery.retry(submissionId, elsewhere)).toEqual({
      ok: false,
      failure: failure('ENVIRONMENT_MISMATCH', { environmentName: 'practice' }),
    });
    expect(posts()).toHaveLength(1);
  });
});

describe('a store that can’t be relied on', () => {
  it('a body that was tampered with is never sent', async () => {
    authority.practice.failNext({ kind: 'status', at: 'maskinporten', status: 503 });
    const { submissionId } = value(await send()).head;
    const file = join(store.directory, 'outbox', submissionId, 'body.sealed');
    const bytes = readFileSync(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const damaged = { ok: false, failure: failure('STORE_DAMAGED', { submissionId }) };
    expect(await delivery.retry(submissionId, authority.access)).toEqual(damaged);
    await reopen();
    expect(await delivery.retry(submissionId, authority.access)).toEqual(damaged);
    expect(posts()).toEqual([]);
  });

  it('an unknown submission', async () => {
    expect(await delivery.retry(DRAFT_ID, authority.access)).toEqual({ ok: false, failure: failure('SUBMISSION_NOT_FOUND') });
  });
});

describe('resume', () => {
  it('finishes everything that is unsettled, oldest first, and then has nothing to do', async () => {
    authority.intercept(async (forward) => forward().then(() => 'cut'));
    const first = value(await send());
    authority.intercept(async () => 'cut');
    const second = value(await send(readyDraft({ inntektsaar: 2024 }), { ...META, draftId: null }));
    authority.pass();
    await reopen();
    const asked: string[] = [];
    const accessFor = async ({ organisasjonsnummer }: { organisasjonsnummer: string }) => {
      asked.push(organisasjonsnummer);
      return ok(authority.access);
    };
    const resumed = await resume(outbox, delivery, accessFor);
    expect(resumed.map(({ submissionId, result }) => [submissionId, value(result).state.kind])).toEqual([
      [first.head.submissionId, 'delivered'],
      [second.head.submissionId, 'delivered'],
    ]);
    expect(asked).toEqual([CO_OP, CO_OP]);
    expect(await resume(outbox, delivery, accessFor)).toEqual([]);
    expect(accepted().map(({ idempotencyKey }) => idempotencyKey)).toEqual([first, second].map(({ head }) => head.idempotencyKey));
  });

  it('passes on why there is no access, and leaves the submission alone', async () => {
    authority.intercept(async () => 'cut');
    const { head, state } = value(await send());
    const denied = { ok: false as const, failure: failure('ENVIRONMENT_NOT_SET_UP') };
    expect(await resume(outbox, delivery, async () => denied)).toEqual([{ submissionId: head.submissionId, result: denied }]);
    expect(outbox.get(head.submissionId)?.state).toEqual(state);
  });
});
