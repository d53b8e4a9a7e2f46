import { formatNumber, isDateFormat } from './sheetjs.ts';

/** Formats 14 and 22 mean "as this country writes a date"; SheetJS keeps them in their American spelling. */
const OF_THE_COUNTRY = new Map([
  ['m/d/yy', 'dd.mm.yyyy'],
  ['m/d/yy h:mm', 'dd.mm.yyyy hh:mm'],
]);

/** Excel shows up to eleven signs of a number; what is longer it rounds, or turns to `1,23E+11`. */
export const SHOWN_IN_FULL = 11;
const NO_BREAK_SPACE = '\u00a0';

/** The format of a cell that has none. */
export const GENERAL = 'General';

export interface NumberFormat {
  readonly isDate: boolean;
  readonly text: (value: number) => string;
}

/** Numbers as a Norwegian Excel shows them. A workbook has few formats and many numbers, so each format is looked into once. */
export class NumberTexts {
  readonly #formats = new Map<string, NumberFormat>();

  format(format: string): NumberFormat {
    let known = this.#formats.get(format);
    if (known === undefined) {
      known = lookInto(format);
      this.#formats.set(format, known);
    }
    return known;
  }
}

function lookInto(format: string): NumberFormat {
  if (format === GENERAL) return { isDate: false, text: generalText };
  if (isDateFormat(format)) {
    const readable = withEscapedStops(OF_THE_COUNTRY.get(format) ?? format);
    return { isDate: true, text: remembered((value) => formatted(value, readable)) };
  }
  // What stands in quotes or behind a backslash is shown as it is; the signs that are left say what the format does.
  const signs = format.replace(/"[^"]*"|\\./g, '');
  const groups = /[0#?],[0#?]/.test(signs);
  const decimals = /[0#?]\.[0#?]/.test(signs);
  return { isDate: false, text: (value) => norwegian(formatted(value, format), groups, decimals) };
}

/** `dd.mm.yyyy`: Excel shows the full stops as they are, SheetJS takes them for the decimals of a second unless they are escaped. */
function withEscapedStops(format: string): string {
  return format.replace(/"[^"]*"|\\.|\.(?!0)/g, (found) => (found === '.' ? '\\.' : found));
}

const DATES_REMEMBERED = 10_000;

/** A list has the same few dates again and again, and to format one takes longer than all the rest of its cell. */
function remembered(text: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = text(value);
    if (known.size < DATES_REMEMBERED) known.set(value, now);
    return now;
  };
}

/** `,01` to `,99`, as an amount ends; nothing for none. */
const HUNDREDTHS = Array.from({ length: 100 }, (_, hundredths) =>
  hundredths === 0
    ? ''
    : String(hundredths / 100)
        .slice(1)
        .replace('.', ','),
);
/** In hundredths a small integer to V8. */
const SMALL_AMOUNT = 1e7;

function generalText(value: number): string {
  // Amounts with øre, put together from their parts: a column of them takes V8 a tenth of the reading of a list to write out. Whatever is exactly so
  // many hundredths has no more than two decimals.
  const hundredths = Math.round(value * 100);
  if (value > 0 && value < SMALL_AMOUNT && hundredths / 100 === value) {
    const rest = hundredths % 100;
    return String((hundredths - rest) / 100) + (HUNDREDTHS[rest] ?? '');
  }
  const digits = String(value);
  // Whole numbers of ordinary size are most of a list.
  if (Number.isInteger(value) && digits.length <= SHOWN_IN_FULL) return digits;
  const isShownInFull = digits.length <= (value < 0 ? SHOWN_IN_FULL + 1 : SHOWN_IN_FULL) && !digits.includes('e');
  return isShownInFull ? digits.replace('.', ',') : norwegian(formatNumber(value, GENERAL), false, true);
}

function formatted(value: number, format: string): string {
  try {
    return formatNumber(value, format);
  } catch {
    // A format that SheetJS can't follow: the number itself is what matters.
    return generalText(value);
  }
}

function norwegian(text: string, groups: boolean, decimals: boolean): string {
  const grouped = groups ? text.replace(/(?<=\d),(?=\d)/g, NO_BREAK_SPACE) : text;
  return decimals ? grouped.replace(/(?<=\d)\.(?=\d)/, ',') : grouped;
}
