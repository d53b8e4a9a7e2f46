/**
 * Which right numbers are one slip away from a wrong one: one digit typed wrong, or two neighbours swapped. Source: the weights of spec 6.
 * They are worked out from the remainders and not by trying, since a wrong column (account numbers have eleven digits too) is all slips.
 */
import type { CheckRules } from './check-rules.ts';
import { judgeFoedselsnummer } from './foedselsnummer.ts';
import { judgeOrganisasjonsnummer } from './organisasjonsnummer.ts';

export interface Slips {
  /** Right numbers that differ in one digit. */
  readonly oneDigit: readonly string[];
  /** Right numbers in which two neighbours have changed places. */
  readonly swapped: readonly string[];
}

const ZERO = 48;
const MODULUS = 11;
const INVERSES = [0, 1, 6, 4, 3, 9, 2, 8, 7, 5, 10];
const PERSON_WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
];
const ORGANISATION_WEIGHTS = [[3, 2, 7, 6, 5, 4, 3, 2, 1]];

/**
 * For 11 or 9 bare digits that aren't a right number today. Only numbers that are right under today's rule and of the environment's kind
 * count as what was meant. Empty for any other length.
 */
export function slipsOf(digits: string, rules: CheckRules): Slips {
  const weights = digits.length === 11 ? PERSON_WEIGHTS : digits.length === 9 ? ORGANISATION_WEIGHTS : [];
  if (weights.length === 0) return { oneDigit: [], swapped: [] };
  const values = Array.from(digits, (digit) => digit.charCodeAt(0) - ZERO);
  const remainders = weights.map((weight) => values.reduce((sum, value, i) => sum + value * (weight[i] ?? 0), 0) % MODULUS);
  const meant = (candidate: string) => isRightToday(candidate, rules);
  return {
    oneDigit: changes(values, weights, remainders).filter(meant),
    swapped: swaps(values, weights, remainders).filter(meant),
  };
}

function isRightToday(digits: string, { syntheticOnly }: CheckRules): boolean {
  if (digits.length === 9) {
    const verdict = judgeOrganisasjonsnummer(digits);
    return verdict.valid && verdict.origin === (syntheticOnly ? 'synthetic' : 'real');
  }
  const verdict = judgeFoedselsnummer(digits);
  return verdict.valid && verdict.rule === 'today' && verdict.synthetic === syntheticOnly;
}

/** At each position at most two digits make the first remainder zero; the other weights, if there are any, have to agree. */
function changes(values: readonly number[], weights: readonly (readonly number[])[], remainders: readonly number[]): string[] {
  const found: string[] = [];
  for (const [i, value] of values.entries()) {
    const leading = weights.findIndex((weight) => weight[i] !== 0);
    const difference = mod(-(remainders[leading] ?? 0) * (INVERSES[weights[leading]?.[i] ?? 0] ?? 0));
    const isRight = weights.every((weight, k) => mod((remainders[k] ?? 0) + (weight[i] ?? 0) * difference) === 0);
    if (!isRight || difference === 0) continue;
    for (const digit of [value + difference, value + difference - MODULUS]) {
      if (digit >= 0 && digit <= 9) found.push(written(values.with(i, digit)));
    }
  }
  return found;
}

function swaps(values: readonly number[], weights: readonly (readonly number[])[], remainders: readonly number[]): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < values.length; i++) {
    const left = values[i] ?? 0;
    const right = values[i + 1] ?? 0;
    const isRight = weights.every(
      (weight, k) => mod((remainders[k] ?? 0) + ((weight[i] ?? 0) - (weight[i + 1] ?? 0)) * (right - left)) === 0,
    );
    if (left !== right && isRight) found.push(written(values.with(i, right).with(i + 1, left)));
  }
  return found;
}

function mod(value: number): number {
  return ((value % MODULUS) + MODULUS) % MODULUS;
}

function written(values: readonly number[]): string {
  return values.join('');
}
