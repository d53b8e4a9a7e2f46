import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  ONE_EACH,
  shapeOf,
  withColumn,
  withHeaderRow,
  withIdentifierColumns,
  withNameColumns,
} from '../../../renderer/state/choose-columns.ts';
import { parseWholeKroner } from '../../../renderer/state/control-sum.ts';
import { fieldOfCell } from '../../../renderer/state/field-of-cell.ts';
import { checkPassphrases } from '../../../renderer/state/passphrase.ts';
import { NO_VALUES, PRACTICE_COOP, parseProfile, valuesOf } from '../../../renderer/state/profile-form.ts';
import { profileSchema } from '../../../shared/core/draft/oppgavegiver.ts';

describe('the number from the accounts', () => {
  it.each([
    ['1284300', 1_284_300],
    ['1 284 300', 1_284_300],
    ['1\u00a0284\u00a0300', 1_284_300],
    ['1.284.300', 1_284_300],
    ['kr 1 284 300,-', 1_284_300],
    ['1 284 300,00', 1_284_300],
    ['1 284 300 kr', 1_284_300],
    ['0', 0],
  ])('%s is %s kroner', (text, kroner) => {
    expect(parseWholeKroner(text)).toBe(kroner);
  });

  it.each(['', 'abc', '12,50', '1284.5', '-5', '12 34', '1 2345', '99999999999999999999', '1 284 300 NOK'])(
    '%s is not guessed at',
    (text) => {
      expect(parseWholeKroner(text)).toBeUndefined();
    },
  );
});

describe('the form for who reports', () => {
  it('gives a profile that main takes, with the spaces that people type taken out', () => {
    const typed = { ...valuesOf(PRACTICE_COOP), name: '  Bygdelaget SA ', organisasjonsnummer: '311 131 788', telefonnummer: '800 80 000' };
    const parsed = parseProfile(typed);
    expect(parsed).toEqual({ ok: true, value: PRACTICE_COOP });
    expect(profileSchema.safeParse({ id: crypto.randomUUID(), ...PRACTICE_COOP }).success).toBe(true);
  });

  it('says of every empty field that it is needed', () => {
    const required = 'REQUIRED';
    expect(parseProfile(NO_VALUES)).toEqual({
      ok: false,
      failure: {
        name: required,
        organisasjonsnummer: required,
        navn: required,
        telefonnummer: required,
        varselEpostadresse: required,
        varselSmsMobilnummer: required,
      },
    });
  });

  it.each([
    [{ organisasjonsnummer: '311131789' }, { organisasjonsnummer: 'ORGANISASJONSNUMMER' }],
    [{ telefonnummer: '123' }, { telefonnummer: 'PHONE' }],
    [{ varselSmsMobilnummer: 'ring meg' }, { varselSmsMobilnummer: 'PHONE' }],
    [{ varselEpostadresse: 'kari' }, { varselEpostadresse: 'EMAIL' }],
    [{ navn: 'x'.repeat(151) }, { navn: 'TOO_LONG' }],
    [{ navn: 'Kari\u0007' }, { navn: 'CONTROL_CHARACTERS' }],
    [{ name: 'x'.repeat(151) }, { name: 'TOO_LONG' }],
    [{ name: '  ' }, { name: 'REQUIRED' }],
  ])('%o is wrong as %o', (over, errors) => {
    expect(parseProfile({ ...valuesOf(PRACTICE_COOP), ...over })).toEqual({ ok: false, failure: errors });
  });
});

describe('choosing columns', () => {
  const table = { headerRow: 1, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } };

  it('gives a column to one field and takes it from another', () => {
    expect(withColumn(table, 'navn', 'D').columns).toEqual({ identifikator: 'A', navn: 'D', utbetaltBeloep: 'C' });
    expect(withColumn(table, 'navn', 'A').columns).toEqual({ navn: 'A', utbetaltBeloep: 'C' });
    expect(withColumn(table, 'navn', null).columns).toEqual({ identifikator: 'A', utbetaltBeloep: 'C' });
    expect(withColumn(table, 'navn', 'D').headerRow).toBe(1);
  });

  it('goes from one identifier column to two and back without losing the first', () => {
    const two = withIdentifierColumns(table, 'two');
    expect(two.columns).toEqual({ foedselsnummer: 'A', navn: 'B', utbetaltBeloep: 'C' });
    expect(shapeOf(two.columns, ONE_EACH)).toEqual({ identifiers: 'two', names: 'one' });
    expect(fieldsOf(shapeOf(two.columns, ONE_EACH))).toContain('organisasjonsnummer');
    expect(withIdentifierColumns(withColumn(two, 'organisasjonsnummer', 'E'), 'one')).toEqual(table);
    expect(shapeOf({}, { identifiers: 'two', names: 'two' })).toEqual({ identifiers: 'two', names: 'two' });
  });
});

describe('names in two columns', () => {
  const table = { headerRow: 3, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } };

  it('keep the one that was chosen as the last name, and give it back', () => {
    const two = withNameColumns(table, 'two');
    expect(two.columns).toEqual({ identifikator: 'A', etternavn: 'B', utbetaltBeloep: 'C' });
    expect(fieldsOf(shapeOf(two.columns, ONE_EACH))).toEqual(['identifikator', 'fornavn', 'etternavn', 'utbetaltBeloep']);
    expect(withNameColumns(withColumn(two, 'fornavn', 'D'), 'one')).toEqual(table);
  });

  it('another row of headings forgets what was known of the rows around the first', () => {
    expect(withHeaderRow({ ...table, headerLines: 2, lastRow: 40, hiddenRows: 'include' }, 9)).toEqual({
      ...table,
      headerRow: 9,
      hiddenRows: 'include',
    });
  });
});

describe('a cell that the authority points at', () => {
  const columns = { foedselsnummer: 'A', organisasjonsnummer: 'D', navn: 'B', utbetaltBeloep: 'C' };
  it.each([
    ['B17', 'navn'],
    ['C2', 'utbetaltBeloep'],
    ['A5', 'identifikator'],
    ['D5', 'identifikator'],
    [undefined, 'identifikator'],
  ])('%s is %s', (cell, field) => {
    expect(fieldOfCell(cell, columns)).toBe(field);
  });
});

describe('a new passphrase', () => {
  it.each([
    ['kort', 'kort', 'too-short'],
    ['riktig hest batteri', 'riktig hest bateri', 'different'],
    ['riktig hest batteri', 'riktig hest batteri', undefined],
    ['🐴🐴🐴🐴🐴🐴', '🐴🐴🐴🐴🐴🐴', 'too-short'],
  ])('%s / %s: %s', (first, second, wrong) => {
    expect(checkPassphrases(first, second)).toBe(wrong);
  });
});
