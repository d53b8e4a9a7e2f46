/**
 * The ledger: every accepted delivery, every document that came to it, and every delivery that was given up, in one chain. `<store>/receipts.journal` holds the records,
 * `<store>/outbox/<submissionId>/documents/` the documents, byte for byte as received; all sealed. A delivery is the outbox's first: what the
 * process died over before it reached the ledger is entered when the store is next opened.
 */
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DocumentRecord,
  type LedgerRecord,
  ledgerRecordSchema,
  type Receipt,
  type ReceiptRecord,
} from '../../../shared/core/delivery/receipt.ts';
import type { Submission, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { syncFolder, writeFileAtomic } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import { type Journal, JournalUnreadable, openJournal } from '../../files/journal.ts';
import { seal, unseal } from '../../files/sealed.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Outbox } from '../outbox/outbox.ts';

export type NewDocument = Omit<DocumentRecord, 'version' | 'number' | 'previous' | 'kind' | 'bytes' | 'sha256'>;

export interface Ledger {
  /** False when records were lost or changed on disk: those before the break are as they were, the others may be missing. */
  readonly isWhole: boolean;
  /** Oldest first. */
  receipts(): readonly Receipt[];
  get(submissionId: string): Receipt | undefined;
  /** The records as they were written, in order: what the hashes are over. */
  lines(): readonly string[];
  /** Enters what was delivered, or given up; one that is in already, or is neither, changes nothing. Durable when it resolves. `STORE_*`. */
  enter(submission: Submission): Promise<Result<void, Failure>>;
  /** Keeps a document and enters it; one that is in already changes nothing. Durable when it resolves. `SUBMISSION_NOT_FOUND`, `STORE_*`. */
  keep(document: NewDocument, bytes: Buffer): Promise<Result<void, Failure>>;
  /** The bytes as they were received. `SUBMISSION_NOT_FOUND`; `STORE_DAMAGED` when they are not what was kept. */
  document(submissionId: string, documentId: string): Promise<Result<Buffer, Failure>>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  /** The store's folder. Its lock is held by this process. */
  readonly directory: string;
  readonly key: KeyObject;
}

/** Failures: `STORE_NOT_WRITABLE`, `STORE_DISK_FULL`, `STORE_NEWER_VERSION`, `STORE_DAMAGED` when not even the first record can be read. */
export function openLedger(options: LedgerOptions, outbox: Pick<Outbox, 'list'>): Promise<Result<Ledger, Failure>> {
  return diskResult(async () => {
    const path = join(options.directory, 'receipts.journal');
    let journal: Journal;
    try {
      journal = await openJournal({ path, key: options.key, context: 'receipts' });
    } catch (error) {
      if (!(error instanceof JournalUnreadable)) throw error;
      return fail(failure(error.reason === 'newer-version' ? 'STORE_NEWER_VERSION' : 'STORE_DAMAGED'));
    }
    const ledger = new ChainedLedger(options, journal);
    for (const submission of inOrder(outbox.list())) {
      const entered = await ledger.enter(submission);
      if (entered.ok) continue;
      await ledger.close();
      return entered;
    }
    return ok(ledger);
  });
}

class ChainedLedger implements Ledger {
  readonly isWhole: boolean;
  readonly #options: LedgerOptions;
  readonly #journal: Journal;
  readonly #lines: string[] = [];
  readonly #receipts = new Map<string, { record: ReceiptRecord; sha256: string; documents: DocumentRecord[] }>();
  readonly #givenUp = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: LedgerOptions, journal: Journal) {
    this.#options = options;
    this.#journal = journal;
    let isWhole = journal.damage?.kind !== 'damaged';
    for (const bytes of journal.records) {
      const line = bytes.toString('utf8');
      const record = parse(line);
      if (record?.previous !== this.#last() || record.number !== this.#lines.length + 1) isWhole = false;
      this.#lines.push(line);
      if (record !== undefined) this.#take(record, line);
    }
    this.isWhole = isWhole;
  }

  receipts(): readonly Receipt[] {
    return [...this.#receipts.values()];
  }

  get(submissionId: string): Receipt | undefined {
    return this.#receipts.get(submissionId);
  }

  lines(): readonly string[] {
    return this.#lines;
  }

  enter({ head, state }: Submission): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      const { rows: _rows, columns: _columns, environment: _environment, ...delivery } = head;
      if (state.kind === 'given-up' && !this.#givenUp.has(head.submissionId)) {
        return this.#append({ ...this.#link(), kind: 'given-up', at: state.at, delivery, dialogSearch: state.dialogSearch });
      }
      if (state.kind !== 'delivered' || this.#receipts.has(head.submissionId)) return ok(undefined);
      return this.#append({ ...this.#link(), kind: 'receipt', at: state.at, delivery, answer: state.answer });
    });
  }

  keep(document: NewDocument, bytes: Buffer): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      const { submissionId, documentId } = document;
      const receipt = this.#receipts.get(submissionId);
      if (receipt === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      if (receipt.documents.some((known) => known.documentId === documentId)) return ok(undefined);
      const folder = this.#folder(submissionId);
      await onDisk(() => mkdir(folder, { recursive: true, mode: 0o700 }));
      await writeFileAtomic(join(folder, `${documentId}.sealed`), seal(this.#options.key, context(submissionId, documentId), bytes));
      await onDisk(() => syncFolder(folder));
      return this.#append({ ...this.#link(), kind: 'document', ...document, bytes: bytes.length, sha256: sha256(bytes) });
    });
  }

  document(submissionId: string, documentId: string): Promise<Result<Buffer, Failure>> {
    return diskResult(async () => {
      const record = this.#receipts.get(submissionId)?.documents.find((known) => known.documentId === documentId);
      if (record === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      const sealed = await onDisk(() => ifExists(() => readFile(join(this.#folder(submissionId), `${documentId}.sealed`))));
      const bytes = sealed && unseal(this.#options.key, context(submissionId, documentId), sealed);
      return bytes !== undefined && sha256(bytes) === record.sha256 ? ok(bytes) : fail(failure('STORE_DAMAGED', { submissionId }));
    });
  }

  close(): Promise<void> {
    return this.#journal.close();
  }

  async #append(record: LedgerRecord): Promise<Result<void, Failure>> {
    const line = JSON.stringify(record);
    await this.#journal.append(Buffer.from(line, 'utf8'));
    this.#lines.push(line);
    this.#take(record, line);
    return ok(undefined);
  }

  #take(record: LedgerRecord, line: string): void {
    if (record.kind === 'receipt') {
      this.#receipts.set(record.delivery.submissionId, { record, sha256: sha256(line), documents: [] });
    } else if (record.kind === 'given-up') this.#givenUp.add(record.delivery.submissionId);
    else this.#receipts.get(record.submissionId)?.documents.push(record);
  }

  #link(): Pick<LedgerRecord, 'version' | 'number' | 'previous'> {
    return { version: 1, number: this.#lines.length + 1, previous: this.#last() };
  }

  #last(): string | null {
    const line = this.#lines.at(-1);
    return line === undefined ? null : sha256(line);
  }

  #folder(submissionId: string): string {
    return join(this.#options.directory, 'outbox', submissionId, 'documents');
  }

  /** One after another: each record names the one before it. */
  #inTurn(work: () => Promise<Result<void, Failure>>): Promise<Result<void, Failure>> {
    const turn = this.#queue.then(() => diskResult(work));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

function inOrder(submissions: readonly Submission[]): Submission[] {
  return submissions
    .flatMap((submission) => ('at' in submission.state && isEntered(submission.state) ? [{ submission, at: submission.state.at }] : []))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ submission }) => submission);
}

function isEntered({ kind }: SubmissionState): boolean {
  return kind === 'delivered' || kind === 'given-up';
}

function parse(line: string): LedgerRecord | undefined {
  try {
    const record: unknown = JSON.parse(line);
    return isLedgerRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Checks without making it anew: its keys keep the order that they were written in, which its hash is over. */
function isLedgerRecord(value: unknown): value is LedgerRecord {
  return ledgerRecordSchema.safeParse(value).success;
}

function context(submissionId: string, documentId: string): string {
  return `outbox/${submissionId}/documents/${documentId}`;
}
