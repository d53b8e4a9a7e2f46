import { draftNameSchema } from '../../core/draft/draft.ts';
import { profileSchema } from '../../core/draft/oppgavegiver.ts';
import { z } from '../../zod.ts';
import { appStateSchema, draftCardSchema, draftViewSchema } from '../views.ts';
import { type CallTable, nothing, ofDraft } from './call.ts';

const underPassphrase = { passphrase: z.string().min(1).max(200) };

export const storeCalls = {
  'store.choosePassphrase': { args: z.strictObject({ passphrase: z.string().min(1).max(200) }), reply: appStateSchema },
  /** The code to print and put away: the one secret that the page has to show. Made anew unless this run has made one that isn't confirmed yet. */
  'store.recoveryCode': { args: nothing, reply: z.strictObject({ code: z.string() }) },
  'store.recoveryCodeKept': { args: nothing, reply: appStateSchema },
  /** Tries again what could not be opened at the start: the other process may be gone, the keychain unlocked. */
  'store.openAgain': { args: nothing, reply: appStateSchema },
  'store.unlockWithCode': { args: z.strictObject({ code: z.string().min(1).max(200) }), reply: appStateSchema },
  'store.unlock': { args: z.strictObject({ passphrase: z.string().min(1).max(200) }), reply: appStateSchema },

  'drafts.list': { args: nothing, reply: z.array(draftCardSchema) },
  'drafts.open': { args: z.strictObject(ofDraft), reply: draftViewSchema },
  'drafts.remove': { args: z.strictObject(ofDraft), reply: z.array(draftCardSchema) },
  'drafts.restore': { args: z.strictObject(ofDraft), reply: z.array(draftCardSchema) },

  /** The copy has the same sheet, steps and undo. */
  'drafts.duplicate': { args: z.strictObject({ ...ofDraft, name: draftNameSchema }), reply: z.array(draftCardSchema) },
  /** To a file of its own for another machine, sealed under this passphrase. False: the user thought better of it. */
  'drafts.saveFile': { args: z.strictObject({ ...ofDraft, ...underPassphrase }), reply: z.boolean() },
  'drafts.openFile': { args: z.strictObject({ ticket: z.uuid(), ...underPassphrase }), reply: draftViewSchema },
  'drafts.rename': { args: z.strictObject({ ...ofDraft, name: draftNameSchema }), reply: z.array(draftCardSchema) },

  'profiles.list': { args: nothing, reply: z.array(profileSchema) },
  'profiles.remove': { args: z.strictObject({ id: z.uuid() }), reply: z.array(profileSchema) },
  'profiles.save': { args: z.strictObject({ profile: profileSchema }), reply: z.array(profileSchema) },
} as const satisfies CallTable<'store' | 'drafts' | 'profiles'>;
