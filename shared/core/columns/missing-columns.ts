import type { Columns, Field } from '../sheet/columns.ts';

/** The fields without which no row can be checked. */
export function missingColumns(columns: Columns): Field[] {
  const missing: Field[] = [];
  if (!columns.identifikator && !columns.foedselsnummer && !columns.organisasjonsnummer) missing.push('identifikator');
  if (!columns.navn && !(columns.fornavn && columns.etternavn)) missing.push('navn');
  if (!columns.utbetaltBeloep) missing.push('utbetaltBeloep');
  return missing;
}
