import { checkDraft } from '../../shared/core/check/check-draft.ts';
import type { Failure } from '../../shared/core/failure.ts';
import { osloDate } from '../../shared/core/oslo-time.ts';
import { checkText } from '../../shared/text/command-line.ts';
import { checkOutcome, hasErrors } from './check-document.ts';
import { LIST_OPTIONS, listChoice, onlyFile, parseOptions } from './options.ts';
import { EXIT, type Outcome, unusable } from './outcome.ts';
import { LIST_STEPS, showProgress } from './progress.ts';
import { readList } from './read-list.ts';
import { isSyntheticOnly, readTarget } from './targets.ts';
import type { World } from './world.ts';

const OPTIONS = { ...LIST_OPTIONS, environment: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `check FILE`: what is wrong with a list. Nothing is kept and nothing is sent. Rules are those of practice unless an environment is given. */
export async function check(world: World, args: readonly string[]): Promise<Outcome> {
  const options = parseOptions(args, OPTIONS);
  if (!options.ok) return options.failure;
  const { values, positionals } = options.value;
  const file = onlyFile(positionals);
  if (!file.ok) return file.failure;
  const choice = listChoice(values);
  if (!choice.ok) return choice.failure;
  const target = await readTarget(values.environment ?? 'practice');
  if (!target.ok) return target.failure;

  const inntektsaar = choice.value.inntektsaar ?? lastYear(world);
  const progress = showProgress(world, values.json !== true, LIST_STEPS);
  try {
    const draft = await readList(world, file.value, { ...choice.value, inntektsaar }, progress);
    if (!draft.ok) return unreadable(draft.failure);
    progress.step('checking');
    const checked = checkDraft(draft.value, { syntheticOnly: isSyntheticOnly(target.value) });
    return checkOutcome(draft.value, checked, !hasErrors(checked));
  } finally {
    progress.end();
  }
}

/** Payments of a year are reported in the next one (spec 4.11). */
function lastYear({ clock }: World): number {
  return Number(osloDate(clock.now()).slice(0, 4)) - 1;
}

export function unreadable(why: Failure): Outcome {
  const outcome = unusable(why, EXIT.unreadable);
  return why.code === 'SHEET_NO_COLUMNS' ? { ...outcome, note: `${outcome.note} ${checkText.columnsHint}` } : outcome;
}
