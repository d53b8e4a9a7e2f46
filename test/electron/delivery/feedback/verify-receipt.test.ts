/** A receipt or an export that is held against the ledger, and the export itself. */
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../../../electron/delivery/ledger/ledger.ts';
import { exportZip, receiptFile } from '../../../../electron/delivery/ledger/receipt-file.ts';
import { verifyReceipt } from '../../../../electron/delivery/ledger/verify-receipt.ts';
import { makeStore } from '../store.ts';
import { asked, clock, deliver, ledger, outbox, reopen } from './after-delivery-setup.ts';

describe('the verifier', () => {
  it('knows a receipt, a body and a document that nobody changed', async () => {
    const sent = await deliver();
    const before = ledger.get(sent.head.submissionId);
    const savedEarly = before && receiptFile(before);
    const receipt = await asked(sent);
    const { submissionId } = sent.head;
    const body = await outbox.body(submissionId);
    const document = await ledger.document(submissionId, receipt.documents[0]?.documentId ?? '');
    const verdicts = [
      receiptFile(receipt),
      savedEarly ?? Buffer.alloc(0),
      body.ok ? body.value : Buffer.alloc(0),
      document.ok ? document.value : Buffer.alloc(0),
    ];
    expect(await Promise.all(verdicts.map((bytes) => verifyReceipt(ledger, outbox, bytes)))).toEqual([
      { kind: 'unchanged', what: 'receipt', submissionId },
      { kind: 'unchanged', what: 'receipt', submissionId },
      { kind: 'unchanged', what: 'body', submissionId },
      { kind: 'unchanged', what: 'document', submissionId },
    ]);
  });

  it('says where a changed one differs, and no value', async () => {
    const sent = await deliver();
    const { submissionId } = sent.head;
    const receipt = ledger.get(submissionId);
    const text = receipt ? receiptFile(receipt).toString('utf8') : '';
    const forged = Buffer.from(text.replace('"sumUtbetaltBeloep": 600', '"sumUtbetaltBeloep": 601'));
    expect(await verifyReceipt(ledger, outbox, forged)).toEqual({
      kind: 'differs',
      what: 'receipt',
      submissionId,
      paths: ['record/delivery/sumUtbetaltBeloep'],
    });
    const body = await outbox.body(submissionId);
    const changed = Buffer.from((body.ok ? body.value.toString('utf8') : '').replace('"utbetaltBeloep":100', '"utbetaltBeloep":900'));
    expect(await verifyReceipt(ledger, outbox, changed)).toEqual({
      kind: 'differs',
      what: 'body',
      submissionId,
      paths: ['leveranse/oppgave/0/utbetaltBeloep'],
    });
  });

  it('takes another store’s receipt for what it is, and anything else for nothing', async () => {
    const sent = await deliver();
    await ledger.close();
    await reopen();
    const receipt = ledger.get(sent.head.submissionId);
    const file = receipt ? receiptFile(receipt) : Buffer.alloc(0);
    const other = makeStore();
    const emptyOutbox = await other.open();
    const empty = await openLedger({ directory: other.directory, key: other.key }, emptyOutbox);
    if (!empty.ok) throw new Error(empty.failure.code);
    const verify = (bytes: Buffer) => verifyReceipt(empty.value, emptyOutbox, bytes);
    expect(await verify(file)).toEqual({ kind: 'not-in-ledger', what: 'receipt', isConsistent: true });
    expect(await verify(Buffer.from(file.toString('utf8').replace('600', '601')))).toEqual({
      kind: 'not-in-ledger',
      what: 'receipt',
      isConsistent: false,
    });
    expect(await verify(Buffer.from('hello'))).toEqual({ kind: 'not-recognised' });
    await empty.value.close();
    other.remove();
  });
});

it('exports everything as a zip that other programs read', async () => {
  const sent = await deliver();
  await asked(sent);
  const bytes = await exportZip(ledger, outbox, clock.now());
  if (!bytes.ok) throw new Error(bytes.failure.code);
  const entries = readZip(bytes.value);
  const body = await outbox.body(sent.head.submissionId);
  expect([...entries.keys()].map((name) => name.replace(/^.*\//, '').replace(/ [\da-f]{8}/, ''))).toEqual([
    'hovedbok.jsonl',
    'kvittering.json',
    'leveranse.json',
    'Tilbakemelding.xml',
  ]);
  const sentBytes = [...entries].find(([name]) => name.endsWith('leveranse.json'))?.[1];
  expect(body.ok && sentBytes?.equals(body.value)).toBe(true);
});

/** With the directory at its end, as unpackers do. */
function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.length - 22;
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.set(name, inflateRawSync(bytes.subarray(start, start + packed)));
    at += 46 + nameLength;
  }
  return entries;
}
