import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRecoveryCode, parseRecoveryCode, RECOVERY_CODE_GROUPS, RECOVERY_SIGNS } from '../../../../shared/core/draft/recovery-code.ts';

const SIGNS = '0123456789ACDEFGHJKMNPQRTVWXY';
const code = fc
  .array(fc.nat({ max: RECOVERY_SIGNS - 1 }), { minLength: 24, maxLength: 24 })
  .map((values) => makeRecoveryCode(() => values.pop() ?? 0));
const place = fc.tuple(fc.nat({ max: RECOVERY_CODE_GROUPS - 1 }), fc.nat({ max: 4 }));

function change(text: string, [group, at]: [number, number], to: (sign: string) => string): string {
  const index = group * 6 + at;
  return text.slice(0, index) + to(text.charAt(index)) + text.slice(index + 1);
}

describe('a recovery code', () => {
  test('is six groups of five signs that nobody mixes up', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^([0-9AC-HJKMNP-RTVWXY]{5}-){5}[0-9AC-HJKMNP-RTVWXY]{5}$/);
      }),
    );
  });

  test('is read in any case, with any spaces and dashes, and as people see it', () => {
    const seen: Record<string, string[]> = {
      '0': ['0', 'O', 'o'],
      '1': ['1', 'I', 'l', 'i', 'L'],
      V: ['V', 'u'],
      '8': ['8', 'B'],
      '5': ['5', 's'],
      '2': ['2', 'z'],
    };
    const typed = fc.tuple(code, fc.infiniteStream(fc.nat()), fc.constantFrom('', ' ', '-', ' – ', '\u00a0', '.'));
    fc.assert(
      fc.property(typed, ([made, choices, separator]) => {
        const pick = <T>(of: readonly T[]) => of[(choices.next().value ?? 0) % of.length];
        const text = [...made].map((sign) => (sign === '-' ? separator : pick(seen[sign] ?? [sign, sign.toLowerCase()]))).join('');
        expect(parseRecoveryCode(`  ${text} `)).toEqual({ ok: true, value: made });
      }),
    );
  });

  test('with any one sign wrong is mistyped, in that group', () => {
    fc.assert(
      fc.property(code, place, fc.integer({ min: 1, max: RECOVERY_SIGNS - 1 }), (made, where, by) => {
        const wrong = change(made, where, (sign) => SIGNS.charAt((SIGNS.indexOf(sign) + by) % RECOVERY_SIGNS));
        expect(parseRecoveryCode(wrong)).toEqual({ ok: false, failure: { kind: 'mistyped', group: where[0] + 1 } });
      }),
    );
  });

  test('with any two signs of a group swapped is mistyped, in that group', () => {
    fc.assert(
      fc.property(code, place, fc.nat({ max: 4 }), (made, [group, one], other) => {
        const [a, b] = [made.charAt(group * 6 + one), made.charAt(group * 6 + other)];
        fc.pre(a !== b);
        const swapped = change(
          change(made, [group, one], () => b),
          [group, other],
          () => a,
        );
        expect(parseRecoveryCode(swapped)).toEqual({ ok: false, failure: { kind: 'mistyped', group: group + 1 } });
      }),
    );
  });

  test('with two groups swapped is mistyped', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (made, one, other) => {
        fc.pre(one !== other);
        const groups = made.split('-');
        const swapped = groups.map((group, at) => (at === one ? groups[other] : at === other ? groups[one] : group)).join('-');
        expect(parseRecoveryCode(swapped)).toMatchObject({ ok: false, failure: { kind: 'mistyped' } });
      }),
    );
  });

  test.each([
    ['', 0],
    ['   ', 0],
  ])('%j is no code', (typed, signs) => {
    expect(parseRecoveryCode(typed)).toEqual({ ok: false, failure: { kind: 'length', signs } });
  });

  test('that is not finished, or too long, is told by its length; a slip before that by its group', () => {
    const made = makeRecoveryCode(() => 7);
    expect(parseRecoveryCode(made.slice(0, 20))).toEqual({ ok: false, failure: { kind: 'length', signs: 17 } });
    expect(parseRecoveryCode(`${made}7`)).toEqual({ ok: false, failure: { kind: 'length', signs: 31 } });
    expect(parseRecoveryCode(`${change(made, [1, 0], () => 'X').slice(0, 20)}`)).toEqual({
      ok: false,
      failure: { kind: 'mistyped', group: 2 },
    });
    expect(parseRecoveryCode(change(made, [2, 1], () => '?'))).toEqual({ ok: false, failure: { kind: 'mistyped', group: 3 } });
  });

  test('draws 24 signs, and each counts', () => {
    let drawn = 0;
    makeRecoveryCode(() => {
      drawn += 1;
      return 0;
    });
    expect(drawn).toBe(24);
  });
});
