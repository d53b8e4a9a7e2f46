/**
 * How the columns of a co-op's list stood last time. Headings are kept only where their meaning is known, and else as a number made of them,
 * so that a name that somebody took for a heading is kept nowhere.
 */
import { z } from '../../zod.ts';
import { type ColumnField, type Columns, columnFieldSchema, fieldOf, type Table } from '../sheet/columns.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { textHash } from '../text-hash.ts';
import { foldedWords } from '../words.ts';
import { sheetColumns } from './column-examples.ts';
import { headingAt } from './heading-text.ts';
import { matchHeading } from './heading-words.ts';
import { missingColumns } from './missing-columns.ts';

const rememberedColumnSchema = z.strictObject({
  field: columnFieldSchema,
  letter: z.string(),
  /** Null where its meaning isn't known. */
  heading: z.string().nullable(),
  /** Of the heading without its years and its way of writing; empty for none. */
  key: z.string(),
});
export type RememberedColumn = z.infer<typeof rememberedColumnSchema>;

export const layoutMemorySchema = z.strictObject({
  /** Null: it wasn't known yet whose list it was. */
  organisasjonsnummer: z.string().nullable(),
  savedAt: z.iso.datetime(),
  /** Of the file's name without what changes from year to year. */
  file: z.string(),
  /** The same for sheets with the same headings in the same columns, whatever year they speak of. */
  fingerprint: z.string(),
  columns: z.array(rememberedColumnSchema),
});
export type LayoutMemory = z.infer<typeof layoutMemorySchema>;

/** Whose list it is (null: not known yet), the name of its file, and when it was read (ISO 8601). */
export type WhichList = Pick<LayoutMemory, 'organisasjonsnummer' | 'savedAt' | 'file'>;

/** Undefined where there is nothing worth remembering: no headings, or fields without a column. */
export function layoutOfTable(sheet: Sheet, table: Table, { organisasjonsnummer, savedAt, file }: WhichList): LayoutMemory | undefined {
  if (table.headerRow === 0 || missingColumns(table.columns).length > 0) return undefined;
  const columns = columnFieldSchema.options.flatMap((field) => {
    const letter = table.columns[field];
    return letter === undefined ? [] : [rememberedColumn(sheet, table, field, letter)];
  });
  return { organisasjonsnummer, savedAt, file: fileKey(file), fingerprint: layoutFingerprint(sheet, table), columns };
}

function rememberedColumn(sheet: Sheet, table: Table, field: ColumnField, letter: string): RememberedColumn {
  const heading = headingAt(sheet, table, letter);
  return { field, letter, heading: matchHeading(heading) === undefined ? null : heading, key: keyOf(heading) };
}

export function layoutFingerprint(sheet: Sheet, table: Table): string {
  const keys = sheetColumns(sheet).map((letter) => `${letter}:${keyOf(headingAt(sheet, table, letter))}`);
  return textHash(keys.filter((key) => !key.endsWith(':')).join('|'));
}

/** `Medlemsliste 2024 (2).xlsx` and `Medlemsliste_2025.xlsx` are the same list. */
export function fileKey(name: string): string {
  const words = foldedWords(name.replace(/\.\w+$/, '').replace(/\d+/g, ' '));
  return textHash(words.filter((word) => !/^(?:kopi|copy|av|of|ny|new|final|endelig)$/.test(word)).join(' '));
}

const YEAR = /^(?:19|20)\d\d$/;

function keyOf(heading: string): string {
  const words = foldedWords(heading).filter((word) => !YEAR.test(word));
  return words.length === 0 ? '' : textHash(words.join(''));
}

export interface Recalled {
  readonly table: Table;
  /** What the table has to be compared with; undefined when nothing like it was seen before. */
  readonly memory: LayoutMemory | undefined;
}

/** One heading in common is a chance. */
const FEWEST_ALIKE = 2;

