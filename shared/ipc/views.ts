/** What the renderer gets to see. Shapes for the screen, derived from the core's; rows only ever by page. */

import { environmentNameSchema } from '../core/access/environment.ts';
import { gapSchema } from '../core/check/gap.ts';
import { deliveryStepSchema, submissionIdSchema } from '../core/delivery/submission.ts';
import { draftIdSchema, inntektsaarSchema, sourceSchema } from '../core/draft/draft.ts';
import { oppgavegiverSchema } from '../core/draft/oppgavegiver.ts';
import { failureCodeSchema, failureSchema } from '../core/failure.ts';
import { nilSpellingSchema } from '../core/leveranse/nil-spelling.ts';
import { fieldSchema, tableSchema } from '../core/sheet/columns.ts';
import { problemCodeSchema, problemSchema, severitySchema } from '../core/values/problem.ts';
import { z } from '../zod.ts';
import { hiddenRowsSchema, leftOutGroupSchema, readingSchema } from './table-view.ts';

export const languageSchema = z.enum(['nb', 'nn', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const settingsSchema = z.strictObject({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether a nil return may be sent from here, and how it is spelt (spec 4.6). Absent until it was switched on for the first time. */
  nilReturn: z.strictObject({ isOn: z.boolean(), spelling: nilSpellingSchema }).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const appStateSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  /** True on the test-only runtime: the app is for practice and refuses test and production. */
  practiceOnly: z.boolean(),
  environment: environmentNameSchema,
  settings: settingsSchema,
  /**
   * `open`: drafts are saved. The others say what is needed before anything can be saved. `by` is what protects the data key.
   * `session`: this machine has no keychain and no passphrase was chosen yet, so the data key lives in memory only and everything is gone when the
   * app closes. The app is usable (the first screen and the sample are one click away) under a banner that says so and lets the user choose a
   * passphrase (`store.choosePassphrase`), which keeps what there is. Only practice deliveries can be sent in this state.
   */
  store: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('open'),
      by: z.enum(['keychain', 'passphrase', 'recovery-code', 'session']),
      /** Whether there is a recovery code, and the user has said that it is in a safe place. Absent where there can't be one: in a session. */
      recoveryCode: z.enum(['none', 'unconfirmed', 'kept']).optional(),
    }),
    /** `ways`: what the user can type to open it. */
    z.strictObject({
      kind: z.literal('locked'),
      reason: z.enum(['no-keychain', 'keychain-locked', 'keychain-lost-key']),
      ways: z.array(z.enum(['passphrase', 'recovery-code'])).min(1),
    }),
    z.strictObject({ kind: z.literal('in-use-by-other-process') }),
    z.strictObject({
      kind: z.literal('unreadable'),
      code: failureCodeSchema,
    }),
  ]),
  /** What could not be read at the start; it was renamed and kept, and the app goes on without it. */
  setAside: z.array(z.enum(['settings', 'profiles'])).optional(),
  /** Today in Oslo, `YYYY-MM-DD`. */
  today: z.iso.date(),
});
export type AppState = z.infer<typeof appStateSchema>;

/** What the menu offers to do with the user's own workbook. */
export const menuOfferSchema = z.strictObject({ readChanges: z.boolean(), saveCorrected: z.boolean() });
export type MenuOffer = z.infer<typeof menuOfferSchema>;

/** A file that the user picked or dropped: an opaque id, its name and its size. */
export const ticketSchema = z.strictObject({ ticket: z.uuid(), name: z.string(), bytes: z.int().min(0) });
export type Ticket = z.infer<typeof ticketSchema>;

export const readProgressSchema = z.strictObject({
  ticket: z.uuid(),
  step: z.enum(['guarding', 'reading', 'checking', 'saving']),
});
export type ReadProgress = z.infer<typeof readProgressSchema>;

export const deliveryProgressSchema = z.strictObject({
  submissionId: submissionIdSchema,
  draftId: draftIdSchema.nullable(),
  step: deliveryStepSchema,
  /** Which of several deliveries of one long list. */
  part: z.strictObject({ number: z.int().positive(), of: z.int() }).optional(),
  /** Set while it waits for the next of so many attempts, because the one before came to nothing in `step`. */
  waiting: z
    .strictObject({ until: z.iso.datetime(), attempt: z.int().positive(), attempts: z.int().positive(), failure: failureSchema.optional() })
    .optional(),
});
export type DeliveryProgress = z.infer<typeof deliveryProgressSchema>;

