import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumber, maskWithin } from '../../../../shared/core/values/mask.ts';

describe('maskNumber', () => {
  it.each([
    ['01019012345', '010190•••••'],
    ['010190 12345', '010190 •••••'],
    ['010190-12345', '010190-•••••'],
    ['1010012345', '10100•••••'],
    ['10190 12345', '10190 •••••'],
    ['110112345', '1101•••••'],
    ['1234567', '12•••••'],
    ['123456789012', '123456••••••'],
    ['12345', '12345'],
    ['', ''],
  ])('%s is shown as %s', (text, shown) => {
    expect(maskNumber(text)).toBe(shown);
  });

  it('never shows more than six digits or any of the last five of a number, and never changes the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '1', '5', '9', ' ', '-', 'x') }), (text) => {
        const masked = maskNumber(text);
        expect(masked.length).toBe(text.length);
        expect(masked.replace(/\D/g, '').length).toBeLessThanOrEqual(6);
        if (text.replace(/\D/g, '').length > 6) expect(masked).toMatch(/(?:•\D*){5}$/);
      }),
    );
  });
});

describe('maskWithin', () => {
  it.each([
    ['Kari Nordmann 01019012345', 'Kari Nordmann 010190•••••'],
    ['010190 12345 og 020290-54321', '010190 ••••• og 020290-•••••'],
    ['Gård 123 456 AS', 'Gård 123 456 AS'],
    ['1 284 300', '1 284 300'],
    ['123456789012', '123456789012'],
    ['Åse 4810000002', 'Åse 48100•••••'],
    ['4810000003', '4810000003'],
  ])('%s is shown as %s', (text, shown) => {
    expect(maskWithin(text)).toBe(shown);
  });
});
