/** What `check` says about a list, for programs (a contract) and for people. Pure. */

import type { Check } from '../../shared/core/check/check.ts';
import { sumOf } from '../../shared/core/check/fix.ts';
import { explainGap } from '../../shared/core/check/gap.ts';
import { rowAtAGlance } from '../../shared/core/columns/column-examples.ts';
import type { Draft } from '../../shared/core/draft/draft.ts';
import { bodyBytesOf, totalsOf } from '../../shared/core/leveranse/body-size.ts';
import { columnFieldSchema } from '../../shared/core/sheet/columns.ts';
import { typedAmount } from '../../shared/core/values/amount.ts';
import type { Fix, Problem, Severity } from '../../shared/core/values/problem.ts';
import { columnsNb } from '../../shared/text/columns/nb.ts';
import { checkText } from '../../shared/text/command-line.ts';
import { fixWhy, problemPlace, problemSentence, severityLabel } from '../../shared/text/problem-text.ts';
import { gapSentence } from '../../shared/text/problems/gaps.ts';
import { EXIT, type Outcome } from './outcome.ts';

/** `ready` is told by the caller: for `check` it means "no errors", for `submit` that nothing at all stands in the way. */
export function checkOutcome(draft: Draft, check: Check, ready: boolean): Outcome {
  return {
    status: ready ? EXIT.done : EXIT.notReady,
    document: checkDocument(draft, check, ready),
    text: checkSummary(draft, check, ready),
  };
}

export function hasErrors({ problems }: Check): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function checkDocument({ head, state }: Draft, check: Check, ready: boolean) {
  const { file, sheet } = head.source;
  return {
    file,
    sheet,
    headerRow: state.table.headerRow,
    columns: Object.fromEntries(columnsOf(state.table.columns)),
    rows: check.rows.length,
    oppgaver: check.antallOppgaver,
    sumUtbetaltBeloep: check.sumUtbetaltBeloep,
    bodyBytes: bodyBytesOf(totalsOf(check), state),
    ready,
    problems: check.problems.map((problem) => problemDocument(problem, sheet, messageOf(problem, check))),
  };
}

/** A sum that differs comes with what could have made the difference. */
function messageOf(problem: Problem, check: Check): string {
  const sentence = problemSentence('nb', problem);
  if (problem.code !== 'SUM_DIFFERS') return sentence;
  return [sentence, ...explainGap(check, Number(problem.data.expected)).map((gap) => gapSentence('nb', gap))].join(' ');
}

/** A problem of the whole sheet has neither row, cell nor field. */
function problemDocument(problem: Problem, sheet: string, message: string) {
  const { code, severity, cell, row, field, fixes } = problem;
  return { code, severity, sheet, cell, row, field, message, fixes: fixes.map(fixDocument) };
}

function fixDocument(fix: Fix) {
  const why = fixWhy('nb', fix);
  switch (fix.kind) {
    case 'replace':
      return { kind: fix.kind, value: fix.value, why };
    case 'leave-out':
      return { kind: fix.kind, why };
    case 'merge':
      return { kind: fix.kind, value: typedAmount(sumOf(fix.oere)), why };
  }
}

function columnsOf(columns: Draft['state']['table']['columns']) {
  return columnFieldSchema.options.flatMap((field) => {
    const letter = columns[field];
    return letter === undefined ? [] : [[field, letter] as const];
  });
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'repaired'];

/** A list this long is read; of a longer one the first. */
const MOST_LEFT_OUT_SHOWN = 20;

/** Rows that will not be sent, with the reason, so that nobody has to wonder where they went. */
function leftOutLines({ sheet }: Draft, { leftOut }: Check): string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut
    .slice(0, MOST_LEFT_OUT_SHOWN)
    .map(({ row, reason }) => checkText.problem(rowAtAGlance(sheet, row).address, columnsNb.leftOut.reason[reason]));
  const rest = leftOut.length - lines.length;
  return [
    '',
    checkText.group(columnsNb.leftOut.title, leftOut.length),
    ...lines,
    ...(rest > 0 ? [`  ${columnsNb.leftOut.more(rest)}`] : []),
  ];
}

function checkSummary(draft: Draft, check: Check, ready: boolean): string {
  const { head, state } = draft;
  const { file, sheet } = head.source;
  const lines = [
    checkText.source(file, sheet, state.table.headerRow),
    ...columnsOf(state.table.columns).map(([field, letter]) => checkText.columnAt(letter, checkText.column[field])),
    checkText.totals(check.rows.length, check.antallOppgaver, check.sumUtbetaltBeloep),
  ];
  for (const severity of SEVERITIES) {
    const problems = check.problems.filter((problem) => problem.severity === severity);
    if (problems.length === 0) continue;
    lines.push('', checkText.group(severityLabel('nb', severity), problems.length));
    lines.push(...problems.map((problem) => checkText.problem(problemPlace('nb', problem), messageOf(problem, check))));
  }
  lines.push(...leftOutLines(draft, check));
  lines.push('', ready ? checkText.ready : checkText.notReady);
  if (!ready && !hasErrors(check)) lines.push(checkText.acceptWarnings);
  return `${lines.join('\n')}\n`;
}
