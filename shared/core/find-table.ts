/** Where the table is and which column holds what, by its headings. What can't be told for certain is left for the user to choose. */
import type { Columns, Table } from './columns.ts';
import { type HeadingMeaning, matchHeading } from './heading-words.ts';
import { cellAt, columnIndex, columnLetter, type Sheet, storedRowAtOrBelow } from './sheet.ts';

/** Title lines, addresses and notes above a table take a few rows; what looks like headings further down belongs to something else. */
const ROWS_LOOKED_AT = 30;
/** One heading alone may be a title such as "Kundeutbytte 2024". */
const FEWEST_FIELDS = 2;

/**
 * The table of a sheet: the row among the first 30 with the most recognised headings, and the columns of those that no other heading in that
 * row says as well. A field is absent when no column, or more than one equally good column, was found for it. Undefined when no row has
 * headings for at least two of identifier, name and amount.
 */
export function findTable(sheet: Sheet): Table | undefined {
  let best: { at: number; headings: Headings } | undefined;
  for (let at = 0; at < Math.min(ROWS_LOOKED_AT, sheet.rowNumbers.length); at++) {
    const headings = headingsOfRow(sheet, at);
    if (headings.fields < FEWEST_FIELDS) continue;
    if (best === undefined || headings.fields > best.headings.fields) best = { at, headings };
  }
  const headerRow = best === undefined ? undefined : sheet.rowNumbers[best.at];
  return best === undefined || headerRow === undefined ? undefined : { headerRow, columns: columnsOf(best.headings.best) };
}

/** The columns that the headings in this row name, for a user who says which row they stand in; 1-based, as Excel shows it. */
export function columnsOfHeadings(sheet: Sheet, headerRow: number): Columns {
  const at = storedRowAtOrBelow(sheet, headerRow);
  return sheet.rowNumbers[at] === headerRow ? columnsOf(headingsOfRow(sheet, at).best) : {};
}

/** The best column for a meaning; `letter` is undefined when two are equally good. */
interface Candidate {
  readonly score: number;
  readonly letter: string | undefined;
}

interface Headings {
  readonly best: ReadonlyMap<HeadingMeaning, Candidate>;
  /** How many of the three fields have a heading, told apart or not. */
  readonly fields: number;
}

function headingsOfRow(sheet: Sheet, at: number): Headings {
  const best = new Map<HeadingMeaning, Candidate>();
  for (const { index } of sheet.columns) {
    const cell = cellAt(sheet, at, index);
    const match = cell.kind === 'text' ? matchHeading(cell.text) : undefined;
    if (match === undefined) continue;
    const before = best.get(match.meaning);
    if (before === undefined || match.score > before.score) best.set(match.meaning, { score: match.score, letter: columnLetter(index) });
    else if (match.score === before.score) best.set(match.meaning, { score: match.score, letter: undefined });
  }
  const identified = best.has('identifikator') || best.has('foedselsnummer') || best.has('organisasjonsnummer');
  return { best, fields: Number(identified) + Number(best.has('navn')) + Number(best.has('utbetaltBeloep')) };
}

function columnsOf(best: Headings['best']): Columns {
  const columns = identifierColumns(best);
  const navn = best.get('navn')?.letter;
  const utbetaltBeloep = best.get('utbetaltBeloep')?.letter;
  if (navn !== undefined) columns.navn = navn;
  if (utbetaltBeloep !== undefined) columns.utbetaltBeloep = utbetaltBeloep;
  return columns;
}

/**
 * A heading for both kinds of number (`Fnr/orgnr`) is worth more than one for one kind, and `ID-nummer` less. Headings for each kind are two
 * columns, but only when both are certain: half of the receivers would be missing otherwise.
 */
function identifierColumns(best: Headings['best']): Columns {
  const both = best.get('identifikator');
  const person = best.get('foedselsnummer');
  const organisation = best.get('organisasjonsnummer');
  const kinds = [person, organisation].filter((candidate) => candidate !== undefined);
  const chosen = both !== undefined && kinds.every((kind) => both.score > kind.score) ? both : undefined;
  if (chosen === undefined && person !== undefined && organisation !== undefined) {
    const isCertain = person.letter !== undefined && organisation.letter !== undefined;
    return isCertain ? { foedselsnummer: person.letter, organisasjonsnummer: organisation.letter } : {};
  }
  const letter = (chosen ?? kinds[0])?.letter;
  return letter === undefined ? {} : { identifikator: letter };
}

/** The letters of the columns that the sheet has any cell in, from left to right. */
export function sheetColumns(sheet: Sheet): string[] {
  return sheet.columns.map(({ index }) => columnLetter(index));
}

/** What stands above the data of a column, on one line; empty where there is no header row or no heading. */
export function headingAt(sheet: Sheet, table: Table, letter: string): string {
  const index = columnIndex(letter);
  const at = storedRowAtOrBelow(sheet, table.headerRow);
  if (index === undefined || table.headerRow === 0 || sheet.rowNumbers[at] !== table.headerRow) return '';
  return cellAt(sheet, at, index).text.replace(/\s+/g, ' ').trim();
}

/** The first `count` texts that are shown below the heading of a column; blank cells are passed over. */
export function examplesBelow(sheet: Sheet, table: Table, letter: string, count: number): string[] {
  const index = columnIndex(letter);
  const examples: string[] = [];
  if (index === undefined) return examples;
  for (let at = storedRowAtOrBelow(sheet, table.headerRow + 1); at < sheet.rowNumbers.length && examples.length < count; at++) {
    const text = cellAt(sheet, at, index).text.trim();
    if (text !== '') examples.push(text);
  }
  return examples;
}
