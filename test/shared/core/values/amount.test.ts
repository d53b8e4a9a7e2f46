import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../shared/core/sheet/sheet.ts';
import { HIGHEST_AMOUNT, readAmount } from '../../../../shared/core/values/amount.ts';
import { cellOfKind, numberCell, textCell } from '../make-sheet.ts';

/** Kroner, or the code; a fix is shown as `CODE → value`. */
function read(cell: Cell | string): number | string {
  const { value, problems } = readAmount(typeof cell === 'string' ? textCell(cell) : cell);
  const [problem] = problems;
  if (problem === undefined) return value ?? 'nothing';
  expect(value).toBeUndefined();
  const [fix] = problem.fixes;
  return fix?.kind === 'replace' ? `${problem.code} → ${fix.value}` : problem.code;
}

describe('a text', () => {
  it.each([
    ['1284', 1284],
    ['0001284', 1284],
    ['1 284', 1284],
    ['1\u00a0284', 1284],
    ['1\u202f284', 1284],
    ['1\u2009284', 1284],
    ['1 284 300', 1284300],
    ['1.284.300', 1284300],
    ['1,284,300', 1284300],
    ["1'284'300", 1284300],
    ['1 284,00', 1284],
    ['1.284,00', 1284],
    ['1,284.00', 1284],
    ['1 284.0', 1284],
    ['1284,00', 1284],
    ['1284,000', 1284],
    ['1.284,000', 1284],
    ['1284,-', 1284],
    ['1.284,-', 1284],
    ['1,284.-', 1284],
    ['1 284,-', 1284],
    ['1 284.-', 1284],
    ['1284,\u2013', 1284],
    ['kr 1 284', 1284],
    ['kr. 1 284,-', 1284],
    ['Kr.1284', 1284],
    ['1 284 kr', 1284],
    ['1 284,- kr.', 1284],
    ['NOK 1,284.00', 1284],
    ['1284 NOK', 1284],
    ['+1284', 1284],
    ['\u200b 1284 \ufeff', 1284],
    ['999999999999', HIGHEST_AMOUNT],
    // Øre are the user's decision; the offer is rounded half away from zero.
    ['1 284,50', 'AMOUNT_DECIMALS → 1285'],
    ['1.284,49', 'AMOUNT_DECIMALS → 1284'],
    ['1,284.50', 'AMOUNT_DECIMALS → 1285'],
    ['1284,5', 'AMOUNT_DECIMALS → 1285'],
    ['0,5', 'AMOUNT_DECIMALS → 1'],
    ['0,500', 'AMOUNT_DECIMALS → 1'],
    ['1284,4999', 'AMOUNT_DECIMALS → 1284'],
    ['1284,500001', 'AMOUNT_DECIMALS → 1285'],
    ['0,49', 'AMOUNT_ROUNDS_TO_ZERO'],
    // One separator and three digits: a thousand in one country, one krone in the next.
    ['1.284', 'AMOUNT_AMBIGUOUS'],
    ['1,284', 'AMOUNT_AMBIGUOUS'],
    ['kr 12.500', 'AMOUNT_AMBIGUOUS'],
    ['-1.284', 'AMOUNT_AMBIGUOUS'],
    ['0', 'AMOUNT_NOT_POSITIVE'],
    ['0,00', 'AMOUNT_NOT_POSITIVE'],
    ['-1284', 'AMOUNT_NOT_POSITIVE'],
    ['\u22121 284', 'AMOUNT_NOT_POSITIVE'],
    ['1284-', 'AMOUNT_NOT_POSITIVE'],
    ['(1 284)', 'AMOUNT_NOT_POSITIVE'],
    ['kr (1 284,50)', 'AMOUNT_NOT_POSITIVE'],
    ['-kr 100', 'AMOUNT_NOT_POSITIVE'],
    ['kr -100,-', 'AMOUNT_NOT_POSITIVE'],
    ['-99999999999999999', 'AMOUNT_NOT_POSITIVE'],
    ['1000000000000', 'AMOUNT_TOO_LARGE'],
    ['1 000 000 000 000', 'AMOUNT_TOO_LARGE'],
    ['999999999999,50', 'AMOUNT_TOO_LARGE'],
    ['99999999999999999999999', 'AMOUNT_TOO_LARGE'],
    ['', 'AMOUNT_MISSING'],
    [' \u00a0', 'AMOUNT_MISSING'],
    ['-', 'AMOUNT_NOT_NUMBER'],
    ['ukjent', 'AMOUNT_NOT_NUMBER'],
    ['12 %', 'AMOUNT_PERCENT'],
    ['2,5 prosent', 'AMOUNT_PERCENT'],
    ['31.12.2025', 'AMOUNT_DATE'],
    ['1/5-25', 'AMOUNT_DATE'],
    ['2025-12-31', 'AMOUNT_DATE'],
    ['1284 kroner', 1284],
    ['1e3', 'AMOUNT_NOT_NUMBER'],
    ['12 34', 'AMOUNT_NOT_NUMBER'],
    ['1 28 4', 'AMOUNT_NOT_NUMBER'],
    ['1.284.30', 'AMOUNT_NOT_NUMBER'],
    ['1,284,30', 'AMOUNT_NOT_NUMBER'],
    ['1 284.300,00', 'AMOUNT_NOT_NUMBER'],
    ['1284,', 'AMOUNT_NOT_NUMBER'],
    [',50', 'AMOUNT_NOT_NUMBER'],
    ['--1284', 'AMOUNT_NOT_NUMBER'],
    ['-1284-', 'AMOUNT_NOT_NUMBER'],
    ['(-1284)', 'AMOUNT_NOT_NUMBER'],
    ['kr', 'AMOUNT_NOT_NUMBER'],
    ['100 USD', 'AMOUNT_NOT_NUMBER'],
    ['100 + 200', 'AMOUNT_NOT_NUMBER'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a number', () => {
  it.each([
    [1284, 1284],
    [HIGHEST_AMOUNT, HIGHEST_AMOUNT],
    [1284.0000000000002, 1284],
    [1283.9999999999998, 1284],
    [0.1 + 0.2, 'AMOUNT_ROUNDS_TO_ZERO'],
    [1284.5, 'AMOUNT_DECIMALS → 1285'],
    [1284.4999, 'AMOUNT_DECIMALS → 1284'],
    [1284.49, 'AMOUNT_DECIMALS → 1284'],
    [1284.3000000000002, 'AMOUNT_DECIMALS → 1284'],
    [0.4, 'AMOUNT_ROUNDS_TO_ZERO'],
    [0.5, 'AMOUNT_DECIMALS → 1'],
    [0, 'AMOUNT_NOT_POSITIVE'],
    [-0.004, 'AMOUNT_NOT_POSITIVE'],
    [-1284.5, 'AMOUNT_NOT_POSITIVE'],
    [1e12, 'AMOUNT_TOO_LARGE'],
    [1e300, 'AMOUNT_TOO_LARGE'],
    [Number.NaN, 'AMOUNT_NOT_NUMBER'],
    [Number.POSITIVE_INFINITY, 'AMOUNT_NOT_NUMBER'],
  ])('%d', (number, expected) => {
    expect(read(numberCell(number))).toBe(expected);
  });

  it('is no amount when it is shown in per cent', () => {
    expect(read(numberCell(12, '0.00%', '1200,00 %'))).toBe('AMOUNT_PERCENT');
  });

  it('counts as it is and not as its format shows it', () => {
    expect(read(numberCell(1284.5, '#,##0', '1,285'))).toBe('AMOUNT_DECIMALS → 1285');
  });

  it('is exact in øre also where it can not be sent', () => {
    expect([0.1 + 0.2, 1284.35, -12.5, 1284.3501].map((number) => readAmount(numberCell(number)).oere)).toEqual([
      30,
      128435,
      -1250,
      undefined,
    ]);
  });
});

it.each([
  ['date', 'AMOUNT_DATE'],
  ['boolean', 'AMOUNT_NOT_NUMBER'],
  ['blank', 'AMOUNT_MISSING'],
  ['error', 'CELL_ERROR'],
  ['formula-without-value', 'FORMULA_WITHOUT_VALUE'],
] as const)('a %s cell', (kind, expected) => {
  expect(read(cellOfKind(kind))).toBe(expected);
});

describe('every amount comes back from the ways in which it is written', () => {
  const kroner = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }),
    fc.maxSafeNat().map((n) => (n % HIGHEST_AMOUNT) + 1),
  );
  const grouped = (amount: number, separator: string): string => String(amount).replace(/\B(?=(\d{3})+$)/g, separator);

  it('in Norwegian', () => {
    fc.assert(
      fc.property(
        kroner,
        fc.constantFrom(' ', '\u00a0', '\u202f', '.', ''),
        fc.constantFrom(',00', ',0', ',-', ' kr', ',- kr'),
        (amount, separator, tail) => {
          expect(read(grouped(amount, separator) + tail)).toBe(
            // `1.284 kr` is the one that can't be told from `1.284` elsewhere.
            separator === '.' && tail === ' kr' && amount >= 1000 && amount < 1_000_000 ? 'AMOUNT_AMBIGUOUS' : amount,
          );
        },
      ),
    );
  });

  it('by Intl, in bokmål and English', () => {
    const nb = new Intl.NumberFormat('nb-NO', { style: 'currency', currency: 'NOK', minimumFractionDigits: 2 });
    const en = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(kroner, (amount) => {
        expect([read(nb.format(amount)), read(en.format(amount))]).toEqual([amount, amount]);
        expect([read(nb.format(-amount)), read(en.format(-amount))]).toEqual(['AMOUNT_NOT_POSITIVE', 'AMOUNT_NOT_POSITIVE']);
      }),
    );
  });

  it('as a number with øre: the fix is rounded half away from zero, and reads as what it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 99_999_999 }), (oere) => {
        const rounded = Math.floor(oere / 100) + (oere % 100 >= 50 ? 1 : 0);
        expect(read(numberCell(oere / 100))).toBe(oere % 100 === 0 ? oere / 100 : `AMOUNT_DECIMALS → ${rounded}`);
        expect(read(String(rounded))).toBe(rounded);
      }),
    );
  });
});

it('gives a whole number from 1 to the highest, or an error, whatever stands in the cell', () => {
  const anything = fc.oneof(fc.string(), fc.stringMatching(/^[-(]?(kr )?[0-9., ]{0,20}[-)]?$/));
  fc.assert(
    fc.property(
      fc.oneof(
        anything.map(textCell),
        fc.double().map((number) => numberCell(number)),
      ),
      (cell) => {
        const { value, problems } = readAmount(cell);
        expect(problems.length).toBe(value === undefined ? 1 : 0);
        if (value !== undefined) expect(Number.isInteger(value) && value >= 1 && value <= HIGHEST_AMOUNT).toBe(true);
      },
    ),
  );
});
