/** What a list is called that came from the clipboard and has no file. */
export const pastedNames = { nb: 'Limt inn', nn: 'Limt inn', en: 'Pasted' } as const;
