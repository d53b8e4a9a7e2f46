/** Choosing which column holds what. A column holds one thing: giving it to another field takes it from the first. */
import type { ColumnField, Columns, Table } from '../../shared/core/columns.ts';

export type IdentifierColumns = 'one' | 'two';

export function identifierColumns({ foedselsnummer, organisasjonsnummer }: Columns): IdentifierColumns {
  return foedselsnummer === undefined && organisasjonsnummer === undefined ? 'one' : 'two';
}

export function fieldsOf(identifiers: IdentifierColumns): readonly ColumnField[] {
  return identifiers === 'one'
    ? ['identifikator', 'navn', 'utbetaltBeloep']
    : ['foedselsnummer', 'organisasjonsnummer', 'navn', 'utbetaltBeloep'];
}

/** `letter` null: the field has no column. */
export function withColumn(table: Table, field: ColumnField, letter: string | null): Table {
  const others = Object.entries(table.columns).filter(([name, other]) => name !== field && other !== letter);
  return { ...table, columns: Object.fromEntries(letter === null ? others : [...others, [field, letter]]) };
}

/** Going from one column to two or back keeps the column that was chosen: it is usually the one with the fødselsnummer. */
export function withIdentifierColumns(table: Table, identifiers: IdentifierColumns): Table {
  const { identifikator, foedselsnummer, organisasjonsnummer, ...rest } = table.columns;
  const chosen = identifikator ?? foedselsnummer ?? organisasjonsnummer;
  if (chosen === undefined) return { ...table, columns: rest };
  return { ...table, columns: identifiers === 'one' ? { ...rest, identifikator: chosen } : { ...rest, foedselsnummer: chosen } };
}
