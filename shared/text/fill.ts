/** Puts the data of a problem or a failure into a sentence. Data are numbers, addresses and codes; never a name or an identifier. */
import type { Language } from '../ipc/views.ts';

type Data = Readonly<Record<string, string | number | readonly string[]>>;

export interface Fill {
  /** As it stands. */
  text(key: string): string;
  /** A whole number with its digits in groups of three. */
  number(key: string): string;
  /** Bytes as megabytes of 1,000,000, rounded up to one decimal: what is above a limit never reads as the limit itself. */
  megabytes(key: string): string;
  /** Bytes as megabytes of 1,048,576, as Windows shows the size of a file; rounded up likewise. */
  fileSize(key: string): string;
  /** A moment (ISO 8601) as its date in Oslo, written out. */
  date(key: string): string;
  /** A number of seconds, without its sign, in the largest units that say it: `2 min 5 s`. */
  seconds(key: string): string;
  /** Whether the number is exactly one, for languages that count "1 digit, 2 digits". */
  isOne(key: string): boolean;
}

/**
 * Keeps a number on one line. Typography would have a narrow space (U+202F) here, but a font without that glyph, as ours is, gets half a
 * space made up for it, and `1284300` is what one sees; the style sheet narrows this one where figures stand.
 */
const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** `1284300 → 1 284 300`, `-5 → −5`; for whole numbers. */
export function groupDigits(value: number): string {
  const digits = Math.abs(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return value < 0 ? `${MINUS}${digits}` : digits;
}

function oneDecimal(value: number, language: Language): string {
  return (Math.ceil(value * 10) / 10).toString().replace('.', language === 'en' ? '.' : ',');
}

function duration(seconds: number, hours: string): string {
  const units: [number, string][] = [
    [Math.floor(seconds / 3600), hours],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ];
  return units.flatMap(([count, unit]) => (count === 0 ? [] : [`${groupDigits(count)} ${unit}`])).join(' ');
}

const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = { nb: dates('nb-NO'), nn: dates('nn-NO'), en: dates('en-GB') };

function dates(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' });
}

export function fillFrom(data: Data, language: Language): Fill {
  const number = (key: string): number => Number(data[key]);
  return {
    text: (key) => String(data[key]),
    number: (key) => groupDigits(number(key)),
    megabytes: (key) => oneDecimal(number(key) / 1_000_000, language),
    fileSize: (key) => oneDecimal(number(key) / 1_048_576, language),
    date: (key) => DATES[language].format(new Date(String(data[key]))),
    seconds: (key) => duration(Math.abs(number(key)), language === 'en' ? 'h' : 't'),
    isOne: (key) => number(key) === 1,
  };
}
