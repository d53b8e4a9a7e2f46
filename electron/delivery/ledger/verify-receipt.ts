/** The receipt verifier: a file from the archive is held against the ledger. Unchanged, or what differs. */
import { jsonDifferences } from '../../../shared/core/delivery/json-differences.ts';
import type { Receipt } from '../../../shared/core/delivery/receipt.ts';
import type { VerificationView } from '../../../shared/ipc/ledger-views.ts';
import { jsonOf } from '../../../shared/json.ts';
import { z } from '../../../shared/zod.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Ledger } from './ledger.ts';
import { receiptFile, receiptFileSchema } from './receipt-file.ts';
import { isZip, verifyExport } from './verify-export.ts';

const bodySchema = z.object({ leveranse: z.object({ oppgavegiversLeveranseReferanse: z.string() }) });
/** With its keys in the order of the file, which the hash is over. */
const rawRecordSchema = z.object({ record: z.unknown() });
const anyReceiptFileSchema = z.object({
  sha256: z.string(),
  record: z.object({ delivery: z.object({ submissionId: z.string() }) }),
});

/**
 * Takes a receipt file, a body as it was sent, a document as it was received, or a whole export. What differs is told by path (`leveranse/oppgave/3/…`), never
 * by value. A receipt that this ledger doesn't know is only held against its own hash.
 */
export async function verifyReceipt(ledger: Ledger, outbox: Outbox, bytes: Buffer): Promise<VerificationView> {
  const known = byHash(ledger, sha256(bytes));
  if (known !== undefined) return known;
  if (isZip(bytes)) return verifyExport(ledger, outbox, bytes);
  const json = jsonOf(bytes.toString('utf8'));
  const file = anyReceiptFileSchema.safeParse(json);
  if (file.success) return verifyFile(ledger, json, file.data.record.delivery.submissionId);
  const body = bodySchema.safeParse(json);
  if (!body.success) return { kind: 'not-recognised' };
  const receipt = ledger
    .receipts()
    .find(({ record }) => record.delivery.oppgavegiversLeveranseReferanse === body.data.leveranse.oppgavegiversLeveranseReferanse);
  if (receipt === undefined) return { kind: 'not-in-ledger', what: 'body', isConsistent: false };
  const { submissionId } = receipt.record.delivery;
  const sent = await outbox.body(submissionId);
  return { kind: 'differs', what: 'body', submissionId, paths: sent.ok ? jsonDifferences(jsonOf(sent.value.toString('utf8')), json) : [] };
}

function byHash(ledger: Ledger, hash: string): VerificationView | undefined {
  for (const { record, documents } of ledger.receipts()) {
    const { submissionId, bodySha256 } = record.delivery;
    if (bodySha256 === hash) return { kind: 'unchanged', what: 'body', submissionId };
    if (documents.some((document) => document.sha256 === hash)) return { kind: 'unchanged', what: 'document', submissionId };
  }
  return undefined;
}

function verifyFile(ledger: Ledger, json: unknown, submissionId: string): VerificationView {
  const file = receiptFileSchema.safeParse(json);
  const receipt = ledger.get(submissionId);
  if (receipt === undefined) {
    return {
      kind: 'not-in-ledger',
      what: 'receipt',
      isConsistent: file.success && sha256(JSON.stringify(rawRecordSchema.parse(json).record)) === file.data.sha256,
    };
  }
  const paths = jsonDifferences(expected(receipt, json), json);
  return paths.length === 0
    ? { kind: 'unchanged', what: 'receipt', submissionId }
    : { kind: 'differs', what: 'receipt', submissionId, paths };
}

/** Documents that came after the file was saved are no change of the file. */
function expected(receipt: Receipt, file: unknown): unknown {
  const then = z.object({ documents: z.array(z.unknown()) }).safeParse(file);
  const documents = then.success ? receipt.documents.slice(0, then.data.documents.length) : receipt.documents;
  return jsonOf(receiptFile({ ...receipt, documents }).toString('utf8'));
}
