/** Numbers, dates and identifiers as the user reads them. Amounts are whole kroner; times are Norwegian, wherever the machine stands. */
import type { Language } from '../ipc/views.ts';
import { groupDigits } from './fill.ts';

const NO_BREAK_SPACE = '\u00a0';
/** Chromium has no nynorsk, and dates would come in English; months and order are the same as in bokmål. */
const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };
const DAY = 86_400_000;

/** `1284300 → 1 284 300 kr` */
export function kroner(amount: number): string {
  return `${groupDigits(amount)}${NO_BREAK_SPACE}kr`;
}

export { groupDigits as wholeNumber };

/** `14:02`, Norwegian time. */
export function timeOfDay(instant: string): string {
  return new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** `23. januar 2026`, Norwegian time. */
export function longDate(language: Language, instant: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Oslo', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}

/** Whole days from one `YYYY-MM-DD` to another; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** `010190 12345` or `123 456 789`, masked digits too. Anything of another length stands as it is: it is wrong, and is to be seen as it was written. */
export function identifier(text: string): string {
  const digits = text.replace(/[\s.\u00a0\u202f]/g, '');
  if (/^\d{6}(\d{5}|•{5})$/.test(digits)) return `${digits.slice(0, 6)}${NO_BREAK_SPACE}${digits.slice(6)}`;
  if (/^\d{9}$/.test(digits)) return digits.replace(/(\d{3})(?=\d)/g, `$1${NO_BREAK_SPACE}`);
  return text;
}

/** `311131788 → 311 131 788` */
export const organisasjonsnummer = identifier;
