/** What may be frozen beside what lies in the outbox already: nothing twice, and nothing that an older one could take the place of. Pure. */

import type { Submission, SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { ReadyDraft } from '../../../shared/core/leveranse/ready.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FreezeMeta } from './frozen.ts';
import { isSettled, mayHaveArrived } from './states.ts';

/** What never left the machine and gives way to a changed draft; or the reason why nothing may be frozen now. `whole` is the hash of the list's content. */
export function outdatedBy(before: readonly Submission[], ready: ReadyDraft, whole: string, meta: FreezeMeta): Result<string[], Failure> {
  const outdated: string[] = [];
  for (const { head, state } of before.filter((earlier) => !isSettled(earlier.state))) {
    const { submissionId, draftId } = head;
    const sameContent = wholeOf(head) === whole;
    // The command line has no drafts: there the co-op and its year are what a list is a version of. A nil return is a version of no list.
    const sameDraft = draftId === meta.draftId && (draftId !== null || (isOfSame(head, ready) && head.nil === undefined));
    if (sameContent && draftId === meta.draftId) continue;
    if (sameContent || (sameDraft && draftId !== null && mayHaveArrived(state))) return fail(failure('ALREADY_SENDING', { submissionId }));
    if (sameDraft && !mayHaveArrived(state)) outdated.push(submissionId);
    else if (isOfSame(head, ready)) return fail(failure('EARLIER_UNSETTLED', { submissionId }));
  }
  return ok(outdated);
}

/**
 * What the authority holds of this co-op and year now. Only that is compared: going back to what was delivered before the last correction is
 * a correction itself.
 */
export function latestDelivery(submissions: readonly Submission[], ready: ReadyDraft): SubmissionHead | undefined {
  return submissions
    .flatMap(({ head, state }) => (state.kind === 'delivered' ? [{ head, at: state.at }] : []))
    .filter(({ head }) => isOfSame(head, ready))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)?.head;
}

/** Of the same co-op and year. */
export function isOfSame(head: SubmissionHead, { oppgavegiver, inntektsaar }: ReadyDraft): boolean {
  return head.organisasjonsnummer === oppgavegiver.organisasjonsnummer && head.inntektsaar === inntektsaar;
}

export function byAge({ head: a }: Submission, { head: b }: Submission): number {
  return a.createdAt.localeCompare(b.createdAt) || (a.part?.number ?? 0) - (b.part?.number ?? 0);
}

/** What says that deliveries are the same list: its content, whether it went out in one or in parts. */
export function wholeOf({ contentSha256: own, part }: SubmissionHead): string {
  return part?.contentSha256 ?? own;
}

/** The latest of each part of this list. */
export function partsOf(submissions: readonly Submission[], whole: string, draftId: string | null, of: number): Submission[] {
  const parts = new Map<number, Submission>();
  for (const submission of submissions) {
    const { part } = submission.head;
    if (part?.contentSha256 === whole && part.of === of && submission.head.draftId === draftId) parts.set(part.number, submission);
  }
  return [...parts.values()];
}
