/**
 * The largest table in a piece of HTML that somebody copied: from Excel, LibreOffice, Outlook or a web page. Nothing is rendered, loaded or run;
 * tags are looked at one after the other and forgotten. Everything is found by `indexOf`, so hostile markup costs no more than its length.
 */
import { decodeEntities } from './entities.ts';

export interface HtmlCell {
  /** As shown, white space as a browser folds it. */
  readonly text: string;
  /** The raw value, where the program that copied gives it: Excel in `x:num`, LibreOffice in `sdval`. */
  readonly number: number | undefined;
  readonly columns: number;
  readonly rows: number;
}

export interface HtmlRow {
  readonly cells: HtmlCell[];
  readonly hidden: boolean;
}

export function largestTable(html: string): HtmlRow[] | undefined {
  let best: { readonly rows: HtmlRow[]; readonly cells: number } | undefined;
  for (const rows of topLevelTables(html)) {
    const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > (best?.cells ?? 0)) best = { rows, cells };
  }
  return best?.rows;
}

const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'tr']);
/** What stands in these is not text. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['style', 'script', 'title', 'template']);
/** HTML's own limits for spans. */
const MAX_COLUMNS_SPANNED = 1000;
const MAX_ROWS_SPANNED = 65_534;

function topLevelTables(html: string): HtmlRow[][] {
  const tables: HtmlRow[][] = [];
  let depth = 0;
  let row: HtmlRow | undefined;
  let open: { readonly attributes: string; text: string } | undefined;
  const closeCell = () => {
    if (open !== undefined) row?.cells.push(cellOf(open.attributes, open.text));
    open = undefined;
  };
  for (const { text, name, isEnd, attributes } of pieces(html)) {
    if (open !== undefined) open.text += text;
    if (name === 'table') {
      if (!isEnd && depth === 0) tables.push([]);
      if (isEnd && depth === 1) closeCell();
      depth = Math.max(0, depth + (isEnd ? -1 : 1));
    } else if (depth === 1 && name === 'tr') {
      closeCell();
      row = isEnd ? undefined : { cells: [], hidden: isHidden(attributes) };
      if (row !== undefined) tables.at(-1)?.push(row);
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      closeCell();
      if (!isEnd) open = { attributes, text: '' };
    } else if (open !== undefined && BREAKS.has(name)) open.text += '<br>';
  }
  closeCell();
  return tables;
}

interface Piece {
  /** What stands before the tag. */
  readonly text: string;
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

const TAG = /^(\/?)([a-z][a-z0-9:]*)([\s\S]*)$/i;

function* pieces(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start === -1) break;
    const text = html.slice(at, start);
    if (html.startsWith('<!--', start)) {
      at = after(html, '-->', start);
      yield { text, name: '', isEnd: false, attributes: '' };
      continue;
    }
    const end = html.indexOf('>', start);
    if (end === -1) break;
    const [, slash, name = '', attributes = ''] = TAG.exec(html.slice(start + 1, end)) ?? [];
    const tag = name.toLowerCase();
    at = end + 1;
    if (slash === '' && NOT_SHOWN.has(tag)) at = after(html, '>', after(html, `</${tag}`, at));
    yield { text, name: tag, isEnd: slash === '/', attributes };
  }
}

/** Behind the next `mark`, in the spelling that programs use; the end where there is none. */
function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function cellOf(attributes: string, markup: string): HtmlCell {
  const value = attributeOf(attributes, 'x:num') || attributeOf(attributes, 'sdval');
  return {
    text: shownText(markup),
    number: value !== undefined && NUMBER.test(value) ? Number(value) : undefined,
    columns: spanOf(attributes, 'colspan', MAX_COLUMNS_SPANNED),
    rows: spanOf(attributes, 'rowspan', MAX_ROWS_SPANNED),
  };
}

const NUMBER = /^-?\d{1,20}(?:\.\d{1,20})?(?:E[-+]?\d{1,3})?$/i;

function shownText(markup: string): string {
  return markup
    .split('<br>')
    .map((line) => decodeEntities(line.replace(/[ \t\r\n\f]+/g, ' ').trim()))
    .join('\n')
    .trim();
}

function spanOf(attributes: string, name: string, most: number): number {
  const span = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1;
}

function isHidden(attributes: string): boolean {
  return /display\s*:\s*none/i.test(attributeOf(attributes, 'style') ?? '');
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3]);
}