/**
 * Reads a table as one like it was read last time. The very same layout is taken as it was. In one that has changed, what is found counts, and
 * memory gives only what was not found: where the same heading stands now. It is compared with the list that a file of that name held, or, for
 * who reports for one co-op only, with one that has headings in common: the lists of others have the same headings elsewhere, and nothing changed.
 *
 * `file` is the file's name; `memories`: the latest first.
 */
export function recallLayout(sheet: Sheet, table: Table, file: string, memories: readonly LayoutMemory[]): Recalled {
  if (table.headerRow === 0 || memories.length === 0) return { table, memory: undefined };
  const fingerprint = layoutFingerprint(sheet, table);
  const same = memories.find((memory) => memory.fingerprint === fingerprint);
  if (same !== undefined) return { table: { ...table, columns: columnsOf(same) }, memory: same };

  const letterOf = lettersByKey(sheet, table);
  const alike = (memory: LayoutMemory) => memory.columns.filter(({ key }) => letterOf.has(key)).length;
  const ofFile = memories.find((memory) => memory.file === fileKey(file));
  const ofCoop = isOfOneCoop(memories) ? memories.find((memory) => alike(memory) >= FEWEST_ALIKE) : undefined;
  const closest = ofFile ?? ofCoop;
  if (closest === undefined) return { table, memory: undefined };
  return { table: { ...table, columns: completed(table.columns, closest, letterOf) }, memory: closest };
}

function isOfOneCoop(memories: readonly LayoutMemory[]): boolean {
  return new Set(memories.flatMap(({ organisasjonsnummer }) => organisasjonsnummer ?? [])).size <= 1;
}

function columnsOf({ columns }: LayoutMemory): Columns {
  return Object.fromEntries(columns.map(({ field, letter }) => [field, letter]));
}

/** Where each heading stands that stands only once. */
function lettersByKey(sheet: Sheet, table: Table): ReadonlyMap<string, string> {
  const letters = new Map<string, string | undefined>();
  for (const letter of sheetColumns(sheet)) {
    const key = keyOf(headingAt(sheet, table, letter));
    if (key !== '') letters.set(key, letters.has(key) ? undefined : letter);
  }
  return new Map([...letters].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function completed(found: Columns, memory: LayoutMemory, letterOf: ReadonlyMap<string, string>): Columns {
  const missing = missingColumns(found);
  const taken = new Set(Object.values(found));
  const remembered = memory.columns.filter(({ field }) => missing.includes(fieldOf(field)));
  const added = remembered.map(({ field, key }) => [field, letterOf.get(key)] as const);
  // Half of a pair would be a column of its own.
  const isWhole = (field: ColumnField) =>
    added.every(([other, letter]) => fieldOf(other) !== fieldOf(field) || (letter !== undefined && !taken.has(letter)));
  return { ...found, ...Object.fromEntries(added.filter(([field, letter]) => letter !== undefined && isWhole(field))) };
}

export interface LayoutChange {
  readonly field: ColumnField;
  /** Null where the field had, or has, no column. */
  readonly was: { readonly letter: string; readonly heading: string | null } | null;
  readonly now: { readonly letter: string; readonly heading: string } | null;
}

/** What stands otherwise than last time: another column, or another heading above the same one. */
export function layoutChanges(sheet: Sheet, table: Table, memory: LayoutMemory): LayoutChange[] {
  return columnFieldSchema.options.flatMap((field) => {
    const was = memory.columns.find((column) => column.field === field);
    const letter = table.columns[field];
    if (was === undefined && letter === undefined) return [];
    const heading = letter === undefined ? '' : headingAt(sheet, table, letter);
    if (was !== undefined && was.letter === letter && was.key === keyOf(heading)) return [];
    return [
      {
        field,
        was: was === undefined ? null : { letter: was.letter, heading: was.heading },
        now: letter === undefined ? null : { letter, heading },
      },
    ];
  });
}

/** The columns as they were last time, for who says that these are right; undefined when the sheet doesn't have them all. */
export function columnsAsBefore(sheet: Sheet, memory: LayoutMemory): Columns | undefined {
  const letters = sheetColumns(sheet);
  return memory.columns.every(({ letter }) => letters.includes(letter)) ? columnsOf(memory) : undefined;
}
