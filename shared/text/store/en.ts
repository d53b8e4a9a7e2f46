import { wholeNumber } from '../format.ts';
import type { StoreTexts } from './nb.ts';

export const storeEn: StoreTexts = {
  choose: {
    title: 'Choose a passphrase',
    why: 'This machine has no keychain in which to keep the key to your drafts. With a passphrase, what you have done is saved encrypted on the disk.',
    warning: 'If you lose the passphrase, nobody can open the drafts again, not even we. Write it down and keep it somewhere safe.',
    first: 'Passphrase',
    help: (minimum) => `At least ${wholeNumber(minimum)} characters. Four random words are better than one difficult one.`,
    second: 'The passphrase once more',
    submit: 'Lock the drafts with this',
    saving: 'Locking …',
    tooShort: (minimum) => `The passphrase needs at least ${wholeNumber(minimum)} characters.`,
    different: 'The two are not the same. Type the same one twice.',
  },
  locked: {
    title: 'Unlock the drafts',
    reason: {
      'no-keychain': 'The drafts on this computer are locked. Nothing is deleted.',
      'keychain-locked':
        'The computer’s keychain is locked, and the key to the drafts is in it. Unlock it and try again. You can also open the drafts yourself.',
      'keychain-lost-key':
        'The computer’s keychain no longer has the key to the drafts. That can happen when a computer is set up again. Nothing is deleted, and you can open them yourself.',
    },
    way: { passphrase: 'Use the passphrase', 'recovery-code': 'Use the recovery code' },
    submit: 'Unlock',
    opening: 'Unlocking …',
    empty: 'Type the passphrase.',
    code: 'Recovery code',
    codeHelp: 'Six groups of five characters, from the sheet you put away. Capital or small letters, spaces and dashes make no difference.',
    codeEmpty: 'Type the recovery code.',
    codeLength: (signs) => `The code has 30 characters. You have typed ${wholeNumber(signs)}.`,
    codeMistyped: (group) => `There is a slip in group ${wholeNumber(group)}. Look at the sheet, and type that group again.`,
  },
  recovery: {
    title: 'Recovery code',
    why: 'The key to the drafts is on this computer. If the computer loses it, this code is the only way in. Print it or write it down, and put it where the co-op keeps other important papers.',
    once: 'The code is shown only now. We don’t store it, and nobody can find it for you again.',
    replaces: 'If you have a code already, it stays good until you have said that you have put this one away.',
    code: 'The code',
    copy: 'Copy the code',
    print: 'Print',
    kept: 'I have put the code away',
    later: 'Later',
    saved: 'The recovery code is in use.',
    making: 'Making a code …',
    printTitle: 'Recovery code for Kundeutbytte',
    printHelp:
      'Opens drafts, deliveries and receipts in Kundeutbytte when the computer has lost the key. Whoever has this code and the computer can read all of it. Keep it safe.',
    printDate: (date) => `Made ${date}`,
    reminder: {
      none: 'If this computer loses the key to the drafts, nobody can open them. A recovery code on paper prevents that.',
      unconfirmed: 'You have made a recovery code. Have you put it away?',
    },
    make: 'Make a recovery code',
    makeNew: 'Make a new code',
  },
  show: 'Show the passphrase',
  damage: {
    'torn-tail': {
      title: 'The very last change was not saved',
      detail: 'The app was cut off while saving one change. Everything that was said to be saved before it is here.',
      todo: 'Look over the last thing you did.',
    },
    damaged: {
      title: 'Some of the draft is damaged on the disk',
      detail: 'The changes from some point on can’t be read. They lie beside the draft, untouched, and the rest is open.',
      todo: 'Look over your corrections before you send.',
    },
    'steps-missing': {
      title: 'Some changes are missing on the disk',
      detail: 'The draft had more changes when it was closed. That can happen when the folder comes from an older backup.',
      todo: 'Look over your corrections before you send.',
    },
  },
  setAside: {
    settings: 'The settings could not be read, and the app uses the defaults. The old file is kept.',
    profiles: 'The list of co-ops could not be read. The old file is kept, and you can type them in again.',
  },
  inUse: {
    title: 'Kundeutbytte is already open',
    detail: 'Another window, or the command line, is using the drafts. Two cannot write at once without losing something.',
    todo: 'Close the other one and try again.',
  },
  tryAgain: 'Try again',
};
