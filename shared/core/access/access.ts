/**
 * Access to one environment for one co-op: what has to be in place, in the order in which it can be had, and what the last real test of each
 * part said. Source: spec 8 (the checklist), 2.4–2.8 (system and systembruker).
 */
import { z } from '../../zod.ts';
import { failureSchema } from '../failure.ts';
import { isOrganisasjonsnummer } from '../values/organisasjonsnummer.ts';
import { environmentNameSchema } from './environment.ts';

/** Each one can only be tested for real when those before it are in place. */
export const accessStepSchema = z.enum(['certificate', 'client', 'scope-granted', 'scope-on-client', 'system', 'systembruker', 'call']);
export type AccessStep = z.infer<typeof accessStepSchema>;
export const ACCESS_STEPS = accessStepSchema.options;

/**
 * What the last test of a step said. `waiting`: nothing is wrong, but somebody else has to do something first, which may take days.
 * `untested` also after something before it was changed: a light is earned by a real call, and never kept for what is no longer so.
 */
const lightSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('untested') }),
  z.strictObject({ kind: z.literal('ok'), at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('waiting'), at: z.iso.datetime(), failure: failureSchema }),
  z.strictObject({ kind: z.literal('failed'), at: z.iso.datetime(), failure: failureSchema }),
]);
export type Light = z.infer<typeof lightSchema>;
export const UNTESTED: Light = { kind: 'untested' };

/** As Altinn's code spells them (spec 2.5); `Unknown` is one that Altinn may have made since: not yet decided. */
export const requestStatusSchema = z.enum(['New', 'Accepted', 'Rejected', 'Denied', 'Timedout', 'Unknown']);
export type RequestStatus = z.infer<typeof requestStatusSchema>;

/** What was asked of Altinn, and where the one who decides has to go. */
export const systembrukerRequestSchema = z.strictObject({
  id: z.uuid(),
  status: requestStatusSchema,
  confirmUrl: z.string().nullable(),
  /** An employee without the right to approve has passed it on. */
  escalated: z.boolean(),
  askedAt: z.iso.datetime(),
  /** When Altinn was last asked what became of it. */
  seenAt: z.iso.datetime(),
});
export type SystembrukerRequest = z.infer<typeof systembrukerRequestSchema>;

/** What an agency's systembruker may ask for; single rights are for the reporting organisation's own (spec 2.4, 2.8). */
export const accessPackageSchema = z.enum([
  'regnskapsforer-med-signeringsrettighet',
  'regnskapsforer-uten-signeringsrettighet',
  'ansvarlig-revisor',
  'revisormedarbeider',
  'skattegrunnlag',
]);
export type AccessPackage = z.infer<typeof accessPackageSchema>;

/** Nine digits with a check digit; spaces are taken out before the check. */
export const organisasjonsnummerSchema = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0]/g, ''))
  .refine((text) => isOrganisasjonsnummer(text), { error: 'ORGANISASJONSNUMMER' });

/** A client at Maskinporten is known by a UUID (spec 1.4). */
export const clientIdSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text), { error: 'CLIENT_ID' });

/** `<vendor's organisasjonsnummer>_<name>`, without spaces (spec 2.4). */
export const systemIdSchema = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => /^\d{9}_[A-Za-z0-9_.-]{1,60}$/.test(text), { error: 'SYSTEM_ID' });

/** What the user decides and types. */
export const accessChoicesSchema = z.strictObject({
  /** Whose systembruker it is: the co-op's own (`standard`), or that of the agency which reports for it (`client`). */
  owner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standard') }),
    z.strictObject({ kind: z.literal('client'), organisasjonsnummer: organisasjonsnummerSchema, accessPackage: accessPackageSchema }),
  ]),
  clientId: clientIdSchema.nullable(),
  /** The co-op is its own vendor and the app registers the system; or a vendor has one with this id, which knows the client. */
  system: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own') }),
    z.strictObject({ kind: z.literal('vendor'), systemId: systemIdSchema }),
  ]),
});
export type AccessChoices = z.infer<typeof accessChoicesSchema>;

export const NO_CHOICES: AccessChoices = { owner: { kind: 'standard' }, clientId: null, system: { kind: 'own' } };

/** Whose access: one co-op in one environment. */
export const accessPlaceSchema = z.strictObject({ environment: environmentNameSchema, organisasjonsnummer: organisasjonsnummerSchema });
export type AccessPlace = z.infer<typeof accessPlaceSchema>;

export const lightsSchema = z.strictObject({
  certificate: lightSchema,
  client: lightSchema,
  'scope-granted': lightSchema,
  'scope-on-client': lightSchema,
  system: lightSchema,
  systembruker: lightSchema,
  call: lightSchema,
});
export type Lights = z.infer<typeof lightsSchema>;

export const ALL_UNTESTED: Lights = {
  certificate: UNTESTED,
  client: UNTESTED,
  'scope-granted': UNTESTED,
  'scope-on-client': UNTESTED,
  system: UNTESTED,
  systembruker: UNTESTED,
  call: UNTESTED,
};

/** The organisation whose certificate signs, whose client asks and whose systembruker acts (spec 2.8). */
export function ownerOf({ organisasjonsnummer }: AccessPlace, { owner }: AccessChoices): string {
  return owner.kind === 'standard' ? organisasjonsnummer : owner.organisasjonsnummer;
}

/** The id of the system that asks for the systembruker; the same every time, so that registering it twice can't happen. */
export function systemIdOf(place: AccessPlace, choices: AccessChoices): string {
  return choices.system.kind === 'vendor' ? choices.system.systemId : `${ownerOf(place, choices)}_kundeutbytte`;
}

/** The light of `step` and of all that rest on it go out: what they were earned by has changed. */
export function withoutFrom(lights: Lights, step: AccessStep): Lights {
  const from = ACCESS_STEPS.indexOf(step);
  const next = { ...lights };
  for (const later of ACCESS_STEPS.slice(from)) next[later] = UNTESTED;
  return next;
}

/** The one thing to do next: what a test found wrong, or else the first step that isn't done. Undefined when all are green. */
export function nextStep(lights: Lights): AccessStep | undefined {
  return ACCESS_STEPS.find((step) => lights[step].kind === 'failed') ?? ACCESS_STEPS.find((step) => lights[step].kind !== 'ok');
}
