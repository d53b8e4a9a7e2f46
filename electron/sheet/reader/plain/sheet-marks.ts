import { columnIndex, MAX_COLUMNS, MAX_MERGES, type Merge } from '../../../../shared/core/sheet/sheet.ts';

const COLUMN = /<col\s([^<>]*)\/?>/g;
const MERGE = /<mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?"/g;

/** What the markup before (`head`) and after (`tail`) the rows of a sheet says of columns and merged cells. ECMA-376 part 1, 18.3.1.13 and 18.3.1.55. */
export function marksInMarkup(head: string, tail: string): { hiddenColumns: number[]; merges: Merge[] } {
  const hiddenColumns: number[] = [];
  for (const [, attributes = ''] of head.matchAll(COLUMN)) {
    if (!/\shidden="(?:1|true)"/.test(` ${attributes}`)) continue;
    const first = numberOf(attributes, 'min');
    const last = Math.min(numberOf(attributes, 'max'), MAX_COLUMNS);
    for (let column = first; column >= 1 && column <= last; column++) hiddenColumns.push(column - 1);
  }
  const merges: Merge[] = [];
  for (const [, left = '', top, right = left, bottom = top] of tail.matchAll(MERGE)) {
    if (merges.length === MAX_MERGES) break;
    merges.push({ top: Number(top), left: columnIndex(left) ?? 0, bottom: Number(bottom), right: columnIndex(right) ?? 0 });
  }
  return { hiddenColumns, merges };
}

/** A filter with a condition; the arrows alone hide nothing. */
export function hasFilterColumn(tail: string): boolean {
  return tail.includes('<filterColumn');
}

function numberOf(attributes: string, name: string): number {
  return Number(new RegExp(`(?:^|\\s)${name}="(\\d+)"`).exec(attributes)?.[1] ?? Number.NaN);
}
