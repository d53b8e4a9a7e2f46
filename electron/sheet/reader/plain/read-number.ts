import { notPlain } from './not-plain.ts';
import { SIGN } from './signs.ts';

/** Powers of ten that a double holds exactly; a whole number below 2^53 divided by one of them is rounded once, as a parser would. */
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
/** A whole number of so many digits is exact as a double. */
export const EXACT_DIGITS = 15;
const ANY_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The number written in `data` from `start` to `end`, as `parseFloat` reads it. */
export function readNumber(data: Buffer, start: number, end: number): number {
  let at = start;
  const isNegative = data[at] === SIGN.minus;
  if (isNegative) at++;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const sign = data[at] ?? 0;
    if (sign >= SIGN.zero && sign <= SIGN.nine) {
      value = value * 10 + (sign - SIGN.zero);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (sign === SIGN.stop && decimals < 0) decimals = 0;
    else return readAnyNumber(data, start, end);
  }
  if (digits === 0 || digits > EXACT_DIGITS) return readAnyNumber(data, start, end);
  const size = decimals > 0 ? value / (POWERS[decimals] ?? 1) : value;
  return isNegative ? -size : size;
}

function readAnyNumber(data: Buffer, start: number, end: number): number {
  const text = data.toString('latin1', start, end);
  const value = ANY_NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : notPlain('a number of another make');
}
