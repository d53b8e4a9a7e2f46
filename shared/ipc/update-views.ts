import { updateStateSchema, updateWaitSchema } from '../core/update.ts';
import { z } from '../zod.ts';

export const updatesViewSchema = z.strictObject({
  state: updateStateSchema,
  /** Why nothing is put in now. */
  wait: updateWaitSchema.nullable(),
});
export type UpdatesView = z.infer<typeof updatesViewSchema>;
