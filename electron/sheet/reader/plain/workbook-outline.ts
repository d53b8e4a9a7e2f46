import type { ZipEntry } from '../../zip-directory.ts';
import { parseParts } from '../sheetjs.ts';

/** What a workbook says of itself, without its rows. */
export interface Outline {
  /** `part` is where the rows of a sheet are; charts and the like have none. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: ZipEntry | undefined }[];
  /** The number format of each style. */
  readonly formats: readonly string[];
  readonly countsFrom1904: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHARED_STRINGS_PART = /<(?:\w+:)?Override\s[^<>]*sharedStrings\+xml[^<>]*>/g;

/**
 * Lets SheetJS read the workbook with every sheet exchanged for a tiny one, which says which part it is and has a number in each style: so names,
 * order and formats are SheetJS's own reading, and only what is large is left to us. Undefined where it can't follow, and SheetJS has to read it all.
 */
export function readOutline(parts: ReadonlyMap<string, Buffer>, sheetParts: readonly ZipEntry[]): Outline | undefined {
  const types = parts.get('[Content_Types].xml')?.toString('latin1') ?? '';
  if ([...types.matchAll(SHARED_STRINGS_PART)].some(([override]) => !/PartName=["']\/xl\/sharedStrings\.xml["']/.test(override)))
    return undefined;
  const styles = countOf(parts.get('xl/styles.xml')?.toString('latin1') ?? '', /<(?:\w+:)?xf[ />]/g);
  const standIns = new Map(parts);
  sheetParts.forEach(({ name }, number) => {
    standIns.set(name, standIn(number, number === 0 ? styles : 0));
  });
  try {
    const book = parseParts(standIns, { sheet: undefined, formulas: false, styles: false });
    let formats: string[] = [];
    const sheets = book.SheetNames.map((name, index) => {
      const cells = Object.hasOwn(book.Sheets, name) ? book.Sheets[name]?.['!data'] : undefined;
      const number = cells?.[0]?.[0]?.v;
      const part = typeof number === 'number' ? sheetParts[number] : undefined;
      if (number === 0) formats = (cells?.[1] ?? []).map((cell) => String(cell.z ?? 'General'));
      return { name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, part };
    });
    return { sheets, formats, countsFrom1904: book.Workbook?.WBProps?.date1904 === true };
  } catch {
    return undefined;
  }
}

function standIn(number: number, styles: number): Buffer {
  const styled = Array.from({ length: styles }, (_, style) => `<c s="${style}"><v>1</v></c>`).join('');
  return Buffer.from(
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>${number}</v></c></row><row r="2">${styled}</row></sheetData></worksheet>`,
  );
}

function countOf(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}
