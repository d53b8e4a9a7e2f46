/** What the screen for access gets to see: no key, token or certificate. */
import { accessChoicesSchema, accessPlaceSchema, accessStepSchema, lightsSchema, systembrukerRequestSchema } from '../core/access.ts';
import { z } from '../zod.ts';

/** A line in the choice of co-op. */
export const accessCoopSchema = z.strictObject({
  organisasjonsnummer: z.string(),
  /** Empty when no profile says it. */
  name: z.string(),
  /** Null before anything was set up, and when all lights are green. */
  next: accessStepSchema.nullable(),
  green: z.int().min(0),
});
export type AccessCoop = z.infer<typeof accessCoopSchema>;

export const accessViewSchema = z.strictObject({
  place: accessPlaceSchema,
  name: z.string(),
  choices: accessChoicesSchema,
  /** The organisation whose certificate signs and whose systembruker acts. */
  owner: z.string(),
  systemId: z.string(),
  request: systembrukerRequestSchema.nullable(),
  lights: lightsSchema,
});
export type AccessView = z.infer<typeof accessViewSchema>;
