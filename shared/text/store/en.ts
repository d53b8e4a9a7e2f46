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
    tooShort: (minimum) => `The passphrase needs at least ${wholeNumber(minimum)} characters.`,
    different: 'The two are not the same. Type the same one twice.',
  },
  enter: {
    title: 'Type the passphrase',
    'no-keychain': 'The drafts on this machine are locked with the passphrase you chose.',
    'keychain-lost-key': 'The keychain no longer has the key to the drafts. The passphrase opens them all the same. Nothing is deleted.',
    submit: 'Unlock',
    empty: 'Type the passphrase.',
  },
  show: 'Show the passphrase',
  inUse: {
    title: 'Kundeutbytte is already open',
    detail: 'Another window, or the command line, is using the drafts. Two cannot write at once without losing something.',
    todo: 'Close the other one and try again.',
  },
  tryAgain: 'Try again',
};
