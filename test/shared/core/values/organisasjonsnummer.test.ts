import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrganisasjonsnummer, judgeOrganisasjonsnummer } from '../../../../shared/core/values/organisasjonsnummer.ts';
import { SYNTHETIC_ORGANISASJONSNUMMER_COUNT, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Every row of the table of check vectors in spec 6.2. */
describe('judgeOrganisasjonsnummer', () => {
  it.each(['974761076', '991825827', '974760673', '889640782', '988312495', '800877830'])('%s is real', (digits) => {
    expect(judgeOrganisasjonsnummer(digits)).toEqual({ valid: true, origin: 'real' });
  });

  it.each([
    ...['311131788', '310702900', '310279617', '311093363', '313367002', '310904473', '310498025', '313874664'],
    ...['313613216', '314250052', '314259521', '212918172'],
  ])('%s is synthetic', (digits) => {
    expect(judgeOrganisasjonsnummer(digits)).toEqual({ valid: true, origin: 'synthetic' });
  });

  it('123456785 has a right check digit but a first digit that nobody has been given', () => {
    expect(judgeOrganisasjonsnummer('123456785')).toEqual({ valid: true, origin: 'unknown' });
  });

  it.each(['123456789', '987654321'])('%s has a wrong check digit', (digits) => {
    expect(judgeOrganisasjonsnummer(digits)).toEqual({ valid: false, why: 'check-digit' });
  });

  it.each(['31000006', '31000037'])('%s can have no check digit', (base) => {
    for (const last of DIGITS) expect(judgeOrganisasjonsnummer(base + last)).toEqual({ valid: false, why: 'check-digit' });
  });

  it.each(['999999999', '000000000', '111111111'])('%s is a placeholder', (digits) => {
    expect(judgeOrganisasjonsnummer(digits)).toEqual({ valid: false, why: 'placeholder' });
  });

  it.each(['', '12345678', '1234567890', '97476107x', '974 61076', '-74761076'])('%j is not nine digits', (text) => {
    expect(judgeOrganisasjonsnummer(text)).toEqual({ valid: false, why: 'not-nine-digits' });
  });
});

describe('isOrganisasjonsnummer', () => {
  const valid = fc.nat(SYNTHETIC_ORGANISASJONSNUMMER_COUNT - 1).map(syntheticOrganisasjonsnummer);

  it('accepts what was given out', () => {
    fc.assert(fc.property(valid, (digits) => isOrganisasjonsnummer(digits)));
  });

  it('catches one wrong digit', () => {
    fc.assert(
      fc.property(
        valid,
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, shift) => !isOrganisasjonsnummer(digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1)),
      ),
    );
  });

  it('catches two neighbours swapped', () => {
    fc.assert(
      fc.property(valid, fc.nat(7), (digits, at) => {
        fc.pre(digits[at] !== digits[at + 1]);
        return !isOrganisasjonsnummer(`${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`);
      }),
    );
  });
});
