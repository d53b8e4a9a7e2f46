import type { FileFailureTexts } from '../shape.ts';

export const fileFailuresEn: FileFailureTexts = {
  FILE_NOT_FOUND: () => ({
    title: 'Can’t find the file',
    detail: 'It has been moved, deleted or renamed.',
    todo: 'Find it again and choose it once more.',
  }),
  FILE_IS_FOLDER: () => ({
    title: 'This is a folder',
    detail: 'The app reads one spreadsheet at a time.',
    todo: 'Open the folder and choose the spreadsheet in it.',
  }),
  FILE_EMPTY: () => ({
    title: 'The file is empty',
    detail: 'There is nothing in it. Saving or downloading it may have stopped halfway.',
    todo: 'Save or download the spreadsheet again, and choose it once more.',
  }),
  FILE_TOO_LARGE: (fill) => ({
    title: 'The file is too large',
    detail: `It is ${fill.fileSize('bytes')} MB. The app reads files of up to ${fill.fileSize('limitBytes')} MB.`,
    todo: 'Copy the sheet with members and amounts to a new workbook without pictures, and choose that.',
  }),
  FILE_LOCKED: () => ({
    title: 'The file is in use',
    detail: 'It is probably open in Excel.',
    todo: 'Close it there, or save a copy, and drop it here again.',
  }),
  FILE_IS_LOCK_FILE: () => ({
    title: 'This isn’t the spreadsheet itself',
    detail: 'Excel makes files that begin with ~$ while a spreadsheet is open. There are no rows in them.',
    todo: 'Choose the file with the same name without ~$ in front.',
  }),
  FILE_NOT_READABLE: () => ({
    title: 'Can’t open the file',
    detail: 'This computer doesn’t let the app read it. You may not have access to where it is, or it may exist only in the cloud.',
    todo: 'Copy it to Documents on this computer, and choose the copy.',
  }),
  FILE_PLACE_GONE: () => ({
    title: 'Can’t reach the place where the file is',
    detail: 'The network folder, memory stick or drive doesn’t answer.',
    todo: 'Connect it again, or copy the file to your machine and choose the copy.',
  }),
  FILE_NOT_WRITABLE: () => ({
    title: 'Can’t save the file',
    detail: 'This computer doesn’t let the app write there, or the disk is full.',
    todo: 'Choose another place, such as Documents.',
  }),
  FILE_NOT_A_SHEET: () => ({
    title: 'This isn’t a spreadsheet',
    detail: 'The app reads Excel (.xlsx, .xlsm, .xlsb, .xls), LibreOffice (.ods) and text (.csv). This file holds something else.',
    todo: 'Open the file in the program it comes from, and save it as an Excel workbook.',
  }),
  FILE_IS_MARKUP: () => ({
    title: 'This is a web page or XML with a spreadsheet’s name',
    detail: 'Some member systems save like that. Excel shows it as a sheet, but it isn’t a workbook.',
    todo: 'Open the file in Excel and save it as an Excel workbook (.xlsx).',
  }),
  FILE_IS_TEXT: () => ({
    title: 'This is plain text with a spreadsheet’s name',
    detail: 'The file is named as if from Excel or LibreOffice, but it holds text, probably a CSV file.',
    todo: 'Rename it so that it ends in .csv, and choose it again.',
  }),
  FILE_IS_IWORK: () => ({
    title: 'This is a document from Apple Numbers or Pages',
    detail: 'The app can’t read that format.',
    todo: 'Open it there, choose File > Export To > Excel, and choose the file that it makes.',
  }),
  FILE_ENCRYPTED: () => ({
    title: 'The spreadsheet has a password',
    detail: 'The app can’t open it without the password, and doesn’t ask for it.',
    todo: 'Open it in Excel, save a copy without a password, and delete the copy when you are done.',
  }),
  FILE_DAMAGED: () => ({
    title: 'The file is damaged',
    detail: 'It begins as a spreadsheet, but the rest doesn’t hold together. A download may have stopped halfway.',
    todo: 'Open it in Excel and save it again, or fetch it once more.',
  }),
  FILE_INFLATES_TOO_MUCH: () => ({
    title: 'The file unpacks to too much',
    detail: 'It is small on disk but enormous when opened. Files can be made that way to stop a computer, so it wasn’t opened.',
    todo: 'If it is your own spreadsheet, copy the sheet with members and amounts to a new workbook.',
  }),
  FILE_COLUMNS_CHANGED: () => ({
    title: 'The columns of the file have changed',
    detail: 'A column that the draft uses is no longer there. The draft is as before.',
    todo: 'Drop the file in the window to make a new draft, or put the headings back and try again.',
  }),
  FILE_CHANGED_SINCE: () => ({
    title: 'The file has changed since it was read',
    detail: 'The corrections would stand in the wrong cells. Nothing was saved.',
    todo: 'Get the changes first, and save the copy afterwards.',
  }),
  SHEET_NOT_FOUND: () => ({
    title: 'There is no such sheet',
    detail: 'The workbook has no sheet with that name.',
    todo: 'Check the name on the tab at the bottom in Excel.',
  }),
  SHEET_TOO_LARGE: (fill) => ({
    title: 'The sheet has too many rows',
    detail: `The app reads up to ${fill.number('limitRows')} rows.`,
    todo: 'Delete empty rows at the bottom of the sheet, or split it in two.',
  }),
  SHEET_TOO_MANY_CELLS: (fill) => ({
    title: 'The sheet is too large in both directions',
    detail: `The app reads up to ${fill.number('limitCells')} cells, counted as rows times columns in use.`,
    todo: 'Copy only the columns with number, name and amount to a new workbook, and choose that.',
  }),
  SHEET_NO_CELLS: () => ({
    title: 'The sheet is empty',
    detail: 'There is nothing in it.',
    todo: 'Choose another sheet of the workbook.',
  }),
  SHEET_NO_COLUMNS: () => ({
    title: 'Can’t find the columns',
    detail: 'The app looked for headings of fødselsnummer or organisation number, name and amount.',
    todo: 'Show which columns they are, or choose another sheet.',
  }),
  READER_OUT_OF_MEMORY: () => ({
    title: 'The spreadsheet needs too much memory',
    detail: 'Reading was stopped, so that the computer wouldn’t come to a halt.',
    todo: 'Copy just the columns with number, name and amount to a new workbook, and choose that.',
  }),
  READER_TIMED_OUT: () => ({
    title: 'The spreadsheet took too long to read',
    detail: 'Reading was stopped. Formulas, pictures and formatting far outside the table are common causes.',
    todo: 'Copy just the columns with number, name and amount to a new workbook, and choose that.',
  }),
  READER_DIED: () => ({
    title: 'Reading stopped',
    detail: 'The part of the app that reads spreadsheets ended unexpectedly on this file. The rest of the app isn’t affected.',
    todo: 'Try again. If it happens once more, open the file in Excel and save it as a new workbook.',
  }),
  READ_CANCELLED: () => ({
    title: 'Reading was cancelled',
    detail: 'Nothing has changed.',
    todo: 'Choose the file again when you like.',
  }),
  TICKET_UNKNOWN: () => ({
    title: 'Choose the file again',
    detail: 'The app no longer has access to the file you chose.',
    todo: 'Drop it here again, or choose it with the button.',
  }),
};