/** What a draft needs next. */
const draftStageSchema = z.enum(['columns', 'problems', 'ready', 'unsure', 'delivered', 'refused', 'unreadable', 'newer-version']);
export type DraftStage = z.infer<typeof draftStageSchema>;

/** A line in the list of recent drafts. */
export const draftCardSchema = z.strictObject({
  draftId: draftIdSchema,
  /** What the user calls it; the file's name until then. */
  name: z.string(),
  file: z.string(),
  oppgavegiverName: z.string(),
  /** Null, like the other two, for a draft of which nothing can be read. */
  inntektsaar: inntektsaarSchema.nullable(),
  environment: environmentNameSchema.nullable(),
  antallOppgaver: z.int(),
  sumUtbetaltBeloep: z.int(),
  errors: z.int(),
  stage: draftStageSchema,
  savedAt: z.iso.datetime().nullable(),
  /** Set after `drafts.remove`, until the app closes: it can still be restored. */
  removed: z.boolean(),
});
export type DraftCard = z.infer<typeof draftCardSchema>;

const problemGroupSchema = z.strictObject({
  code: problemCodeSchema,
  severity: severitySchema,
  count: z.int(),
  /** How many of them `draft.fixGroup` would put right in one step. */
  fixable: z.int(),
  /** For a repaired group: how many `draft.fixGroup` would take back in one step. */
  takeBack: z.int(),
});
export type ProblemGroup = z.infer<typeof problemGroupSchema>;

/** What `draft.fixGroup` would do, for the user to look at first. */
export const fixPreviewSchema = z.strictObject({
  revision: z.int(),
  /** How many cells would change; `changes` holds the first 200 of them. */
  count: z.int(),
  changes: z.array(
    z.strictObject({
      row: z.int().positive(),
      field: fieldSchema,
      before: z.string(),
      /** Null: the row is left out. */
      after: z.string().nullable(),
    }),
  ),
});
export type FixPreview = z.infer<typeof fixPreviewSchema>;

const blockerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('errors'), count: z.int() }),
  z.strictObject({ kind: z.literal('warnings-not-accepted'), count: z.int() }),
  z.strictObject({ kind: z.literal('columns-missing'), fields: z.array(fieldSchema) }),
  z.strictObject({ kind: z.literal('layout-change-undecided') }),
  z.strictObject({ kind: z.literal('hidden-rows-undecided') }),
  z.strictObject({ kind: z.literal('oppgavegiver-missing') }),
  z.strictObject({ kind: z.literal('oppgavegiver-not-for-environment') }),
  z.strictObject({ kind: z.literal('inntektsaar-in-future') }),
  z.strictObject({ kind: z.literal('payments-not-confirmed') }),
  /** Another draft's delivery for the same co-op and year; `draftId` is null for one that has no draft here. */
  z.strictObject({
    kind: z.literal('earlier-unsettled'),
    submissionId: z.uuid(),
    draftId: draftIdSchema.nullable(),
    environmentName: z.string(),
    at: z.iso.datetime(),
  }),
]);
export type BlockerView = z.infer<typeof blockerSchema>;

/** One column of the sheet, for the line "what we believe" and for choosing another. */
const columnViewSchema = z.strictObject({
  letter: z.string(),
  heading: z.string(),
  /** The first few shown texts below the heading. */
  examples: z.array(z.string()),
});

export const warningViewSchema = z.strictObject({ key: z.string(), accepted: z.boolean(), problem: problemSchema });
export type WarningView = z.infer<typeof warningViewSchema>;

/** Rows as `rowsToText` writes them (page-rows.ts), masked: all that say something else than at revision `since`. */
const rowsChangedSchema = z.strictObject({ since: z.int(), rows: z.string() });
export type RowsChanged = z.infer<typeof rowsChangedSchema>;

