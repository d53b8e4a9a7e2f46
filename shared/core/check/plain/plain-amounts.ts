/** Amounts in whole kroner, told from the others without making anything. */

import { kindCode, type SheetColumn } from '../../sheet/sheet.ts';
import { HIGHEST_AMOUNT } from '../../values/amount.ts';
import { startOf } from '../sheet-row.ts';
import { digitsAt, isDigitCode } from './plain-digits.ts';

const TEXT = kindCode('text');
const NUMBER = kindCode('number');
const ZERO = 48;
const MOST_DIGITS = 12;

/**
 * Reads the stored rows from `from` to `to` into `kroner`, where the first of them stands at 0; 0 for whatever isn't a plain amount.
 * `isPercent` has the number formats of the sheet.
 */
export function readPlainAmounts(
  column: SheetColumn,
  { from, to }: { readonly from: number; readonly to: number },
  isPercent: readonly boolean[],
  kroner: Float64Array,
): void {
  const { kinds, numbers, formatOf } = column;
  for (let at = from; at < to; at++) {
    const kind = kinds[at];
    let amount = 0;
    if (kind === NUMBER) {
      const number = numbers[at] ?? 0;
      const isKroner = Number.isInteger(number) && number > 0 && number <= HIGHEST_AMOUNT;
      if (isKroner && isPercent[formatOf[at] ?? 0] !== true) amount = number;
    } else if (kind === TEXT) amount = writtenAmount(column, at);
    kroner[at - from] = amount;
  }
}

function writtenAmount(column: SheetColumn, at: number): number {
  const { text } = column;
  const start = startOf(column, at);
  const end = column.ends[at] ?? start;
  if (end === start || end - start > MOST_DIGITS || text.charCodeAt(start) === ZERO) return 0;
  for (let i = start; i < end; i++) if (!isDigitCode(text.charCodeAt(i))) return 0;
  return digitsAt(text, start, end);
}
