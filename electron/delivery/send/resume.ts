import type { Submission, SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { isSettled } from '../outbox/states.ts';
import type { Access, Delivery, OnDeliveryStep } from './deliver.ts';
import { isResumedUnasked } from './retry-plan.ts';

/** With what this submission would be sent, such as the key of its organisation; its failure is passed on and the submission left as it is. */
export type AccessFor = (submission: SubmissionHead) => Promise<Result<Access, Failure>>;

export interface Resumed {
  readonly submissionId: string;
  readonly result: Result<Submission, Failure>;
}

/**
 * What was under way when the app closed, each as patiently as if it had been sent now. The submissions in the states that it led to; what
 * could not be tried (no certificate at hand, the disk refuses) stays as it is and is left out.
 */
export async function resumeUnasked(
  outbox: Pick<Outbox, 'list'>,
  delivery: Delivery,
  accessFor: AccessFor,
  onStep?: OnDeliveryStep,
): Promise<Submission[]> {
  const tried = outbox
    .list()
    .filter(({ state }) => isResumedUnasked(state))
    .map(async ({ head }) => {
      const access = await accessFor(head);
      return access.ok ? delivery.retry(head.submissionId, access.value, onStep) : access;
    });
  return (await Promise.all(tried)).flatMap((result) => (result.ok ? [result.value] : []));
}

/**
 * Tries every unsettled submission once, oldest first, one after another, each with its own key and bytes. Safe at any time and any number
 * of times. The results are those of `Delivery.retry`, in that order; empty when there was nothing to do.
 */
export async function resume(
  outbox: Pick<Outbox, 'list'>,
  delivery: Delivery,
  accessFor: AccessFor,
  onStep?: OnDeliveryStep,
): Promise<Resumed[]> {
  const resumed: Resumed[] = [];
  for (const { head } of outbox.list().filter(({ state }) => !isSettled(state))) {
    const access = await accessFor(head);
    const result = access.ok ? await delivery.retry(head.submissionId, access.value, onStep) : access;
    resumed.push({ submissionId: head.submissionId, result });
  }
  return resumed;
}
