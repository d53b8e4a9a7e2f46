/** What the screen for access gets to see: no key, token or certificate. */
import {
  accessChoicesSchema,
  accessPlaceSchema,
  accessStepSchema,
  lightsSchema,
  systembrukerRequestSchema,
} from '../core/access/access.ts';
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
  /** The scopes that the client needs. */
  scopes: z.array(z.string()),
  /** An expert's own file says where the environment is. */
  ownEnvironment: z.boolean(),
});
export type AccessView = z.infer<typeof accessViewSchema>;

export const accessProgressSchema = z.strictObject({ place: accessPlaceSchema, step: accessStepSchema });

/** Pages that the screen leads to: where the systembruker is approved, and those of the authorities that the steps speak of. */
export const accessPageSchema = z.enum(['approve', 'portal', 'agreement', 'apply', 'certificate', 'systembrukere']);
export type AccessPage = z.infer<typeof accessPageSchema>;
