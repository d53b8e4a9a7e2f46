/** Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes around cells that hold either. */

/** The cells by row. A line end after the last row is not a row of its own; rows may differ in length. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    at = end + 1;
    if (text[end] === '\t') continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoteIfNeeded).join('\t')).join('\n');
}

function quoteIfNeeded(cell: string): string {
  return /[\t\r\n]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface Cell {
  readonly cell: string;
  /** Where the sign stands that ended it. */
  readonly end: number;
}

function plain(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && !isBorder(text[end])) end++;
  return { cell: text.slice(from, end), end };
}

/** A quote that is not closed, or not closed at the end of its cell, is a quote that somebody wrote. */
function quoted(text: string, from: number): Cell {
  let end = from + 1;
  while (end < text.length) {
    if (text[end] !== '"') end++;
    else if (text[end + 1] === '"') end += 2;
    else break;
  }
  const isClosed = end < text.length && (end + 1 === text.length || isBorder(text[end + 1]));
  return isClosed ? { cell: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 } : plain(text, from);
}

function isBorder(sign: string | undefined): boolean {
  return sign === '\t' || sign === '\n' || sign === '\r';
}
