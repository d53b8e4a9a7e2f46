import { formatNumber, isDateFormat } from './sheetjs.ts';

/** Formats 14 and 22 mean "as this country writes a date"; SheetJS keeps them in their American spelling. */
const OF_THE_COUNTRY = new Map([
  ['m/d/yy', 'dd.mm.yyyy'],
  ['m/d/yy h:mm', 'dd.mm.yyyy hh:mm'],
]);

/** Excel shows up to eleven signs of a number; what is longer it rounds, or turns to `1,23E+11`. */
const SHOWN_IN_FULL = 11;
const NO_BREAK_SPACE = '\u00a0';

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
  if (format === 'General') return { isDate: false, text: generalText };
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

function generalText(value: number): string {
  const digits = String(value);
  // Whole numbers of ordinary size are most of a list.
  if (Number.isInteger(value) && digits.length <= SHOWN_IN_FULL) return digits;
  const isShownInFull = digits.length <= (value < 0 ? SHOWN_IN_FULL + 1 : SHOWN_IN_FULL) && !digits.includes('e');
  return isShownInFull ? digits.replace('.', ',') : norwegian(formatNumber(value, 'General'), false, true);
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
