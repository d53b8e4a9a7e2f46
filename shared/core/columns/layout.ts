/** The chosen columns as positions instead of letters, worked out once for all rows. */
import { type Columns, type Field, lettersOf } from '../sheet/columns.ts';
import { columnIndex } from '../sheet/sheet.ts';

/** No sheet has a column here; its cells are blank. */
export const NOWHERE = -1;

/** All 0-based positions. */
export interface Layout {
  /** One column for both kinds of number, or one for each; a problem of a row without any is shown in the first. */
  readonly identifiers: readonly number[];
  /** Where a problem of the name is shown: the first of `names`. */
  readonly navn: number;
  /** One column with the whole name, or first and last name, which are joined. */
  readonly names: readonly number[];
  readonly utbetaltBeloep: number;
}

export function layoutOf(columns: Columns): Layout {
  const positions = (field: Field) => lettersOf(field, columns).flatMap((letter) => columnIndex(letter) ?? []);
  const names = positions('navn');
  return {
    identifiers: positions('identifikator'),
    navn: names[0] ?? NOWHERE,
    names,
    utbetaltBeloep: positions('utbetaltBeloep')[0] ?? NOWHERE,
  };
}
