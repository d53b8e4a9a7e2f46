/** An outbox that is new for each test, and the states that a submission comes to. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { FreezeMeta } from '../../../../electron/delivery/outbox/frozen.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import type { Submission, SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import { failure } from '../../../../shared/core/failure.ts';
import type { ReadyDraft } from '../../../../shared/core/leveranse/ready.ts';
import { readyDraft } from '../make-ready.ts';
import { META, makeStore, type TestStore } from '../store.ts';

export let store: TestStore;
export let outbox: Outbox;

beforeEach(async () => {
  store = makeStore();
  outbox = await store.open();
});
afterEach(() => store.remove());

export const OTHER_DRAFT = 'a3b1c2d4-0000-4000-8000-000000000001';
export const AT = '2026-01-20T10:00:00.000Z';
export const UNSURE: SubmissionState = { kind: 'unsure', at: AT, failure: failure('SKATTEETATEN_UNREACHABLE', {}, true) };
export const SENDING: SubmissionState = { kind: 'sending', at: AT };
export const NO_ACCESS: SubmissionState = { kind: 'no-access', failure: failure('MASKINPORTEN_REFUSED') };
export const REFUSED: SubmissionState = { kind: 'refused', at: AT, refusal: { httpStatus: 400, spesifisering: [] } };

export async function freeze(ready: ReadyDraft = readyDraft(), meta: FreezeMeta = META): Promise<Submission> {
  const frozen = await outbox.freeze(ready, meta);
  if (!frozen.ok) throw new Error(frozen.failure.code);
  return frozen.value;
}

export async function go(submission: Submission, ...states: SubmissionState[]): Promise<void> {
  for (const state of states) expect((await outbox.record(submission.head.submissionId, state)).ok).toBe(true);
}

export function delivered({ head }: Submission, at = AT): SubmissionState {
  const { oppgavegiversLeveranseReferanse, antallOppgaver } = head;
  return { kind: 'delivered', at, answer: { dialogId: 'd', forsendelseId: 'f', oppgavegiversLeveranseReferanse, antallOppgaver } };
}

export const folder = ({ head }: Submission) => join(store.directory, 'outbox', head.submissionId);
export const log = (submission: Submission) => join(folder(submission), 'log.journal');
