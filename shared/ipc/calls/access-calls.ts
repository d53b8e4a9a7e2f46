import { accessChoicesSchema, accessPlaceSchema, accessStepSchema, organisasjonsnummerSchema } from '../../core/access/access.ts';
import { environmentNameSchema } from '../../core/access/environment.ts';
import { inspectionSchema, keychainStateSchema, keyEntrySchema, keyStorageSchema } from '../../core/access/key.ts';
import { z } from '../../zod.ts';
import { accessCoopSchema, accessPageSchema, accessViewSchema } from '../access-views.ts';
import { ticketSchema } from '../views.ts';
import { type CallTable, nothing } from './call.ts';

const ofKey = { keyId: z.uuid() };
const forKey = { environment: environmentNameSchema, organisasjonsnummer: organisasjonsnummerSchema };
/** A passphrase may be empty: some files have none. */
const ofP12 = { ticket: z.uuid(), passphrase: z.string().max(1_000) };

export const accessCalls = {
  /** The co-ops whose access is set up, or begun, in one environment. */
  'access.coops': { args: accessPlaceSchema.pick({ environment: true }), reply: z.array(accessCoopSchema) },
  'access.show': { args: accessPlaceSchema, reply: accessViewSchema },
  /** Tests one step for real, or all of them up to the first that isn't in place; `access.progress` is told meanwhile. */
  'access.test': {
    args: z.strictObject({ place: accessPlaceSchema, step: accessStepSchema.or(z.literal('all')) }),
    reply: accessViewSchema,
  },
  'access.cancelTest': { args: nothing, reply: nothing },
  /** What the key before had earned is earned no longer; the new one is tested where the environment can be reached. */
  'access.keyChanged': { args: accessPlaceSchema, reply: accessViewSchema },
  'access.registerSystem': { args: accessPlaceSchema, reply: accessViewSchema },
  'access.askForSystembruker': { args: accessPlaceSchema, reply: accessViewSchema },
  /** Opens, in the user's browser, a page of the app's own list or the one where this systembruker is approved; never an address of the page's. */
  'access.openPage': { args: z.strictObject({ place: accessPlaceSchema, page: accessPageSchema }), reply: nothing },
  /** A new letter in the user's own mail program; nothing is sent. */
  'access.writeLetter': { args: z.strictObject({ subject: z.string().max(200), body: z.string().max(5_000) }), reply: nothing },
  'access.choose': { args: z.strictObject({ place: accessPlaceSchema, choices: accessChoicesSchema }), reply: accessViewSchema },

  /** Keys. A passphrase goes to main once and is forgotten there; no reply holds anything secret. */
  'keys.list': { args: nothing, reply: z.array(keyEntrySchema) },
  'keys.keychain': { args: nothing, reply: keychainStateSchema },
  'keys.pickFile': { args: nothing, reply: ticketSchema.nullable() },
  /** `organisasjonsnummer`: the owner of the client. The file's keys wait in main for `keys.import`, or `keys.forget`. */
  'keys.inspect': { args: z.strictObject({ ...forKey, ...ofP12 }), reply: inspectionSchema },
  /** A certificate of the practice CA, to rehearse with. */
  'keys.inspectPractice': { args: z.strictObject({ organisasjonsnummer: organisasjonsnummerSchema }), reply: inspectionSchema },
  'keys.import': {
    args: z.strictObject({ inspectionId: z.uuid(), pairId: z.string().max(100), storage: keyStorageSchema }),
    reply: z.array(keyEntrySchema),
  },
  'keys.forget': { args: z.strictObject({ inspectionId: z.uuid() }), reply: nothing },
  'keys.generate': { args: z.strictObject(forKey), reply: z.array(keyEntrySchema) },
  'keys.use': { args: z.strictObject(ofKey), reply: z.array(keyEntrySchema) },
  'keys.remove': { args: z.strictObject(ofKey), reply: z.array(keyEntrySchema) },
  /** For a key that isn't kept: main has it for two minutes. */
  'keys.lend': { args: z.strictObject({ ...ofKey, ...ofP12 }), reply: nothing },
} as const satisfies CallTable<'access' | 'keys'>;
