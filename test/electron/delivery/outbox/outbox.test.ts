import { createHash, createSecretKey } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FreezeMeta } from '../../../../electron/delivery/outbox/frozen.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { openJournal } from '../../../../electron/files/journal.ts';
import { seal } from '../../../../electron/files/sealed.ts';
import type { Submission, SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { leveranseSchema } from '../../../../shared/core/leveranse/leveranse.ts';
import type { ReadyDraft } from '../../../../shared/core/leveranse/ready.ts';
import { CO_OP, DRAFT_ID, readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

let store: TestStore;
let outbox: Outbox;
beforeEach(async () => {
  store = makeStore();
  outbox = await store.open();
});
afterEach(() => store.remove());

const OTHER_DRAFT = 'a3b1c2d4-0000-4000-8000-000000000001';
const AT = '2026-01-20T10:00:00.000Z';
const UNSURE: SubmissionState = { kind: 'unsure', at: AT, failure: failure('SKATTEETATEN_UNREACHABLE', {}, true) };
const SENDING: SubmissionState = { kind: 'sending', at: AT };
const NO_ACCESS: SubmissionState = { kind: 'no-access', failure: failure('MASKINPORTEN_REFUSED') };
const REFUSED: SubmissionState = { kind: 'refused', at: AT, refusal: { httpStatus: 400, spesifisering: [] } };

async function freeze(ready: ReadyDraft = readyDraft(), meta: FreezeMeta = META): Promise<Submission> {
  const frozen = await outbox.freeze(ready, meta);
  if (!frozen.ok) throw new Error(frozen.failure.code);
  return frozen.value;
}

async function go(submission: Submission, ...states: SubmissionState[]): Promise<void> {
  for (const state of states) expect((await outbox.record(submission.head.submissionId, state)).ok).toBe(true);
}

function delivered({ head }: Submission, at = AT): SubmissionState {
  const { oppgavegiversLeveranseReferanse, antallOppgaver } = head;
  return { kind: 'delivered', at, answer: { dialogId: 'd', forsendelseId: 'f', oppgavegiversLeveranseReferanse, antallOppgaver } };
}

const folder = ({ head }: Submission) => join(store.directory, 'outbox', head.submissionId);
const log = (submission: Submission) => join(folder(submission), 'log.journal');
const bodyFile = (submission: Submission) => join(folder(submission), 'body.sealed');

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
    outbox = await store.open();
    const again = await outbox.freeze(readyDraft(wish), meta);
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

describe('the log', () => {
  it('brings back every state after a restart', async () => {
    for (const states of [[NO_ACCESS], [SENDING, UNSURE], [SENDING, UNSURE, SENDING, REFUSED]]) {
      const submission = await freeze(readyDraft({ inntektsaar: 2020 + states.length }), { ...META, draftId: null });
      await go(submission, ...states);
      expect((await store.open()).get(submission.head.submissionId)?.state).toEqual(states.at(-1));
    }
  });

  it('knows that a submission whose process ended while sending may have arrived', async () => {
    const submission = await freeze();
    await go(submission, SENDING);
    expect((await store.open()).get(submission.head.submissionId)?.state).toEqual({
      kind: 'unsure',
      at: AT,
      failure: failure('SKATTEETATEN_UNREACHABLE', { reason: 'PROCESS_ENDED' }, true),
    });
  });

  it('takes nothing after the end', async () => {
    const submission = await freeze();
    await go(submission, SENDING, delivered(submission));
    await expect(outbox.record(submission.head.submissionId, UNSURE)).rejects.toThrow('delivered');
  });

  it('an outcome that could not be written is unsure, here as after a restart', async () => {
    const submission = await freeze();
    await go(submission, SENDING);
    renameSync(log(submission), `${log(submission)}.away`);
    mkdirSync(log(submission));
    const recorded = await outbox.record(submission.head.submissionId, delivered(submission));
    expect(recorded).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
    expect(outbox.get(submission.head.submissionId)?.state).toMatchObject({ kind: 'unsure', failure: { code: 'STORE_NOT_WRITABLE' } });
    rmSync(log(submission), { recursive: true });
    renameSync(`${log(submission)}.away`, log(submission));
    expect((await store.open()).get(submission.head.submissionId)?.state.kind).toBe('unsure');
  });

  it('does not begin anew when its file has vanished', async () => {
    const submission = await freeze();
    rmSync(log(submission));
    expect(await outbox.record(submission.head.submissionId, SENDING)).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
    expect(outbox.get(submission.head.submissionId)?.state.kind).toBe('prepared');
  });

  it('unknown submissions are said to be unknown', async () => {
    expect(await outbox.record(OTHER_DRAFT, SENDING)).toMatchObject({ failure: { code: 'SUBMISSION_NOT_FOUND' } });
    expect(await outbox.body(OTHER_DRAFT)).toMatchObject({ failure: { code: 'SUBMISSION_NOT_FOUND' } });
  });
});

describe('damage', () => {
  it('a freeze that was cut short never happened, and is cleared away', async () => {
    const submission = await freeze();
    rmSync(log(submission));
    expect((await store.open()).list()).toEqual([]);
    expect(existsSync(folder(submission))).toBe(false);
  });

  it('an append that was cut short did not happen', async () => {
    const submission = await freeze();
    await go(submission, NO_ACCESS);
    const before = statSync(log(submission)).size;
    await go(submission, SENDING);
    truncateSync(log(submission), before + 9);
    expect((await store.open()).get(submission.head.submissionId)?.state).toEqual(NO_ACCESS);
  });

  it('when records were lost that may have told of a sending, it is unsure, now and later', async () => {
    const submission = await freeze();
    const before = statSync(log(submission)).size;
    await go(submission, SENDING, delivered(submission));
    flipByte(log(submission), before + 30);
    for (let opened = 0; opened < 2; opened += 1) {
      const state = (await store.open()).get(submission.head.submissionId)?.state;
      expect(state).toMatchObject({ kind: 'unsure', failure: { code: 'STORE_DAMAGED', retryable: true } });
    }
  });

  it('a log that can’t be read is reported, kept as it is, and stands in nobody’s way', async () => {
    const [broken, whole] = [await freeze(), await freeze(readyDraft({ inntektsaar: 2024 }), { ...META, draftId: null })];
    flipByte(log(broken), 40);
    const bytes = readFileSync(log(broken));
    const opened = await store.open();
    expect(opened.unreadable).toEqual([{ submissionId: broken.head.submissionId, reason: 'damaged' }]);
    expect(opened.list().map(({ head }) => head.submissionId)).toEqual([whole.head.submissionId]);
    expect(readFileSync(log(broken))).toEqual(bytes);
  });

  it('a log with records of a newer version is left alone', async () => {
    const submission = await freeze();
    const { submissionId } = submission.head;
    const key = createSecretKey(Buffer.from(store.keyHex, 'hex'));
    const journal = await openJournal({ path: log(submission), key, context: `outbox/${submissionId}/log` });
    await journal.append(Buffer.from('{"kind":"withdrawn"}'));
    await journal.close();
    const opened = await store.open();
    expect([opened.list(), opened.unreadable]).toEqual([[], [{ submissionId, reason: 'newer-version' }]]);
  });

  it.each([
    ['one bit', (file: string) => flipByte(file, 40)],
    ['the end', (file: string) => truncateSync(file, statSync(file).size - 1)],
    ['all of it', (file: string) => rmSync(file)],
  ])('a body that has lost %s is never given out', async (_name, harm) => {
    const submission = await freeze();
    harm(bodyFile(submission));
    const { submissionId } = submission.head;
    expect(await outbox.body(submissionId)).toEqual({ ok: false, failure: failure('STORE_DAMAGED', { submissionId }) });
  });

  it('nor is another body under the same seal', async () => {
    const { head } = await freeze();
    const key = createSecretKey(Buffer.from(store.keyHex, 'hex'));
    const body = await outbox.body(head.submissionId);
    if (!body.ok) throw new Error(body.failure.code);
    const changed = Buffer.from(body.value.toString('utf8').replace('"utbetaltBeloep":100', '"utbetaltBeloep":900'));
    expect(changed.length).toBe(head.bodyBytes);
    writeFileSync(
      join(store.directory, 'outbox', head.submissionId, 'body.sealed'),
      seal(key, `outbox/${head.submissionId}/body`, changed),
    );
    expect(await outbox.body(head.submissionId)).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
  });

  it('nor is the body of another submission in its place', async () => {
    const [one, two] = [await freeze(), await freeze(readyDraft({ inntektsaar: 2024 }), { ...META, draftId: null })];
    writeFileSync(bodyFile(one), readFileSync(bodyFile(two)));
    expect(await outbox.body(one.head.submissionId)).toMatchObject({ failure: { code: 'STORE_DAMAGED' } });
  });
});

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
