/** The rows that main has told so far, by page. A page of an older revision is shown until the newer one is here: nothing flickers. */
import { maskedRow } from '../../shared/ipc/masked-row.ts';
import type { Page, RowView } from '../../shared/ipc/views.ts';

export const PAGE_SIZE = 200;

interface KeptPage {
  readonly revision: number;
  readonly unmasked: boolean;
  readonly rows: readonly RowView[];
}

export interface RowPages {
  readonly pages: ReadonlyMap<number, KeptPage>;
}

export const NO_PAGES: RowPages = { pages: new Map() };

/** Numbers that were asked for are covered again at once, before main has been asked for the masked rows. */
export function rowAt({ pages }: RowPages, index: number, unmasked: boolean): RowView | undefined {
  const page = pages.get(Math.floor(index / PAGE_SIZE));
  const row = page?.rows[index % PAGE_SIZE];
  return row !== undefined && page?.unmasked && !unmasked ? maskedRow(row) : row;
}

/** The draft's revision that a row was told of; undefined for one that isn't here. */
export function revisionAt({ pages }: RowPages, index: number): number | undefined {
  return pages.get(Math.floor(index / PAGE_SIZE))?.revision;
}

/** Numbers of the pages that the rows `from` to `to` (inclusive) stand on and that are missing, older than `revision`, or masked otherwise. */
export function pagesToFetch({ pages }: RowPages, revision: number, unmasked: boolean, from: number, to: number): number[] {
  const wanted: number[] = [];
  for (let number = Math.floor(from / PAGE_SIZE); number <= Math.floor(to / PAGE_SIZE); number++) {
    const page = pages.get(number);
    if (page === undefined || page.revision < revision || page.unmasked !== unmasked) wanted.push(number);
  }
  return wanted;
}

/** Rows that say the same as before stay the same objects, so that the screen need not draw them again. */
export function withPages({ pages }: RowPages, fetched: readonly Page[], unmasked: boolean): RowPages {
  const next = new Map(pages);
  for (const { revision, from, rows } of fetched) {
    const number = from / PAGE_SIZE;
    const before = next.get(number);
    if (before && before.revision > revision) continue;
    next.set(number, { revision, unmasked, rows: rows.map((row, index) => same(before?.rows[index], row)) });
  }
  return { pages: next };
}

/**
 * The same with the rows that a change has changed, up to `revision`; pages that are older than what they were told against stay as they
 * are, and so do those that show numbers, which these rows don't have.
 */
export function withChangedRows({ pages }: RowPages, since: number, revision: number, rows: readonly RowView[]): RowPages {
  const changed = new Map(rows.map((row) => [row.row, row]));
  const next = new Map(pages);
  for (const [number, page] of pages) {
    if (page.unmasked || page.revision < since || page.revision >= revision) continue;
    const isTouched = page.rows.some(({ row }) => changed.has(row));
    next.set(number, { revision, unmasked: false, rows: isTouched ? page.rows.map((row) => changed.get(row.row) ?? row) : page.rows });
  }
  return { pages: next };
}

function same(before: RowView | undefined, row: RowView): RowView {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(row) ? before : row;
}
