/**
 * Stage "draft": the sheet as imported, and everything the user has done to it. Always savable, however wrong.
 * A sheet never changes; edits lie over it, so undo is always possible and the address in the user's file is never lost. Where the file was
 * changed later and its rows are taken over, that is another sheet, and one more step.
 */
import { z } from '../../zod.ts';
import { environmentNameSchema } from '../access/environment.ts';
import { type LayoutMemory, layoutMemorySchema } from '../columns/layout-memory.ts';
import { fieldSchema, tableSchema } from '../sheet/columns.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { textImportSchema } from '../sheet/text-import.ts';
import { oppgavegiverSchema } from './oppgavegiver.ts';

export const draftIdSchema = z.uuid();
export type DraftId = z.infer<typeof draftIdSchema>;

export const inntektsaarSchema = z.int().min(2000).max(2100);

/** Where the rows came from; shown to the user and used to map answers back to her own file. No path: only the file's name. */
export const sourceSchema = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  /** Other sheets of the workbook, for "choose another sheet". */
  otherSheets: z.array(z.string()),
  /** Those among them with a whole list that may belong to this one. */
  otherLists: z.array(z.string()).optional(),
  sha256: z.string(),
  /** Of separated text: how it was read. */
  text: textImportSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/**
 * One thing the user did. `row` is the 1-based row number of her sheet. `text: null` takes an edit back to what the sheet says.
 * `leftOut: false` brings a row in whatever the sheet makes of it, also one that looks like a sum; `null` leaves it to the sheet again.
 */
export const userEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-cell'), row: z.int().positive(), field: fieldSchema, text: z.string().max(1000).nullable() }),
  z.strictObject({ kind: z.literal('leave-out'), row: z.int().positive(), leftOut: z.boolean().nullable() }),
  /** A receiver that the sheet doesn't have: an empty row, numbered after the last one, which `set-cell` then fills. */
  z.strictObject({ kind: z.literal('add-row'), row: z.int().positive(), added: z.boolean() }),
  z.strictObject({ kind: z.literal('set-table'), table: tableSchema }),
  /** Whole kroner of amounts with øre, decided once for all receivers (spec 9 no. 7). Null: the user has to say it for each, which is how it begins. */
  z.strictObject({ kind: z.literal('set-rounding'), rounding: z.enum(['half-away-from-zero']).nullable() }),
  /** Whether a leading zero that the check digits prove is put back, which is how it begins; false: the numbers count as they stand in the sheet. */
  z.strictObject({ kind: z.literal('set-leading-zeros'), restored: z.boolean() }),
  z.strictObject({ kind: z.literal('set-expected-sum'), kroner: z.int().min(0).nullable() }),
  z.strictObject({ kind: z.literal('set-inntektsaar'), inntektsaar: inntektsaarSchema }),
  z.strictObject({ kind: z.literal('set-oppgavegiver'), name: z.string(), oppgavegiver: oppgavegiverSchema.nullable() }),
  /** `text` is what stood in the cell when the warning was accepted: another value has not been accepted. `reason` is the user's own. */
  z.strictObject({
    kind: z.literal('accept-warning'),
    key: z.string(),
    accepted: z.boolean(),
    reason: z.string().max(300).optional(),
    text: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('confirm-payments'), confirmed: z.boolean() }),
]);

export type UserEdit = z.infer<typeof userEditSchema>;

/**
 * What a step may hold: also that the rows are taken from another reading of the user's file (merge.ts), `sheet` being the number it is kept
 * under, and what the columns are compared with once it is known whose list it is (layout-of-coop.ts).
 */
const draftEditSchema = z.discriminatedUnion('kind', [
  ...userEditSchema.options,
  z.strictObject({ kind: z.literal('set-sheet'), sheet: z.int().positive(), source: sourceSchema }),
  z.strictObject({ kind: z.literal('set-last-layout'), layout: layoutMemorySchema.nullable() }),
]);
export type DraftEdit = z.infer<typeof draftEditSchema>;

/** What the user calls a draft. */
export const draftNameSchema = z.string().trim().min(1).max(120);

