/** What a nil return may be frozen beside (spec 4.6, 4.7). Pure. */

import type { DeliveredNil } from '../../../shared/core/delivery/nil-return.ts';
import { type Receipt, receiptStatus } from '../../../shared/core/delivery/receipt.ts';
import type { Submission, SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isSettled, mayHaveArrived } from './states.ts';

type Whose = Pick<SubmissionHead, 'organisasjonsnummer' | 'inntektsaar'>;

/** What lies in the outbox already, of the same environment. */
export interface Beside {
  readonly before: readonly Submission[];
  /** Whether the tilbakemelding to a delivery rejected it: then nothing of it is held. */
  readonly isRejected: (submissionId: string) => boolean;
}

/**
 * Why nothing can be said of this co-op and year but by a list, or in the web form. A delivery that was given up may have arrived. Undefined when
 * nothing stands against it.
 */
export function standsAgainstNil(whose: Whose, { before, isRejected }: Beside): Failure | undefined {
  const lists = before.filter(({ head }) => head.nil === undefined && isOfSame(head, whose));
  const held = lists.find(({ head, state: { kind } }) => kind === 'given-up' || (kind === 'delivered' && !isRejected(head.submissionId)));
  if (held !== undefined) return failure('NIL_AFTER_LIST', { submissionId: held.head.submissionId });
  const open = lists.find(({ state }) => !isSettled(state));
  return open && failure('EARLIER_UNSETTLED', { submissionId: open.head.submissionId });
}

/** The same nil return, where it lies unsettled in the outbox; and those that never left the machine and give way to this one. */
export interface NilPlace {
  readonly known: Submission | undefined;
  readonly outdated: readonly string[];
}

export function nilBeside(
  head: SubmissionHead,
  { isTrial, isRehearsal = false, ...beside }: Beside & { readonly isTrial: boolean; readonly isRehearsal?: boolean },
): Result<NilPlace, Failure> {
  const against = standsAgainstNil(head, beside);
  if (against !== undefined) return fail(against);
  const nils = beside.before.filter((one) => one.head.nil !== undefined && isOfSame(one.head, head));
  const isSame = (one: Submission) => one.head.contentSha256 === head.contentSha256;

  const taken = nils.filter(({ head: { submissionId }, state }) => state.kind === 'delivered' && !beside.isRejected(submissionId));
  // Where it counts it is said once, however it was spelt.
  const repeated = taken.find((one) => !isTrial || isSame(one));
  if (repeated !== undefined && !isRehearsal) return fail(failure('NIL_ALREADY_DELIVERED', { submissionId: repeated.head.submissionId }));

  const open = nils.filter(({ state }) => !isSettled(state));
  const others = open.filter((one) => !isSame(one));
  const underWay = others.find(({ state }) => mayHaveArrived(state));
  if (underWay !== undefined) return fail(failure('EARLIER_UNSETTLED', { submissionId: underWay.head.submissionId }));
  return ok({ known: open.find(isSame), outdated: others.map((one) => one.head.submissionId) });
}

/** Every nil return that was taken, in order: what says which spellings test has taken. */
export function deliveredNils(receipts: readonly Receipt[]): DeliveredNil[] {
  return receipts.flatMap(({ record: { at, delivery }, documents }) =>
    delivery.nil === undefined
      ? []
      : [{ environmentName: delivery.environmentName, spelling: delivery.nil, at, status: receiptStatus(documents) }],
  );
}

function isOfSame(head: Whose, { organisasjonsnummer, inntektsaar }: Whose): boolean {
  return head.organisasjonsnummer === organisasjonsnummer && head.inntektsaar === inntektsaar;
}
