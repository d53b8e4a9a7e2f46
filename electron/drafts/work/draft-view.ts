/** What the screen gets to see of an open draft. Pure: from draft, check and submissions to the shapes of the contract. */

import { acceptanceOf } from '../../../shared/core/check/accepted-warnings.ts';
import type { Check, Problems } from '../../../shared/core/check/check.ts';
import { DraftChecker } from '../../../shared/core/check/check-draft.ts';
import { canBeTakenBack, groupFixOf } from '../../../shared/core/check/fix.ts';
import { explainGap } from '../../../shared/core/check/gap.ts';
import { examplesBelow, sheetColumns } from '../../../shared/core/columns/column-examples.ts';
import { headingAt } from '../../../shared/core/columns/heading-text.ts';
import { missingColumns } from '../../../shared/core/columns/missing-columns.ts';
import { latestList } from '../../../shared/core/delivery/latest-list.ts';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import type { Draft } from '../../../shared/core/draft/draft.ts';
import { bodyBytesOf, deliveriesOf, totalsOf } from '../../../shared/core/leveranse/body-size.ts';
import { type Blocker, isLayoutChangeUndecided, whatBlocks } from '../../../shared/core/leveranse/ready.ts';
import type { Field } from '../../../shared/core/sheet/columns.ts';
import { maskWithin } from '../../../shared/core/values/mask.ts';
import { problemCodes, warningKey } from '../../../shared/core/values/problem.ts';
import { maskedProblem } from '../../../shared/ipc/masked-row.ts';
import type { BlockerView, DraftCard, DraftStage, DraftView, ProblemGroup, WarningView } from '../../../shared/ipc/views.ts';
import { inSlices } from '../../in-slices.ts';
import type { DraftSummary } from '../store/draft-card.ts';
import type { DraftListing } from '../store/draft-store.ts';
import { changedRowsView } from './row-view.ts';
import { hiddenRowsView, leftOutGroups, readingView } from './table-view.ts';
import { rulesOf, type WorkingDraft } from './working-draft.ts';

const EXAMPLES = 3;
const SEVERITY_ORDER = { error: 0, warning: 1, repaired: 2 } as const;

/** `today` is the date in Oslo; `submissions` are those of this draft, oldest first; `since` the revision before it was changed. */
export function draftView(working: WorkingDraft, submissions: readonly Submission[], today: string, since?: number): DraftView {
  const { open, check, rules } = working;
  const { head, sheet, state, history } = open.draft;
  const leftOut = new Set(check.leftOut.map(({ row }) => row));
  const bytes = bodyBytesOf(totalsOf(check), state);
  return {
    draftId: head.id,
    revision: open.revision,
    savedAt: open.savedAt,
    environment: head.environment,
    name: state.name ?? state.source.file,
    source: state.source,
    hasFile: head.path !== undefined,
    damage: open.damage?.kind ?? null,
    table: state.table,
    columns: sheetColumns(sheet).map((letter) => ({
      letter,
      heading: headingAt(sheet, state.table, letter),
      examples: examplesBelow(sheet, state.table, letter, EXAMPLES, leftOut).map(maskWithin),
    })),
    missingColumns: missingColumns(state.table.columns),
    inntektsaar: state.inntektsaar,
    expectedSum: state.expectedSum,
    gaps: explainGap(check, state.expectedSum),
    oppgavegiver: state.oppgavegiver,
    oppgavegiverName: state.oppgavegiverName,
    paymentsConfirmed: state.paymentsConfirmed,
    rows: check.rows.length,
    rowsLeftOut: leftOutGroups(open.draft, check),
    hiddenRows: hiddenRowsView(open.draft, check),
    reading: readingView(open.draft, check, working.tables),
    antallOppgaver: check.antallOppgaver,
    sumUtbetaltBeloep: check.sumUtbetaltBeloep,
    bodyBytes: bytes,
    deliveries: deliveriesOf(check.rows, state, bytes),
    groups: groupsOf(check.problems),
    sheetProblems: [...check.problems.ofSheet],
    warnings: check.problems.count('warning'),
    blockers: blockersOf(whatBlocks(open.draft, check, rules, today), missingColumns(state.table.columns)),
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    stage: stageOf(working, submissions),
    counts: { all: check.rows.length, problems: check.rowsWithProblems },
    rowsChanged: since === undefined ? null : changedRowsView(working, since),
  };
}

/** The first `count` warnings, downwards. */
export function warningViews({ open, check }: WorkingDraft, count: number): WarningView[] {
  const views: WarningView[] = [];
  for (const problem of check.problems.filter(({ severity }) => severity === 'warning').slice(0, count)) {
    const accepted = acceptanceOf(open.draft.state, check, problem) !== undefined;
    views.push({ key: warningKey(problem), accepted, problem: maskedProblem(problem) });
  }
  return views;
}