/** What the log holds: a group of edits that is one step for undo, a step back or forth, or a name, which undo leaves alone. */
export const draftStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit'), edits: z.array(draftEditSchema).min(1) }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
  z.strictObject({ kind: z.literal('rename'), name: draftNameSchema }),
]);
export type DraftStep = z.infer<typeof draftStepSchema>;

/** Everything about a draft but its sheet. */
export const draftHeadSchema = z.strictObject({
  id: draftIdSchema,
  createdAt: z.iso.datetime(),
  environment: environmentNameSchema,
  source: sourceSchema,
  table: tableSchema,
  inntektsaar: inntektsaarSchema,
  /** How the columns of such a list stood when one was read before, as far as its file said whose it is. */
  lastLayout: layoutMemorySchema.optional(),
  /** The delivery that this draft was made from, to correct it. */
  corrects: z.uuid().optional(),
  /** Where the file lies on this machine, to notice when it changes. Known to main only. */
  path: z.string().optional(),
});
export type DraftHead = z.infer<typeof draftHeadSchema>;

/** What was found in, or made of, the sheet plus the user's edits. Changed only by `applyStep`. */
export interface Draft {
  readonly head: DraftHead;
  /** The reading of the file that counts now. */
  readonly sheet: Sheet;
  /** All readings that a step speaks of, by number. The first is the one that was imported. */
  readonly sheets: Map<number, Sheet>;
  readonly state: DraftState;
  readonly history: DraftHistory;
}

export interface DraftState {
  /** Null until the user gives it one: it is then called after its file. */
  name: string | null;
  /** Which of the draft's sheets counts, and where it came from. */
  sheet: number;
  source: Source;
  table: z.infer<typeof tableSchema>;
  /** What the columns are compared with; null when nothing like this list was read before. */
  lastLayout: LayoutMemory | null;
  inntektsaar: number;
  rounding: 'half-away-from-zero' | null;
  leadingZeros: boolean;
  expectedSum: number | null;
  oppgavegiver: z.infer<typeof oppgavegiverSchema> | null;
  oppgavegiverName: string;
  paymentsConfirmed: boolean;
  /** Edited texts by 1-based row number of the user's sheet. */
  readonly cells: Map<number, Partial<Record<z.infer<typeof fieldSchema>, string>>>;
  readonly leftOut: Set<number>;
  /** Rows that the user brought in, though they look like sums, are hidden, or hold nothing in the chosen columns. */
  readonly takenIn: Set<number>;
  /** Numbers of the rows that the user added; all are greater than those of the sheet. */
  readonly addedRows: Set<number>;
  /** By `warningKey`; `isAccepted` says whether one still counts. */
  readonly acceptedWarnings: Map<string, Acceptance>;
}

export interface Acceptance {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
}

/** Each entry is the group of edits that takes the step back (`done`) or does it again (`undone`). */
export interface DraftHistory {
  readonly done: DraftEdit[][];
  readonly undone: DraftEdit[][];
}

export const FIRST_SHEET = 1;

/** A new draft over a sheet, with nothing edited yet. `later`: readings of the same file that steps to come take the rows from. */
export function newDraft(head: DraftHead, sheet: Sheet, later: ReadonlyMap<number, Sheet> = new Map()): Draft {
  const sheets = new Map([[FIRST_SHEET, sheet], ...later]);
  return {
    head,
    sheets,
    get sheet() {
      const current = sheets.get(this.state.sheet);
      if (current === undefined) throw new Error(`the draft has no sheet ${this.state.sheet}`);
      return current;
    },
    state: {
      name: null,
      sheet: FIRST_SHEET,
      source: head.source,
      table: head.table,
      lastLayout: head.lastLayout ?? null,
      inntektsaar: head.inntektsaar,
      rounding: null,
      leadingZeros: true,
      expectedSum: null,
      oppgavegiver: null,
      oppgavegiverName: '',
      paymentsConfirmed: false,
      cells: new Map(),
      leftOut: new Set(),
      takenIn: new Set(),
      addedRows: new Set(),
      acceptedWarnings: new Map(),
    },
    history: { done: [], undone: [] },
  };
}

