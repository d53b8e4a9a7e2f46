import { z } from '../../zod.ts';

/** What a column of the sheet can mean to us. Identifiers stand in one column or in two (one per kind), and so do names (first and last). */
export const columnFieldSchema = z.enum([
  'identifikator',
  'foedselsnummer',
  'organisasjonsnummer',
  'navn',
  'fornavn',
  'etternavn',
  'utbetaltBeloep',
]);
export type ColumnField = z.infer<typeof columnFieldSchema>;

/** What a row has to hold, wherever it stands. */
export const fieldSchema = z.enum(['identifikator', 'navn', 'utbetaltBeloep']);
export type Field = z.infer<typeof fieldSchema>;

const letterSchema = z.string().regex(/^[A-Z]{1,3}$/);

/** Which column holds what, by its letter in the user's own sheet. A field that is absent has not been found or chosen yet. */
const columnsSchema = z.strictObject({
  identifikator: letterSchema.optional(),
  foedselsnummer: letterSchema.optional(),
  organisasjonsnummer: letterSchema.optional(),
  navn: letterSchema.optional(),
  fornavn: letterSchema.optional(),
  etternavn: letterSchema.optional(),
  utbetaltBeloep: letterSchema.optional(),
});
export type Columns = z.infer<typeof columnsSchema>;

/** A table that is read with the one above it. Its rows are below `headerRow`; titles and headings are what stands below `after`. 1-based. */
const furtherTableSchema = z.strictObject({ after: z.int().positive(), headerRow: z.int().positive() });

/**
 * Where the table is and how it is read. Data begin below `headerRow`, the 1-based row of the headings (0: there is none).
 * Everything but the first two is absent until it is needed, so that a table says no more than what was found or decided.
 */
export const tableSchema = z.strictObject({
  headerRow: z.int().min(0),
  columns: columnsSchema,
  /** How many rows the headings take, the last of them being `headerRow`; 1 when absent. */
  headerLines: z.int().min(1).max(3).optional(),
  /** The last row of the table, or of the last that is read with it, where something else stands below it; 1-based. */
  lastRow: z.int().positive().optional(),
  /** Tables of the same shape below this one that the user wants to be read with it, downwards: what lies between is not read. */
  further: z.array(furtherTableSchema).max(100).optional(),
  /** How many other whole lists the sheet has that are not read, as long as the user hasn't said that this is right. */
  otherLists: z.int().positive().optional(),
  /** What the user decided about rows that are hidden in the sheet. Undecided when absent: they are then in, and block sending. */
  hiddenRows: z.enum(['include', 'leave-out']).optional(),
  /** The user has seen that the columns stand otherwise than last time, and has said that this is right. */
  changeAccepted: z.literal(true).optional(),
});
export type Table = z.infer<typeof tableSchema>;

/** The columns that make up a field, in the order in which they are read. */
export function lettersOf(field: Field, columns: Columns): readonly string[] {
  const letters = {
    identifikator: [columns.identifikator, columns.foedselsnummer, columns.organisasjonsnummer],
    navn: [columns.navn, columns.fornavn, columns.etternavn],
    utbetaltBeloep: [columns.utbetaltBeloep],
  }[field];
  return letters.filter((letter) => letter !== undefined);
}

/** Which of the three a column counts for. */
export function fieldOf(columnField: ColumnField): Field {
  switch (columnField) {
    case 'foedselsnummer':
    case 'organisasjonsnummer':
      return 'identifikator';
    case 'fornavn':
    case 'etternavn':
      return 'navn';
    default:
      return columnField;
  }
}
