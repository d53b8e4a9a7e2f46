/** Choosing which column holds what. A column holds one thing: giving it to another field takes it from the first. */
import type { ColumnField, Columns, Table } from '../../shared/core/sheet/columns.ts';

/** Numbers stand in one column, or in two, one per kind; names in one, or in two, first and last. */
export type ColumnCount = 'one' | 'two';
export interface Shape {
  readonly identifiers: ColumnCount;
  readonly names: ColumnCount;
}

export const ONE_EACH: Shape = { identifiers: 'one', names: 'one' };

/** As the columns are chosen; where none is yet, as the user wants it. */
export function shapeOf(columns: Columns, wanted: Shape): Shape {
  const { identifikator, foedselsnummer, organisasjonsnummer, navn, fornavn, etternavn } = columns;
  return {
    identifiers: foedselsnummer || organisasjonsnummer ? 'two' : identifikator ? 'one' : wanted.identifiers,
    names: fornavn || etternavn ? 'two' : navn ? 'one' : wanted.names,
  };
}

export function fieldsOf({ identifiers, names }: Shape): readonly ColumnField[] {
  return [
    ...(identifiers === 'one' ? (['identifikator'] as const) : (['foedselsnummer', 'organisasjonsnummer'] as const)),
    ...(names === 'one' ? (['navn'] as const) : (['fornavn', 'etternavn'] as const)),
    'utbetaltBeloep',
  ];
}

/** `letter` null: the field has no column. */
export function withColumn(table: Table, field: ColumnField, letter: string | null): Table {
  const others = Object.entries(table.columns).filter(([name, other]) => name !== field && other !== letter);
  return { ...table, columns: Object.fromEntries(letter === null ? others : [...others, [field, letter]]) };
}

/** Going from one column to two or back keeps the column that was chosen: it is usually the one with the fødselsnummer. */
export function withIdentifierColumns(table: Table, count: ColumnCount): Table {
  const { identifikator, foedselsnummer, organisasjonsnummer, ...rest } = table.columns;
  const chosen = identifikator ?? foedselsnummer ?? organisasjonsnummer;
  if (chosen === undefined) return { ...table, columns: rest };
  return { ...table, columns: count === 'one' ? { ...rest, identifikator: chosen } : { ...rest, foedselsnummer: chosen } };
}

/** `Navn` beside `Fornavn` is the last name, so that is what a single column becomes. */
export function withNameColumns(table: Table, count: ColumnCount): Table {
  const { navn, fornavn, etternavn, ...rest } = table.columns;
  const chosen = navn ?? etternavn ?? fornavn;
  if (chosen === undefined) return { ...table, columns: rest };
  return { ...table, columns: count === 'one' ? { ...rest, navn: chosen } : { ...rest, etternavn: chosen } };
}

/** What is known of the rows around belongs to the headings that were there before. */
export function withHeaderRow({ headerLines, lastRow, further, ...table }: Table, headerRow: number): Table {
  return { ...table, headerRow };
}
