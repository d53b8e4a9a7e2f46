/** Source: [MS-XLSB] 2.5.97.2 (BErr): the number by which SheetJS names an error. */
const ERROR_TEXTS = new Map<unknown, string>([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** As Excel shows it. Errors younger than SheetJS's list (`#SPILL!`) have no number. */
export function errorText(code: unknown): string {
  return ERROR_TEXTS.get(code) ?? '#ERROR!';
}

const KNOWN: ReadonlySet<string> = new Set(ERROR_TEXTS.values());

/** The same for an error that is named in words. */
export function knownErrorText(text: string): string {
  return KNOWN.has(text) ? text : '#ERROR!';
}

/** Separated text and LibreOffice have only the text of an error, in the user's language: `#VERDI!`, `#I/T`, `Err:502`. */
const ERROR_TEXT = /^(?:#(?:I\/T|N\/A|GETTING_DATA|[A-ZÆØÅ]{3,10}(?:\/0)?[!?])|Err:\d{3})$/;

export function looksLikeErrorText(text: string): boolean {
  return ERROR_TEXT.test(text);
}
