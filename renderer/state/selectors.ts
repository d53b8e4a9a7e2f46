/** What follows from the model, for the screens to show. */

import { missingColumns } from '../../shared/core/columns/missing-columns.ts';
import { latestList } from '../../shared/core/delivery/latest-list.ts';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { DraftView, ProblemGroup } from '../../shared/ipc/views.ts';
import { daysBetween } from '../../shared/text/format.ts';
import type { Step, Work } from './model.ts';
import { factsOf, type ReceiptFacts } from './receipt-facts.ts';

export function countErrors({ groups, sheetProblems }: DraftView): number {
  const inRows = groups.reduce((count, group) => (group.severity === 'error' ? count + group.count : count), 0);
  return inRows + sheetProblems.filter(({ severity }) => severity === 'error').length;
}

/** What has to be fixed, and what is only good to know. */
export function splitGroups(groups: readonly ProblemGroup[]): { open: readonly ProblemGroup[]; repaired: readonly ProblemGroup[] } {
  return {
    open: groups.filter(({ severity }) => severity !== 'repaired'),
    repaired: groups.filter(({ severity }) => severity === 'repaired'),
  };
}

/** Kroner that the sheet is above (positive) or below the accounts; null when the user hasn't said what the accounts say. */
export function differenceToAccounts({ expectedSum, sumUtbetaltBeloep }: DraftView): number | null {
  return expectedSum === null ? null : sumUtbetaltBeloep - expectedSum;
}

/** What was delivered, or may have been, is not changed any more: a change would be another delivery. */
export function isReadOnly({ stage }: DraftView): boolean {
  return stage === 'delivered' || stage === 'unsure';
}

export function lastDelivered(submissions: readonly Submission[]): Submission | undefined {
  return submissions.findLast(({ state }) => state.kind === 'delivered');
}

/** The receipts of the latest list that was delivered: one, or one for each part that has been so far. */
export function deliveredList(submissions: readonly Submission[]): readonly ReceiptFacts[] {
  const last = lastDelivered(submissions);
  if (last === undefined) return [];
  return latestList(submissions.slice(0, submissions.indexOf(last) + 1)).flatMap((submission) => factsOf(submission) ?? []);
}

/** The last attempt, when something has to be said about it on the screen for sending. */
export function openSubmission(submissions: readonly Submission[]): Submission | undefined {
  return latestList(submissions).find(({ state }) => state.kind !== 'delivered');
}

export type StepMark = { readonly kind: 'none' | 'done' | 'unsure' } | { readonly kind: 'errors'; readonly count: number };

export interface StepView {
  readonly step: Step;
  readonly reachable: boolean;
  readonly mark: StepMark;
}

export const STEPS: readonly Step[] = ['sheet', 'check', 'send', 'receipt'];

export function stepViews(work: Work | null): readonly StepView[] {
  return STEPS.map((step) => ({ step, ...(work === null ? { reachable: step === 'sheet', mark: NONE } : stepOf(step, work)) }));
}

const NONE: StepMark = { kind: 'none' };
const DONE: StepMark = { kind: 'done' };

function stepOf(step: Step, { draft, submissions }: Work): Omit<StepView, 'step'> {
  const hasColumns = missingColumns(draft.table.columns).length === 0;
  // A question about the list itself comes before its rows: nothing is done there as long as it isn't answered.
  const isDecided = hasColumns && draft.stage !== 'columns';
  const delivered = lastDelivered(submissions) !== undefined;
  // A long list may have some of its parts delivered: there is a receipt to see, and something is left.
  const isUnsure = draft.stage === 'unsure';
  const errors = countErrors(draft);
  switch (step) {
    case 'sheet':
      return { reachable: true, mark: isDecided ? DONE : NONE };
    case 'check':
      return { reachable: hasColumns, mark: !hasColumns ? NONE : errors > 0 ? { kind: 'errors', count: errors } : isDecided ? DONE : NONE };
    case 'send':
      return { reachable: hasColumns, mark: isUnsure ? { kind: 'unsure' } : delivered ? DONE : NONE };
    case 'receipt':
      return { reachable: delivered, mark: delivered && !isUnsure ? DONE : NONE };
  }
}

/** The year whose deadline comes next: last year's until its deadline, then this year's. */
export function nextInntektsaar(today: string): number {
  const lastYear = Number(today.slice(0, 4)) - 1;
  return deadlineOf(lastYear, today).daysLeft < 0 ? lastYear + 1 : lastYear;
}

export interface Deadline {
  /** Negative when the deadline has passed. */
  readonly daysLeft: number;
}

/** Reported by 10 February of the year after (spec 5); whether a weekend moves it is not known, so it doesn't here. */
export function deadlineOf(inntektsaar: number, today: string): Deadline {
  return { daysLeft: daysBetween(today, `${inntektsaar + 1}-02-10`) };
}
