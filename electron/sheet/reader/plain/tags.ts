/** Attributes and tags as they are nearly always written. Whatever is of another make is not plain. */
import { notPlain } from './not-plain.ts';
import { isAt, SIGN } from './signs.ts';

/** A name up to its `=`. One with a prefix may stand for the same name without, as SheetJS has it. */
export function endOfName(data: Buffer, start: number): number {
  for (let at = start; ; at++) {
    const sign = data[at];
    if (sign === SIGN.equals) return at;
    if (sign === undefined || sign <= SIGN.space || sign === SIGN.greater || sign === SIGN.quote) notPlain('an attribute of another make');
    if (sign === SIGN.colon && data[at + 2] === SIGN.equals) notPlain('a short name with a prefix');
  }
}

/** Where the quote stands that ends the value of the attribute whose name ends at `nameEnd`. Values are short: asking for it takes longer than looking. */
export function endOfValue(data: Buffer, nameEnd: number): number {
  if (data[nameEnd + 1] !== SIGN.quote) notPlain('a value in other quotes');
  for (let at = nameEnd + 2; at < data.length; at++) if (data[at] === SIGN.quote) return at;
  return notPlain('a value without end');
}

export function readDigits(data: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const sign = data[at] ?? 0;
    if (sign < SIGN.zero || sign > SIGN.nine) notPlain('other signs than digits');
    value = value * 10 + (sign - SIGN.zero);
  }
  return start === end || value > 0xffffffff ? notPlain('a number of another make') : value;
}

export function isTrue(value: string): boolean {
  if (value === '1' || value === 'true') return true;
  return value === '0' || value === 'false' ? false : notPlain('neither true nor false');
}

export function expectSign(data: Buffer, at: number, sign: number): number {
  return data[at] === sign ? at + 1 : notPlain('a tag of another make');
}

export function expect(data: Buffer, at: number, signs: string): number {
  return isAt(data, at, signs) ? at + signs.length : notPlain('another tag than was to come');
}
