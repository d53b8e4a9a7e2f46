/** A row as it may be shown to anybody who looks over the user's shoulder. A co-op's or a company's number is public. */
import type { Field } from '../core/sheet/columns.ts';
import { maskNumber, maskWithin } from '../core/values/mask.ts';
import { judgeOrganisasjonsnummer } from '../core/values/organisasjonsnummer.ts';
import type { Fix, Problem } from '../core/values/problem.ts';
import type { RowView } from './views.ts';

export function maskedRow(row: RowView): RowView {
  const { identifikator, navn, utbetaltBeloep, kind, problems } = row;
  const number = kind === 'organisasjonsnummer' ? identifikator.text : maskNumber(identifikator.text);
  return {
    ...row,
    identifikator: { ...identifikator, text: number },
    navn: { ...navn, text: maskWithin(navn.text) },
    utbetaltBeloep: { ...utbetaltBeloep, text: maskWithin(utbetaltBeloep.text) },
    problems: problems.map(maskedProblem),
  };
}

/** A number that is offered in place of another is a number of a person as well. */
export function maskedProblem(problem: Problem): Problem {
  const { field, fixes } = problem;
  if (field === undefined || fixes.length === 0) return problem;
  return { ...problem, fixes: fixes.map((fix): Fix => (fix.kind === 'replace' ? { ...fix, value: maskedText(field, fix.value) } : fix)) };
}

/** What stands, or would stand, in a cell of which no more is known than its field. */
export function maskedText(field: Field, text: string): string {
  if (field !== 'identifikator') return maskWithin(text);
  return judgeOrganisasjonsnummer(text).valid ? text : maskNumber(text);
}
