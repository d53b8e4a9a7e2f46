/**
 * Fødselsnummer and D-nummer: `ddmmyy`, three individual digits and two check digits. Source: spec 6.1 (Folkeregisteret's published rule).
 *
 * Two rules for the first check digit live side by side: today's, and the wider one for numbers given out from 2032. Whoever tests only
 * the wider one lets 3 of 100 slips of two digits through, so a number that only it accepts is told apart.
 */

export interface Foedselsnummer {
  readonly valid: true;
  readonly type: 'foedselsnummer' | 'd-nummer';
  /** Tenor's synthetic persons: the month is raised by 80. */
  readonly synthetic: boolean;
  /** `2032`: right only under the rule that begins on 1 January 2032. */
  readonly rule: 'today' | '2032';
}

/**
 * `h-number`: month raised by 40, which is a hospital's H-nummer or NAV's own synthetic person. `fh-number`: first digit 8 or 9.
 * Neither is a fødselsnummer, although their check digits fit.
 */
export type NotFoedselsnummer = {
  readonly valid: false;
  readonly why: 'not-eleven-digits' | 'check-digits' | 'fh-number' | 'h-number' | 'date';
};

export type FoedselsnummerVerdict = Foedselsnummer | NotFoedselsnummer;

const LENGTH = 11;
const ZERO = 48;
/** r1 of today's rule is 0; from 2032 it may also be 1, 2 or 3. r2 is 0 under both. */
const HIGHEST_R1_FROM_2032 = 3;
/** Index is the month; February counts 29 here, leap years are looked at apart. */
const LONGEST_DAY = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const NOT_ELEVEN_DIGITS: NotFoedselsnummer = { valid: false, why: 'not-eleven-digits' };
const CHECK_DIGITS: NotFoedselsnummer = { valid: false, why: 'check-digits' };
const FH_NUMBER: NotFoedselsnummer = { valid: false, why: 'fh-number' };
const H_NUMBER: NotFoedselsnummer = { valid: false, why: 'h-number' };
const DATE: NotFoedselsnummer = { valid: false, why: 'date' };

/** The eight ways of being valid, made once: this runs for every row at every keystroke. */
const VALID: readonly Foedselsnummer[] = (['today', '2032'] as const).flatMap((rule) =>
  [false, true].flatMap((synthetic) =>
    (['foedselsnummer', 'd-nummer'] as const).map((type) => ({ valid: true, type, synthetic, rule }) as const),
  ),
);

/**
 * Judges a text of bare digits. Wrong check digits are named before anything else: a number with a slip in it says nothing reliable about its
 * date or kind. Sex and century are not read, since numbers from 2032 no longer hold them.
 */
export function judgeFoedselsnummer(digits: string): FoedselsnummerVerdict {
  const read = digits.length === LENGTH ? readDigits(digits, 0) : NOT_DIGITS;
  if (read === NOT_DIGITS) return NOT_ELEVEN_DIGITS;
  const number = Math.floor(read / REMAINDERS);
  return judge(number, read - number * REMAINDERS);
}

/**
 * The number that eleven characters of `text` from `start` on are, when it is right under today's rule and of the kind that is asked for;
 * otherwise 0. The same judgement, for whoever goes through a list without making a text of each number.
 */
export function rightFoedselsnummerAt(text: string, start: number, synthetic: boolean): number {
  const read = readDigits(text, start);
  const number = Math.floor(read / REMAINDERS);
  if (read === NOT_DIGITS || read !== number * REMAINDERS) return 0;
  const verdict = judge(number, 0);
  return verdict.valid && verdict.synthetic === synthetic ? number : 0;
}

const NOT_DIGITS = -1;
/** Both remainders take four bits each behind the number itself; together they stay below 2^53. */
const R1_BITS = 4;
const R2 = 15;
const REMAINDERS = 2 ** (2 * R1_BITS);

/**
 * The number that the eleven characters make, and behind it the remainders r1 and r2: one look at each digit gives all that is asked of it.
 * Digit by digit and without a loop: this is asked of every row, most often by code that V8 hasn't compiled yet.
 */
function readDigits(text: string, start: number): number {
  const d1 = text.charCodeAt(start) - ZERO;
  const d2 = text.charCodeAt(start + 1) - ZERO;
  const m1 = text.charCodeAt(start + 2) - ZERO;
  const m2 = text.charCodeAt(start + 3) - ZERO;
  const y1 = text.charCodeAt(start + 4) - ZERO;
  const y2 = text.charCodeAt(start + 5) - ZERO;
  const i1 = text.charCodeAt(start + 6) - ZERO;
  const i2 = text.charCodeAt(start + 7) - ZERO;
  const i3 = text.charCodeAt(start + 8) - ZERO;
  const k1 = text.charCodeAt(start + 9) - ZERO;
  const k2 = text.charCodeAt(start + 10) - ZERO;
  if (!(areDigits(d1, d2, m1, m2) && areDigits(y1, y2, i1, i2) && areDigits(i3, k1, k2, 0))) return NOT_DIGITS;
  // Remainder form: the weighted sum with the check digit itself (weight 1) leaves r1 or r2 modulo 11.
  const r1 = (3 * d1 + 7 * d2 + 6 * m1 + m2 + 8 * y1 + 9 * y2 + 4 * i1 + 5 * i2 + 2 * i3 + k1) % 11;
  const r2 = (5 * d1 + 4 * d2 + 3 * m1 + 2 * m2 + 7 * y1 + 6 * y2 + 5 * i1 + 4 * i2 + 3 * i3 + 2 * k1 + k2) % 11;
  // In two halves, which are small integers to V8.
  const high = d1 * 10_000 + d2 * 1000 + m1 * 100 + m2 * 10 + y1;
  const low = y2 * 100_000 + i1 * 10_000 + i2 * 1000 + i3 * 100 + k1 * 10 + k2;
  return (high * 1_000_000 + low) * REMAINDERS + (r1 << R1_BITS) + r2;
}

function judge(number: number, remainders: number): FoedselsnummerVerdict {
  const r1 = remainders >> R1_BITS;
  if ((remainders & R2) !== 0 || r1 > HIGHEST_R1_FROM_2032) return CHECK_DIGITS;
  const date = Math.floor(number / 100_000);
  const rawDay = Math.floor(date / 10_000);
  const rawMonth = Math.floor(date / 100) % 100;
  if (rawDay >= 80) return FH_NUMBER;
  if (rawMonth > 40 && rawMonth <= 52) return H_NUMBER;
  const synthetic = rawMonth > 80;
  const isDNumber = rawDay > 40;
  if (!existsInSomeCentury(isDNumber ? rawDay - 40 : rawDay, synthetic ? rawMonth - 80 : rawMonth, date % 100)) return DATE;
  return VALID[(r1 === 0 ? 0 : 4) + (synthetic ? 2 : 0) + (isDNumber ? 1 : 0)] ?? DATE;
}

function areDigits(a: number, b: number, c: number, d: number): boolean {
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 && c >= 0 && c <= 9 && d >= 0 && d <= 9;
}

/** The year `00` was a leap year in 2000, so every year divisible by four has a 29 February in some century. */
function existsInSomeCentury(day: number, month: number, year: number): boolean {
  const longest = LONGEST_DAY[month];
  if (longest === undefined || day < 1 || day > longest) return false;
  return !(month === 2 && day === 29 && year % 4 !== 0);
}
