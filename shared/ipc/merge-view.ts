/** What the user sees of a changed file before she takes its rows. */
import { fieldSchema } from '../core/sheet/columns.ts';
import { z } from '../zod.ts';

const cellChangeViewSchema = z.strictObject({
  field: fieldSchema,
  before: z.string(),
  after: z.string(),
  /** What the user has typed there; null: nothing. */
  mine: z.string().nullable(),
  /** Names the choice between `mine` and `after`; null where there is nothing to choose. */
  choice: z.string().nullable(),
});

const rowChangeViewSchema = z.strictObject({
  kind: z.enum(['changed', 'added', 'removed']),
  /** In the draft, and in the file as it is. */
  row: z.int().positive().nullable(),
  newRow: z.int().positive().nullable(),
  /** What the row is called, so that nobody has to look it up by its number. */
  name: z.string(),
  cells: z.array(cellChangeViewSchema),
  /** Names the choice between keeping a row that has gone from the file and letting it go. */
  choice: z.string().nullable(),
});
export type RowChangeView = z.infer<typeof rowChangeViewSchema>;

const totalsSchema = z.strictObject({ antallOppgaver: z.int(), sumUtbetaltBeloep: z.int() });

export const mergeViewSchema = z.strictObject({
  /** Of the draft that this is about; one that was edited since stays as it is. */
  revision: z.int(),
  /** Of the file's bytes. */
  sha256: z.string(),
  /** The file holds what the draft was made of, byte by byte. */
  isSame: z.boolean(),
  counts: z.strictObject({ changed: z.int(), added: z.int(), removed: z.int(), conflicts: z.int() }),
  /** Everything that needs a choice, and of the rest the first 200, downwards. */
  rows: z.array(rowChangeViewSchema),
  /** How many rows more there are. */
  more: z.int(),
  /** Before, and after with the user's own in every conflict. */
  before: totalsSchema,
  after: totalsSchema,
});
export type MergeView = z.infer<typeof mergeViewSchema>;

/** What a corrected copy of the user's workbook would hold, and what it would not. */
export const correctedViewSchema = z.strictObject({
  /** Values written into their cells, and those that were not because a formula stands there. */
  corrected: z.int(),
  formulas: z.int(),
  comments: z.int(),
  losses: z.array(z.enum(['signature', 'format', 'formulas', 'styles', 'other-sheets'])),
});
export type CorrectedView = z.infer<typeof correctedViewSchema>;
