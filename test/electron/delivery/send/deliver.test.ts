import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { ok } from '../../../../shared/result.ts';
import { json } from '../../access/loopback-server.ts';
import type { GatedAuthority } from '../authority.ts';
import { readyDraft } from '../make-ready.ts';
import { META } from '../store.ts';
import { accepted, authority, delivery, expectExactlyOne, outbox, posts, reopen, send, store, value } from './deliver-setup.ts';

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