/** Everything about a draft except its rows. */
export const draftViewSchema = z.strictObject({
  draftId: draftIdSchema,
  /** Counts the steps so far, undo and redo included. */
  revision: z.int(),
  savedAt: z.iso.datetime(),
  environment: environmentNameSchema,
  /** What the user calls it; the file's name until then. */
  name: z.string(),
  source: sourceSchema,
  /** Main knows where the file lies, and can read it again. */
  hasFile: z.boolean(),
  /** What the disk had lost when the draft was opened, and nobody has been told yet. */
  damage: z.enum(['torn-tail', 'damaged', 'steps-missing']).nullable(),
  table: tableSchema,
  columns: z.array(columnViewSchema),
  missingColumns: z.array(fieldSchema),
  inntektsaar: inntektsaarSchema,
  expectedSum: z.int().nullable(),
  /** What could have made the difference to it, the likeliest first. */
  gaps: z.array(gapSchema),
  oppgavegiver: oppgavegiverSchema.nullable(),
  oppgavegiverName: z.string(),
  paymentsConfirmed: z.boolean(),
  rows: z.int(),
  rowsLeftOut: z.array(leftOutGroupSchema),
  hiddenRows: hiddenRowsSchema.nullable(),
  reading: readingSchema,
  antallOppgaver: z.int(),
  sumUtbetaltBeloep: z.int(),
  bodyBytes: z.int(),
  /** How many deliveries the list goes out as: more than one when its body is too large. */
  deliveries: z.int().min(1),
  groups: z.array(problemGroupSchema),
  /** Problems of the whole sheet, such as a sum that differs from the accounts. */
  sheetProblems: z.array(problemSchema),
  /** How many there are; `draft.warnings` tells them. */
  warnings: z.int(),
  blockers: z.array(blockerSchema),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  stage: draftStageSchema,
  /** How many rows each filter lets through. */
  counts: z.strictObject({ all: z.int(), problems: z.int() }),
  /** In the answer to a change; null where any row may say something else than before. */
  rowsChanged: rowsChangedSchema.nullable(),
});
export type DraftView = z.infer<typeof draftViewSchema>;

const rowFilterSchema = z.enum(['all', 'problems']);
export type RowFilter = z.infer<typeof rowFilterSchema>;

const sortSchema = z.strictObject({
  by: z.enum(['row', ...fieldSchema.options, 'state']),
  descending: z.boolean(),
});
export type Sort = z.infer<typeof sortSchema>;

/**
 * Which rows are shown, and in which order. Rows stay where they are while they are edited; a new `turn` asks for filter, search and order
 * anew. What is sent is always in the sheet's order.
 */
export const rowQuerySchema = z.strictObject({
  filter: rowFilterSchema,
  /** Part of a number, a name or an amount. */
  search: z.string().max(100).default(''),
  sort: sortSchema.nullable().default(null),
  turn: z.int().min(0).default(0),
});
export type RowQuery = z.output<typeof rowQuerySchema>;

/** Rows `from` to `to` of those that a query shows, both included, and some of their fields. */
export const rangeSchema = z.strictObject({
  from: z.int().min(0),
  to: z.int().min(0),
  fields: z.array(fieldSchema).min(1),
});
export type Range = z.infer<typeof rangeSchema>;

const cellViewSchema = z.strictObject({ text: z.string(), edited: z.boolean(), address: z.string() });

export const rowViewSchema = z.strictObject({
  row: z.int().positive(),
  leftOut: z.boolean(),
  /** By the user; it doesn't stand in the sheet. */
  added: z.boolean(),
  identifikator: cellViewSchema,
  navn: cellViewSchema,
  utbetaltBeloep: cellViewSchema,
  /** Which kind of receiver the identifier names, when it could be read. */
  kind: z.enum(['foedselsnummer', 'organisasjonsnummer']).nullable(),
  /** Whole kroner that would be sent; null when the cell can't be read. */
  kroner: z.int().nullable(),
  problems: z.array(problemSchema),
  /** Keys of those of the warnings that the user has accepted, with her reason ('' when she gave none). */
  accepted: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
});
export type RowView = z.infer<typeof rowViewSchema>;

export const pageSchema = z.strictObject({
  revision: z.int(),
  from: z.int(),
  /** How many rows the query shows. */
  total: z.int(),
  /** How many of them the filter would no longer let through. */
  settled: z.int(),
  /** As `rowsToText` writes them (page-rows.ts). */
  rows: z.string(),
});
export type PageReply = z.infer<typeof pageSchema>;
export type Page = Omit<PageReply, 'rows'> & { readonly rows: readonly RowView[] };
