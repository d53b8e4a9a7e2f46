/** An archive that was saved as a zip, held against the ledger: file by file, byte by byte. */
import { jsonDifferences } from '../../../shared/core/delivery/json-differences.ts';
import { ledgerRecordSchema } from '../../../shared/core/delivery/receipt.ts';
import type { VerificationView } from '../../../shared/ipc/ledger-views.ts';
import { jsonOf } from '../../../shared/json.ts';
import { sha256 } from '../../files/sha256.ts';
import { unzip } from '../../files/unzip.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Ledger } from './ledger.ts';
import { exportEntries, LEDGER_FILE } from './receipt-file.ts';

type FileDifference = Extract<VerificationView, { kind: 'export-differs' }>['files'][number];

const NOT_RECOGNISED: VerificationView = { kind: 'not-recognised' };

export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}

/** What came to the ledger after the export was made is no change of it: it is held against what an export had held then. */
export async function verifyExport(ledger: Ledger, outbox: Outbox, bytes: Buffer): Promise<VerificationView> {
  const found = await unzip(bytes);
  if (found === undefined) return NOT_RECOGNISED;
  const lines = linesOf(found.get(LEDGER_FILE));
  // Its own ledger lost: everything that this store has is what it ought to have.
  const known = ledger.lines();
  if (lines !== undefined && lines.length > 0 && lines[0] !== known[0] && isForeign(lines, known)) {
    return { kind: 'not-in-ledger', what: 'export', isConsistent: isChain(lines) };
  }
  if (lines === undefined && ![...found.keys()].some((name) => name.endsWith('/kvittering.json'))) return NOT_RECOGNISED;
  const records = Math.min(lines?.length ?? known.length, known.length);
  const expected = await exportEntries(ledger, outbox, records);
  if (!expected.ok) return NOT_RECOGNISED;

  const files: FileDifference[] = expected.value.flatMap(({ name, bytes: ours }) => difference(name, Buffer.from(ours), found.get(name)));
  const names = new Set(expected.value.map(({ name }) => name));
  for (const name of found.keys()) if (!names.has(name)) files.push({ name, how: 'unknown', paths: [] });
  if (files.length > 0) return { kind: 'export-differs', files };
  const receipts = ledger.receipts().filter(({ record }) => record.number <= records).length;
  return { kind: 'export-unchanged', receipts, newer: ledger.receipts().length - receipts };
}

function difference(name: string, ours: Buffer, theirs: Buffer | null | undefined): FileDifference[] {
  if (theirs === undefined) return [{ name, how: 'missing', paths: [] }];
  if (theirs === null) return [{ name, how: 'unreadable', paths: [] }];
  if (ours.equals(theirs)) return [];
  return [
    {
      name,
      how: 'changed',
      paths: jsonDifferences(jsonOf(ours.toString('utf8')), jsonOf(theirs.toString('utf8'))).filter((path) => path !== ''),
    },
  ];
}

function linesOf(bytes: Buffer | null | undefined): string[] | undefined {
  return bytes
    ?.toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Of another store: none of its receipts is known here, by the id that it was given when it was frozen. */
function isForeign(lines: readonly string[], known: readonly string[]): boolean {
  const ids = new Set(known.flatMap(submissionIdOf));
  return !lines.flatMap(submissionIdOf).some((id) => ids.has(id));
}

function submissionIdOf(line: string): string[] {
  const record = ledgerRecordSchema.safeParse(jsonOf(line));
  return record.success && record.data.kind === 'receipt' ? [record.data.delivery.submissionId] : [];
}

/** Each record names the hash of the one before it. */
function isChain(lines: readonly string[]): boolean {
  return lines.every((line, n) => {
    const record = ledgerRecordSchema.safeParse(jsonOf(line));
    const before = lines[n - 1];
    const previous = before === undefined ? null : sha256(before);
    return record.success && record.data.number === n + 1 && record.data.previous === previous;
  });
}
