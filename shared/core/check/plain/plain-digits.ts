const ZERO = 48;
const NINE = 57;
const LOW_DIGITS = 6;
const HIGH = 10 ** LOW_DIGITS;

export function isDigitCode(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/**
 * The number that the bare digits from `start` to `end` make, at most 12 of them. In two halves that are small integers to V8: as one number
 * each digit would make an object, until the code is compiled.
 */
export function digitsAt(text: string, start: number, end: number): number {
  const middle = Math.max(start, end - LOW_DIGITS);
  let high = 0;
  for (let i = start; i < middle; i++) high = high * 10 + text.charCodeAt(i) - ZERO;
  let low = 0;
  for (let i = middle; i < end; i++) low = low * 10 + text.charCodeAt(i) - ZERO;
  return high * HIGH + low;
}
