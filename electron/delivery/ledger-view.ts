/** What the screen gets to see of receipts. Pure. */
import { type Receipt, receiptStatus } from '../../shared/core/receipt.ts';
import type { Submission } from '../../shared/core/submission.ts';
import type { LedgerView, ReceiptView } from '../../shared/ipc/ledger-views.ts';
import type { Ledger } from './ledger.ts';
import { mayHaveArrived } from './states.ts';

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

/** By co-op and year, the latest year first. */
export function ledgerView(ledger: Pick<Ledger, 'isWhole' | 'receipts'>, submissions: readonly Submission[]): LedgerView {
  const entries = new Map<string, LedgerView['entries'][number]>();
  for (const view of ledger.receipts().map(receiptView)) {
    const { environmentName, organisasjonsnummer, oppgavegiverName, inntektsaar } = view;
    const key = keyOf(view);
    const entry = entries.get(key) ?? { environmentName, organisasjonsnummer, oppgavegiverName, inntektsaar, unsettled: 0, receipts: [] };
    entries.set(key, { ...entry, oppgavegiverName, receipts: [view, ...entry.receipts] });
  }
  for (const { head, state } of submissions) {
    const entry = entries.get(keyOf(head));
    if (entry !== undefined && mayHaveArrived(state)) entries.set(keyOf(head), { ...entry, unsettled: entry.unsettled + 1 });
  }
  const sorted = [...entries.values()].sort(
    (a, b) => b.inntektsaar - a.inntektsaar || a.oppgavegiverName.localeCompare(b.oppgavegiverName),
  );
  return { isWhole: ledger.isWhole, entries: sorted };
}

function keyOf(of: { readonly environmentName: string; readonly organisasjonsnummer: string; readonly inntektsaar: number }): string {
  return JSON.stringify([of.environmentName, of.organisasjonsnummer, of.inntektsaar]);
}
