import type { DraftFileTexts } from './nb.ts';

export const draftFileEn: DraftFileTexts = {
  saveTool: (name) => `Save ${name} as a file`,
  saveTitle: 'Save the draft as a file',
  saveWhat: (name) =>
    `The file gets everything in “${name}”: the list, the fixes, and who reports. It is encrypted, and opens in Kundeutbytte on another computer.`,
  without: 'Keys, access and receipts don’t go with it.',
  once: 'The draft stays here too. Agree on who sends it: two who send the same are two deliveries.',
  tellApart: 'Give the passphrase in another way than the file, such as by phone.',
  save: 'Save the file …',
  saved: 'The draft is saved as a file.',
  openTitle: 'Open a draft from a file',
  openWhat: (file) => `“${file}” is an encrypted draft. Whoever saved it has the passphrase.`,
  open: 'Open the draft',
  working: 'One moment …',
  opened: (name) => `“${name}” was added as a new draft.`,
};
