import type { DialogSearch, SubmissionState } from '../../../shared/core/delivery/submission.ts';

/** Nothing more will happen to it. */
export function isSettled(state: Pick<SubmissionState, 'kind'>): boolean {
  return state.kind === 'delivered' || state.kind === 'refused' || state.kind === 'given-up';
}

/** Whether the authority may have what was sent so far without our knowing. Until that is known, only the same key with the same bytes is safe. */
export function mayHaveArrived(state: SubmissionState): boolean {
  return state.kind === 'sending' || state.kind === 'unsure';
}

/** Not while Altinn has a dialog that no other delivery of this store accounts for: then it is most likely in, and only its answer is missing. */
export function mayBeGivenUp(state: SubmissionState): state is UsedKey {
  return state.kind === 'unsure' && state.dialogSearch !== undefined && state.dialogSearch.kind !== 'found';
}

type UsedKey = Extract<SubmissionState, { kind: 'unsure' }> & { readonly dialogSearch: DialogSearch };
