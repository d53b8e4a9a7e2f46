/** What a cell of the grid shows and how bad it is. */
import type { Field } from '../../shared/core/columns.ts';
import type { Problem, Severity } from '../../shared/core/problem.ts';
import type { RowView } from '../../shared/ipc/views.ts';
import { identifier, wholeNumber } from '../../shared/text/format.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, repaired: 2 };

/** Values that can be read are shown as they will be sent, with thin spaces; all others exactly as they stand in the sheet. */
export function shownText(row: RowView, field: Field): string {
  const { text } = row[field];
  if (field === 'utbetaltBeloep') return row.kroner === null ? text : wholeNumber(row.kroner);
  return field === 'identifikator' && row.kind !== null ? identifier(text) : text;
}

/** Digits and their spaces only: a column of these is set in figures of one width. In running text those figures look torn apart. */
export function isFigures(text: string): boolean {
  return /^[\d\s]+$/.test(text);
}

export function problemsAt(row: RowView, field: Field): readonly Problem[] {
  return worstFirst(row.problems.filter((problem) => problem.field === field));
}

export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
