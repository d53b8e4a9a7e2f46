import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberTexts } from '../../../../electron/sheet/reader/number-text.ts';

const { text } = new NumberTexts().format('General');

it('a number without a format is shown as it is written, with a comma', () => {
  const amount = fc.integer({ min: -2_000_000_00, max: 2_000_000_000 }).map((hundredths) => hundredths / 100);
  const thousandths = fc.integer({ min: 0, max: 2_000_000_000 }).map((thousandth) => thousandth / 1000);
  let shown = 0;
  fc.assert(
    fc.property(fc.oneof(amount, thousandths, fc.double({ min: 0, max: 2e7, noNaN: true })), (value) => {
      const written = String(value);
      if (written.length > 11 || written.includes('e')) return;
      shown++;
      expect(text(value)).toBe(written.replace('.', ','));
    }),
    { numRuns: 5000 },
  );
  expect(shown).toBeGreaterThan(1000);
  expect([0, 0.01, 0.1, 0.29, 1.005, 12, 12.5, 9_999_999.99, 10_000_000.01].map(text)).toEqual([
    '0',
    '0,01',
    '0,1',
    '0,29',
    '1,005',
    '12',
    '12,5',
    '9999999,99',
    '10000000,01',
  ]);
});
