import type { Submission } from '../../shared/core/delivery/submission.ts';
import { ok, type Result } from '../../shared/result.ts';
import { resumeText, wrongUsage } from '../../shared/text/command-line.ts';
import { failureSentence } from '../../shared/text/failure-text.ts';
import type { Outbox } from '../delivery/outbox/outbox.ts';
import { isSettled, mayHaveArrived } from '../delivery/outbox/states.ts';
import { type Resumed, resume as resumeAll } from '../delivery/send/resume.ts';
import { accessForSubmission, PracticeHost, type SubmissionSigners } from './access.ts';
import { readSigner } from './given-files.ts';
import { keptSigner } from './kept-key.ts';
import { parseOptions } from './options.ts';
import { EXIT, type Outcome, wrongUse } from './outcome.ts';
import { DELIVERY_STEPS, showProgress } from './progress.ts';
import { type OpenStore, STORE_OPTIONS, withStore } from './store.ts';
import { noAccess, type SubmissionOutcome, submissionOutcome, unsure } from './submission-document.ts';
import { readTarget, type Target, targetName } from './targets.ts';
import type { World } from './world.ts';

const OPTIONS = {
  ...STORE_OPTIONS,
  p12: { type: 'string' },
  'passphrase-file': { type: 'string' },
  environment: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * `resume`: finishes everything in the outbox that isn't settled. With `--environment` only what goes there; without it, what goes to a
 * built-in one. Its document: `status` of the worst, and for each submission what `submit` would have said of it.
 */
export async function resume(world: World, args: readonly string[]): Promise<Outcome> {
  const options = parseOptions(args, OPTIONS);
  if (!options.ok) return options.failure;
  const { values, positionals } = options.value;
  if (positionals.length > 0) return wrongUse(wrongUsage.noFile);
  const target = await readOptionalTarget(values.environment);
  if (!target.ok) return target.failure;
  const identity = await readSigner(values.p12, values['passphrase-file'], world.clock);
  if (!identity.ok) return identity.failure;

  const signers: SubmissionSigners = {
    identity: identity.value,
    kept: (environment, organisasjonsnummer) => keptSigner(world, environment, organisasjonsnummer),
  };

  const progress = showProgress(world, values.json !== true, DELIVERY_STEPS);
  try {
    return await withStore(world, values, async (store) => {
      const practice = new PracticeHost(store.directory, world.clock);
      try {
        const chosen = (submission: Submission) =>
          target.value === undefined || submission.head.environmentName === targetName(target.value);
        const resumed = await resumeAll(
          { list: () => store.outbox.list().filter(chosen) },
          store.delivery,
          (head) => accessForSubmission(head, target.value, signers, practice),
          ({ step }) => progress.step(step),
        );
        const left = store.outbox.list().filter((submission) => !chosen(submission) && !isSettled(submission.state)).length;
        return together(store, resumed, left);
      } finally {
        await practice.close();
      }
    });
  } finally {
    progress.end();
  }
}

async function readOptionalTarget(value: string | undefined): Promise<Result<Target | undefined, Outcome>> {
  return value === undefined ? ok(undefined) : readTarget(value);
}

interface Handled {
  readonly submissionId: string;
  readonly outcome: SubmissionOutcome;
}

function together({ outbox }: OpenStore, resumed: readonly Resumed[], left: number): Outcome {
  const handled: Handled[] = [
    ...resumed.map((one) => ({ submissionId: one.submissionId, outcome: outcomeOf(outbox, one) })),
    // Whether such a one was sent isn't known, and can't be found out by this version.
    ...outbox.unreadable.map(({ submissionId }) => ({ submissionId, outcome: unsure(submissionId, resumeText.unreadable) })),
  ];
  const worst = handled.reduce<SubmissionOutcome | undefined>(
    (soFar, { outcome }) => (soFar === undefined || outcome.status > soFar.status ? outcome : soFar),
    undefined,
  );
  const notes = [...handled.flatMap(({ outcome }) => outcome.note ?? []), ...(left > 0 ? [resumeText.left(left)] : [])];
  return {
    status: worst?.status ?? EXIT.done,
    document: {
      status: worst?.document.status ?? 'nothing',
      submissions: handled.map(({ submissionId, outcome }) => ({ ...outcome.document, submissionId })),
    },
    text: handled.length === 0 ? `${resumeText.nothing}\n` : handled.map((one) => textOf(outbox, one)).join('\n'),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  };
}

/** Where it could not even be tried, what is known of it is what was known before. */
function outcomeOf(outbox: Outbox, { submissionId, result }: Resumed): SubmissionOutcome {
  if (result.ok) return submissionOutcome(result.value);
  const state = outbox.get(submissionId)?.state;
  const mayBeThere = state !== undefined && mayHaveArrived(state);
  return mayBeThere ? unsure(submissionId, failureSentence('nb', result.failure)) : noAccess(result.failure);
}

function textOf(outbox: Outbox, { submissionId, outcome }: Handled): string {
  const head = outbox.get(submissionId)?.head;
  return head === undefined ? '' : `${resumeText.submission(head.file, head.inntektsaar)}\n${outcome.text}`;
}
