import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoedselsnummerVerdict, judgeFoedselsnummer } from '../../../../shared/core/values/foedselsnummer.ts';
import { SYNTHETIC_FOEDSELSNUMMER_COUNT, syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';

type Expected = FoedselsnummerVerdict;

const person = (rule: 'today' | '2032' = 'today', synthetic = false): Expected => ({
  valid: true,
  type: 'foedselsnummer',
  synthetic,
  rule,
});
const dNumber = (rule: 'today' | '2032' = 'today', synthetic = false): Expected => ({ valid: true, type: 'd-nummer', synthetic, rule });
const wrong = (why: 'not-eleven-digits' | 'check-digits' | 'fh-number' | 'h-number' | 'date'): Expected => ({ valid: false, why });

/** Every row of the table of check vectors in spec 6.1. */
const VECTORS: readonly (readonly [digits: string, expected: Expected])[] = [
  ['20036914700', person()],
  ['13097248022', person()],
  ['29020075838', person()],
  ['29029648784', person()],
  ['15021951940', person()],
  ['29020073150', person()],
  ['02013299997', person()],
  ['30108299920', person()],
  ['30108299939', person('2032')],
  ['30108299947', person('2032')],
  ['30108299955', person('2032')],
  ['02013299903', person('2032')],
  ['02013299911', person('2032')],
  ['53097248016', dNumber()],
  ['70108299914', dNumber()],
  ['55102499947', dNumber('2032')],
  ['53097248024', dNumber('2032')],
  ['10915596784', person('today', true)],
  ['03851598730', person('today', true)],
  ['19896398957', person('today', true)],
  ['15879399022', person('today', true)],
  ['30908299902', person('2032', true)],
  ['41819077302', dNumber('today', true)],
  ['41819077906', dNumber('2032', true)],
  ['50846202355', dNumber('today', true)],
  ['13527248013', wrong('h-number')],
  ['68467038838', wrong('h-number')],
  ['80000001043', wrong('fh-number')],
  ['81819012342', wrong('fh-number')],
  ['20036914712', wrong('check-digits')],
  ['13097248032', wrong('check-digits')],
  ['13097248023', wrong('check-digits')],
  ['02013299987', wrong('check-digits')],
  ['02013299996', wrong('check-digits')],
  ['32127248022', wrong('check-digits')],
  ['13137248022', wrong('check-digits')],
  ['29020105729', wrong('date')],
  ['29020112345', wrong('check-digits')],
  ['01234567890', wrong('check-digits')],
  ['00000000000', wrong('date')],
  ['11111111111', wrong('check-digits')],
];

describe('judgeFoedselsnummer', () => {
  it.each(VECTORS)('%s', (digits, expected) => {
    expect(judgeFoedselsnummer(digits)).toEqual(expected);
  });

  it.each(['', '1', '2003691470', '200369147001', '2003691470a', '200369 4700', '２0036914700', '-0036914700'])(
    '%j is not eleven digits',
    (text) => {
      expect(judgeFoedselsnummer(text)).toEqual(wrong('not-eleven-digits'));
    },
  );

  it('refuses every day and month that no calendar has, and accepts every one that some century has', () => {
    const daysIn = (month: number, year: number): number =>
      month >= 1 && month <= 12 ? new Date(Date.UTC(2000 + year, month, 0)).getUTCDate() : 0;
    for (let day = 0; day <= 79; day++) {
      for (const month of [0, 1, 2, 4, 12, 13, 20, 40, 53, 60, 80, 81, 82, 92, 93, 99]) {
        for (const year of [0, 1, 4, 99]) {
          const digits = withFittingCheckDigits(day, month, year);
          const calendarDay = day > 40 ? day - 40 : day;
          const exists = calendarDay >= 1 && calendarDay <= daysIn(month > 80 ? month - 80 : month, year);
          const verdict = judgeFoedselsnummer(digits);
          expect([digits, verdict.valid]).toEqual([digits, exists]);
          if (!verdict.valid) expect([digits, verdict.why]).toEqual([digits, 'date']);
        }
      }
    }
  });
});

describe('a slip of the hand is always caught, under both rules', () => {
  const valid = fc
    .tuple(fc.nat(SYNTHETIC_FOEDSELSNUMMER_COUNT - 1), fc.boolean())
    .map(([n, dNumber]) => syntheticFoedselsnummer(n, { dNumber }));

  it('generated numbers are valid today', () => {
    fc.assert(
      fc.property(valid, (digits) => {
        expect(judgeFoedselsnummer(digits)).toMatchObject({ valid: true, synthetic: true, rule: 'today' });
      }),
    );
  });

  it('one wrong digit', () => {
    fc.assert(
      fc.property(valid, fc.nat(10), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const slipped = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
        expect(judgeFoedselsnummer(slipped)).toEqual(wrong('check-digits'));
      }),
    );
  });

  it('two neighbours swapped', () => {
    fc.assert(
      fc.property(valid, fc.nat(9), (digits, at) => {
        fc.pre(digits[at] !== digits[at + 1]);
        const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
        expect(judgeFoedselsnummer(swapped)).toEqual(wrong('check-digits'));
      }),
    );
  });
});

/** Straight from the published formula (k = 11 − sum mod 11), and not from the code under test. */
function withFittingCheckDigits(day: number, month: number, year: number): string {
  const date = [day, month, year].map((part) => String(part).padStart(2, '0')).join('');
  const digit = (digits: string, weights: readonly number[]): number =>
    (11 - (weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11)) % 11;
  for (let individual = 0; individual < 1000; individual++) {
    const nine = date + String(individual).padStart(3, '0');
    const k1 = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const k2 = digit(`${nine}${k1}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (k1 !== 10 && k2 !== 10) return `${nine}${k1}${k2}`;
  }
  throw new Error(`no check digits fit ${date}`);
}

describe('why every slip is caught, for all numbers and not only for those that were tried', () => {
  const WEIGHTS_1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
  const WEIGHTS_2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

  it('one digit changed by 1 to 9 changes one of the two remainders, since 11 is a prime and no position has both weights zero', () => {
    for (let at = 0; at < 11; at++) {
      for (let change = 1; change <= 9; change++) {
        const remainders = [WEIGHTS_1, WEIGHTS_2].map((weights) => ((weights[at] ?? 0) * change) % 11);
        expect(remainders.some((remainder) => remainder !== 0)).toBe(true);
      }
    }
  });

  it('so do two different neighbours swapped, since no two neighbours have both weights equal', () => {
    for (let at = 0; at < 10; at++) {
      for (let difference = 1; difference <= 9; difference++) {
        const remainders = [WEIGHTS_1, WEIGHTS_2].map((weights) => (((weights[at] ?? 0) - (weights[at + 1] ?? 0)) * difference) % 11);
        expect(remainders.some((remainder) => remainder !== 0)).toBe(true);
      }
    }
  });
});
