/** A delivery without access, over a store that can’t be relied on, or after the app was closed in the middle of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resume } from '../../../../electron/delivery/send/resume.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { ok } from '../../../../shared/result.ts';
import { json } from '../../access/loopback-server.ts';
import { CO_OP, DRAFT_ID, readyDraft } from '../make-ready.ts';
import { META } from '../store.ts';
import { accepted, authority, delivery, expectExactlyOne, outbox, posts, reopen, send, store, value } from './deliver-setup.ts';

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
