import { readFile, stat } from 'node:fs/promises';
import { totalsOf } from '../../../shared/core/delivery/held.ts';
import type { Receipt } from '../../../shared/core/delivery/receipt.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { holdings } from '../../delivery/ledger/holdings.ts';
import { ledgerView, receiptView } from '../../delivery/ledger/ledger-view.ts';
import { documentName, exportZip, receiptFile, receiptName } from '../../delivery/ledger/receipt-file.ts';
import { verifyReceipt } from '../../delivery/ledger/verify-receipt.ts';
import { deliveryDiagnostics } from '../../delivery/send/diagnostics.ts';
import type { OpenDesk } from '../../desk/open-desk.ts';
import { diskResult, onDisk } from '../../files/disk-error.ts';
import type { Handlers } from '../run-call.ts';
import { type HandlerContext, today } from './context.ts';

type LedgerCall = Extract<keyof Handlers, `ledger.${string}` | 'delivery.answers' | 'delivery.diagnostics'>;

/** A receipt is some kB; a body, a document or a whole archive at most this much. */
const MAX_VERIFIED_BYTES = 500_000_000;
const TEXT_TYPES = /^(text\/|application\/([\w.-]+\+)?(json|xml)$)/;

export function ledgerHandlers(context: HandlerContext): Pick<Handlers, LedgerCall> {
  const { desk, tickets, clock, versions } = context;

  async function withReceipt<T>(
    submissionId: string,
    work: (open: OpenDesk, receipt: Receipt) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> {
    const opened = await desk.opened();
    if (!opened.ok) return opened;
    const receipt = opened.value.ledger.get(submissionId);
    return receipt === undefined ? fail(failure('SUBMISSION_NOT_FOUND')) : work(opened.value, receipt);
  }

  const save = (name: string, bytes: Buffer) => diskResult(async () => ok({ saved: await context.saveFile(name, bytes) }));

  return {
    async 'ledger.list'() {
      const opened = await desk.opened();
      return opened.ok ? ok(ledgerView(opened.value.ledger, opened.value.outbox.list())) : opened;
    },
    'ledger.receipt': ({ submissionId }) => withReceipt(submissionId, async (_open, receipt) => ok(receiptView(receipt))),
    async 'ledger.held'(whose) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const held = await holdings(opened.value.ledger, opened.value.outbox, whose);
      if (!held.ok) return held;
      return ok({ certain: totalsOf(held.value.certain.values()), earlierOnly: totalsOf(held.value.earlierOnly.values()) });
    },
    'ledger.ask': ({ submissionId }) =>
      withReceipt(submissionId, async ({ following }) => {
        const asked = await following.ask(submissionId);
        return asked.ok ? ok(receiptView(asked.value)) : asked;
      }),
    'ledger.document': ({ submissionId, documentId }) =>
      withReceipt(submissionId, async ({ ledger }, { documents }) => {
        const bytes = await ledger.document(submissionId, documentId);
        if (!bytes.ok) return bytes;
        const isText = TEXT_TYPES.test(documents.find((one) => one.documentId === documentId)?.mediaType ?? '');
        return ok({ text: isText ? bytes.value.toString('utf8') : null });
      }),
    'ledger.saveDocument': ({ submissionId, documentId }) =>
      withReceipt(submissionId, async ({ ledger }, { documents }) => {
        const document = documents.find((one) => one.documentId === documentId);
        const bytes = await ledger.document(submissionId, documentId);
        return bytes.ok ? save(documentName(document?.name ?? '', documentId, document?.mediaType ?? ''), bytes.value) : bytes;
      }),
    'ledger.saveReceipt': ({ submissionId }) =>
      withReceipt(submissionId, async (_open, receipt) => save(`kvittering-${receiptName(receipt)}.json`, receiptFile(receipt))),
    'ledger.savePdf': ({ submissionId }) =>
      withReceipt(submissionId, async (_open, receipt) => save(`kvittering-${receiptName(receipt)}.pdf`, await context.pageAsPdf())),
    async 'ledger.pickToVerify'() {
      const path = await context.pickReceiptFile();
      return ok(path === undefined ? null : await tickets.issue(path));
    },
    async 'ledger.export'() {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const bytes = await exportZip(opened.value.ledger, opened.value.outbox, clock.now());
      return bytes.ok ? save(`kvitteringer-${today(context)}.zip`, bytes.value) : bytes;
    },
    async 'ledger.verify'({ ticket }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const path = tickets.redeem(ticket);
      if (path === undefined) return fail(failure('TICKET_UNKNOWN'));
      const read = await readGiven(path);
      if (!read.ok) return read;
      if (read.value === undefined) return ok({ kind: 'not-recognised' });
      return ok(await verifyReceipt(opened.value.ledger, opened.value.outbox, read.value));
    },
    async 'delivery.answers'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const history = await opened.value.outbox.history(submissionId);
      if (!history.ok) return history;
      const textOf = (base64: string) => Buffer.from(base64, 'base64').toString('utf8');
      const answers = history.value.flatMap(({ answer }) => answer ?? []);
      return ok(answers.map(({ bodyBase64, ...answer }) => ({ ...answer, text: textOf(bodyBase64) })));
    },
    async 'delivery.diagnostics'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const { outbox, ledger } = opened.value;
      const submission = outbox.get(submissionId);
      if (submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      const history = await outbox.history(submissionId);
      if (!history.ok) return history;
      const documents = ledger.get(submissionId)?.documents ?? [];
      const { platform, release, architecture } = context.machine();
      const surroundings = {
        Kundeutbytte: versions.app,
        Electron: `${versions.electron}${versions.practiceOnly ? ' (practice only)' : ''}`,
        System: `${platform} ${release} ${architecture}`,
      };
      return ok(deliveryDiagnostics({ submission, history: history.value, documents }, surroundings, clock.now()));
    },
  };
}

/** A file that the user dropped; undefined when it is larger than anything of ours. Any failure to read it is about the file and not the store. */
async function readGiven(path: string): Promise<Result<Buffer | undefined, Failure>> {
  const read = await diskResult(async () => {
    const { size } = await onDisk(() => stat(path));
    return ok(size > MAX_VERIFIED_BYTES ? undefined : await onDisk(() => readFile(path)));
  });
  return read.ok ? read : fail(failure('FILE_NOT_READABLE'));
}
