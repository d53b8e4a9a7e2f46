import { wholeNumber } from '../format.ts';
import type { ColumnsTexts } from './nb.ts';

export const columnsEn: ColumnsTexts = {
  title: 'How we read the spreadsheet',
  intro: 'Is this right? Choose another column where we got it wrong.',
  missing: (fields) => `We did not find the column for ${fields}. Choose it below.`,
  field: {
    identifikator: 'Identity or organisation number',
    foedselsnummer: 'Identity number (fødselsnummer)',
    organisasjonsnummer: 'Organisation number',
    navn: 'Name',
    utbetaltBeloep: 'Amount paid',
  },
  and: 'and',
  column: (letter, heading) => (heading === '' ? `Column ${letter}` : `Column ${letter} “${heading}”`),
  notChosen: 'Not chosen',
  examples: 'The first values',
  noExamples: 'The column is empty',
  identifierColumns: 'Where are the numbers?',
  oneColumn: 'In one column',
  twoColumns: 'In two: identity numbers and organisation numbers apart',
  headerRow: 'The headings are in row',
  headerRowHelp: '0 means that the sheet has no headings.',
  headerRowInvalid: 'Type a row number, such as 1.',
  sheet: 'Sheet',
  sumRows: (rows) => `Total row, not included: row ${rows}.`,
  leftOutByUser: (rows) => `Left out by you: row ${rows}.`,
  rowsFound: (count) => (count === 1 ? '1 row' : `${wholeNumber(count)} rows`),
  openAnother: 'Open another spreadsheet',
  next: 'Go on to the check',
  readOnly: 'The delivery has been sent and cannot be changed.',
};
