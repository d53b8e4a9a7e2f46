/** Numbers of persons as they are shown until the user asks for them: the date of birth stands, the rest is dots. */
import { judgeFoedselsnummer } from './foedselsnummer.ts';

const SHOWN_DIGITS = 6;
/** How many there are behind the date of birth. */
const PERSONAL_DIGITS = 5;
const DOT = '•';
/** Eleven digits, perhaps with a sign after the sixth: a fødselsnummer wherever it stands. Ten may be one that Excel took the zero from. */
const FOEDSELSNUMMER = /(?<!\d)(?:\d{6}[\s.\-\u00a0\u202f]?\d{5}|\d{10})(?!\d)/g;
const TEN = /^\d{10}$/;

/**
 * `01019012345 → 010190•••••`, whatever stands between the digits. Of a number that has lost some, as its zero to Excel, the last five may still
 * be the personal ones: `1019012345 → 10190•••••`. What has no more than six digits names nobody and stays.
 */
export function maskNumber(text: string): string {
  const all = text.match(/\d/g)?.length ?? 0;
  if (all <= SHOWN_DIGITS) return text;
  const shown = Math.min(SHOWN_DIGITS, all - PERSONAL_DIGITS);
  let digits = 0;
  return text.replace(/\d/g, (digit) => (++digits > shown ? DOT : digit));
}

/** For texts that should not hold a number of a person, but might: a name with the number behind it, a column chosen wrongly. */
export function maskWithin(text: string): string {
  return text.replace(FOEDSELSNUMMER, (digits) => (TEN.test(digits) ? maskedTen(digits) : maskNumber(digits)));
}

function maskedTen(digits: string): string {
  return judgeFoedselsnummer(`0${digits}`).valid ? maskNumber(digits) : digits;
}

/** A text by others may quote a fødselsnummer; it is shown as everywhere else, with its personal digits hidden: `010190 •••••`. */
export function maskIdentifiers(text: string): string {
  return text.replace(/(?<!\d)(\d{6}) ?\d{5}(?!\d)/g, '$1 •••••');
}
