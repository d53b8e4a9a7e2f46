/** A receipt as a file of its own, and everything as a zip: for the archive, the accountant, or the verifier years later. */

import { documentRecordSchema, type Receipt, receiptRecordSchema } from '../../../shared/core/delivery/receipt.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { type ZipEntry, zip } from '../../files/zip.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Ledger } from './ledger.ts';

/** In an export: every record as it was written, one a line. */
export const LEDGER_FILE = 'hovedbok.jsonl';
const FORMAT = 'kundeutbytte-kvittering';

export const receiptFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** Over `record` as JSON without white space. */
  sha256: z.string(),
  record: receiptRecordSchema,
  documents: z.array(documentRecordSchema),
});

export function receiptFile({ record, sha256, documents }: Receipt): Buffer {
  return Buffer.from(`${JSON.stringify({ format: FORMAT, version: 1, sha256, record, documents }, null, 2)}\n`, 'utf8');
}

/** Without its ending; nothing in it that a file system or a person would stumble over. */
export function receiptName({ record: { delivery } }: Receipt): string {
  return `${delivery.inntektsaar}-${delivery.organisasjonsnummer}-${delivery.oppgavegiversLeveranseReferanse}`.replace(/[^\w.-]+/g, '_');
}

/**
 * `hovedbok.jsonl` with every record as it was written, and a folder for each delivery with its receipt, the exact bytes that were sent, and
 * its documents. Failures: those of `Outbox.body` and `Ledger.document`: an export that leaves something out silently would be no proof.
 */
export async function exportZip(ledger: Ledger, outbox: Outbox, at: Date): Promise<Result<Buffer, Failure>> {
  const entries = await exportEntries(ledger, outbox, ledger.lines().length);
  return entries.ok ? ok(zip(entries.value, at)) : entries;
}

/** What an export held that was made when the ledger had so many records: a record is never changed, so it can be said later, too. */
export async function exportEntries(ledger: Ledger, outbox: Outbox, records: number): Promise<Result<ZipEntry[], Failure>> {
  const lines = ledger.lines().slice(0, records);
  const entries: ZipEntry[] = [{ name: LEDGER_FILE, bytes: Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8') }];
  for (const { record, sha256, documents: all } of ledger.receipts()) {
    if (record.number > records) continue;
    const receipt = { record, sha256, documents: all.filter(({ number }) => number <= records) };
    const folder = receiptName(receipt);
    const { submissionId } = record.delivery;
    const body = await outbox.body(submissionId);
    if (!body.ok) return body;
    entries.push(
      { name: `${folder}/kvittering.json`, bytes: receiptFile(receipt) },
      { name: `${folder}/leveranse.json`, bytes: body.value },
    );
    for (const { documentId, mediaType, name } of receipt.documents) {
      const bytes = await ledger.document(submissionId, documentId);
      if (!bytes.ok) return bytes;
      entries.push({ name: `${folder}/dokumenter/${documentName(name, documentId, mediaType)}`, bytes: bytes.value });
    }
  }
  return ok(entries);
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/json': '.json',
  'application/xml': '.xml',
  'text/xml': '.xml',
  'application/pdf': '.pdf',
  'text/csv': '.csv',
};

/** The name that the authority gave it, as a file name that is unique and opens with the right program. */
export function documentName(name: string, documentId: string, mediaType: string): string {
  const words =
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .trim()
      .slice(0, 60) || 'dokument';
  return `${words} ${documentId.slice(0, 8)}${ENDINGS[mediaType] ?? '.bin'}`;
}
