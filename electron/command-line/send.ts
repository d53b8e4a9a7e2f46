/** The last part of `submit`: from what is ready to what became of it. */

import { latestList } from '../../shared/core/delivery/latest-list.ts';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { Draft } from '../../shared/core/draft/draft.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { ReadyDraft } from '../../shared/core/leveranse/ready.ts';
import { submitText } from '../../shared/text/command-line.ts';
import { failureSentence } from '../../shared/text/failure-text.ts';
import { APP_VERSION } from '../app/runtime.ts';
import type { Outbox } from '../delivery/outbox/outbox.ts';
import { mayHaveArrived } from '../delivery/outbox/states.ts';
import type { Access } from '../delivery/send/deliver.ts';
import { accessOf, PracticeHost } from './access.ts';
import { type Outcome, unusable } from './outcome.ts';
import type { Progress } from './progress.ts';
import type { OpenStore } from './store.ts';
import { submissionOutcome, unsure } from './submission-document.ts';
import type { Way } from './submit-order.ts';
import type { World } from './world.ts';

export async function send(
  { clock }: World,
  { way }: { readonly way: Way },
  { draft, ready }: { readonly draft: Draft; readonly ready: ReadyDraft },
  { directory, outbox, delivery }: OpenStore,
  progress: Progress,
): Promise<Outcome> {
  const practice = new PracticeHost(directory, clock);
  try {
    const access = await accessBy(way, ready.oppgavegiver.organisasjonsnummer, practice);
    const { source } = draft.head;
    const meta = {
      draftId: null,
      oppgavegiverName: draft.state.oppgavegiverName,
      kildesystem: `Kundeutbytte ${APP_VERSION}`,
      file: source.file,
      sheet: source.sheet,
      columns: draft.state.table.columns,
    };
    let submissionId: string | undefined;
    const sent = await delivery.send(ready, meta, access, (at) => {
      submissionId = at.submissionId;
      progress.step(at.step);
    });
    return sent.ok ? listOutcome(sent.value, outbox) : notSent(sent.failure, submissionId, outbox);
  } finally {
    await practice.close();
  }
}

function accessBy(way: Way, organisasjonsnummer: string, practice: PracticeHost): Access | Promise<Access> {
  if (way.kind === 'practice') return practice.accessFor(organisasjonsnummer, way.own?.identity, way.own?.client);
  return accessOf(way.environment, organisasjonsnummer, way.signer, way.client);
}

/** A list that was too long for one delivery: the last one sent decides, and each is told of. */
function listOutcome(last: Submission, outbox: Outbox): Outcome {
  const outcome = submissionOutcome(last);
  const { part } = last.head;
  if (part === undefined) return outcome;
  const parts = latestList(outbox.list().filter(({ head }) => head.part?.contentSha256 === part.contentSha256)).map(submissionOutcome);
  const text = parts.map((one) => one.text).join('\n');
  return { ...outcome, document: { ...outcome.document, deliveries: parts.map(({ document }) => document) }, text };
}

function notSent(why: Failure, submissionId: string | undefined, outbox: Outbox): Outcome {
  const earlier = typeof why.data.submissionId === 'string' ? outbox.get(why.data.submissionId) : undefined;
  if (why.code === 'ALREADY_DELIVERED' && earlier !== undefined) return { ...submissionOutcome(earlier), note: submitText.deliveredBefore };
  if ((why.code === 'ALREADY_SENDING' || why.code === 'EARLIER_UNSETTLED') && earlier !== undefined)
    return unsure(earlier.head.submissionId, failureSentence('nb', why));
  // The disk refused in the midst of it: whether the bytes had left by then decides what to say.
  const frozen = submissionId === undefined ? undefined : outbox.get(submissionId);
  return frozen !== undefined && mayHaveArrived(frozen.state) ? submissionOutcome(frozen) : unusable(why);
}
