/** Stage "ready": what may be sent. Only `makeReady` can make a `ReadyDraft`, and main calls it once more at the moment of sending. */
import { fail, ok, type Result } from '../../result.ts';
import { acceptanceOf } from '../check/accepted-warnings.ts';
import type { Check, CheckedRow } from '../check/check.ts';
import { layoutChanges } from '../columns/layout-memory.ts';
import { missingColumns } from '../columns/missing-columns.ts';
import type { Draft } from '../draft/draft.ts';
import type { Oppgavegiver } from '../draft/oppgavegiver.ts';
import type { CheckRules } from '../values/check-rules.ts';
import { judgeOrganisasjonsnummer } from '../values/organisasjonsnummer.ts';
import type { Problem } from '../values/problem.ts';
import type { CellProblem } from '../values/reading.ts';

/** Not exported: no other file can write an object with this key, so nothing else can make a `ReadyDraft`. */
const ready: unique symbol = Symbol('ready');

/** As it stands in the body: these keys, in this order. `oppgaveOf` alone makes them. */
export interface Oppgave {
  readonly oppgaveeier:
    | { readonly foedselsnummer: string; readonly navn: string }
    | { readonly organisasjonsnummer: string; readonly navn: string };
  /** Whole kroner, ≥ 1. */
  readonly utbetaltBeloep: number;
}

export interface ReadyDraft {
  readonly [ready]: true;
  readonly oppgavegiver: Oppgavegiver;
  readonly inntektsaar: number;
  readonly oppgaver: readonly Oppgave[];
  /** 1-based row of the user's sheet for each of them; not sent, but leads answers back to the cell. */
  readonly rows: readonly number[];
  readonly sumUtbetaltBeloep: number;
}

export type Blocker =
  | { readonly kind: 'problem'; readonly problem: CellProblem }
  | { readonly kind: 'warning-not-accepted'; readonly problem: Problem }
  | { readonly kind: 'columns-missing' }
  /** The columns stand otherwise than in the list before, and nobody has said that this is right. */
  | { readonly kind: 'layout-change-undecided' }
  | { readonly kind: 'oppgavegiver-missing' }
  | { readonly kind: 'oppgavegiver-not-for-environment' }
  | { readonly kind: 'inntektsaar-in-future' }
  | { readonly kind: 'payments-not-confirmed' };

/**
 * Lets a draft through, or says everything that stands in its way (never an empty list).
 *
 * `check` is the check of this very draft under the same `rules`; `today` is the date in Oslo, `YYYY-MM-DD`. The oppgaver come in the
 * sheet's order, in whole kroner. The current year is allowed (payments so far, spec 4.11), a later one is not; that the payments are
 * reportable is the user's own word, once a year (spec 9 no. 26).
 */
export function makeReady(draft: Draft, check: Check, rules: CheckRules, today: string): Result<ReadyDraft, Blocker[]> {
  const { state } = draft;
  const blockers = whatBlocks(draft, check, rules, today);
  if (blockers.length > 0 || state.oppgavegiver === null) return fail(blockers);
  const oppgaver: Oppgave[] = [];
  const rows: number[] = [];
  let sumUtbetaltBeloep = 0;
  // One walk, and no list of rows: each is made when it is asked for, and gone when its oppgave is there.
  for (let at = 0; at < check.rows.length; at++) {
    const row = check.rows.at(at);
    if (row === undefined || row.leftOut) continue;
    const oppgave = oppgaveOf(row);
    oppgaver.push(oppgave);
    rows.push(row.row);
    sumUtbetaltBeloep += oppgave.utbetaltBeloep;
  }
  return ok({
    [ready]: true,
    oppgavegiver: state.oppgavegiver,
    inntektsaar: state.inntektsaar,
    oppgaver,
    rows,
    sumUtbetaltBeloep,
  });
}

/** Everything that stands in the way of `makeReady`, for a screen that shows it after every keystroke; empty when nothing does. */
export function whatBlocks(draft: Draft, check: Check, rules: CheckRules, today: string): Blocker[] {
  const { state } = draft;
  const blockers: Blocker[] = [];
  if (missingColumns(state.table.columns).length > 0) blockers.push({ kind: 'columns-missing' });
  if (isLayoutChangeUndecided(draft)) blockers.push({ kind: 'layout-change-undecided' });
  for (const problem of check.problems.ofSheet) if (isError(problem)) blockers.push({ kind: 'problem', problem });
  check.problems.forEachInRows((problem, rows) => {
    if (isError(problem)) for (let n = 0; n < rows; n++) blockers.push({ kind: 'problem', problem });
  });
  for (const problem of check.problems.filter(({ severity }) => severity === 'warning')) {
    if (acceptanceOf(state, check, problem) === undefined) blockers.push({ kind: 'warning-not-accepted', problem });
  }
  if (state.oppgavegiver === null) blockers.push({ kind: 'oppgavegiver-missing' });
  else if (!mayReport(state.oppgavegiver, rules)) blockers.push({ kind: 'oppgavegiver-not-for-environment' });
  if (state.inntektsaar > Number(today.slice(0, 4))) blockers.push({ kind: 'inntektsaar-in-future' });
  if (!state.paymentsConfirmed) blockers.push({ kind: 'payments-not-confirmed' });
  return blockers;
}

function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'error';
}

/** Whether the columns stand otherwise than last time and the user hasn't said yet that this is right. */
export function isLayoutChangeUndecided({ sheet, state }: Pick<Draft, 'sheet' | 'state'>): boolean {
  if (state.lastLayout === null || state.table.changeAccepted === true) return false;
  return layoutChanges(sheet, state.table, state.lastLayout).length > 0;
}

/** Real data in test is forbidden (spec 4.1), and a synthetic co-op has nothing to do in production. */
export function mayReport(oppgavegiver: Oppgavegiver, rules: Pick<CheckRules, 'syntheticOnly'>): boolean {
  const verdict = judgeOrganisasjonsnummer(oppgavegiver.organisasjonsnummer);
  return verdict.valid && verdict.origin === (rules.syntheticOnly ? 'synthetic' : 'real');
}

/** A row without errors has all its values; anything else is a bug in the check, and must not be sent around. */
function oppgaveOf({ row, identifier, navn, utbetaltBeloep }: CheckedRow): Oppgave {
  if (identifier === undefined || navn === undefined || utbetaltBeloep === undefined) {
    throw new Error(`row ${row} has no error but lacks a value`);
  }
  const oppgaveeier =
    identifier.kind === 'foedselsnummer' ? { foedselsnummer: identifier.value, navn } : { organisasjonsnummer: identifier.value, navn };
  return { oppgaveeier, utbetaltBeloep };
}
