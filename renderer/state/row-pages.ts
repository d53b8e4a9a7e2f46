/** The rows that main has told so far, by page. A page of an older revision is shown until the newer one is here: nothing flickers. */
import type { Page, RowView } from '../../shared/ipc/views.ts';

export const PAGE_SIZE = 200;

export interface RowPages {
  readonly pages: ReadonlyMap<number, { readonly revision: number; readonly rows: readonly RowView[] }>;
}

export const NO_PAGES: RowPages = { pages: new Map() };

export function rowAt({ pages }: RowPages, index: number): RowView | undefined {
  return pages.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE];
}

/** Numbers of the pages that the rows `from` to `to` (inclusive) stand on and that are missing or older than `revision`. */
export function pagesToFetch({ pages }: RowPages, revision: number, from: number, to: number): number[] {
  const wanted: number[] = [];
  for (let number = Math.floor(from / PAGE_SIZE); number <= Math.floor(to / PAGE_SIZE); number++) {
    if ((pages.get(number)?.revision ?? -1) < revision) wanted.push(number);
  }
  return wanted;
}

/** Rows that say the same as before stay the same objects, so that the screen need not draw them again. */
export function withPages({ pages }: RowPages, fetched: readonly Page[]): RowPages {
  const next = new Map(pages);
  for (const { revision, from, rows } of fetched) {
    const number = from / PAGE_SIZE;
    const before = next.get(number);
    if (before && before.revision > revision) continue;
    next.set(number, { revision, rows: rows.map((row, index) => same(before?.rows[index], row)) });
  }
  return { pages: next };
}

function same(before: RowView | undefined, row: RowView): RowView {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(row) ? before : row;
}
