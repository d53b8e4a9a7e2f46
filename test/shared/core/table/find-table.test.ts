import { describe, expect, it } from 'vitest';
import { examplesBelow, sheetColumns } from '../../../../shared/core/columns/column-examples.ts';
import { headingAt } from '../../../../shared/core/columns/heading-text.ts';
import { matchHeading } from '../../../../shared/core/columns/heading-words.ts';
import type { Columns } from '../../../../shared/core/sheet/columns.ts';
import { findTable } from '../../../fixtures/find-table.ts';
import { cellOfKind, numberCell, sheetOf, type TestCell } from '../make-sheet.ts';

describe('matchHeading', () => {
  it.each(
    [
      [
        'Fødselsnummer',
        'FØDSELSNUMMER',
        'foedselsnummer',
        'Fodselsnr.',
        'Fødsels-\nnummer',
        'Fødsels- og personnummer',
        'Fødselsnr',
        'F.nr',
        'f.nr.',
        'fnr',
      ],
      [
        'Personnummer',
        'Person-nr.',
        'Fødselsnummer (11 siffer)',
        'Medlemmets fødselsnummer',
        'D-nummer',
        'National ID',
        'National identity number',
      ],
    ].flat(),
  )('%j is a person’s number', (heading) => {
    expect(matchHeading(heading)?.meaning).toBe('foedselsnummer');
  });

  it.each(['Org.nr', 'ORGNR', 'Org. nr.', 'Organisasjonsnummer', 'Organisasjons\u00adnr', 'organisation number', 'Organization no.'])(
    '%j is an organisation’s number',
    (heading) => {
      expect(matchHeading(heading)?.meaning).toBe('organisasjonsnummer');
    },
  );

  it.each(['Fødselsnummer/organisasjonsnummer', 'Fnr / org.nr', 'F.nr. eller orgnr', 'ID-nummer', 'Identifikator', 'ID number'])(
    '%j is a number of either kind',
    (heading) => {
      expect(matchHeading(heading)?.meaning).toBe('identifikator');
    },
  );

  it.each([
    'Navn',
    'Namn',
    'NAME',
    'Fullt navn',
    'Medlem',
    'Mottaker',
    'Mottakar',
    'Mottakers navn',
    'Medlemsnavn',
    'For- og etternavn',
    'Etternavn, fornavn',
    'Customer',
  ])('%j is a name', (heading) => {
    expect(matchHeading(heading)?.meaning).toBe('navn');
  });

  it.each(
    [
      [
        'Beløp',
        'Belop',
        'beloep',
        'utbetaltBeloep',
        'Utbetalt beløp',
        'Utbetalt\nbeløp (kr)',
        'Utbetalt kundeutbytte 2025',
        'Kundeutbytte',
        'Kjøpsutbytte',
      ],
      [
        'Utbytte',
        'Bonus',
        'Utbetalt',
        'Utbetaling',
        'Til utbetaling',
        'Skattepliktig kundeutbytte',
        'Amount',
        'Amount paid',
        'Paid',
        'Dividend',
        'Sum',
        'NOK',
      ],
    ].flat(),
  )('%j is the amount', (heading) => {
    expect(matchHeading(heading)?.meaning).toBe('utbetaltBeloep');
  });

  it.each(
    [
      [
        'Medlemsnr',
        'Medlemsnummer',
        'Medlem nr',
        'Medl.nr',
        'Kundenr',
        'Kundenummer',
        'ID',
        'Nr',
        'Løpenr',
        'Kontonr',
        'Kontonummer',
        'Postnr',
        'Telefonnummer',
      ],
      [
        'Kjøp',
        'Kjøpsbeløp',
        'Beløp kjøp',
        'Kjøp 2025 (kr)',
        'Sum kjøp',
        'Omsetning',
        'Grunnlag bonus',
        'Bonusgrunnlag',
        'Skattetrekk',
        'Beløp eks. mva',
        'Purchase amount',
      ],
      [
        'Utbetalingsdato',
        'Dato utbetalt',
        'Konto for utbetaling',
        'Utbetalt i fjor',
        'Ikke utbetalt',
        'Skattefritt utbytte',
        'Bonus %',
        'Utbytteprosent',
        'Bonus sats',
      ],
      ['Brukernavn', 'Kontaktperson', 'Navn på kontaktperson', 'Fødselsnummer ektefelle', 'Fødselsdato', 'Født', 'Adresse'],
      ['Medlem siden', 'Medlemstype', 'E-post', '', '—', '__proto__', 'constructor'],
      ['Her er listen over alle medlemmer som får utbetalt kundeutbytte for inntektsåret, sortert etter navn'],
    ].flat(),
  )('%j is none of them', (heading) => {
    expect(matchHeading(heading)).toBeUndefined();
  });
});

function columnsOf(...headings: string[]): Columns | undefined {
  return findTable(sheetOf([headings]))?.columns;
}

