/** A fresh store in a temp folder, opened as often as the test likes. */
import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FreezeMeta } from '../../../electron/delivery/outbox/frozen.ts';
import { type Outbox, openOutbox } from '../../../electron/delivery/outbox/outbox.ts';
import { openJournal } from '../../../electron/files/journal.ts';
import { z } from '../../../shared/zod.ts';
import { COLUMNS, DRAFT_ID } from './make-ready.ts';

export const META: FreezeMeta = {
  draftId: DRAFT_ID,
  environmentName: 'practice',
  oppgavegiverName: 'Samvirket Sør',
  kildesystem: 'Kundeutbytte 0.1.0',
  file: 'medlemmer.xlsx',
  sheet: 'Ark1',
  columns: COLUMNS,
};

const recordWithAnswer = z.object({
  answer: z.object({ httpStatus: z.int(), contentType: z.string(), bodyBase64: z.string() }).optional(),
});

export interface TestStore {
  readonly directory: string;
  readonly keyHex: string;
  readonly key: KeyObject;
  open(): Promise<Outbox>;
  /** What the log of a submission keeps of the authority's answers. */
  keptAnswers(submissionId: string): Promise<{ httpStatus: number; contentType: string; body: string }[]>;
  remove(): void;
}

export function makeStore(): TestStore {
  const directory = mkdtempSync(join(tmpdir(), 'kundeutbytte-outbox-'));
  const secret = randomBytes(32);
  const key = createSecretKey(secret);
  return {
    directory,
    key,
    keyHex: secret.toString('hex'),
    async open() {
      const outbox = await openOutbox({ directory, key, clock: { now: () => new Date() }, newUuid: randomUUID });
      if (!outbox.ok) throw new Error(outbox.failure.code);
      return outbox.value;
    },
    async keptAnswers(submissionId) {
      const path = join(directory, 'outbox', submissionId, 'log.journal');
      const journal = await openJournal({ path, key, context: `outbox/${submissionId}/log` });
      await journal.close();
      return journal.records.flatMap((record) => {
        const { answer } = recordWithAnswer.parse(JSON.parse(record.toString('utf8')));
        return answer ? [{ ...answer, body: Buffer.from(answer.bodyBase64, 'base64').toString('utf8'), bodyBase64: undefined }] : [];
      });
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
