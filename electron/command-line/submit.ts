import { acceptWarning } from '../../shared/core/check/accepted-warnings.ts';
import { checkDraft } from '../../shared/core/check/check-draft.ts';
import type { Draft } from '../../shared/core/draft/draft.ts';
import { type Blocker, makeReady, type ReadyDraft } from '../../shared/core/leveranse/ready.ts';
import { osloDate } from '../../shared/core/oslo-time.ts';
import type { CheckRules } from '../../shared/core/values/check-rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { wrongUsage } from '../../shared/text/command-line.ts';
import { unreadable } from './check.ts';
import { checkOutcome } from './check-document.ts';
import { parseOptions } from './options.ts';
import { type Outcome, wrongUse } from './outcome.ts';
import { DELIVERY_STEPS, LIST_STEPS, type Progress, showProgress } from './progress.ts';
import { edit, readList } from './read-list.ts';
import { send } from './send.ts';
import { withStore } from './store.ts';
import { readOrder, SUBMIT_OPTIONS, type SubmitOrder } from './submit-order.ts';
import { isSyntheticOnly } from './targets.ts';
import type { World } from './world.ts';

/**
 * `submit FILE`: checks a list and delivers it. Calling it is the user's confirmation that what was paid is reportable (spec 9 no. 26);
 * warnings are accepted only with `--accept-warnings`. The store isn't touched before the list is ready.
 */
export async function submit(world: World, args: readonly string[]): Promise<Outcome> {
  const options = parseOptions(args, SUBMIT_OPTIONS);
  if (!options.ok) return options.failure;
  const { values } = options.value;
  const order = await readOrder(world, options.value);
  if (!order.ok) return order.failure;

  const progress = showProgress(world, values.json !== true, [...LIST_STEPS, ...DELIVERY_STEPS]);
  try {
    const list = await readyList(world, order.value, progress);
    if (!list.ok) return list.failure;
    return await withStore(world, values, (store) => send(world, order.value, list.value, store, progress));
  } finally {
    progress.end();
  }
}

export interface ReadyList {
  readonly draft: Draft;
  readonly ready: ReadyDraft;
}

async function readyList(world: World, order: SubmitOrder, progress: Progress): Promise<Result<ReadyList, Outcome>> {
  const read = await readList(world, order.file, order.choice, progress);
  if (!read.ok) return fail(unreadable(read.failure));
  const draft = read.value;
  progress.step('checking');
  const rules: CheckRules = { syntheticOnly: isSyntheticOnly(order.way) };
  edit(
    draft,
    { kind: 'set-oppgavegiver', name: order.oppgavegiver.organisasjonsnummer, oppgavegiver: order.oppgavegiver },
    { kind: 'confirm-payments', confirmed: true },
  );
  const check = checkDraft(draft, rules);
  if (order.acceptWarnings) {
    const warnings = check.problems.filter(({ severity }) => severity === 'warning');
    edit(draft, ...warnings.map((problem) => acceptWarning(check, problem)));
  }
  const ready = makeReady(draft, check, rules, osloDate(world.clock.now()));
  return ready.ok ? ok({ draft, ready: ready.value }) : fail(wrongOrder(ready.failure, rules) ?? checkOutcome(draft, check, false));
}

/** What stands in the way but isn't about the list: the command itself was wrong. */
function wrongOrder(blockers: readonly Blocker[], { syntheticOnly }: CheckRules): Outcome | undefined {
  const kinds = new Set(blockers.map(({ kind }) => kind));
  if (kinds.has('oppgavegiver-not-for-environment')) return wrongUse(wrongUsage.oppgavegiverNotForEnvironment(syntheticOnly));
  if (kinds.has('inntektsaar-in-future')) return wrongUse(wrongUsage.inntektsaarInFuture);
  return undefined;
}