describe('findTable', () => {
  it('finds the three columns', () => {
    expect(columnsOf('Fødselsnummer', 'Navn', 'Utbetalt beløp')).toEqual({ identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' });
  });

  it('takes the most specific heading and never a neighbour of it', () => {
    expect(columnsOf('Medlemsnr', 'Medlem', 'Navn', 'Fødselsnummer', 'Kjøpsbeløp', 'Beløp', 'Utbetalt beløp', 'Kontonr')).toEqual({
      identifikator: 'D',
      navn: 'C',
      utbetaltBeloep: 'G',
    });
  });

  it('understands English and nynorsk', () => {
    expect(columnsOf('Member name', 'National ID', 'Amount paid')).toEqual({ navn: 'A', identifikator: 'B', utbetaltBeloep: 'C' });
    expect(columnsOf('Mottakar', 'Fødselsnr.', 'Utbetalast')).toEqual({ navn: 'A', identifikator: 'B', utbetaltBeloep: 'C' });
  });

  it('takes two columns of identifiers, one for each kind', () => {
    expect(columnsOf('Navn', 'Fnr', 'Orgnr', 'Bonus')).toEqual({
      navn: 'A',
      foedselsnummer: 'B',
      organisasjonsnummer: 'C',
      utbetaltBeloep: 'D',
    });
  });

  it('takes one column for both kinds before one for either', () => {
    expect(columnsOf('Navn', 'Orgnr', 'Fnr/orgnr', 'Bonus')).toEqual({ navn: 'A', identifikator: 'C', utbetaltBeloep: 'D' });
  });

  it('takes a fødselsnummer before a column that just says ID number', () => {
    expect(columnsOf('ID-nummer', 'Fødselsnummer', 'Navn')).toEqual({ identifikator: 'B', navn: 'C' });
  });

  it('leaves a field to the user when two columns are equally good', () => {
    expect(columnsOf('Fødselsnummer', 'Navn', 'Utbetalt 2024', 'Utbetalt 2025')).toEqual({ identifikator: 'A', navn: 'B' });
    expect(columnsOf('Fnr', 'Fødselsnummer', 'Navn', 'Beløp')).toEqual({ navn: 'C', utbetaltBeloep: 'D' });
    expect(columnsOf('Fnr', 'Fødselsnummer', 'Orgnr', 'Navn', 'Beløp')).toEqual({ navn: 'D', utbetaltBeloep: 'E' });
  });

  it('takes first and last names in two columns', () => {
    expect(columnsOf('Fødselsnummer', 'Fornavn', 'Etternavn', 'Beløp')).toEqual({
      identifikator: 'A',
      fornavn: 'B',
      etternavn: 'C',
      utbetaltBeloep: 'D',
    });
    expect(columnsOf('Fødselsnummer', 'Fornavn', 'Navn', 'Beløp')).toEqual({ identifikator: 'A', utbetaltBeloep: 'D' });
  });

  const header = ['Fødselsnummer', 'Navn', 'Beløp'];

  it('looks below titles, blank rows and in sheets that do not begin at A1', () => {
    const sheet = sheetOf([['Kundeutbytte 2025'], [null], ['Navn på laget: Bygdas samvirke'], [null], [null, null, ...header]], 4);
    expect(findTable(sheet)).toEqual({ headerRow: 8, columns: { identifikator: 'C', navn: 'D', utbetaltBeloep: 'E' } });
  });

  it('takes the row with most fields when several look like headings', () => {
    const sheet = sheetOf([['Navn', 'Beløp'], header, ['Fnr', 'Navn']]);
    expect(findTable(sheet)?.headerRow).toBe(2);
  });

  it('gives up below the thirtieth stored row', () => {
    const titles = (count: number): TestCell[][] => Array.from({ length: count }, (_, i) => [`Notat ${i}`]);
    expect(findTable(sheetOf([...titles(29), header]))?.headerRow).toBe(30);
    expect(findTable(sheetOf([...titles(30), header]))).toBeUndefined();
  });

  it('needs two fields in one row, and texts', () => {
    expect(findTable(sheetOf([['Kundeutbytte', 'Adresse', 'Telefon']]))).toBeUndefined();
    expect(findTable(sheetOf([[numberCell(1, 'General', 'Navn'), cellOfKind('error', 'Beløp')]]))).toBeUndefined();
    expect(findTable(sheetOf([]))).toBeUndefined();
  });
});

describe('what the mapping screen shows', () => {
  const sheet = sheetOf([
    [null, 'Fødsels-\nnummer', null, 'Navn'],
    [null, numberCell(3851598730, '00000000000', '03851598730'), null, null],
    [null, '19896398957', null, '  Kari '],
    [null, null, null, ' '],
    [null, '311131788', null, 'Ola'],
  ]);
  const table = { headerRow: 1, columns: {} };

  it('names the columns that have cells', () => {
    expect(sheetColumns(sheet)).toEqual(['B', 'D']);
  });

  it('gives the heading on one line', () => {
    expect([headingAt(sheet, table, 'B'), headingAt(sheet, table, 'D'), headingAt(sheet, table, 'C')]).toEqual([
      'Fødsels- nummer',
      'Navn',
      '',
    ]);
  });

  it('gives no heading where there is no header row', () => {
    expect([headingAt(sheet, { headerRow: 0 }, 'B'), headingAt(sheet, { headerRow: 9 }, 'B')]).toEqual(['', '']);
  });

  it('gives the first texts as they are shown, and passes over blank cells', () => {
    expect(examplesBelow(sheet, table, 'B', 2)).toEqual(['03851598730', '19896398957']);
    expect(examplesBelow(sheet, table, 'D', 5)).toEqual(['Kari', 'Ola']);
    expect(examplesBelow(sheet, { headerRow: 0, columns: {} }, 'D', 2)).toEqual(['Navn', 'Kari']);
  });
});
