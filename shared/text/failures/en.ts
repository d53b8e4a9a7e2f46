import { whyNoAnswer } from '../../core/no-answer.ts';
import { keyFailuresEn } from './keys-en.ts';
import { noAnswerEn } from './no-answer-en.ts';
import type { FailureTexts } from './shape.ts';

export const failuresEn: FailureTexts = {
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
  STORE_LOCKED_BY_OTHER_PROCESS: () => ({
    title: 'The drafts are in use by another window',
    detail: 'The app or the command line is already open with the same drafts, and only one can use them at a time.',
    todo: 'Go to the other window, or close it and try again.',
  }),
  STORE_NEEDS_PASSPHRASE: () => ({
    title: 'The drafts are locked',
    detail: 'They are protected by a passphrase.',
    todo: 'Type the passphrase.',
  }),
  STORE_WRONG_PASSPHRASE: () => ({
    title: 'The passphrase doesn’t fit',
    detail: 'The drafts are still locked, and nothing has changed.',
    todo: 'Check capital and small letters, and try again.',
  }),
  RECOVERY_CODE_MISTYPED: () => ({
    title: 'There is a slip in the code',
    detail: 'Its check characters don’t fit, or it doesn’t have 30 characters.',
    todo: 'Look at the sheet, and type the code again.',
  }),
  RECOVERY_CODE_WRONG: () => ({
    title: 'The code doesn’t belong to these drafts',
    detail: 'It is typed correctly, but it was made for something else, or a newer one has replaced it.',
    todo: 'Look for a newer sheet, and try the code on that.',
  }),
  STORE_KEYCHAIN_UNAVAILABLE: () => ({
    title: 'The keychain doesn’t answer',
    detail: 'This computer has no keychain, or it is locked. The key to the drafts is kept there.',
    todo: 'Unlock the keychain and try again, or use the passphrase.',
  }),
  STORE_KEY_UNREADABLE: () => ({
    title: 'Can’t unlock the drafts',
    detail: 'The key to them isn’t where it should be. The drafts are untouched on the disk.',
    todo: 'Use the passphrase, or restore the folder from a backup.',
  }),
  STORE_NEWER_VERSION: () => ({
    title: 'The drafts were made by a newer version',
    detail: 'This version can’t read them, and leaves them untouched.',
    todo: 'Update the app, and open them again.',
  }),
  STORE_DAMAGED: () => ({
    title: 'Something that was saved is damaged',
    detail: 'It can’t be read, and was set aside unchanged. What is damaged is not sent.',
    todo: 'Restore the folder from a backup, or start again from the spreadsheet.',
  }),
  STORE_NOT_WRITABLE: () => ({
    title: 'Can’t save',
    detail: 'This computer doesn’t let the app write to the folder with the drafts. The last thing you did isn’t saved.',
    todo: 'Check that you may write to the folder, and try again.',
  }),
  STORE_DISK_FULL: () => ({
    title: 'The disk is full',
    detail: 'The last thing you did isn’t saved. What was saved before is still there.',
    todo: 'Make room on the disk, and try again.',
  }),
  DRAFT_NOT_FOUND: () => ({
    title: 'Can’t find the draft',
    detail: 'It has been deleted, or it belongs to another environment.',
    todo: 'Go to the list of drafts.',
  }),
  DRAFT_NOT_EDITABLE: () => ({
    title: 'The draft can’t be changed now',
    detail: 'It has been sent, or it is on its way. Then it has to stay as it was sent.',
    todo: 'Wait until the delivery is settled. Corrections are made in a new draft.',
  }),
  DRAFT_CHANGED: () => ({
    title: 'The draft has changed since',
    detail: 'Something in the draft was changed after the proposal was shown, so it was not done.',
    todo: 'Look at the new proposal, and try again.',
  }),
  DRAFT_HAS_NO_FILE: () => ({
    title: 'The draft is not connected to a file',
    detail: 'It was pasted, or made before the app remembered where the file is.',
    todo: 'Drop the file in the window to make a new draft of it.',
  }),
  EDIT_TOO_MANY_ROWS: (fill) => ({
    title: 'Too many rows at once',
    detail: `This is about ${fill.number('rows')} rows, and we change ${fill.number('highest')} at a time. Nothing has been changed.`,
    todo: 'Select fewer rows. If it is about the whole sheet, it is easier to correct the spreadsheet and drop it here again.',
  }),
  PASTE_TOO_WIDE: (fill) => ({
    title: 'What you paste is too wide',
    detail: `It has ${fill.number('columns')} columns, and there is room for ${fill.number('room')} from here. Nothing has been changed.`,
    todo: 'Copy only the columns that belong here, or begin in a column further to the left.',
  }),
  PASTE_BEYOND_ROWS: (fill) => ({
    title: 'There are not enough rows to paste into',
    detail: `You paste ${fill.number('rows')} rows, and only ${fill.number('room')} are shown from here on. Nothing has been changed.`,
    todo: 'Show all rows, without search and sorting. What doesn’t fit is then added as new rows at the end.',
  }),
  SUBMISSION_NOT_FOUND: () => ({
    title: 'Can’t find the delivery',
    detail: 'There is no delivery with that id here.',
    todo: 'Check the id, and that it is the right folder.',
  }),
  HANDOVER_NOT_OF_SENT: () => ({
    title: 'This draft can’t be saved as a file',
    detail: 'It was delivered, may have been, or corrects a delivery. On another computer it would look as if it had never been sent.',
    todo: 'Save the receipt instead, or make a copy of the draft and save that.',
  }),
  HANDOVER_NOT_READABLE: () => ({
    title: 'This isn’t a draft from Kundeutbytte',
    detail: 'The file doesn’t hold what its name says, or it is damaged. Nothing was added.',
    todo: 'Ask for the file again. A spreadsheet is opened as it is.',
  }),
  HANDOVER_NEWER_VERSION: () => ({
    title: 'The draft was saved by a newer version',
    detail: 'This version can’t read it. The file is untouched.',
    todo: 'Update the app, and open the file again.',
  }),
  HANDOVER_WRONG_PASSPHRASE: () => ({
    title: 'The passphrase doesn’t fit the file',
    detail: 'Either it was mistyped, or the file was damaged on its way. Which of them can’t be seen.',
    todo: 'Try once more. If that doesn’t help, ask for the file again.',
  }),
  UPDATE_WAITS: () => ({
    title: 'The app can’t be replaced now',
    detail:
      'Either a delivery isn’t settled, or it is the season: between 1 January and 1 March the app is only replaced to close security holes.',
    todo: 'Finish the delivery, or wait until after 1 March.',
  }),
  RUNTIME_PRACTICE_ONLY: () => ({
    title: 'Practice only',
    detail: 'The app runs on an edition of Electron that is for trying out only, and therefore refuses test and production.',
    todo: 'Install the app the usual way to send for real.',
  }),
  ENVIRONMENT_NOT_SET_UP: () => ({
    title: 'Access isn’t set up',
    detail: 'To send in this environment you need a certificate and a client id in Maskinporten.',
    todo: 'Go through the steps under Access, or practise meanwhile.',
  }),
  ENVIRONMENT_MISMATCH: () => ({
    title: 'Belongs to another environment',
    detail: 'What is to be sent was made for another environment than the one chosen. Nothing was sent.',
    todo: 'Choose the environment it was made for.',
  }),
  ...keyFailuresEn,
  MASKINPORTEN_UNREACHABLE: (fill) => ({
    title: 'Can’t reach Maskinporten',
    ...noAnswerEn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Maskinporten', 'maskinporten.no'),
  }),
  MASKINPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Maskinporten’s answer was unexpected',
    detail: 'It wasn’t as it should be. Something on the way, such as a proxy, may have answered instead. Nothing was sent.',
    todo: 'Try again, preferably from another network.',
  }),
  NOT_READY: () => ({
    title: 'The spreadsheet isn’t ready to be sent',
    detail: 'There is something left to correct or accept. Nothing was sent.',
    todo: 'Go back to the check.',
  }),
  SKATTEETATEN_UNREACHABLE: () => ({
    title: 'We don’t know whether Skatteetaten got the delivery',
    detail: 'Nothing is lost: we ask again with the same key, so it can’t be delivered twice.',
    todo: 'Try again now, or when the network is back.',
  }),
  SKATTEETATEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Skatteetaten’s answer was unexpected',
    detail: 'Nothing is lost: we ask again with the same key, so it can’t be delivered twice.',
    todo: 'Try again. The same key and the same contents are used.',
  }),
  ALREADY_SENDING: () => ({
    title: 'This is already on its way',
    detail: 'The same contents have been sent, and the answer isn’t clear yet.',
    todo: 'Wait for the answer, or finish the delivery that is under way. Don’t send it again.',
  }),
  EARLIER_UNSETTLED: () => ({
    title: 'An earlier delivery has to be settled first',
    detail:
      'There is a delivery for the same organisation and income year that isn’t settled. If they arrived in the wrong order, the old list might be the one that stands.',
    todo: 'Finish the first one. If it hasn’t left this machine, you can also take it out of the outbox. Send this one afterwards.',
  }),
  SUBMISSION_MOVED_ON: () => ({
    title: 'This can’t be done with this delivery any more',
    detail: 'Something has happened to it since it was shown. Nothing has been changed now.',
    todo: 'Open it again to see where it stands.',
  }),
  ALREADY_DELIVERED: () => ({
    title: 'This has been delivered already',
    detail: 'Skatteetaten has given a receipt for exactly these contents.',
    todo: 'See the receipt. To correct something, change it first and send the whole list again.',
  }),
  NIL_SWITCHED_OFF: () => ({
    title: 'Reporting that there is nothing is switched off',
    detail: 'It is sent from here only when it has been switched on under Settings. Nothing was sent.',
    todo: 'Use the form RF-1301 at skatteetaten.no. That is the ordinary way.',
  }),
  NIL_NOT_READY: () => ({
    title: 'Something is missing before this can be sent',
    detail:
      'The organisation has to belong to the environment, the year has to be over, and you have to confirm that there is nothing to report. Nothing was sent.',
    todo: 'Look through what you have filled in.',
  }),
  NIL_NOT_TESTED: () => ({
    title: 'This spelling has not been taken in the test environment',
    detail:
      'No public source says how it is to be spelt, so the app doesn’t send it to Skatteetaten until the test environment has taken the same one. Nothing was sent.',
    todo: 'Send it in Test first, or use the form RF-1301 at skatteetaten.no.',
  }),
  NIL_AFTER_LIST: () => ({
    title: 'A list has been delivered for the organisation and year',
    detail:
      'Saying that there is nothing would then be to remove what was reported, and how that is done isn’t known. A delivery that was given up may have arrived, too. Nothing was sent.',
    todo: 'Remove the entries in the form RF-1301 at skatteetaten.no, or send a corrected list.',
  }),
  NIL_ALREADY_DELIVERED: () => ({
    title: '“Nothing to report” has been delivered already',
    detail: 'There is a receipt for it. Nothing was sent now.',
    todo: 'See the receipt in the archive. If there is something to report after all, drop the spreadsheet on the first page and send the list.',
  }),
  DIALOGPORTEN_UNREACHABLE: () => ({
    title: 'Altinn cannot be reached',
    detail: 'The app could not ask whether the feedback has come. The delivery has been made; only the answer is waiting.',
    todo: 'Try again in a while. The app also asks by itself.',
  }),
  DIALOGPORTEN_REFUSED: () => ({
    title: 'Altinn did not let us into the dialogue',
    detail: 'Access to Dialogporten is missing or does not apply. The delivery has been made; only the answer cannot be read here.',
    todo: 'Go through the points under Access, or read the feedback in the Altinn inbox.',
  }),
  DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Altinn answered something unexpected',
    detail: 'The app did not understand the answer about the dialogue. The delivery has been made.',
    todo: 'Try again, or read the feedback in the Altinn inbox.',
  }),
  DOCUMENT_NOT_FETCHED: () => ({
    title: 'The document could not be fetched',
    detail: 'An answer has come, but the app could not get it. The delivery has been made.',
    todo: 'Try again in a while, or read the document in the Altinn inbox.',
  }),
  CALL_REFUSED: () => ({
    title: 'The app stopped a request',
    detail: 'It didn’t come from the app’s own window. Nothing was done.',
    todo: 'Close the app and open it again. If it happens once more, report it.',
  }),
  CALL_ARGUMENTS_INVALID: () => ({
    title: 'Something in the app doesn’t fit together',
    detail: 'A request from the window had the wrong shape. Nothing was done.',
    todo: 'Close the app and open it again. If it happens once more, report it.',
  }),
  UNEXPECTED: () => ({
    title: 'Something went wrong in the app',
    detail: 'It is a fault that wasn’t foreseen. What has been saved is still there.',
    todo: 'Try again. If it happens once more, report it.',
  }),
};
