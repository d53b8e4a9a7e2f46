import type { SubmissionState } from '../../shared/core/submission.ts';

/** Nothing more will happen to it. */
export function isSettled(state: SubmissionState): boolean {
  return state.kind === 'delivered' || state.kind === 'refused';
}

/** Whether the authority may have what was sent so far without our knowing. Until that is known, only the same key with the same bytes is safe. */
export function mayHaveArrived(state: SubmissionState): boolean {
  return state.kind === 'sending' || state.kind === 'unsure';
}
