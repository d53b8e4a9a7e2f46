/** Writes values into the cells of a worksheet part, each keeping its style. A formula is never written over. */
import { columnIndex, columnLetter } from '../../../shared/core/sheet/sheet.ts';
import { attribute, escaped } from './xml.ts';

export interface CellValue {
  /** 1-based, and 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export interface WrittenCells {
  readonly xml: string;
  /** Cells that were left alone because a formula stands in them. */
  readonly formulas: readonly CellValue[];
}

const ROW = /<row((?:\s[^<>]*?)?)(\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c((?:\s[^<>]*?)?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/**
 * Rows below all that are there are added. Undefined where rows or cells don't say where they stand, or any other row isn't there: then nothing
 * can be written for certain.
 */
export function writeValues(xml: string, values: readonly CellValue[]): WrittenCells | undefined {
  const byRow = new Map<number, CellValue[]>();
  for (const value of values) byRow.set(value.row, [...(byRow.get(value.row) ?? []), value]);
  const formulas: CellValue[] = [];
  let isCertain = true;
  let last: LastRow = { row: 0, cells: '' };
  const written = xml.replace(ROW, (whole, attributes: string, _: string, cells: string | undefined) => {
    const row = Number(attribute(attributes, 'r'));
    if (!Number.isInteger(row) || row < 1) isCertain = false;
    if (row > last.row) last = { row, cells: cells ?? '' };
    const wanted = byRow.get(row);
    if (wanted === undefined) return whole;
    byRow.delete(row);
    const next = writeRow(cells ?? '', row, wanted, formulas);
    if (next === undefined) isCertain = false;
    return next === undefined ? whole : `<row${attributes}>${next}</row>`;
  });
  if (!isCertain) return undefined;
  if (byRow.size === 0) return { xml: written, formulas };
  const more = withRowsBelow(written, byRow, last);
  return more === undefined ? undefined : { xml: more, formulas };
}

interface LastRow {
  readonly row: number;
  readonly cells: string;
}

/** Each cell looks like the one of its column in the last row. How far the sheet reached is no longer said, which is allowed. */
function withRowsBelow(xml: string, byRow: ReadonlyMap<number, readonly CellValue[]>, last: LastRow): string | undefined {
  const end = xml.lastIndexOf('</sheetData>');
  const numbers = [...byRow.keys()];
  if (end === -1 || numbers.some((row) => row <= last.row) || isMergedAt(xml, Math.max(...numbers), last.row)) return undefined;
  const styles = new Map<string, string | undefined>();
  for (const [, attributes = ''] of last.cells.matchAll(CELL)) {
    styles.set(/^[A-Z]+/.exec(attribute(attributes, 'r') ?? '')?.[0] ?? '', attribute(attributes, 's'));
  }
  const rows = [...byRow].sort(([a], [b]) => a - b);
  const written = rows.map(([row, values]) => {
    const cells = values.toSorted((a, b) => a.column - b.column).map((value) => cellXml(value, styles.get(columnLetter(value.column))));
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  return (xml.slice(0, end) + written.join('') + xml.slice(end)).replace(/<dimension\s[^<>]*\/>/, '');
}

interface FoundCell {
  readonly column: number;
  readonly xml: string;
}

function writeRow(cells: string, row: number, values: readonly CellValue[], formulas: CellValue[]): string | undefined {
  const found: FoundCell[] = [];
  for (const [xml, attributes = '', inside = ''] of cells.matchAll(CELL)) {
    const address = /^([A-Z]{1,3})(\d+)$/.exec(attribute(attributes, 'r') ?? '');
    const column = columnIndex(address?.[1] ?? '');
    if (column === undefined || Number(address?.[2]) !== row) return undefined;
    const value = values.find((one) => one.column === column);
    if (value !== undefined && /<f[\s/>]/.test(inside)) formulas.push(value);
    else if (value !== undefined) {
      found.push({ column, xml: cellXml(value, attribute(attributes, 's')) });
      continue;
    }
    found.push({ column, xml });
  }
  for (const value of values) {
    if (!found.some(({ column }) => column === value.column)) found.push({ column: value.column, xml: cellXml(value, undefined) });
  }
  return found
    .sort((a, b) => a.column - b.column)
    .map(({ xml }) => xml)
    .join('');
}

/** Whether cells are merged below the last row, down to this one: what is written into them may not be seen. */
function isMergedAt(xml: string, to: number, last: number): boolean {
  for (const [, first, end] of xml.matchAll(/<mergeCell\s[^<>]*ref="[A-Z]+(\d+):[A-Z]+(\d+)"/g)) {
    if (Number(first) <= to && Number(end) > last) return true;
  }
  return false;
}

export function cellXml({ row, column, value }: CellValue, style: string | undefined): string {
  const start = `<c r="${columnLetter(column)}${row}"${style === undefined ? '' : ` s="${escaped(style)}"`}`;
  if (value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
