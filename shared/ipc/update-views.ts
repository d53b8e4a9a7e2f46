import { updateStateSchema } from '../core/update.ts';
import { z } from '../zod.ts';

export const updatesViewSchema = z.strictObject({
  state: updateStateSchema,
  /** Why nothing is put in now. */
  wait: z.enum(['season', 'unsent']).nullable(),
});
export type UpdatesView = z.infer<typeof updatesViewSchema>;