/**
 * Applies one step in place. False when there is nothing to undo or redo (the draft is then unchanged).
 * Replaying the same steps over the same sheet gives the same draft: nothing here reads a clock or chance.
 */
export function applyStep(draft: Draft, step: DraftStep): boolean {
  const { done, undone } = draft.history;
  if (step.kind === 'rename') {
    draft.state.name = step.name;
    return true;
  }
  if (step.kind === 'edit') {
    done.push(applyAll(draft.state, step.edits));
    undone.length = 0;
    return true;
  }
  const [from, to] = step.kind === 'undo' ? [done, undone] : [undone, done];
  const group = from.pop();
  if (group === undefined) return false;
  to.push(applyAll(draft.state, group));
  return true;
}

/** Applies a group in order and gives the group that takes it back. */
function applyAll(state: DraftState, edits: readonly DraftEdit[]): DraftEdit[] {
  return edits.map((edit) => applyEdit(state, edit)).reverse();
}

/** Applies one edit and gives its inverse. */
function applyEdit(state: DraftState, edit: DraftEdit): DraftEdit {
  switch (edit.kind) {
    case 'set-cell': {
      const row = { ...state.cells.get(edit.row) };
      const before = row[edit.field] ?? null;
      if (edit.text === null) delete row[edit.field];
      else row[edit.field] = edit.text;
      if (Object.keys(row).length === 0) state.cells.delete(edit.row);
      else state.cells.set(edit.row, row);
      return { ...edit, text: before };
    }
    case 'leave-out': {
      const before = state.leftOut.has(edit.row) ? true : state.takenIn.has(edit.row) ? false : null;
      toggle(state.leftOut, edit.row, edit.leftOut === true);
      toggle(state.takenIn, edit.row, edit.leftOut === false);
      return { ...edit, leftOut: before };
    }
    case 'add-row': {
      const before = state.addedRows.has(edit.row);
      toggle(state.addedRows, edit.row, edit.added);
      return { ...edit, added: before };
    }
    case 'set-sheet': {
      const { sheet, source } = state;
      state.sheet = edit.sheet;
      state.source = edit.source;
      return { ...edit, sheet, source };
    }
    case 'set-table': {
      const before = state.table;
      state.table = edit.table;
      return { ...edit, table: before };
    }
    case 'set-last-layout': {
      const before = state.lastLayout;
      state.lastLayout = edit.layout;
      return { ...edit, layout: before };
    }
    case 'set-rounding': {
      const before = state.rounding;
      state.rounding = edit.rounding;
      return { ...edit, rounding: before };
    }
    case 'set-leading-zeros': {
      const before = state.leadingZeros;
      state.leadingZeros = edit.restored;
      return { ...edit, restored: before };
    }
    case 'set-expected-sum': {
      const before = state.expectedSum;
      state.expectedSum = edit.kroner;
      return { ...edit, kroner: before };
    }
    case 'set-inntektsaar': {
      const before = state.inntektsaar;
      state.inntektsaar = edit.inntektsaar;
      return { ...edit, inntektsaar: before };
    }
    case 'set-oppgavegiver': {
      const before = { name: state.oppgavegiverName, oppgavegiver: state.oppgavegiver };
      state.oppgavegiverName = edit.name;
      state.oppgavegiver = edit.oppgavegiver;
      return { ...edit, ...before };
    }
    case 'accept-warning': {
      const { kind, key, accepted, ...acceptance } = edit;
      const before = state.acceptedWarnings.get(key);
      if (accepted) state.acceptedWarnings.set(key, acceptance);
      else state.acceptedWarnings.delete(key);
      return { kind, key, accepted: before !== undefined, ...before };
    }
    case 'confirm-payments': {
      const before = state.paymentsConfirmed;
      state.paymentsConfirmed = edit.confirmed;
      return { ...edit, confirmed: before };
    }
  }
}

function toggle<T>(set: Set<T>, value: T, present: boolean): void {
  if (present) set.add(value);
  else set.delete(value);
}
