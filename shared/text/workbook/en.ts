import { kroner, wholeNumber } from '../format.ts';
import type { WorkbookTexts } from './nb.ts';

const rows = (count: number) => (count === 1 ? '1 row' : `${wholeNumber(count)} rows`);

export const workbookEn: WorkbookTexts = {
  title: 'The spreadsheet',
  readChanges: 'Get changes',
  changed: (file: string) => `“${file}” has changed since the app read it.`,
  look: 'See the changes',
  notNow: 'Not now',
  reading: 'Reading the file again …',
  same: 'The file says the same as when it was read.',
  saveCorrected: 'Save corrected copy',
  corrected: {
    title: 'Save a corrected copy of the spreadsheet?',
    holds: (corrected: number, comments: number) =>
      `${corrected === 1 ? '1 cell is corrected' : `${wholeNumber(corrected)} cells are corrected`}, and ${comments === 1 ? '1 cell gets' : `${wholeNumber(comments)} cells get`} a comment. The sheet “Remarks” lists it all.`,
    kept: 'Formulas, colours and the other sheets are as in your file. The file itself is not changed.',
    formulas: (count: number) =>
      count === 1
        ? '1 correction is in a cell with a formula, and is only listed.'
        : `${wholeNumber(count)} corrections are in cells with formulas, and are only listed.`,
    losses: 'This does not come along into the copy:',
    loss: {
      signature: 'The digital signature holds only for the file as it was.',
      format: 'The file format: the copy is a plain .xlsx.',
      formulas: 'The formulas. Their values come along.',
      styles: 'Colours, fonts, column widths and merged cells.',
      'other-sheets': 'The other sheets of the file.',
    },
    confirm: 'Save copy …',
    done: 'The corrected copy is saved.',
    numbers: 'The copy holds national identity numbers in clear.',
  },
  merge: {
    title: (changed: number, added: number, removed: number) =>
      [changed > 0 && `${rows(changed)} changed`, added > 0 && `${rows(added)} added`, removed > 0 && `${rows(removed)} removed`]
        .filter((part) => part !== false)
        .join(', ') || 'No rows have changed',
    intro: 'Your fixes are kept. Only what has changed in the spreadsheet comes in.',
    noRows: 'The file was saved again, but its rows say the same.',
    conflicts: (count: number) =>
      count === 1
        ? 'In one place both you and the file have changed:'
        : `In ${wholeNumber(count)} places both you and the file have changed:`,
    place: (row: number, name: string) => (name === '' ? `Row ${wholeNumber(row)}` : `Row ${wholeNumber(row)}, ${name}`),
    was: (field: string, text: string) => `${field}, before: ${text === '' ? '(empty)' : text}`,
    gone: 'The row was removed from the file, and you have fixed something in it.',
    mine: (text: string) => `Yours: ${text === '' ? '(empty)' : text}`,
    theirs: (text: string) => `The file: ${text === '' ? '(empty)' : text}`,
    keepRow: 'Keep the row',
    dropRow: 'Remove the row',
    allMine: 'Keep mine everywhere',
    allTheirs: 'Use the file everywhere',
    row: 'Row',
    name: 'Name',
    what: 'Change',
    added: 'New row',
    removed: 'Removed',
    empty: '(empty)',
    more: (count: number) => `and ${rows(count)} more.`,
    total: (before: number, after: number) => `${wholeNumber(before)} oppgaver become ${wholeNumber(after)}.`,
    sum: (before: number, after: number) => `${kroner(before)} becomes ${kroner(after)}.`,
    sumSame: (amount: number) => `The sum is still ${kroner(amount)}.`,
    ofMine: 'The figures hold when yours is kept everywhere.',
    confirm: 'Take in the changes',
    done: 'The changes from the spreadsheet are in.',
  },
};
