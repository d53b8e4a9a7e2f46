/** After 409 GLD_019: is the delivery in already? Dialogporten is asked before anything else is done. Source: spec 4.5, 9 no. 14 and 30. */
import type { DialogSearch, Submission, SubmissionHead, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import type { Clock } from '../../ports.ts';
import { type DialogportenOptions, dialogsSince } from '../authority/dialogporten-client.ts';
import type { Access } from '../authority/way.ts';
import type { Outbox } from '../outbox/outbox.ts';

/** The authority's clock may be behind ours. */
const CLOCK_TOLERANCE_MS = 60_000;

export interface DialogSearchOptions extends DialogportenOptions {
  readonly outbox: Pick<Outbox, 'list'>;
  readonly clock: Clock;
}

/** Whether the answer was that the key had been used before: what is asked about then is whether the delivery is in. */
export function isUsedKey(state: SubmissionState): state is Extract<SubmissionState, { kind: 'unsure' }> {
  if (state.kind !== 'unsure' || state.failure.code !== 'SKATTEETATEN_REFUSED') return false;
  const { httpStatus, kode } = state.failure.data;
  return httpStatus === 409 || kode === 'GLD_019' || kode === 'GLD_1029';
}

/**
 * What was found. It never settles a submission: a dialog says neither how many oppgaver were taken in nor which bytes, so it is no receipt.
 * Failures are part of the answer; they are those of `dialogsSince`.
 */
export async function searchForDialog(options: DialogSearchOptions, access: Access, head: SubmissionHead): Promise<DialogSearch> {
  const since = new Date(Date.parse(head.createdAt) - CLOCK_TOLERANCE_MS);
  const listed = await dialogsSince(options, access, head.organisasjonsnummer, since);
  const at = options.clock.now().toISOString();
  if (!listed.ok) return { kind: 'failed', at, failure: listed.failure };
  const others = dialogsOfOthers(options.outbox.list());
  const dialogs = listed.value
    .filter(({ dialogId }) => !others.has(dialogId))
    .map(({ dialogId, createdAt, externalReference }) => ({
      dialogId,
      createdAt: readTime(createdAt),
      hasReference: externalReference === head.oppgavegiversLeveranseReferanse,
    }));
  // One with the reference is the one; those without it then have nothing to do with it.
  const own = dialogs.filter(({ hasReference }) => hasReference);
  const found = own.length > 0 ? own : dialogs;
  return found.length > 0 ? { kind: 'found', at, dialogs: found } : { kind: 'none', at };
}

/** The dialogs of what has a receipt belong to that. */
function dialogsOfOthers(submissions: readonly Submission[]): Set<string> {
  return new Set(submissions.flatMap(({ state }) => (state.kind === 'delivered' ? [state.answer.dialogId] : [])));
}

/** As the authority writes it, with more or fewer decimals and any offset. */
function readTime(text: string | undefined): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
