import { wholeNumber } from '../format.ts';
import type { ColumnsTexts } from './nb.ts';

export const columnsNn: ColumnsTexts = {
  title: 'Slik les vi reknearket',
  intro: 'Stemmer dette? Byt kolonne der vi har teke feil.',
  missing: (fields) => `Vi fann ikkje kolonnen for ${fields}. Vel han nedanfor.`,
  field: {
    identifikator: 'Fødselsnummer eller organisasjonsnummer',
    foedselsnummer: 'Fødselsnummer',
    organisasjonsnummer: 'Organisasjonsnummer',
    navn: 'Namn',
    utbetaltBeloep: 'Utbetalt beløp',
  },
  and: 'og',
  column: (letter, heading) => (heading === '' ? `Kolonne ${letter}` : `Kolonne ${letter} «${heading}»`),
  notChosen: 'Ikkje vald',
  examples: 'Dei første verdiane',
  noExamples: 'Kolonnen er tom',
  identifierColumns: 'Kvar står nummera?',
  oneColumn: 'I éin kolonne',
  twoColumns: 'I to: fødselsnummer og organisasjonsnummer kvar for seg',
  headerRow: 'Overskriftene står i rad',
  headerRowHelp: '0 tyder at arket ikkje har overskrifter.',
  headerRowInvalid: 'Skriv eit radnummer, som 1.',
  sheet: 'Ark',
  sumRows: (rows) => `Sumrad som ikkje blir med: rad ${rows}.`,
  leftOutByUser: (rows) => `Utelaten av deg: rad ${rows}.`,
  rowsFound: (count) => (count === 1 ? '1 rad' : `${wholeNumber(count)} rader`),
  openAnother: 'Opne eit anna rekneark',
  next: 'Vidare til kontroll',
  readOnly: 'Leveransen er send og kan ikkje endrast.',
};
