/** What a receipt says, from where it is known: the submission that was just delivered, or the archive. */

import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { ReceiptView } from '../../shared/ipc/ledger-views.ts';

export type ReceiptFacts = Omit<ReceiptView, 'number' | 'sha256' | 'bodyBytes' | 'status' | 'documents'>;

/** Undefined for what wasn't delivered. */
export function factsOf({ head, state }: Submission): ReceiptFacts | undefined {
  if (state.kind !== 'delivered') return undefined;
  const { answer, at } = state;
  return {
    submissionId: head.submissionId,
    draftId: head.draftId,
    environmentName: head.environmentName,
    organisasjonsnummer: head.organisasjonsnummer,
    oppgavegiverName: head.oppgavegiverName,
    kontaktperson: head.kontaktperson ?? null,
    inntektsaar: head.inntektsaar,
    at,
    antallOppgaver: head.antallOppgaver,
    sumUtbetaltBeloep: head.sumUtbetaltBeloep,
    oppgavegiversLeveranseReferanse: head.oppgavegiversLeveranseReferanse,
    dialogId: answer.dialogId,
    forsendelseId: answer.forsendelseId,
    idempotencyKey: head.idempotencyKey,
    bodySha256: head.bodySha256,
    file: head.file,
    sheet: head.sheet,
    nil: head.nil ?? null,
    part: head.part === undefined ? null : { number: head.part.number, of: head.part.of },
  };
}

/** The words of a receipt in the clipboard, line by line. */
export function receiptLines(rows: readonly (readonly [label: string, value: string])[]): string {
  return rows.map(([label, value]) => `${label}: ${value}`).join('\n');
}
