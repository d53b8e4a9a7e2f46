import { userEditSchema } from '../../core/draft/draft.ts';
import { fieldSchema } from '../../core/sheet/columns.ts';
import { problemCodeSchema } from '../../core/values/problem.ts';
import { z } from '../../zod.ts';
import { correctedViewSchema, mergeViewSchema } from '../merge-view.ts';
import { draftViewSchema, fixPreviewSchema, pageSchema, rangeSchema, rowQuerySchema, warningViewSchema } from '../views.ts';
import { type CallTable, nothing, ofDraft, saved } from './call.ts';

export const draftCalls = {
  'draft.edit': { args: z.strictObject({ ...ofDraft, edits: z.array(userEditSchema).min(1).max(10_000) }), reply: draftViewSchema },
  'draft.undo': { args: z.strictObject(ofDraft), reply: draftViewSchema },
  'draft.redo': { args: z.strictObject(ofDraft), reply: draftViewSchema },
  /** Identifiers of persons come masked, unless the user has asked to see them. */
  'draft.page': {
    args: z.strictObject({
      ...ofDraft,
      ...rowQuerySchema.shape,
      unmasked: z.boolean().default(false),
      from: z.int().min(0),
      count: z.int().min(1).max(500),
    }),
    reply: pageSchema,
  },
  /** What fixing the whole group of a code would do; for a repaired group, taking the repair back. */
  'draft.previewFixes': {
    args: z.strictObject({ ...ofDraft, code: problemCodeSchema, unmasked: z.boolean().default(false) }),
    reply: fixPreviewSchema,
  },
  /** Does it, as one step for undo. `revision` is that of the preview: a draft changed since then stays as it is. */
  'draft.fixGroup': { args: z.strictObject({ ...ofDraft, code: problemCodeSchema, revision: z.int().min(0) }), reply: draftViewSchema },
  /** Applies one of the fixes offered at a cell (by its place among them), as one step. `revision` is that of the page that showed it. */
  'draft.applyFix': {
    args: z.strictObject({
      ...ofDraft,
      revision: z.int().min(0),
      row: z.int().positive(),
      field: fieldSchema,
      code: problemCodeSchema,
      fix: z.int().min(0),
    }),
    reply: draftViewSchema,
  },
  /** What stands in one cell, in full: the user is about to change it. */
  'draft.cell': { args: z.strictObject({ ...ofDraft, row: z.int().positive(), field: fieldSchema }), reply: z.string() },
  /** Where a row of the sheet stands among those that a query shows; null when it isn't shown. */
  'draft.indexOf': {
    args: z.strictObject({ ...ofDraft, ...rowQuerySchema.shape, row: z.int().positive() }),
    reply: z.int().nullable(),
  },
  /** The first of them, downwards; each is accepted by itself. */
  'draft.warnings': { args: z.strictObject({ ...ofDraft, count: z.int().min(1) }), reply: z.array(warningViewSchema) },
  /** An empty row after the last one. */
  'draft.addRow': { args: z.strictObject(ofDraft), reply: z.strictObject({ draft: draftViewSchema, row: z.int().positive() }) },
  'draft.editRange': {
    args: z.strictObject({
      ...ofDraft,
      ...rowQuerySchema.shape,
      range: rangeSchema,
      action: z.enum(['clear', 'leave-out', 'restore']),
    }),
    reply: draftViewSchema,
  },
  /** Lays tab-separated text over the cells from the range's first one on; a single value fills the whole range. One step for undo. */
  'draft.paste': {
    args: z.strictObject({ ...ofDraft, ...rowQuerySchema.shape, range: rangeSchema, text: z.string().max(10_000_000) }),
    reply: z.strictObject({ draft: draftViewSchema, rows: z.int(), added: z.int() }),
  },
  /** Puts the range on the clipboard as tab-separated text. It doesn't come to the page. */
  'draft.copy': {
    args: z.strictObject({ ...ofDraft, ...rowQuerySchema.shape, range: rangeSchema, unmasked: z.boolean() }),
    reply: z.strictObject({ rows: z.int() }),
  },
  /** Where the next problem is, seen from a cell; null when there is none. `code` narrows it to one group of the rail. */
  'draft.findProblem': {
    args: z.strictObject({
      ...ofDraft,
      ...rowQuerySchema.shape,
      after: z.strictObject({ index: z.int().min(-1), field: fieldSchema.nullable() }),
      direction: z.enum(['next', 'previous']),
      code: problemCodeSchema.nullable(),
    }),
    reply: z.strictObject({ index: z.int().min(0), field: fieldSchema }).nullable(),
  },

  /** Reads the draft's own file again, and says what taking its rows would change. Fails as `sheet.read` does, with FILE_COLUMNS_CHANGED or DRAFT_HAS_NO_FILE. */
  'draft.readChanges': { args: z.strictObject({ ...ofDraft, unmasked: z.boolean().default(false) }), reply: mergeViewSchema },
  /** Takes them as one step for undo. `theirs`: the choices in which the file counts; in all others what the user typed. */
  'draft.takeChanges': {
    args: z.strictObject({
      ...ofDraft,
      ...mergeViewSchema.pick({ revision: true, sha256: true }).shape,
      theirs: z.array(z.string().max(50)),
    }),
    reply: draftViewSchema,
  },
  'draft.forgetChanges': { args: nothing, reply: nothing },
  /** What a corrected copy of the user's own workbook would hold, and lose. Fails with FILE_CHANGED_SINCE, DRAFT_HAS_NO_FILE or FILE_*. */
  'draft.previewCorrected': { args: z.strictObject(ofDraft), reply: correctedViewSchema },
  /** Asks where to save it; `saved` is false when the user thought better of it. */
  'draft.saveCorrected': { args: z.strictObject(ofDraft), reply: saved },
} as const satisfies CallTable<'draft'>;
