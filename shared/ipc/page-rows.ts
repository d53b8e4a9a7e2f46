/**
 * The rows of a page cross to the window as one text: a string is copied at once, and each of a thousand small objects on its own. Nearly every
 * row is one of which there is nothing to say: of those the text has just what stands in them. What comes out is held against the contract
 * like every reply.
 */
import { jsonOf } from '../json.ts';
import { z } from '../zod.ts';
import { type RowView, rowViewSchema } from './views.ts';

const FIELDS = ['identifikator', 'navn', 'utbetaltBeloep'] as const;
const KINDS: readonly RowView['kind'][] = [null, 'foedselsnummer', 'organisasjonsnummer'];

/** The columns' letters, for the addresses of plain rows. */
type Letters = readonly [string, string, string];
/** Its number, the three texts, which of `KINDS`, and whole kroner. */
type PlainRow = readonly [number, string, string, string, number, number | null];

export function rowsToText(rows: readonly RowView[]): string {
  const letters: Letters = [letterIn(rows, 'identifikator'), letterIn(rows, 'navn'), letterIn(rows, 'utbetaltBeloep')];
  return JSON.stringify([letters, ...rows.map((row) => (isPlain(row, letters) ? packed(row) : row))]);
}

/** Undefined for what isn't the text of rows. */
export function rowsFromText(text: string): readonly RowView[] | undefined {
  const list = jsonOf(text);
  if (!Array.isArray(list)) return undefined;
  const [letters, ...rows]: unknown[] = list;
  if (!isLetters(letters)) return undefined;
  const views: RowView[] = [];
  for (const row of rows) {
    const view = isPlainRow(row) ? unpacked(row, letters) : rowViewSchema.safeParse(row).data;
    if (view === undefined) return undefined;
    views.push(view);
  }
  return views;
}

function letterIn([first]: readonly RowView[], field: (typeof FIELDS)[number]): string {
  return first === undefined ? '' : first[field].address.slice(0, -String(first.row).length);
}

function isPlain(row: RowView, letters: Letters): boolean {
  if (row.leftOut || row.added || row.problems.length > 0 || row.accepted.length > 0) return false;
  return FIELDS.every((field, n) => !row[field].edited && row[field].address === `${letters[n]}${row.row}`);
}

function packed({ row, identifikator, navn, utbetaltBeloep, kind, kroner }: RowView): PlainRow {
  return [row, identifikator.text, navn.text, utbetaltBeloep.text, KINDS.indexOf(kind), kroner];
}

function unpacked([row, identifikator, navn, utbetaltBeloep, kind, kroner]: PlainRow, letters: Letters): RowView {
  return {
    row,
    leftOut: false,
    added: false,
    identifikator: { text: identifikator, edited: false, address: letters[0] + row },
    navn: { text: navn, edited: false, address: letters[1] + row },
    utbetaltBeloep: { text: utbetaltBeloep, edited: false, address: letters[2] + row },
    kind: KINDS[kind] ?? null,
    kroner,
    problems: [],
    accepted: [],
  };
}

const lettersSchema = z.tuple([z.string(), z.string(), z.string()]);

function isLetters(value: unknown): value is Letters {
  return lettersSchema.safeParse(value).success;
}

/** True only for what makes a row that `rowViewSchema` takes, too. */
function isPlainRow(row: unknown): row is PlainRow {
  if (!Array.isArray(row) || row.length !== 6) return false;
  const [number, identifikator, navn, utbetaltBeloep, kind, kroner]: unknown[] = row;
  return (
    Number.isSafeInteger(number) &&
    Number(number) > 0 &&
    typeof identifikator === 'string' &&
    typeof navn === 'string' &&
    typeof utbetaltBeloep === 'string' &&
    (kind === 0 || kind === 1 || kind === 2) &&
    (kroner === null || Number.isSafeInteger(kroner))
  );
}
