/** A new draft to correct a delivery with: as the delivered draft is, or, where that is gone, a plain list of what is held. */

import type { HeldOppgave } from '../../../shared/core/delivery/held.ts';
import type { Draft, DraftEdit, DraftHead } from '../../../shared/core/draft/draft.ts';
import { type Columns, type Field, fieldSchema } from '../../../shared/core/sheet/columns.ts';
import { type Sheet, SheetBuilder } from '../../../shared/core/sheet/sheet.ts';

/** The edits that make a new draft over the same sheet equal to this one; what its user accepted and confirmed is asked for again. */
export function editsOf({ state }: Draft): DraftEdit[] {
  const cells = [...state.cells].flatMap(([row, texts]) =>
    fieldSchema.options.flatMap((field: Field): DraftEdit[] => {
      const text = texts[field];
      return text === undefined ? [] : [{ kind: 'set-cell', row, field, text }];
    }),
  );
  const leftOut = [...state.leftOut].map((row): DraftEdit => ({ kind: 'leave-out', row, leftOut: true }));
  return [{ kind: 'set-oppgavegiver', name: state.oppgavegiverName, oppgavegiver: state.oppgavegiver }, ...cells, ...leftOut];
}

/** The head of the correcting draft, over the sheet of the delivered one. */
export function correctingHead({ head, state }: Draft, made: Pick<DraftHead, 'id' | 'createdAt' | 'corrects'>): DraftHead {
  const { lastLayout: _, ...rest } = head;
  const { source, table, inntektsaar, lastLayout } = state;
  return { ...rest, ...made, source, table, inntektsaar, ...(lastLayout !== null && { lastLayout }) };
}

const PLAIN_COLUMNS: Columns = { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' };

/** A sheet of what is held, with the headings that `table` names. */
export function plainSheet(name: string, oppgaver: Iterable<HeldOppgave>): { readonly sheet: Sheet; readonly table: DraftHead['table'] } {
  const builder = new SheetBuilder(name);
  const add = (row: number, texts: readonly string[]) => {
    builder.startRow(row);
    for (const [column, text] of texts.entries()) builder.addCell(column, { kind: 'text', text, number: undefined, format: undefined });
  };
  add(1, ['Fødselsnummer eller organisasjonsnummer', 'Navn', 'Utbetalt beløp']);
  let row = 2;
  for (const { identifikator, navn, utbetaltBeloep } of oppgaver) add(row++, [identifikator, navn, String(utbetaltBeloep)]);
  return { sheet: builder.build(), table: { headerRow: 1, columns: PLAIN_COLUMNS } };
}
