import type { StoreFailureTexts } from '../shape.ts';

export const storeFailuresEn: StoreFailureTexts = {
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
};
