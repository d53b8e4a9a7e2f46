/** Where the outbox lies on disk. A submission exists from the moment its log does; a folder without a log never got that far. */
import type { KeyObject } from 'node:crypto';
import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Submission,
  type SubmissionHead,
  type SubmissionState,
  submissionIdSchema,
} from '../../../shared/core/delivery/submission.ts';
import { failure } from '../../../shared/core/failure.ts';
import { removeLeftovers, syncFolder, writeFileAtomic } from '../../files/atomic-write.ts';
import { ifExists, onDisk } from '../../files/disk-error.ts';
import { createJournal, type Journal, JournalUnreadable, openJournal } from '../../files/journal.ts';
import { seal, unseal } from '../../files/sealed.ts';
import { type Happening, headRecord, type KeptAnswer, readHistory, readLog, stateRecord } from './outbox-log.ts';
import { isSettled } from './states.ts';

export interface UnreadableSubmission {
  readonly submissionId: string;
  readonly reason: 'newer-version' | 'damaged';
}

export interface OutboxFiles {
  readAll(): Promise<{ submissions: Submission[]; unreadable: UnreadableSubmission[] }>;
  /** First the body, then the log that makes the submission exist. Durable when it resolves. */
  create(head: SubmissionHead, body: Uint8Array): Promise<void>;
  /** Undefined when the body isn't there or isn't what was sealed. */
  readBody(submissionId: string): Promise<Buffer | undefined>;
  /** What the log has about what happened, oldest first; empty when it can't be read. */
  readHistory(submissionId: string): Promise<Happening[]>;
  /** Durable when it resolves. False when the log has become unreadable. */
  appendState(submissionId: string, state: SubmissionState, answer: KeptAnswer | undefined): Promise<boolean>;
  remove(submissionId: string): Promise<void>;
}

/** Everything in it rejects with a `DiskError` when the disk refuses. */
export async function openOutboxFiles(store: string, key: KeyObject): Promise<OutboxFiles> {
  const directory = join(store, 'outbox');
  const folderOf = (submissionId: string) => join(directory, submissionId);
  const logOf = (submissionId: string) => ({
    path: join(folderOf(submissionId), 'log.journal'),
    key,
    context: `outbox/${submissionId}/log`,
  });
  const bodyOf = (submissionId: string) => join(folderOf(submissionId), 'body.sealed');
  const bodyContext = (submissionId: string) => `outbox/${submissionId}/body`;
  await onDisk(() => mkdir(directory, { recursive: true, mode: 0o700 }));

  /** The log goes first, so that a crash in the middle leaves something that never existed. */
  async function remove(submissionId: string): Promise<void> {
    await onDisk(async () => {
      await rm(logOf(submissionId).path, { force: true });
      await syncFolder(folderOf(submissionId));
      await rm(folderOf(submissionId), { recursive: true, force: true });
      await syncFolder(directory);
    });
  }

  async function read(submissionId: string): Promise<Submission | UnreadableSubmission | undefined> {
    const exists = await onDisk(() => ifExists(() => access(logOf(submissionId).path).then(() => true)));
    if (!exists) {
      await remove(submissionId);
      return undefined;
    }
    await removeLeftovers(folderOf(submissionId));
    return withLog(submissionId, async (log) => {
      const submission = readLog(log.records);
      if (submission === undefined) return { submissionId, reason: 'newer-version' as const };
      return log.damage?.kind === 'damaged' ? doubt(submission, log) : submission;
    });
  }

  /** Runs `work` over the open log; says which kind of unreadable when it can't be opened. */
  async function withLog<T>(submissionId: string, work: (log: Journal) => Promise<T>): Promise<T | UnreadableSubmission> {
    let log: Journal;
    try {
      log = await openJournal(logOf(submissionId));
    } catch (error) {
      if (!(error instanceof JournalUnreadable)) throw error;
      return { submissionId, reason: error.reason === 'newer-version' ? 'newer-version' : 'damaged' };
    }
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }

  return {
    async readAll() {
      const names = await onDisk(() => readdir(directory));
      const submissions: Submission[] = [];
      const unreadable: UnreadableSubmission[] = [];
      for (const name of names.filter((each) => submissionIdSchema.safeParse(each).success)) {
        const found = await read(name);
        if (found === undefined) continue;
        if ('head' in found) submissions.push(found);
        else unreadable.push(found);
      }
      return { submissions, unreadable };
    },
    async create(head, body) {
      const { submissionId } = head;
      try {
        await onDisk(() => mkdir(folderOf(submissionId), { mode: 0o700 }));
        await writeFileAtomic(bodyOf(submissionId), seal(key, bodyContext(submissionId), body));
        await createJournal(logOf(submissionId), headRecord(head));
        await onDisk(() => syncFolder(directory));
      } catch (error) {
        // The caller hears that nothing was frozen, so nothing may come to light at the next start and be sent then.
        await remove(submissionId).catch(() => undefined);
        throw error;
      }
    },
    async readBody(submissionId) {
      const sealed = await onDisk(() => ifExists(() => readFile(bodyOf(submissionId))));
      return sealed && unseal(key, bodyContext(submissionId), sealed);
    },
    async readHistory(submissionId) {
      const history = await withLog(submissionId, async ({ records }) => readHistory(records));
      return Array.isArray(history) ? history : [];
    },
    async appendState(submissionId, state, answer) {
      const appended = await withLog(submissionId, async (log) => {
        // A log that isn't there any more is opened as a new one.
        if (log.records.length === 0) return false;
        await log.append(stateRecord(state, answer));
        return true;
      });
      return appended === true;
    },
    remove,
  };
}

/** Records are lost that may have told of a sending: what isn't settled by those that are left can't be called unsent. */
async function doubt(submission: Submission, log: Journal): Promise<Submission> {
  if (isSettled(submission.state)) return submission;
  const state: SubmissionState = {
    kind: 'unsure',
    at: submission.head.createdAt,
    failure: failure('STORE_DAMAGED', { submissionId: submission.head.submissionId }, true),
  };
  await log.append(stateRecord(state, undefined));
  return { head: submission.head, state };
}
