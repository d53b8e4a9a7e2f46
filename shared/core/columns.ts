import { z } from '../zod.ts';

/** What a column of the sheet can mean to us. Identifiers stand in one column, or in two (one per kind). */
export const columnFieldSchema = z.enum(['identifikator', 'foedselsnummer', 'organisasjonsnummer', 'navn', 'utbetaltBeloep']);
export type ColumnField = z.infer<typeof columnFieldSchema>;

/** What a row has to hold, wherever it stands. */
export const fieldSchema = z.enum(['identifikator', 'navn', 'utbetaltBeloep']);
export type Field = z.infer<typeof fieldSchema>;

const letterSchema = z.string().regex(/^[A-Z]{1,3}$/);

/** Which column holds what, by its letter in the user's own sheet. A field that is absent has not been found or chosen yet. */
export const columnsSchema = z.strictObject({
  identifikator: letterSchema.optional(),
  foedselsnummer: letterSchema.optional(),
  organisasjonsnummer: letterSchema.optional(),
  navn: letterSchema.optional(),
  utbetaltBeloep: letterSchema.optional(),
});
export type Columns = z.infer<typeof columnsSchema>;

/** Where the table is: `headerRow` is the 1-based row of the headings (0: there is none), data begin below it. */
export const tableSchema = z.strictObject({ headerRow: z.int().min(0), columns: columnsSchema });
export type Table = z.infer<typeof tableSchema>;

/** The fields without which no row can be checked. */
export function missingColumns(columns: Columns): Field[] {
  const missing: Field[] = [];
  if (!columns.identifikator && !columns.foedselsnummer && !columns.organisasjonsnummer) missing.push('identifikator');
  if (!columns.navn) missing.push('navn');
  if (!columns.utbetaltBeloep) missing.push('utbetaltBeloep');
  return missing;
}
