import { describe, expect, it } from 'vitest';
import { daysBetween, identifier, kroner, longDate, timeOfDay, wholeNumber } from '../../../shared/text/format.ts';

const S = '\u00a0';

describe('numbers and dates as the user reads them', () => {
  it.each([
    [0, `0${S}kr`],
    [999, `999${S}kr`],
    [1284300, `1${S}284${S}300${S}kr`],
    [-5700, `−5${S}700${S}kr`],
  ])('%s kroner', (amount, text) => {
    expect(kroner(amount)).toBe(text);
  });

  it('groups digits by three', () => {
    expect([1, 12, 123, 1234, 12345, 100000].map(wholeNumber)).toEqual(['1', '12', '123', `1${S}234`, `12${S}345`, `100${S}000`]);
  });

  it.each([
    ['01019012345', `010190${S}12345`],
    ['010190 12345', `010190${S}12345`],
    ['311131788', `311${S}131${S}788`],
    ['311.131.788', `311${S}131${S}788`],
    ['0101901234', '0101901234'],
    ['12a', '12a'],
    ['', ''],
  ])('identifier %s', (text, shown) => {
    expect(identifier(text)).toBe(shown);
  });

  it('tells Norwegian time, in summer and winter, and over midnight', () => {
    expect(timeOfDay('2026-01-23T13:02:00Z')).toBe('14:02');
    expect(timeOfDay('2026-07-01T13:02:00Z')).toBe('15:02');
    expect(longDate('nb', '2025-12-31T23:30:00Z')).toBe('1. januar 2026');
    expect(longDate('nn', '2026-02-10T10:00:00Z')).toBe('10. februar 2026');
    expect(longDate('en', '2026-02-10T10:00:00Z')).toBe('10 February 2026');
  });

  it('counts days across the change to summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-02-11', '2026-02-10')).toBe(-1);
  });
});
