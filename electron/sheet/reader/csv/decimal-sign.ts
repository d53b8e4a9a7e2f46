import type { Cell } from '../../../../shared/core/sheet/sheet.ts';
import type { TextImport } from '../../../../shared/core/sheet/text-import.ts';
import { type Delimiter, firstRecords } from './delimiter.ts';

export type DecimalSign = TextImport['decimal'];

/**
 * Amounts with one or two decimals, as each convention writes them. Not more: `010101.12345` is a fødselsnummer, and `1.250` or `1,250` says
 * nothing about which sign is which.
 */
const WITH_COMMA = /^-?(?:\d+|\d{1,3}(?:[ .\u00a0]\d{3})+),\d{1,2}$/;
const WITH_POINT = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)\.\d{1,2}$/;

/** The sign that more of the first fields have; a comma, as is the rule in Norway, when they have neither. */
export function guessDecimalSign(text: string, delimiter: Delimiter): DecimalSign {
  let commas = 0;
  let points = 0;
  for (const record of firstRecords(text, delimiter)) {
    for (const field of record) {
      if (WITH_COMMA.test(field.trim())) commas++;
      else if (WITH_POINT.test(field.trim())) points++;
    }
  }
  return points > commas ? '.' : ',';
}

const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+$/;

/**
 * In a list with decimal points, a field that is a number in that notation is one, as it would be in Excel; what stood there is what is shown.
 * Bare digits stay text: an identifier must keep the zero it begins with.
 */
export function numberWithPoint(field: string): Cell | undefined {
  const digits = field.trim();
  if (!WITH_POINT.test(digits) && !GROUPED.test(digits)) return undefined;
  return { kind: 'number', text: field, number: Number(digits.replaceAll(',', '')), format: 'General' };
}
