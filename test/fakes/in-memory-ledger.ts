/** Receipts and corrections over the submissions of the fake main: real views and real arithmetic, without disk or network. */
import { createHash } from 'node:crypto';
import type { Ledger } from '../../electron/delivery/ledger/ledger.ts';
import { ledgerView, receiptView } from '../../electron/delivery/ledger/ledger-view.ts';
import { deliveryDiagnostics } from '../../electron/delivery/send/diagnostics.ts';
import type { Handlers } from '../../electron/ipc/run-call.ts';
import type { Receipt } from '../../shared/core/delivery/receipt.ts';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import { failure } from '../../shared/core/failure.ts';
import { fail, ok } from '../../shared/result.ts';

type LedgerCall = Extract<keyof Handlers, `ledger.${string}` | `correction.${string}` | 'delivery.answers' | 'delivery.diagnostics'>;

export function inMemoryLedger(submissions: readonly Submission[], draftOf: Handlers['drafts.open']): Pick<Handlers, LedgerCall> {
  const receipts = () => submissions.flatMap((submission, index) => receiptOf(submission, index));
  const find = (submissionId: string) => receipts().find(({ record }) => record.delivery.submissionId === submissionId);
  const shown = async (submissionId: string) => {
    const receipt = find(submissionId);
    return receipt ? ok(receiptView(receipt)) : fail(failure('SUBMISSION_NOT_FOUND'));
  };
  const ledger: Pick<Ledger, 'isWhole' | 'receipts'> = { isWhole: true, receipts };
  const nothing = { antallOppgaver: 0, sumUtbetaltBeloep: 0 };
  return {
    'ledger.list': async () => ok(ledgerView(ledger, submissions)),
    'ledger.receipt': ({ submissionId }) => shown(submissionId),
    'ledger.held': async ({ organisasjonsnummer, inntektsaar }) => {
      const last = receipts().findLast(
        ({ record: { delivery } }) => delivery.organisasjonsnummer === organisasjonsnummer && delivery.inntektsaar === inntektsaar,
      );
      if (last === undefined) return ok({ certain: nothing, earlierOnly: nothing });
      const { antallOppgaver, sumUtbetaltBeloep } = last.record.delivery;
      return ok({ certain: { antallOppgaver, sumUtbetaltBeloep }, earlierOnly: nothing });
    },
    'ledger.ask': ({ submissionId }) => shown(submissionId),
    'ledger.document': async () => fail(failure('SUBMISSION_NOT_FOUND')),
    'ledger.saveDocument': async () => fail(failure('SUBMISSION_NOT_FOUND')),
    'ledger.saveReceipt': async () => ok({ saved: true }),
    'ledger.savePdf': async () => ok({ saved: true }),
    'ledger.pickToVerify': async () => ok(null),
    'ledger.export': async () => ok({ saved: true }),
    'ledger.verify': async () => ok({ kind: 'not-recognised' }),
    'correction.start': async ({ submissionId }) => {
      const draftId = find(submissionId)?.record.delivery.draftId;
      return draftId ? draftOf({ draftId }) : fail(failure('SUBMISSION_NOT_FOUND'));
    },
    'correction.differences': async ({ from }) =>
      ok({
        counts: { new: 0, changed: 0, same: 0, gone: 0 },
        before: nothing,
        after: nothing,
        afterWithGone: nothing,
        from,
        total: 0,
        differences: [],
      }),
    'correction.withoutNumber': async () => ok([]),
    'delivery.answers': async () => ok([]),
    'delivery.diagnostics': async ({ submissionId }) => {
      const submission = submissions.find(({ head }) => head.submissionId === submissionId);
      if (submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      const facts = { submission, history: [{ state: submission.state, answer: undefined }], documents: [] };
      return ok(deliveryDiagnostics(facts, { Kundeutbytte: '0.1.0' }, new Date('2026-01-31T20:15:00Z')));
    },
  };
}

function receiptOf({ head, state }: Submission, index: number): Receipt[] {
  if (state.kind !== 'delivered') return [];
  const { rows: _rows, columns: _columns, environment: _environment, ...delivery } = head;
  const record = { version: 1, number: index + 1, previous: null, kind: 'receipt', at: state.at, delivery, answer: state.answer } as const;
  return [{ record, sha256: createHash('sha256').update(JSON.stringify(record)).digest('hex'), documents: [] }];
}
