/** What a draft's journal holds: first the draft's head, then each step with the time it was taken. */
import {
  applyStep,
  type Draft,
  type DraftHead,
  type DraftStep,
  draftHeadSchema,
  draftStepSchema,
  newDraft,
} from '../../shared/core/draft.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { Sheet } from '../../shared/core/sheet.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { z } from '../../shared/zod.ts';
import { type Format, parseVersioned } from './versioned.ts';

/** `sheet` is the number of the sheet file that the steps are about. */
const openingSchema = z.strictObject({ version: z.literal(1), head: draftHeadSchema, sheet: z.int().positive() });
type Opening = z.infer<typeof openingSchema>;
const openingFormat: Format<Opening> = { schema: openingSchema, migrations: [] };

const takenStepSchema = z.strictObject({ version: z.literal(1), at: z.iso.datetime(), step: draftStepSchema });
type TakenStep = z.infer<typeof takenStepSchema>;
const stepFormat: Format<TakenStep> = { schema: takenStepSchema, migrations: [] };

export interface DraftLog {
  readonly opening: Opening;
  readonly steps: readonly TakenStep[];
}

export function openingRecord(head: DraftHead, sheet: number): Buffer {
  return Buffer.from(JSON.stringify({ version: 1, head, sheet } satisfies Opening));
}

export function stepRecord(at: string, step: DraftStep): Buffer {
  return Buffer.from(JSON.stringify({ version: 1, at, step } satisfies TakenStep));
}

/** What the log begins with. Fails with STORE_NEWER_VERSION or STORE_DAMAGED: the record is unharmed, and still begins no draft of this id. */
export function parseOpening([first]: readonly Buffer[], draftId: string): Result<Opening, Failure> {
  if (first === undefined) return fail(failure('STORE_DAMAGED'));
  const opening = parseVersioned(first.toString('utf8'), openingFormat);
  return opening.ok && opening.value.head.id !== draftId ? fail(failure('STORE_DAMAGED')) : opening;
}

/** What follows. Fails with STORE_NEWER_VERSION or STORE_DAMAGED. */
export function parseSteps([, ...records]: readonly Buffer[]): Result<TakenStep[], Failure> {
  const steps: TakenStep[] = [];
  for (const record of records) {
    const step = parseVersioned(record.toString('utf8'), stepFormat);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return ok(steps);
}

export function replay({ opening, steps }: DraftLog, sheet: Sheet): Draft {
  const draft = newDraft(opening.head, sheet);
  for (const { step } of steps) applyStep(draft, step);
  return draft;
}

export function savedAt({ opening, steps }: DraftLog): string {
  return steps.at(-1)?.at ?? opening.head.createdAt;
}
