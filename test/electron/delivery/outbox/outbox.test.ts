import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../../shared/core/failure.ts';
import { leveranseSchema } from '../../../../shared/core/leveranse/leveranse.ts';
import type { ReadyDraft } from '../../../../shared/core/leveranse/ready.ts';
import { CO_OP, DRAFT_ID, readyDraft } from '../make-ready.ts';
import { META } from '../store.ts';
import { delivered, folder, freeze, go, NO_ACCESS, OTHER_DRAFT, outbox, REFUSED, SENDING, store, UNSURE } from './outbox-setup.ts';

describe('freezing', () => {
  it('makes the body, its hash and its key, and a new process finds them as they were', async () => {
    const { head, state } = await freeze();
    expect(state).toEqual({ kind: 'prepared' });
    const body = await (await store.open()).body(head.submissionId);
    if (!body.ok) throw new Error(body.failure.code);
    expect(createHash('sha256').update(body.value).digest('hex')).toBe(head.bodySha256);
    expect(body.value.length).toBe(head.bodyBytes);
    const { leveranse } = leveranseSchema.parse(JSON.parse(body.value.toString('utf8')));
    expect(leveranse).toMatchObject({
      kildesystem: 'Kundeutbytte 0.1.0',
      inntektsaar: 2025,
      oppgavegiversLeveranseReferanse: head.oppgavegiversLeveranseReferanse,
      oppgaveoppsummering: { antallOppgaver: 3, sumUtbetaltBeloep: 600 },
    });
    expect((await store.open()).list()).toEqual([{ head, state }]);
    expect(head).toMatchObject({
      draftId: DRAFT_ID,
      organisasjonsnummer: CO_OP,
      antallOppgaver: 3,
      sumUtbetaltBeloep: 600,
      rows: [4, 5, 6],
    });
    expect(head.oppgavegiversLeveranseReferanse).toMatch(/^KU-2025-[0-9A-F]{12}$/);
  });

  it('leaves nothing readable on disk', async () => {
    const { head } = await freeze();
    const files = readdirSync(store.directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((file) => file.name).sort()).toEqual(['body.sealed', 'log.journal']);
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name)).toString('latin1');
      for (const secret of ['Kari', 'Mottaker', CO_OP, head.idempotencyKey, 'leveranse']) expect(bytes).not.toContain(secret);
      expect(statSync(join(file.parentPath, file.name)).mode & 0o077).toBe(0);
    }
  });

  it('gives each submission its own key, reference and place', async () => {
    const one = await freeze();
    const two = await freeze(readyDraft({ firstAmount: 101, inntektsaar: 2024 }), { ...META, draftId: OTHER_DRAFT });
    for (const field of ['submissionId', 'idempotencyKey', 'oppgavegiversLeveranseReferanse', 'bodySha256', 'contentSha256'] as const) {
      expect(one.head[field]).not.toBe(two.head[field]);
    }
  });

  it('does not take a body above the authority’s limit', async () => {
    const ready = readyDraft({ oppgaver: 2 });
    const [first, second] = ready.oppgaver;
    if (first === undefined || second === undefined) throw new Error('two rows were asked for');
    const long: ReadyDraft = {
      ...ready,
      oppgaver: [first, { ...second, oppgaveeier: { ...second.oppgaveeier, navn: 'x'.repeat(10_000_000) } }],
    };
    expect(await outbox.freeze(long, META)).toMatchObject({ ok: false, failure: { code: 'NOT_READY' } });
    expect(readdirSync(join(store.directory, 'outbox'))).toEqual([]);
  });

  it('says that the disk refused, and has then frozen nothing', async () => {
    rmSync(join(store.directory, 'outbox'), { recursive: true });
    writeFileSync(join(store.directory, 'outbox'), '');
    expect(await outbox.freeze(readyDraft(), META)).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
    expect(outbox.list()).toEqual([]);
  });
});

