import { wholeNumber } from '../format.ts';

export const columnsNb = {
  title: 'Slik leser vi regnearket',
  intro: 'Stemmer dette? Bytt kolonne der vi har tatt feil.',
  missing: (fields: string) => `Vi fant ikke kolonnen for ${fields}. Velg den nedenfor.`,
  field: {
    identifikator: 'Fødselsnummer eller organisasjonsnummer',
    foedselsnummer: 'Fødselsnummer',
    organisasjonsnummer: 'Organisasjonsnummer',
    navn: 'Navn',
    utbetaltBeloep: 'Utbetalt beløp',
  },
  and: 'og',
  column: (letter: string, heading: string) => (heading === '' ? `Kolonne ${letter}` : `Kolonne ${letter} «${heading}»`),
  notChosen: 'Ikke valgt',
  examples: 'De første verdiene',
  noExamples: 'Kolonnen er tom',
  identifierColumns: 'Hvor står numrene?',
  oneColumn: 'I én kolonne',
  twoColumns: 'I to: fødselsnummer og organisasjonsnummer hver for seg',
  headerRow: 'Overskriftene står i rad',
  headerRowHelp: '0 betyr at arket ikke har overskrifter.',
  headerRowInvalid: 'Skriv et radnummer, som 1.',
  sheet: 'Ark',
  sumRows: (rows: string) => `Sumrad som ikke blir med: rad ${rows}.`,
  leftOutByUser: (rows: string) => `Utelatt av deg: rad ${rows}.`,
  rowsFound: (count: number) => (count === 1 ? '1 rad' : `${wholeNumber(count)} rader`),
  openAnother: 'Åpne et annet regneark',
  next: 'Videre til kontroll',
  readOnly: 'Leveransen er sendt og kan ikke endres.',
};

export type ColumnsTexts = typeof columnsNb;
