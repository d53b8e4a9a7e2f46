/** What an OpenDocument sheet hides: SheetJS doesn't look. Source: OpenDocument 1.3 part 3, 19.749 (table:visibility). */
const TAG = /<(\/?)table:(table|table-row|table-column)(\s[^<>]*?)?(\/?)>/g;
/** Rows are repeated a million times below the list; nobody needs to know that these are hidden. */
const MAX_REPEATED = 200_000;

export interface HiddenInOds {
  /** 1-based. */
  readonly hiddenRows: number[];
  /** 0-based. */
  readonly hiddenColumns: number[];
  readonly hasFilter: boolean;
}

/** One entry per sheet, in the order of the document. */
export function hiddenInOds(content: string): HiddenInOds[] {
  const sheets: { hiddenRows: number[]; hiddenColumns: number[]; hasFilter: boolean }[] = [];
  let depth = 0;
  let row = 1;
  let column = 0;
  for (const [, close, name, attributes = '', empty] of content.matchAll(TAG)) {
    if (name === 'table') {
      if (close === '/') depth--;
      else if (empty !== '/') depth++;
      // A table within a table stands in a cell and has rows of its own.
      if (close === '' && depth === 1) {
        sheets.push({ hiddenRows: [], hiddenColumns: [], hasFilter: false });
        row = 1;
        column = 0;
      }
      continue;
    }
    const sheet = sheets.at(-1);
    if (close === '/' || depth !== 1 || sheet === undefined) continue;
    const visibility = /\stable:visibility="(collapse|filter)"/.exec(attributes)?.[1];
    const repeated = Number(/\stable:number-(?:rows|columns)-repeated="(\d{1,9})"/.exec(attributes)?.[1] ?? 1);
    const hidden = Math.min(repeated, MAX_REPEATED);
    if (visibility === 'filter') sheet.hasFilter = true;
    if (name === 'table-row') {
      if (visibility !== undefined) for (let i = 0; i < hidden; i++) sheet.hiddenRows.push(row + i);
      row += repeated;
    } else {
      if (visibility !== undefined) for (let i = 0; i < hidden; i++) sheet.hiddenColumns.push(column + i);
      column += repeated;
    }
  }
  return sheets;
}
