import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Receipt, receiptStatus } from '../../shared/core/delivery/receipt.ts';
import { submissionIdSchema } from '../../shared/core/delivery/submission.ts';
import { failure } from '../../shared/core/failure.ts';
import { documentsText, submitText, wrongUsage } from '../../shared/text/command-line.ts';
import { fetchDocuments } from '../delivery/feedback/documents.ts';
import { documentName } from '../delivery/ledger/receipt-file.ts';
import type { AccessFor } from '../delivery/send/resume.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { DiskError, onDisk } from '../files/disk-error.ts';
import { accessForSubmission, PracticeHost } from './access.ts';
import { readSigner } from './given-files.ts';
import { keptSigner } from './kept-key.ts';
import { parseOptions, required } from './options.ts';
import { EXIT, type Outcome, unusable, wrongUse } from './outcome.ts';
import { type OpenStore, STORE_OPTIONS, withStore } from './store.ts';
import { noAccess } from './submission-document.ts';
import { readTarget } from './targets.ts';
import type { World } from './world.ts';

const OPTIONS = {
  ...STORE_OPTIONS,
  out: { type: 'string' },
  p12: { type: 'string' },
  'passphrase-file': { type: 'string' },
  environment: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * `documents SUBMISSION-ID --out DIR`: follows the dialog in Dialogporten to the documents, keeps them in the store and saves them in DIR as
 * they were received. What is kept already is saved too, and isn't fetched again.
 */
export async function documents(world: World, args: readonly string[]): Promise<Outcome> {
  const options = parseOptions(args, OPTIONS);
  if (!options.ok) return options.failure;
  const { values, positionals } = options.value;
  const [given, ...more] = positionals;
  const submissionId = submissionIdSchema.safeParse(given);
  if (!submissionId.success || more.length > 0) return wrongUse(wrongUsage.oneSubmission);
  const out = required(values.out, '--out');
  if (!out.ok) return out.failure;
  const target = values.environment === undefined ? undefined : await readTarget(values.environment);
  if (target?.ok === false) return target.failure;
  const identity = await readSigner(values.p12, values['passphrase-file'], world.clock);
  if (!identity.ok) return identity.failure;

  return withStore(world, values, async (store) => {
    const practice = new PracticeHost(store.directory, world.clock);
    try {
      return await follow(world, store, submissionId.data, out.value, (head) =>
        accessForSubmission(
          head,
          target?.value,
          { identity: identity.value, kept: (environment, orgnr) => keptSigner(world, environment, orgnr) },
          practice,
        ),
      );
    } finally {
      await practice.close();
    }
  });
}

async function follow(world: World, store: OpenStore, submissionId: string, out: string, accessFor: AccessFor): Promise<Outcome> {
  const { outbox, ledger, maskinporten } = store;
  const submission = outbox.get(submissionId);
  if (submission === undefined) return unusable(failure('SUBMISSION_NOT_FOUND'));
  if (submission.state.kind !== 'delivered') return notYet();
  const access = await accessFor(submission.head);
  if (!access.ok) return noAccess(access.failure);
  const { clock, fetch } = world;
  const asked = await fetchDocuments({ outbox, ledger, fetch, maskinporten, clock }, submissionId, access.value);
  if (!asked.ok) return asked.failure.code.startsWith('MASKINPORTEN') ? noAccess(asked.failure) : unusable(asked.failure, EXIT.unsure);
  return asked.value.documents.length === 0 ? notYet() : save(store, asked.value, out);
}

function notYet(): Outcome {
  return { status: EXIT.nothingYet, document: { status: 'nothing-yet', documents: [] }, text: `${documentsText.nothingYet}\n` };
}

async function save({ ledger }: OpenStore, receipt: Receipt, out: string): Promise<Outcome> {
  const saved: SavedDocument[] = [];
  for (const { documentId, name, mediaType, sha256, tilbakemelding } of receipt.documents) {
    const bytes = await ledger.document(receipt.record.delivery.submissionId, documentId);
    if (!bytes.ok) return unusable(bytes.failure);
    const file = join(out, documentName(name, documentId, mediaType));
    const failed = await written(file, bytes.value, out);
    if (failed !== undefined) return failed;
    saved.push({ file, name, mediaType, bytes: bytes.value.length, sha256, verdict: tilbakemelding?.verdict ?? null });
  }
  const status = receiptStatus(receipt.documents);
  const lines = [documentsText.status[status], ...saved.map(({ name, file }) => submitText.line(name || documentsText.document, file))];
  return { status: EXIT.done, document: { status, documents: saved }, text: `${lines.join('\n')}\n` };
}

interface SavedDocument {
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Null for what isn't a tilbakemelding that is understood. */
  readonly verdict: string | null;
}

async function written(file: string, bytes: Buffer, out: string): Promise<Outcome | undefined> {
  try {
    await onDisk(() => mkdir(out, { recursive: true }));
    await writeFileAtomic(file, bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return wrongUse(wrongUsage.directoryNotWritable(out));
  }
}
