/**
 * The recovery code: on paper, and typed by hand in a bad moment years later.
 *
 * Six groups of five signs. The signs are those of 29 that nobody mixes up; what looks like one of them is read as it. Four signs of a group
 * are secret (4 × 6 × log2 29 = 116 bits), the fifth checks them: 29 is a prime, so any one wrong sign and any two that changed places in a group
 * are found, and so are groups that changed places. A code that was mistyped is therefore told from one that belongs to something else.
 */
import { fail, ok, type Result } from '../../result.ts';

const SIGNS = '0123456789ACDEFGHJKMNPQRTVWXY';
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V', B: '8', S: '5', Z: '2' };
const SECRET_SIGNS = 4;
const GROUP_SIGNS = SECRET_SIGNS + 1;
export const RECOVERY_CODE_GROUPS = 6;
/** How many different signs there are: what `randomSign` below has to draw from. */
export const RECOVERY_SIGNS = SIGNS.length;

export type RecoveryCodeError =
  /** How many groups are there in all, whole or not. */
  | { readonly kind: 'length'; readonly signs: number }
  /** The first group with a slip in it, counted from 1. */
  | { readonly kind: 'mistyped'; readonly group: number };

/** A new code, in groups: `7K3QF-…`. `randomSign` gives a whole number from 0 to RECOVERY_SIGNS − 1, each equally likely and not to be foreseen. */
export function makeRecoveryCode(randomSign: () => number): string {
  const groups = Array.from({ length: RECOVERY_CODE_GROUPS }, (_, group) => {
    const values = Array.from({ length: SECRET_SIGNS }, randomSign);
    return [...values, checkValue(values, group)].map((value) => SIGNS.charAt(value)).join('');
  });
  return groups.join('-');
}

/** The code as `makeRecoveryCode` gave it, whatever case, spaces, dashes and look-alikes it was typed with. */
export function parseRecoveryCode(typed: string): Result<string, RecoveryCodeError> {
  const signs = [...typed.toUpperCase().normalize('NFKC')]
    .filter((sign) => !/[\s\p{Pd}.,_]/u.test(sign))
    .map((sign) => LOOK_ALIKES[sign] ?? sign);
  const groups = Array.from({ length: Math.ceil(signs.length / GROUP_SIGNS) }, (_, at) =>
    signs.slice(at * GROUP_SIGNS, (at + 1) * GROUP_SIGNS),
  );
  // A slip in a whole group is more helpful to hear of than what it did to the length; the last one may just not be finished.
  const wrong = groups.findIndex((group, at) => group.length === GROUP_SIGNS && !isRight(group, at));
  if (signs.length !== RECOVERY_CODE_GROUPS * GROUP_SIGNS) {
    return fail(
      wrong < 0 || wrong >= RECOVERY_CODE_GROUPS ? { kind: 'length', signs: signs.length } : { kind: 'mistyped', group: wrong + 1 },
    );
  }
  if (wrong >= 0) return fail({ kind: 'mistyped', group: wrong + 1 });
  return ok(groups.map((group) => group.join('')).join('-'));
}

function isRight(group: readonly string[], at: number): boolean {
  const values = group.map((sign) => SIGNS.indexOf(sign));
  return values.every((value) => value >= 0) && checkValue(values.slice(0, SECRET_SIGNS), at) === values[SECRET_SIGNS];
}

/** Weights 1 to 4 on the signs, and the group's own number, so that no group is right in another's place. */
function checkValue(values: readonly number[], group: number): number {
  return values.reduce((sum, value, at) => sum + (at + 1) * value, group + 1) % SIGNS.length;
}
