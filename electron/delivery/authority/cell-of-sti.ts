import { oppgaveIndexOfSti } from '../../../shared/core/delivery/sti.ts';
import type { SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import type { Field } from '../../../shared/core/sheet/columns.ts';

/**
 * Where in the user's own sheet the authority's `sti` points: the row, and the cell when the path goes as far as a field that stands in
 * one column. Empty when the path is not about one of the oppgaver that were sent. Source: spec 4.8.
 */
export function cellOfSti(head: SubmissionHead, sti: string): { row?: number; cell?: string } {
  const target = oppgaveIndexOfSti(sti);
  const row = target && head.rows[target.index];
  if (target === undefined || row === undefined) return {};
  const column = target.field && columnOf(head, target.field, sti);
  return column === undefined ? { row } : { row, cell: `${column}${row}` };
}

/** Identifiers stand in one column, or in two, one per kind; then only the path tells which. */
function columnOf({ columns }: SubmissionHead, field: Field, sti: string): string | undefined {
  // The authority knows one name; where it stands in two columns, the first one leads to both.
  if (field === 'navn') return columns.navn ?? columns.fornavn;
  if (field === 'utbetaltBeloep') return columns[field];
  const kind = (['foedselsnummer', 'organisasjonsnummer'] as const).find((name) => sti.includes(name));
  return columns.identifikator ?? (kind && columns[kind]);
}
