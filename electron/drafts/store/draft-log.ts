/**
 * A draft's steps as they are stored. A generation begins with a base, the draft's head and all steps up to then in one file, and goes on in a
 * log, one record for each further step with the time it was taken. In the first version the log's own first record was the base.
 */

import {
  applyStep,
  type Draft,
  type DraftHead,
  type DraftStep,
  draftHeadSchema,
  draftStepSchema,
  newDraft,
} from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fieldSchema } from '../../../shared/core/sheet/columns.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';

/** A step, and when it was taken in milliseconds since 1970. */
export interface TakenStep {
  readonly at: number;
  readonly step: DraftStep;
}

export interface Base {
  readonly head: DraftHead;
  /** The number of the sheet file that the steps begin with; always the first one. */
  readonly sheet: number;
  readonly taken: readonly TakenStep[];
}

/** Nearly every step is one typed cell. Asking the whole schema ten thousand times takes longer than all the rest of opening a draft. */
const isStep = (value: unknown): boolean => isTypedCell(value) || draftStepSchema.safeParse(value).success;

/** Version 3 because of `set-sheet`, and of the path in the head; 4 because of `set-last-layout`, and of tables that are read together. */
const baseSchema = z.strictObject({
  version: z.literal(4),
  head: draftHeadSchema,
  sheet: z.int().positive(),
  /** One time for each step. */
  at: z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger)),
  steps: z.custom<DraftStep[]>((value) => Array.isArray(value) && value.every(isStep)),
});
const baseFormat: Format<z.infer<typeof baseSchema>> = {
  schema: baseSchema,
  migrations: [
    (first) => ({ ...z.looseObject({}).parse(first), version: 2, at: [], steps: [] }),
    (second) => ({ ...z.looseObject({}).parse(second), version: 3 }),
    (third) => ({ ...z.looseObject({}).parse(third), version: 4 }),
  ],
};

/** Version 2 because of `rename`, 3 because of `set-sheet`, 4 because of `set-last-layout` and of tables that are read together. */
const recordSchema = z.strictObject({ version: z.literal(4), at: z.iso.datetime(), step: z.custom<DraftStep>(isStep) });
const recordFormat: Format<z.infer<typeof recordSchema>> = {
  schema: recordSchema,
  migrations: [
    (first) => ({ ...z.looseObject({}).parse(first), version: 2 }),
    (second) => ({ ...z.looseObject({}).parse(second), version: 3 }),
    (third) => ({ ...z.looseObject({}).parse(third), version: 4 }),
  ],
};

export function encodeBase({ head, sheet, taken }: Base): Buffer {
  const at = taken.map((each) => each.at);
  const steps = taken.map(({ step }) => step);
  return Buffer.from(JSON.stringify({ version: 4, head, sheet, at, steps } satisfies z.infer<typeof baseSchema>));
}

export function encodeStep({ at, step }: TakenStep): Buffer {
  return Buffer.from(JSON.stringify({ version: 4, at: new Date(at).toISOString(), step } satisfies z.infer<typeof recordSchema>));
}

/** Fails with STORE_NEWER_VERSION or STORE_DAMAGED: the bytes are unharmed, and still begin no draft of this id. */
export function parseBase(bytes: Buffer, draftId: string): Result<Base, Failure> {
  const parsed = parseVersioned(bytes.toString('utf8'), baseFormat);
  if (!parsed.ok) return parsed;
  const { head, sheet, at, steps } = parsed.value;
  if (head.id !== draftId || at.length !== steps.length) return fail(failure('STORE_DAMAGED'));
  return ok({ head, sheet, taken: steps.map((step, index) => ({ at: at[index] ?? 0, step })) });
}

/** Fails with STORE_NEWER_VERSION or STORE_DAMAGED. */
export function parseSteps(records: readonly Buffer[]): Result<TakenStep[], Failure> {
  const steps: TakenStep[] = [];
  for (const record of records) {
    const parsed = parseVersioned(record.toString('utf8'), recordFormat);
    if (!parsed.ok) return parsed;
    steps.push({ at: Date.parse(parsed.value.at), step: parsed.value.step });
  }
  return ok(steps);
}

/** The numbers of the sheets beside the first one that the steps speak of, undone or not. */
export function laterSheets({ sheet: first, taken }: Base): number[] {
  const numbers = new Set<number>();
  for (const { step } of taken) {
    if (step.kind !== 'edit' || step.edits[0]?.kind !== 'set-sheet') continue;
    for (const edit of step.edits) if (edit.kind === 'set-sheet') numbers.add(edit.sheet);
  }
  numbers.delete(first);
  return [...numbers];
}

/** `later`: those that `laterSheets` names. */
export function replay({ head, taken }: Base, sheet: Sheet, later: ReadonlyMap<number, Sheet> = new Map()): Draft {
  const draft = newDraft(head, sheet, later);
  for (const { step } of taken) applyStep(draft, step);
  return draft;
}

export function savedAt({ head, taken }: Base): string {
  const last = taken.at(-1);
  return last === undefined ? head.createdAt : new Date(last.at).toISOString();
}

/** True only for what `draftStepSchema` takes too; everything else is left to that. */
function isTypedCell(value: unknown): boolean {
  if (!isObject(value) || value.kind !== 'edit' || !Array.isArray(value.edits) || value.edits.length !== 1) return false;
  if (Object.keys(value).length !== 2) return false;
  const edit: unknown = value.edits[0];
  if (!isObject(edit) || edit.kind !== 'set-cell' || Object.keys(edit).length !== 4) return false;
  const { row, field, text } = edit;
  return (
    Number.isSafeInteger(row) &&
    Number(row) > 0 &&
    fieldSchema.options.some((known) => known === field) &&
    (text === null || (typeof text === 'string' && text.length <= 1000))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
