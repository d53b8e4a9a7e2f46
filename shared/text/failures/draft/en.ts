import type { DraftFailureTexts } from '../shape.ts';

export const draftFailuresEn: DraftFailureTexts = {
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
};
