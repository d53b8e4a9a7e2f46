/** What the outbox has on the disk: its log, and what it does when that is harmed. */
import { createSecretKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../electron/files/journal.ts';
import { seal } from '../../../../electron/files/sealed.ts';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { readyDraft } from '../make-ready.ts';
import { META } from '../store.ts';
import { AT, delivered, folder, freeze, go, log, NO_ACCESS, OTHER_DRAFT, outbox, REFUSED, SENDING, store, UNSURE } from './outbox-setup.ts';

const bodyFile = (submission: Submission) => join(folder(submission), 'body.sealed');

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
