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
  if (digits.length !== LENGTH || !readDigits(digits, 0)) return NOT_ELEVEN_DIGITS;
  return READ.r2 === 0 && READ.r1 <= HIGHEST_R1_FROM_2032 ? judgeRightDigits() : CHECK_DIGITS;
}

/**
 * The number that eleven characters of `text` from `start` on are, when it is right under today's rule and of the kind that is asked for;
 * otherwise 0. The same judgement, for whoever goes through a list without making a text of each number.
 */
export function rightFoedselsnummerAt(text: string, start: number, synthetic: boolean): number {
  if (!readDigits(text, start) || (READ.r1 | READ.r2) !== 0) return 0;
  const verdict = judgeRightDigits();
  return verdict.valid && verdict.synthetic === synthetic ? (READ.date * 10 + READ.sixth) * 10_000 + READ.last : 0;
}

/**
 * What was read of the number at hand: `ddmmyy`, the first individual digit, the last four digits, and the remainders r1 and r2. Kept here and
 * not handed over: this is asked of every row, most often by code that V8 hasn't compiled yet, to which each object and each number above
 * 2^31 is one more thing to make.
 */
const READ = { date: 0, sixth: 0, last: 0, r1: 0, r2: 0 };

/** Whether the eleven characters are digits. Digit by digit and without a loop: one look at each gives all that is asked of it. */
function readDigits(text: string, start: number): boolean {
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
  // Below 0, and six more than above 9, have a bit beyond the first four.
  const anyBit = d1 | d2 | m1 | m2 | y1 | y2 | i1 | i2 | i3 | k1 | k2;
  const sixMore = (d1 + 6) | (d2 + 6) | (m1 + 6) | (m2 + 6) | (y1 + 6) | (y2 + 6) | (i1 + 6) | (i2 + 6) | (i3 + 6) | (k1 + 6) | (k2 + 6);
  if (((anyBit | sixMore) & ~15) !== 0) return false;
  READ.date = (d1 * 10 + d2) * 10_000 + (m1 * 10 + m2) * 100 + y1 * 10 + y2;
  READ.sixth = i1;
  READ.last = i2 * 1000 + i3 * 100 + k1 * 10 + k2;
  // Remainder form: the weighted sum with the check digit itself (weight 1) leaves r1 or r2 modulo 11.
  READ.r1 = (3 * d1 + 7 * d2 + 6 * m1 + m2 + 8 * y1 + 9 * y2 + 4 * i1 + 5 * i2 + 2 * i3 + k1) % 11;
  READ.r2 = (5 * d1 + 4 * d2 + 3 * m1 + 2 * m2 + 7 * y1 + 6 * y2 + 5 * i1 + 4 * i2 + 3 * i3 + 2 * k1 + k2) % 11;
  return true;
}

/** Of what was read, with check digits that are right under one of the two rules. */
function judgeRightDigits(): FoedselsnummerVerdict {
  const { date, r1 } = READ;
  const rawDay = Math.floor(date / 10_000);
  const rawMonth = Math.floor(date / 100) % 100;
  if (rawDay >= 80) return FH_NUMBER;
  if (rawMonth > 40 && rawMonth <= 52) return H_NUMBER;
  const synthetic = rawMonth > 80;
  const isDNumber = rawDay > 40;
  if (!existsInSomeCentury(isDNumber ? rawDay - 40 : rawDay, synthetic ? rawMonth - 80 : rawMonth, date % 100)) return DATE;
  return VALID[(r1 === 0 ? 0 : 4) + (synthetic ? 2 : 0) + (isDNumber ? 1 : 0)] ?? DATE;
}

/** The year `00` was a leap year in 2000, so every year divisible by four has a 29 February in some century. */
function existsInSomeCentury(day: number, month: number, year: number): boolean {
  const longest = LONGEST_DAY[month];
  if (longest === undefined || day < 1 || day > longest) return false;
  return !(month === 2 && day === 29 && year % 4 !== 0);
}
