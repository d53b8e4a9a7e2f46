/** Why a row below the headings is not sent. */

/**
 * `user`: by hand. `sum-row`: it says that it is a sum. `sum-of-above`: it doesn't, but its amount is the sum of the rows above, and it has
 * neither number nor name. `sum-of-below`: the same, above all receivers. `hidden`: hidden in the sheet, and the user said to leave such rows
 * out. `between-tables`: titles and headings between tables that are read together. `repeated-heading`: the headings once more, as at the top of a printed page. `nothing-in-columns`: it has cells, but none in the chosen
 * columns.
 */
export const leftOutReasons = [
  'user',
  'sum-row',
  'sum-of-above',
  'sum-of-below',
  'hidden',
  'between-tables',
  'repeated-heading',
  'nothing-in-columns',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