/** What the list of drafts says of one that isn't open. A long list is read in slices; the draft must not be changed meanwhile. */
export async function summarise(draft: Draft): Promise<DraftSummary> {
  return summaryOf(draft, await inSlices(new DraftChecker(draft, rulesOf(draft)).checkInSteps()));
}

/** The same of a draft that is open, and so is checked already or has to be anyway. */
export async function summariseOpen(working: WorkingDraft): Promise<DraftSummary> {
  await working.checked();
  return summaryOf(working.open.draft, working.check);
}

function summaryOf(draft: Draft, check: Check): DraftSummary {
  const { antallOppgaver, sumUtbetaltBeloep, problems } = check;
  return { antallOppgaver, sumUtbetaltBeloep, errors: problems.count('error'), stage: stageByContent(draft, check) };
}

/** A line in the list of drafts. One that can't be read shows what was last known of it. */
export function cardOf(listing: DraftListing, submissions: readonly Submission[]): DraftCard {
  const card = listing.kind === 'readable' ? listing.card : listing.lastCard;
  const shown = {
    draftId: listing.draftId,
    removed: listing.removed,
    name: card?.name ?? card?.head.source.file ?? '',
    file: card?.head.source.file ?? '',
    oppgavegiverName: card?.oppgavegiverName ?? '',
    inntektsaar: card?.inntektsaar ?? null,
    environment: card?.head.environment ?? null,
    antallOppgaver: card?.summary.antallOppgaver ?? 0,
    sumUtbetaltBeloep: card?.summary.sumUtbetaltBeloep ?? 0,
    errors: card?.summary.errors ?? 0,
    savedAt: card?.savedAt ?? null,
  };
  if (listing.kind === 'unreadable') {
    return { ...shown, stage: listing.failure.code === 'STORE_NEWER_VERSION' ? 'newer-version' : 'unreadable' };
  }
  return { ...shown, stage: stageBySubmission(submissions) ?? listing.card.summary.stage };
}

function stageOf({ open, check }: WorkingDraft, submissions: readonly Submission[]): DraftStage {
  return stageBySubmission(submissions) ?? stageByContent(open.draft, check);
}

/** What happened to a draft that was sent; undefined for one that never was, or never left the machine. */
function stageBySubmission(submissions: readonly Submission[]): 'unsure' | 'delivered' | 'refused' | undefined {
  const kinds = new Set(latestList(submissions).map(({ state }) => state.kind));
  if (kinds.has('refused')) return 'refused';
  if (kinds.has('sending') || kinds.has('unsure')) return 'unsure';
  if (!kinds.has('delivered')) return undefined;
  // Of several deliveries some have arrived: until the others have, too, it isn't known what is held.
  return kinds.size === 1 ? 'delivered' : 'unsure';
}

function stageByContent(draft: Draft, check: Check): DraftSummary['stage'] {
  if (missingColumns(draft.state.table.columns).length > 0 || isUndecided(draft, check)) return 'columns';
  return hasErrors(check) ? 'problems' : 'ready';
}

/** Whether something about the list itself waits for the user's word, before its rows are worth a look. */
function isUndecided(draft: Draft, { problems }: Check): boolean {
  return isLayoutChangeUndecided(draft) || problems.some(({ code }) => code === 'HIDDEN_ROWS' || code === 'OTHER_LISTS');
}

function hasErrors({ problems }: Check): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Grouped by cause; what blocks first, then the largest, and those of one size always in the same order. */
function groupsOf(problems: Problems): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  problems.forEachInRows((problem, rows) => {
    const group = groups.get(problem.code) ?? { code: problem.code, severity: problem.severity, count: 0, fixable: 0, takeBack: 0 };
    group.count += rows;
    if (groupFixOf(problem) !== undefined) group.fixable += rows;
    if (canBeTakenBack(problem)) group.takeBack += rows;
    groups.set(problem.code, group);
  });
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      b.count - a.count ||
      problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code),
  );
}

function blockersOf(blockers: readonly Blocker[], missing: Field[]): BlockerView[] {
  const views: BlockerView[] = [];
  const problems = blockers.flatMap((blocker) => (blocker.kind === 'problem' ? [blocker.problem] : []));
  const errors = problems.filter(({ code }) => code !== 'HIDDEN_ROWS').length;
  if (errors < problems.length) views.push({ kind: 'hidden-rows-undecided' });
  const warnings = blockers.filter(({ kind }) => kind === 'warning-not-accepted').length;
  if (errors > 0) views.push({ kind: 'errors', count: errors });
  if (warnings > 0) views.push({ kind: 'warnings-not-accepted', count: warnings });
  for (const { kind } of blockers) {
    if (kind === 'problem' || kind === 'warning-not-accepted') continue;
    views.push(kind === 'columns-missing' ? { kind, fields: missing } : { kind });
  }
  return views;
}
