/** A text by others may quote a fødselsnummer; it is shown as everywhere else, with its personal digits hidden: `010190 •••••`. */
export function maskIdentifiers(text: string): string {
  return text.replace(/(?<!\d)(\d{6}) ?\d{5}(?!\d)/g, '$1 •••••');
}
