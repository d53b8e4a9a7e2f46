/** What the calls of all areas are made of. */

import { submissionIdSchema } from '../../core/delivery/submission.ts';
import { draftIdSchema } from '../../core/draft/draft.ts';
import { z } from '../../zod.ts';

/** The calls of some areas, named `area.what`. */
export type CallTable<Area extends string = string> = Readonly<
  Record<`${Area}.${string}`, { readonly args: z.ZodType; readonly reply: z.ZodType }>
>;

export const nothing = z.strictObject({});
export const saved = z.strictObject({ saved: z.boolean() });
export const ofSubmission = { submissionId: submissionIdSchema };
export const ofDraft = { draftId: draftIdSchema };
