/** The chosen columns as positions instead of letters, worked out once for all rows. */
import type { Columns } from './columns.ts';
import { columnIndex } from './sheet.ts';

/** No sheet has a column here; its cells are blank. */
export const NOWHERE = -1;

/** All 0-based positions. */
export interface Layout {
  /** One column for both kinds of number, or one for each; a problem of a row without any is shown in the first. */
  readonly identifiers: readonly number[];
  readonly navn: number;
  readonly utbetaltBeloep: number;
}

export function layoutOf(columns: Columns): Layout {
  const identifiers = [columns.identifikator, columns.foedselsnummer, columns.organisasjonsnummer].flatMap(
    (letter) => position(letter) ?? [],
  );
  return { identifiers, navn: position(columns.navn) ?? NOWHERE, utbetaltBeloep: position(columns.utbetaltBeloep) ?? NOWHERE };
}

function position(letter: string | undefined): number | undefined {
  return letter === undefined ? undefined : columnIndex(letter);
}
