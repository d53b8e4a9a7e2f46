/** What became of a submission, for programs (a contract) and for people. Pure. */

import type {
  DeliveryAnswer,
  Refusal,
  Spesifisering,
  Submission,
  SubmissionHead,
  SubmissionState,
} from '../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { submitText } from '../../shared/text/command-line.ts';
import { dialogSearchText } from '../../shared/text/dialog-search.ts';
import { failureSentence, gldText } from '../../shared/text/failure-text.ts';
import { EXIT, type Outcome } from './outcome.ts';

/** A contract: names, order and what is absent. */
export type SubmissionDocument =
  | ({ readonly status: 'delivered'; readonly submissionId: string } & Pick<DeliveryAnswer, 'dialogId' | 'forsendelseId'> &
      Pick<SubmissionHead, 'oppgavegiversLeveranseReferanse' | 'antallOppgaver' | 'sumUtbetaltBeloep' | 'idempotencyKey' | 'bodySha256'>)
  | { readonly status: 'refused'; readonly failure: { readonly code: string; readonly message: string } & Omit<Refusal, 'melding'> }
  | { readonly status: 'unsure'; readonly submissionId: string }
  | { readonly status: 'no-access'; readonly failure: { readonly code: string; readonly message: string } & Failure['data'] };

export interface SubmissionOutcome extends Outcome {
  readonly document: SubmissionDocument;
}

export function submissionOutcome({ head, state }: Submission): SubmissionOutcome {
  switch (state.kind) {
    case 'delivered':
      return delivered(head, state.answer);
    case 'refused':
      return refused(state.refusal);
    case 'no-access':
      return noAccess(state.failure);
    case 'unsure':
      return unsure(head.submissionId, whyUnsure(state));
    case 'given-up':
      return unsure(head.submissionId, submitText.givenUp);
    case 'prepared':
    case 'sending':
      // Frozen, and nobody has heard more of it: `resume` sends it.
      return unsure(head.submissionId, submitText.frozen);
  }
}

function whyUnsure({ failure: why, dialogSearch }: Extract<SubmissionState, { kind: 'unsure' }>): string {
  const sentence = failureSentence('nb', why);
  return dialogSearch === undefined ? sentence : `${sentence} ${dialogSearchText('nb', dialogSearch)}`;
}

function delivered(head: SubmissionHead, { dialogId, forsendelseId }: DeliveryAnswer): SubmissionOutcome {
  const { oppgavegiversLeveranseReferanse, antallOppgaver, sumUtbetaltBeloep, idempotencyKey, bodySha256, submissionId } = head;
  const { receipt, line } = submitText;
  const lines = [
    submitText.delivered(antallOppgaver, sumUtbetaltBeloep),
    line(receipt.dialogId, dialogId),
    line(receipt.forsendelseId, forsendelseId),
    line(receipt.reference, oppgavegiversLeveranseReferanse),
    line(receipt.sha256, bodySha256),
    head.environmentName === 'practice' ? submitText.practice : submitText.notApproval,
  ];
  return {
    status: EXIT.done,
    document: {
      status: 'delivered',
      dialogId,
      forsendelseId,
      oppgavegiversLeveranseReferanse,
      antallOppgaver,
      sumUtbetaltBeloep,
      idempotencyKey,
      bodySha256,
      submissionId,
    },
    text: textOf(lines),
  };
}

function refused({ httpStatus, kode, korrelasjonsid, spesifisering }: Refusal): SubmissionOutcome {
  const why = failure('SKATTEETATEN_REFUSED', { httpStatus, ...(kode !== undefined && { kode }) });
  const message = failureSentence('nb', why);
  const lines = [message, ...spesifisering.map((one) => submitText.detail(one.cell, detailSentence(one)))];
  if (korrelasjonsid !== undefined) lines.push(submitText.line(submitText.korrelasjonsid, korrelasjonsid));
  return {
    status: EXIT.refused,
    document: { status: 'refused', failure: { code: why.code, message, httpStatus, kode, korrelasjonsid, spesifisering } },
    text: textOf(lines),
  };
}

/** What the authority itself says comes first: it knows what it means. */
function detailSentence({ kode, melding, sti }: Spesifisering): string {
  return [melding, kode === undefined ? undefined : gldText('nb', kode), sti].filter((part) => part !== undefined).join(' ');
}

export function noAccess(why: Failure): SubmissionOutcome {
  const { code, data } = why;
  const message = failureSentence('nb', why);
  return { status: EXIT.noAccess, document: { status: 'no-access', failure: { code, message, ...data } }, text: textOf([message]) };
}

/** Why it is unsure isn't part of the document: there is one thing to do in any case. */
export function unsure(submissionId: string, why: string): SubmissionOutcome {
  return { status: EXIT.unsure, document: { status: 'unsure', submissionId }, text: '', note: `${why} ${submitText.resumeHint}` };
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
