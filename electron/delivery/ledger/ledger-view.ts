/** What the screen gets to see of receipts. Pure. */
import { type Receipt, receiptStatus } from '../../../shared/core/delivery/receipt.ts';
import type { Submission, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import type { LedgerEntryView, LedgerView, OutboxLineView, ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { mayHaveArrived } from '../outbox/states.ts';
import type { Ledger } from './ledger.ts';

export function receiptView({ record, sha256, documents }: Receipt): ReceiptView {
  const { delivery, answer } = record;
  return {
    submissionId: delivery.submissionId,
    draftId: delivery.draftId,
    environmentName: delivery.environmentName,
    organisasjonsnummer: delivery.organisasjonsnummer,
    oppgavegiverName: delivery.oppgavegiverName,
    kontaktperson: delivery.kontaktperson ?? null,
    inntektsaar: delivery.inntektsaar,
    at: record.at,
    antallOppgaver: delivery.antallOppgaver,
    sumUtbetaltBeloep: delivery.sumUtbetaltBeloep,
    oppgavegiversLeveranseReferanse: delivery.oppgavegiversLeveranseReferanse,
    dialogId: answer.dialogId,
    forsendelseId: answer.forsendelseId,
    idempotencyKey: delivery.idempotencyKey,
    bodySha256: delivery.bodySha256,
    bodyBytes: delivery.bodyBytes,
    number: record.number,
    sha256,
    file: delivery.file,
    sheet: delivery.sheet,
    part: delivery.part === undefined ? null : { number: delivery.part.number, of: delivery.part.of },
    nil: delivery.nil ?? null,
    status: receiptStatus(documents),
    documents: documents.map(({ documentId, name, mediaType, bytes, sha256: hash, at, tilbakemelding }) => ({
      documentId,
      name,
      mediaType,
      bytes,
      sha256: hash,
      at,
      verdict: tilbakemelding?.verdict ?? null,
      avvik: tilbakemelding?.avvik ?? [],
    })),
  };
}

/** By co-op and year, the latest year first. What was refused and then delivered stays in sight: it was sent. */
export function ledgerView(ledger: Pick<Ledger, 'isWhole' | 'receipts'>, submissions: readonly Submission[]): LedgerView {
  const entries = new Map<string, LedgerEntryView>();
  const entryOf = ({ environmentName, organisasjonsnummer, oppgavegiverName, inntektsaar }: Whose): LedgerEntryView => {
    const key = JSON.stringify([environmentName, organisasjonsnummer, inntektsaar]);
    const entry = entries.get(key) ?? {
      environmentName,
      organisasjonsnummer,
      oppgavegiverName,
      inntektsaar,
      unsettled: 0,
      receipts: [],
      others: [],
    };
    entries.set(key, entry);
    return entry;
  };
  for (const view of ledger.receipts().map(receiptView)) {
    const entry = entryOf(view);
    entry.oppgavegiverName = view.oppgavegiverName;
    entry.receipts.unshift(view);
  }
  for (const submission of submissions) {
    const { head, state } = submission;
    if (state.kind === 'delivered') continue;
    const entry = entryOf(head);
    if (mayHaveArrived(state) || state.kind === 'given-up') entry.unsettled++;
    entry.others.unshift(outboxLineView(submission));
  }
  return { isWhole: ledger.isWhole, entries: [...entries.values()].sort(byYearAndName) };
}

type Whose = Pick<LedgerEntryView, 'environmentName' | 'organisasjonsnummer' | 'oppgavegiverName' | 'inntektsaar'>;

function byYearAndName(a: LedgerEntryView, b: LedgerEntryView): number {
  return b.inntektsaar - a.inntektsaar || a.oppgavegiverName.localeCompare(b.oppgavegiverName, 'nb');
}

function outboxLineView({ head, state }: Submission): OutboxLineView {
  const { part } = head;
  return {
    submissionId: head.submissionId,
    draftId: head.draftId,
    at: head.createdAt,
    antallOppgaver: head.antallOppgaver,
    sumUtbetaltBeloep: head.sumUtbetaltBeloep,
    oppgavegiversLeveranseReferanse: head.oppgavegiversLeveranseReferanse,
    part: part === undefined ? null : { number: part.number, of: part.of },
    isNil: head.nil !== undefined,
    state: lineStateOf(state),
  };
}

function lineStateOf({ kind }: SubmissionState): OutboxLineView['state'] {
  if (kind === 'sending' || kind === 'unsure' || kind === 'refused' || kind === 'given-up') return kind;
  return 'waiting';
}