describe('nothing is sent twice', () => {
  it.each([
    ['prepared', []],
    ['no-access', [NO_ACCESS]],
    ['sending', [SENDING]],
    ['unsure', [SENDING, UNSURE]],
  ])('the same content of the same draft is the same submission while it is %s', async (_name, states) => {
    const first = await freeze();
    await go(first, ...states);
    const again = await freeze();
    expect(again.head).toEqual(first.head);
    expect(outbox.list()).toHaveLength(1);
  });

  it.each([
    ['sending', [SENDING]],
    ['unsure', [SENDING, UNSURE]],
  ])('a changed draft waits while an earlier version is %s', async (_name, states) => {
    const first = await freeze();
    await go(first, ...states);
    const changed = await outbox.freeze(readyDraft({ firstAmount: 101 }), META);
    expect(changed).toEqual({ ok: false, failure: failure('ALREADY_SENDING', { submissionId: first.head.submissionId }) });
  });

  it.each([
    ['prepared', []],
    ['no-access', [NO_ACCESS]],
  ])('a changed draft takes the place of a version that never left the machine (%s)', async (_name, states) => {
    const first = await freeze();
    await go(first, ...states);
    const second = await freeze(readyDraft({ firstAmount: 101 }));
    expect(second.head.idempotencyKey).not.toBe(first.head.idempotencyKey);
    expect((await store.open()).list().map(({ head }) => head)).toEqual([second.head]);
    expect(existsSync(folder(first))).toBe(false);
  });

  it.each([
    ['prepared', []],
    ['unsure', [SENDING, UNSURE]],
  ])('another draft with the same content waits for the one that is %s', async (_name, states) => {
    const first = await freeze();
    await go(first, ...states);
    const other = await outbox.freeze(readyDraft(), { ...META, draftId: OTHER_DRAFT });
    expect(other).toEqual({ ok: false, failure: failure('ALREADY_SENDING', { submissionId: first.head.submissionId }) });
  });

  it.each([
    ['prepared', []],
    ['no-access', [NO_ACCESS]],
    ['unsure', [SENDING, UNSURE]],
  ])('another list for the same co-op and year waits for the one that is %s', async (_name, states) => {
    const first = await freeze();
    await go(first, ...states);
    const list = readyDraft({ firstAmount: 101 });
    for (const draftId of [OTHER_DRAFT, null]) {
      const other = await outbox.freeze(list, { ...META, draftId });
      expect(other).toEqual({ ok: false, failure: failure('EARLIER_UNSETTLED', { submissionId: first.head.submissionId }) });
    }
    expect((await outbox.freeze(list, { ...META, draftId: OTHER_DRAFT, environmentName: 'test' })).ok).toBe(true);
    expect((await outbox.freeze(readyDraft({ inntektsaar: 2024 }), { ...META, draftId: OTHER_DRAFT })).ok).toBe(true);
    await go(first, SENDING, REFUSED);
    expect((await outbox.freeze(list, { ...META, draftId: OTHER_DRAFT })).ok).toBe(true);
  });

  it('on the command line another list takes the place of one that never left the machine, and waits for one that may have arrived', async () => {
    const order = { ...META, draftId: null };
    const first = await freeze(readyDraft(), order);
    const second = await freeze(readyDraft({ firstAmount: 101 }), order);
    expect(outbox.list().map(({ head }) => head)).toEqual([second.head]);
    expect(existsSync(folder(first))).toBe(false);
    await go(second, SENDING, UNSURE);
    expect(await outbox.freeze(readyDraft(), order)).toMatchObject({ failure: { code: 'EARLIER_UNSETTLED' } });
  });

  it.each([
    ['the same draft', META, {}],
    ['another draft', { ...META, draftId: OTHER_DRAFT }, {}],
    ['the command line', { ...META, draftId: null }, {}],
    ['the same list sorted another way', META, { reversed: true }],
    ['a newer version of this program', { ...META, kildesystem: 'Kundeutbytte 9.9.9' }, {}],
  ])('what was delivered is not delivered again by %s', async (_name, meta, wish) => {
    const first = await freeze();
    await go(first, SENDING, delivered(first));
    const reopened = await store.open();
    const again = await reopened.freeze(readyDraft(wish), meta);
    expect(again).toEqual({ ok: false, failure: failure('ALREADY_DELIVERED', { submissionId: first.head.submissionId }) });
  });

  it('other content, another year, another co-op and another environment are deliveries of their own', async () => {
    const first = await freeze();
    await go(first, SENDING, delivered(first));
    await freeze(readyDraft({ firstAmount: 101 }));
    await freeze(readyDraft({ inntektsaar: 2024 }), { ...META, draftId: OTHER_DRAFT });
    await freeze(readyDraft({ organisasjonsnummer: '310279617' }), { ...META, draftId: null });
    await freeze(readyDraft(), { ...META, environmentName: 'test' });
    expect(outbox.list()).toHaveLength(5);
  });

  it('going back to what stood before the last correction is a correction', async () => {
    const first = await freeze();
    await go(first, SENDING, delivered(first, '2026-01-20T10:00:00.000Z'));
    const correction = await freeze(readyDraft({ firstAmount: 101 }));
    await go(correction, SENDING, delivered(correction, '2026-01-21T10:00:00.000Z'));
    expect(await outbox.freeze(readyDraft({ firstAmount: 101 }), META)).toMatchObject({
      ok: false,
      failure: { code: 'ALREADY_DELIVERED' },
    });
    expect((await freeze()).head.idempotencyKey).not.toBe(first.head.idempotencyKey);
  });

  it('what was refused may be sent again, as a new submission', async () => {
    const first = await freeze();
    await go(first, SENDING, REFUSED);
    expect((await freeze()).head.idempotencyKey).not.toBe(first.head.idempotencyKey);
  });

  it('two freezes at once are one submission', async () => {
    const [one, two] = await Promise.all([freeze(), freeze()]);
    expect(one.head).toEqual(two.head);
  });
});
