/** The one door to SheetJS: what we use of it, and the types of the part that its own types leave out. */
import * as XLSX from 'xlsx';

export type { CellObject, ParsingOptions, WorkBook, WorkSheet } from 'xlsx';

declare module 'xlsx' {
  // Both are exported by the package and missing in its types: they parse a container that somebody else has opened.
  export function parse_zip(container: object, options: ParsingOptions): WorkBook;
  export function parse_xlscfb(container: object, options: ParsingOptions): WorkBook;
}

/** Only what a list needs: values, number formats, formulas where wanted; no shown texts, HTML, styles or macros. */
const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellDates: false,
  cellNF: true,
  bookVBA: false,
  // Keeps formulas as they stand instead of rewriting each; we only want to know that there is one.
  xlfn: true,
};

/**
 * Parses an unpacked workbook. `sheet` narrows it to one sheet by position. With `formulas` every cell says whether it is a formula, and a
 * formula that nobody has calculated is there too, as a cell of type `z`. With `styles` it says which rows and columns are hidden.
 */
export function parseParts(
  parts: ReadonlyMap<string, Buffer>,
  { sheet, formulas, styles }: { sheet: number | undefined; formulas: boolean; styles: boolean },
): XLSX.WorkBook {
  const container: object = XLSX.CFB.utils.cfb_new();
  for (const [name, bytes] of parts) XLSX.CFB.utils.cfb_add(container, name, bytes, { unsafe: true });
  return XLSX.parse_zip(container, {
    ...OPTIONS,
    cellFormula: formulas,
    sheetStubs: formulas,
    cellStyles: styles,
    ...(sheet === undefined ? {} : { sheets: sheet }),
  });
}

interface CompoundStream {
  readonly size: number;
  readonly content: ArrayLike<number>;
}

/** Parses an old .xls, whole. Undefined when the file ends before its workbook does: SheetJS would give the rows so far and say nothing. */
export function parseXls(bytes: Buffer): XLSX.WorkBook | undefined {
  const container: object = XLSX.CFB.read(bytes, { type: 'buffer' });
  const stream = streamIn(container);
  if (stream === null || stream.content.length < stream.size) return undefined;
  return XLSX.parse_xlscfb(container, { ...OPTIONS, cellFormula: false, cellStyles: true });
}

/** The records of an old .xls. Throws as SheetJS does on what is none. */
export function xlsStream(bytes: Buffer): Buffer {
  return Buffer.from(streamIn(XLSX.CFB.read(bytes, { type: 'buffer' }))?.content ?? []);
}

// SheetJS has no types for its container.
function streamIn(container: object): CompoundStream | null {
  return XLSX.CFB.find(container, 'Workbook') ?? XLSX.CFB.find(container, 'Book');
}

/** The number as its format shows it in an English Excel. Throws on formats that SheetJS doesn't understand. */
export function formatNumber(value: number, format: string): string {
  return String(XLSX.SSF.format(format, value));
}

export function isDateFormat(format: string): boolean {
  return XLSX.SSF.is_date(format) === true;
}
