/** What a cell of the grid shows and how bad it is. */
import type { Field } from '../../shared/core/sheet/columns.ts';
import type { Problem, Severity } from '../../shared/core/values/problem.ts';
import type { RowView } from '../../shared/ipc/views.ts';
import { identifier, wholeNumber } from '../../shared/text/format.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, repaired: 2 };

/** Values that can be read are shown as they will be sent, with thin spaces; all others exactly as they stand in the sheet. */
export function shownText(row: RowView, field: Field): string {
  const { text } = row[field];
  if (field === 'utbetaltBeloep') return row.kroner === null ? text : wholeNumber(row.kroner);
  // What is hidden is set like any other number; the digits that are wrong can't be seen either way.
  const isNumber = row.kind !== null || text.includes('•');
  return field === 'identifikator' && isNumber ? identifier(text) : text;
}

/** What stands, or would stand, in a cell of which no more is known than its field: bare figures are grouped, anything else is as it was written. */
export function groupedText(field: Field, text: string): string {
  if (field === 'identifikator') return identifier(text);
  const [, whole, oere = ''] = (field === 'utbetaltBeloep' && /^([1-9]\d{0,14})(,\d{1,2})?$/.exec(text)) || [];
  return whole === undefined ? text : wholeNumber(Number(whole)) + oere;
}

/** Digits and their spaces only: a column of these is set in figures of one width. In running text those figures look torn apart. */
export function isFigures(text: string): boolean {
  return /^[\d\s]+$/.test(text);
}

export function problemsAt(row: RowView, field: Field): readonly Problem[] {
  return worstFirst(row.problems.filter((problem) => problem.field === field));
}

/** The one that the cell is marked with; a row that is left out has none. */
export function worstAt({ problems, leftOut }: RowView, field: Field): Problem | undefined {
  if (problems.length === 0 || leftOut) return undefined;
  return worstFirst(problems.filter((problem) => problem.field === field))[0];
}

export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
