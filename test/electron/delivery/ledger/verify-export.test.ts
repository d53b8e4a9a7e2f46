/** A saved archive held against the ledger: unchanged, or exactly which file differs, and where. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../../../electron/delivery/ledger/ledger.ts';
import { exportZip } from '../../../../electron/delivery/ledger/receipt-file.ts';
import { verifyReceipt } from '../../../../electron/delivery/ledger/verify-receipt.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import { unzip } from '../../../../electron/files/unzip.ts';
import { zip } from '../../../../electron/files/zip.ts';
import { readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

const AT = new Date('2026-01-23T13:02:00Z');
let store: TestStore;
let outbox: Outbox;
let ledger: Ledger;

beforeEach(async () => {
  ({ store, outbox, ledger } = await openAll());
});
afterEach(() => close({ store, ledger }));

async function openAll() {
  const made = makeStore();
  const box = await made.open();
  const opened = await openLedger({ directory: made.directory, key: made.key }, box);
  if (!opened.ok) throw new Error(opened.failure.code);
  return { store: made, outbox: box, ledger: opened.value };
}

async function close(of: { store: TestStore; ledger: Ledger }): Promise<void> {
  await of.ledger.close();
  of.store.remove();
}

/** Accepted by an authority that this test has no need of. */
async function deliver(firstAmount: number, box = outbox, book = ledger): Promise<string> {
  const frozen = await box.freeze(readyDraft({ firstAmount }), META);
  if (!frozen.ok) throw new Error(frozen.failure.code);
  const { submissionId, oppgavegiversLeveranseReferanse, antallOppgaver } = frozen.value.head;
  const answer = { dialogId: randomUUID(), forsendelseId: randomUUID(), oppgavegiversLeveranseReferanse, antallOppgaver };
  await box.record(submissionId, { kind: 'sending', at: AT.toISOString() });
  const delivered = await box.record(submissionId, { kind: 'delivered', at: AT.toISOString(), answer });
  if (!delivered.ok) throw new Error(delivered.failure.code);
  await book.enter(delivered.value);
  return submissionId;
}

async function keepDocument(submissionId: string, text: string): Promise<void> {
  const documentId = randomUUID().replaceAll('-', '');
  const document = { at: AT.toISOString(), submissionId, documentId, name: 'Tilbakemelding æøå', mediaType: 'application/xml' };
  await ledger.keep({ ...document, tilbakemelding: null }, Buffer.from(text));
}

async function exported(): Promise<Buffer> {
  const bytes = await exportZip(ledger, outbox, AT);
  if (!bytes.ok) throw new Error(bytes.failure.code);
  return bytes.value;
}

/** The same zip, with one of its files otherwise; `null` takes it out. */
async function altered(bytes: Buffer, name: RegExp, change: (text: string) => string | null): Promise<Buffer> {
  const entries = [...((await unzip(bytes)) ?? [])].flatMap(([one, content]) => {
    if (content === null) throw new Error('unreadable');
    const next = name.test(one) ? change(content.toString('utf8')) : content;
    return next === null ? [] : [{ name: one, bytes: Buffer.from(next) }];
  });
  return zip(entries, AT);
}

const verified = (bytes: Buffer) => verifyReceipt(ledger, outbox, bytes);

it('is unchanged, also after more has been delivered and answered', async () => {
  const first = await deliver(100);
  await keepDocument(first, '<ja/>');
  const bytes = await exported();
  expect(await verified(bytes)).toEqual({ kind: 'export-unchanged', receipts: 1, newer: 0 });
  await keepDocument(first, '<nei/>');
  await deliver(200);
  expect(await verified(bytes)).toEqual({ kind: 'export-unchanged', receipts: 1, newer: 1 });
});

it('says which file was changed, and where in it', async () => {
  await keepDocument(await deliver(100), '<ja/>');
  const bytes = await exported();
  const body = await verified(
    await altered(bytes, /leveranse\.json$/, (text) => text.replace('"utbetaltBeloep":100', '"utbetaltBeloep":101')),
  );
  expect(body).toMatchObject({
    kind: 'export-differs',
    files: [{ name: expect.stringMatching(/leveranse\.json$/), how: 'changed', paths: ['leveranse/oppgave/0/utbetaltBeloep'] }],
  });
  const document = await verified(await altered(bytes, /Tilbakemelding æøå/, () => '<ja />'));
  expect(document).toMatchObject({ kind: 'export-differs', files: [{ name: expect.stringContaining('æøå'), how: 'changed', paths: [] }] });
  const gone = await verified(await altered(bytes, /kvittering\.json$/, () => null));
  expect(gone).toMatchObject({ kind: 'export-differs', files: [{ how: 'missing' }] });
  const ledgerGone = await verified(await altered(bytes, /^hovedbok/, () => null));
  expect(ledgerGone).toMatchObject({ kind: 'export-differs', files: [{ name: 'hovedbok.jsonl', how: 'missing' }] });
});

it('notices what was put in, and a byte that went bad', async () => {
  await deliver(100);
  const bytes = await exported();
  const entries = [...((await unzip(bytes)) ?? [])].map(([name, content]) => ({ name, bytes: content ?? Buffer.alloc(0) }));
  const more = zip([...entries, { name: 'mer.txt', bytes: Buffer.from('hei') }], AT);
  expect(await verified(more)).toMatchObject({ kind: 'export-differs', files: [{ name: 'mer.txt', how: 'unknown' }] });
  const broken = Buffer.from(bytes);
  // Into the packed bytes of the first file, behind its header and name.
  broken.writeUInt8(broken.readUInt8(60) ^ 0xff, 60);
  expect(await verified(broken)).toMatchObject({ kind: 'export-differs', files: [{ name: 'hovedbok.jsonl', how: 'unreadable' }] });
});

it('of another store is told from a changed one, and held against its own hashes', async () => {
  const other = await openAll();
  await deliver(100, other.outbox, other.ledger);
  await deliver(200, other.outbox, other.ledger);
  const foreign = await exportZip(other.ledger, other.outbox, AT);
  await close(other);
  if (!foreign.ok) throw new Error(foreign.failure.code);
  await deliver(100);
  expect(await verified(foreign.value)).toEqual({ kind: 'not-in-ledger', what: 'export', isConsistent: true });
  const forged = await altered(foreign.value, /^hovedbok/, (text) => text.replace('"sumUtbetaltBeloep":', '"sumUtbetaltBeloep":1'));
  expect(await verified(forged)).toEqual({ kind: 'not-in-ledger', what: 'export', isConsistent: false });
});

it('that is no archive isn’t taken for one', async () => {
  await deliver(100);
  expect(await verified(zip([{ name: 'medlemmer.txt', bytes: Buffer.from('hei') }], AT))).toEqual({ kind: 'not-recognised' });
  const { privateKey } = generateKeyPairSync('ed25519');
  expect(await verified(Buffer.concat([Buffer.from('PK\u0003\u0004'), privateKey.export({ type: 'pkcs8', format: 'der' })]))).toEqual({
    kind: 'not-recognised',
  });
});
