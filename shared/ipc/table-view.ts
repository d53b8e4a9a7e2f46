/** What the screen shows about how the sheet is read: rows that don't count, and rows that are hidden. */

import { leftOutReasons } from '../core/rows/left-out.ts';
import { columnFieldSchema, fieldSchema, tableSchema } from '../core/sheet/columns.ts';
import { z } from '../zod.ts';

export const leftOutGroupSchema = z.strictObject({
  /** `above-table`: titles and other lines above the headings, which can't be taken in as they are. */
  reason: z.enum([...leftOutReasons, 'above-table']),
  count: z.int().positive(),
  /** The first of them. `address` is where its cells stand (`A28:D28`), `text` what stands there, shortened. */
  rows: z.array(z.strictObject({ row: z.int().positive(), address: z.string(), text: z.string() })),
});
export type LeftOutGroup = z.infer<typeof leftOutGroupSchema>;

/** Rows of the table that are hidden in the sheet; null when there are none. Kroner of the amounts that can be read. */
export const hiddenRowsSchema = z.strictObject({
  count: z.int().positive(),
  firstRow: z.int().positive(),
  lastRow: z.int().positive(),
  kroner: z.int(),
  filtered: z.boolean(),
  choice: z.enum(['include', 'leave-out']).nullable(),
});
export type HiddenRowsView = z.infer<typeof hiddenRowsSchema>;

/** Why we believe that a column holds what we say, and how well that fits. Counts of rows that would be sent. */
const evidenceSchema = z.strictObject({
  field: columnFieldSchema,
  letter: z.string(),
  by: z.enum(['heading', 'content', 'memory', 'user']),
  /** Rows with a right number, with a name, with an amount that can be read. */
  right: z.int(),
  rows: z.int(),
  /** The column is hidden in the sheet. */
  hidden: z.boolean(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Another list in the same sheet. */
const otherTableSchema = z.strictObject({
  table: tableSchema,
  /** `A9:D40` */
  address: z.string(),
  rows: z.int(),
  headings: z.array(z.string()),
  /** It has all that a list needs. */
  isWhole: z.boolean(),
});
export type OtherTable = z.infer<typeof otherTableSchema>;

/** Which tables of the sheet are read, and how else they could be. */
const togetherSchema = z.strictObject({
  /** Where each that is read stands, as `A9:D40`, downwards. */
  addresses: z.array(z.string()).min(1),
  /** There are other whole lists, and the user has not said yet that they are to be left. */
  isUndecided: z.boolean(),
  /** All tables of this shape as one list; null when there are no others, or they are read already. */
  all: tableSchema.nullable(),
  /** The first of those that are read alone, for good. */
  alone: tableSchema,
});

/** What stands otherwise than last time. */
const layoutChangeSchema = z.strictObject({
  savedAt: z.iso.datetime(),
  /** It was a list of the co-op that this draft reports for; otherwise one of the same name, or of the only co-op there is. */
  isOfCoop: z.boolean(),
  accepted: z.boolean(),
  changes: z.array(
    z.strictObject({
      field: columnFieldSchema,
      was: z.strictObject({ letter: z.string(), heading: z.string().nullable() }).nullable(),
      now: z.strictObject({ letter: z.string(), heading: z.string() }).nullable(),
    }),
  ),
  /** For who wants the columns of last time; null when the sheet doesn't have them all. */
  asBefore: tableSchema.nullable(),
});
export type LayoutChangeView = z.infer<typeof layoutChangeSchema>;

/** How the sheet is read, and what else it could be. */
export const readingSchema = z.strictObject({
  evidence: z.array(evidenceSchema),
  /** For fields without a column: where they may stand, the likeliest first. */
  candidates: z.partialRecord(fieldSchema, z.array(z.string())),
  otherTables: z.array(otherTableSchema),
  together: togetherSchema.nullable(),
  /** Null when all is as it was, or nothing like it was read before. */
  layoutChange: layoutChangeSchema.nullable(),
});
export type Reading = z.infer<typeof readingSchema>;
