/** Organisasjonsnummer: nine digits, the last one a check digit. Source: spec 6.2 (brreg.no's published rule). */

/**
 * `real` numbers begin with 8 or 9, `synthetic` ones (Tenor) with 2 or 3. Nothing else has been given out, but no source rules the other
 * digits out for ever, so they are told apart (`unknown`) and not called wrong.
 */
export type OrganisasjonsnummerOrigin = 'real' | 'synthetic' | 'unknown';

export type OrganisasjonsnummerVerdict =
  | { readonly valid: true; readonly origin: OrganisasjonsnummerOrigin }
  | { readonly valid: false; readonly why: 'not-nine-digits' | 'placeholder' | 'check-digit' };

const LENGTH = 9;
const ZERO = 48;
const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2, 1];

const NOT_NINE_DIGITS: OrganisasjonsnummerVerdict = { valid: false, why: 'not-nine-digits' };
const PLACEHOLDER: OrganisasjonsnummerVerdict = { valid: false, why: 'placeholder' };
const CHECK_DIGIT: OrganisasjonsnummerVerdict = { valid: false, why: 'check-digit' };
const REAL: OrganisasjonsnummerVerdict = { valid: true, origin: 'real' };
const SYNTHETIC: OrganisasjonsnummerVerdict = { valid: true, origin: 'synthetic' };
const UNKNOWN: OrganisasjonsnummerVerdict = { valid: true, origin: 'unknown' };

/**
 * Judges a text of bare digits; spaces, `NO` and `MVA` have to be gone before (see identifier.ts).
 * Nine equal digits are refused as placeholders although `000000000` and `999999999` have a fitting check digit.
 */
export function judgeOrganisasjonsnummer(digits: string): OrganisasjonsnummerVerdict {
  if (digits.length !== LENGTH) return NOT_NINE_DIGITS;
  const first = digits.charCodeAt(0) - ZERO;
  let sum = 0;
  let allEqual = true;
  for (let i = 0; i < LENGTH; i++) {
    const digit = digits.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return NOT_NINE_DIGITS;
    if (digit !== first) allEqual = false;
    sum += digit * (WEIGHTS[i] ?? 0);
  }
  if (allEqual) return PLACEHOLDER;
  // The check digit makes the whole weighted sum divisible by 11; where it would have to be 10, no ninth digit fits.
  if (sum % 11 !== 0) return CHECK_DIGIT;
  if (first === 8 || first === 9) return REAL;
  return first === 2 || first === 3 ? SYNTHETIC : UNKNOWN;
}

/** True for nine digits with a right check digit that are not a placeholder, of whatever origin. */
export function isOrganisasjonsnummer(text: string): boolean {
  return judgeOrganisasjonsnummer(text).valid;
}
