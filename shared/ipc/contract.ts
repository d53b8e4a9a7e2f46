/**
 * Every call between the renderer and main, on one screen. Main's handler table, the renderer's client and the fake main of the tests
 * are derived from it; a call is added here, and the compiler says what is missing. Arguments are one object, parsed by main; replies are
 * `Result`s, parsed by the renderer. No path, key, token or certificate appears on the renderer's side.
 */

import { accessChoicesSchema, accessPlaceSchema, accessStepSchema, organisasjonsnummerSchema } from '../core/access/access.ts';
import { environmentNameSchema } from '../core/access/environment.ts';
import { inspectionSchema, keychainStateSchema, keyEntrySchema, keyStorageSchema } from '../core/access/key.ts';
import { practiceFaultSchema } from '../core/delivery/practice-fault.ts';
import { submissionIdSchema, submissionSchema } from '../core/delivery/submission.ts';
import { draftIdSchema, draftNameSchema, inntektsaarSchema, userEditSchema } from '../core/draft/draft.ts';
import { oppgavegiverSchema, profileSchema } from '../core/draft/oppgavegiver.ts';
import { fieldSchema } from '../core/sheet/columns.ts';
import { MAX_PASTED_CHARACTERS } from '../core/sheet/pasted-text.ts';
import { textImportSchema } from '../core/sheet/text-import.ts';
import { problemCodeSchema } from '../core/values/problem.ts';
import { z } from '../zod.ts';
import { accessCoopSchema, accessPageSchema, accessProgressSchema, accessViewSchema } from './access-views.ts';
import {
  correctionViewSchema,
  differenceKindSchema,
  documentTextViewSchema,
  heldViewSchema,
  keptAnswerViewSchema,
  ledgerViewSchema,
  nilViewSchema,
  numberlessViewSchema,
  receiptViewSchema,
  verificationViewSchema,
} from './ledger-views.ts';
import { correctedViewSchema, mergeViewSchema } from './merge-view.ts';
import { updatesViewSchema } from './update-views.ts';
import {
  appStateSchema,
  deliveryProgressSchema,
  draftCardSchema,
  draftViewSchema,
  fixPreviewSchema,
  languageSchema,
  menuOfferSchema,
  pageSchema,
  rangeSchema,
  readProgressSchema,
  rowQuerySchema,
  settingsSchema,
  ticketSchema,
  warningViewSchema,
} from './views.ts';

const nothing = z.strictObject({});
const saved = z.strictObject({ saved: z.boolean() });
const ofSubmission = { submissionId: submissionIdSchema };
const ofDraft = { draftId: draftIdSchema };
const underPassphrase = { passphrase: z.string().min(1).max(200) };
const ofNil = { environment: environmentNameSchema, organisasjonsnummer: organisasjonsnummerSchema, inntektsaar: inntektsaarSchema };
const ofKey = { keyId: z.uuid() };
const forKey = { environment: environmentNameSchema, organisasjonsnummer: organisasjonsnummerSchema };
/** A passphrase may be empty: some files have none. */
const ofP12 = { ticket: z.uuid(), passphrase: z.string().max(1_000) };

export const calls = {
  'app.state': { args: nothing, reply: appStateSchema },
  /** Known before the store is open, while a keychain takes its time. */
  'app.language': { args: nothing, reply: languageSchema },
  'app.saveSettings': { args: settingsSchema.partial(), reply: appStateSchema },
  'app.chooseEnvironment': { args: z.strictObject({ environment: environmentNameSchema }), reply: appStateSchema },

  /** Which of the menu's items make sense now. */
  'app.offerInMenu': { args: menuOfferSchema, reply: nothing },

  /** For whoever helps: what runs where, and the end of the log. Holds no personal data. */
  'app.diagnostics': { args: nothing, reply: z.string() },
  /** Of everything that is packed into the app. */
  'app.licences': { args: nothing, reply: z.string() },

  'updates.state': { args: nothing, reply: updatesViewSchema },
  'updates.look': { args: nothing, reply: updatesViewSchema },
  'updates.download': { args: nothing, reply: updatesViewSchema },
  /** Ends the app and starts the new one. */
  'updates.install': { args: nothing, reply: updatesViewSchema },

  'store.choosePassphrase': { args: z.strictObject({ passphrase: z.string().min(1).max(200) }), reply: appStateSchema },
  /** The code to print and put away: the one secret that the page has to show. Made anew unless this run has made one that isn't confirmed yet. */
  'store.recoveryCode': { args: nothing, reply: z.strictObject({ code: z.string() }) },
  'store.recoveryCodeKept': { args: nothing, reply: appStateSchema },
  /** Tries again what could not be opened at the start: the other process may be gone, the keychain unlocked. */
  'store.openAgain': { args: nothing, reply: appStateSchema },
  'store.unlockWithCode': { args: z.strictObject({ code: z.string().min(1).max(200) }), reply: appStateSchema },
  'store.unlock': { args: z.strictObject({ passphrase: z.string().min(1).max(200) }), reply: appStateSchema },

  'sheet.pick': { args: nothing, reply: ticketSchema.nullable() },
  /** Files that came from outside the window (the command line, the app's icon, a second start) since this was last asked. */
  'sheet.handedOver': { args: nothing, reply: z.array(ticketSchema) },
  'sheet.sample': { args: nothing, reply: ticketSchema },
  /** Saves an empty list where the user says; false when she thought better of it. */
  'sheet.saveTemplate': { args: nothing, reply: z.boolean() },
  /** `text`: how to read separated text, where the user knows better than the guess. */
  'sheet.read': {
    args: z.strictObject({ ticket: z.uuid(), sheet: z.string().optional(), text: textImportSchema.optional() }),
    reply: draftViewSchema,
  },
  /** What was copied elsewhere, as the clipboard gives it; a draft as by `sheet.read`. With `read` the text is taken, in that way. */
  'sheet.paste': {
    args: z.strictObject({
      text: z.string().max(MAX_PASTED_CHARACTERS),
      html: z.string().max(MAX_PASTED_CHARACTERS),
      read: textImportSchema.optional(),
    }),
    reply: draftViewSchema,
  },
  'sheet.cancelRead': { args: nothing, reply: nothing },

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

  'draft.edit': { args: z.strictObject({ ...ofDraft, edits: z.array(userEditSchema).min(1).max(10_000) }), reply: draftViewSchema },
  'draft.undo': { args: z.strictObject(ofDraft), reply: draftViewSchema },
  'draft.redo': { args: z.strictObject(ofDraft), reply: draftViewSchema },
  /** Identifiers of persons come masked, unless the user has asked to see them. */
  'draft.page': {
    args: z.strictObject({
      ...ofDraft,
      ...rowQuerySchema.shape,
      unmasked: z.boolean().default(false),
      from: z.int().min(0),
      count: z.int().min(1).max(500),
    }),
    reply: pageSchema,
  },
  /** What fixing the whole group of a code would do; for a repaired group, taking the repair back. */
  'draft.previewFixes': {
    args: z.strictObject({ ...ofDraft, code: problemCodeSchema, unmasked: z.boolean().default(false) }),
    reply: fixPreviewSchema,
  },
  /** Does it, as one step for undo. `revision` is that of the preview: a draft changed since then stays as it is. */
  'draft.fixGroup': { args: z.strictObject({ ...ofDraft, code: problemCodeSchema, revision: z.int().min(0) }), reply: draftViewSchema },
  /** Applies one of the fixes offered at a cell (by its place among them), as one step. `revision` is that of the page that showed it. */
  'draft.applyFix': {
    args: z.strictObject({
      ...ofDraft,
      revision: z.int().min(0),
      row: z.int().positive(),
      field: fieldSchema,
      code: problemCodeSchema,
      fix: z.int().min(0),
    }),
    reply: draftViewSchema,
  },
  /** What stands in one cell, in full: the user is about to change it. */
  'draft.cell': { args: z.strictObject({ ...ofDraft, row: z.int().positive(), field: fieldSchema }), reply: z.string() },
  /** Where a row of the sheet stands among those that a query shows; null when it isn't shown. */
  'draft.indexOf': {
    args: z.strictObject({ ...ofDraft, ...rowQuerySchema.shape, row: z.int().positive() }),
    reply: z.int().nullable(),
  },
  /** The first of them, downwards; each is accepted by itself. */
  'draft.warnings': { args: z.strictObject({ ...ofDraft, count: z.int().min(1) }), reply: z.array(warningViewSchema) },
  /** An empty row after the last one. */
  'draft.addRow': { args: z.strictObject(ofDraft), reply: z.strictObject({ draft: draftViewSchema, row: z.int().positive() }) },
  'draft.editRange': {
    args: z.strictObject({
      ...ofDraft,
      ...rowQuerySchema.shape,
      range: rangeSchema,
      action: z.enum(['clear', 'leave-out', 'restore']),
    }),
    reply: draftViewSchema,
  },
  /** Lays tab-separated text over the cells from the range's first one on; a single value fills the whole range. One step for undo. */
  'draft.paste': {
    args: z.strictObject({ ...ofDraft, ...rowQuerySchema.shape, range: rangeSchema, text: z.string().max(10_000_000) }),
    reply: z.strictObject({ draft: draftViewSchema, rows: z.int(), added: z.int() }),
  },
  /** Puts the range on the clipboard as tab-separated text. It doesn't come to the page. */
  'draft.copy': {
    args: z.strictObject({ ...ofDraft, ...rowQuerySchema.shape, range: rangeSchema, unmasked: z.boolean() }),
    reply: z.strictObject({ rows: z.int() }),
  },
  /** Where the next problem is, seen from a cell; null when there is none. `code` narrows it to one group of the rail. */
  'draft.findProblem': {
    args: z.strictObject({
      ...ofDraft,
      ...rowQuerySchema.shape,
      after: z.strictObject({ index: z.int().min(-1), field: fieldSchema.nullable() }),
      direction: z.enum(['next', 'previous']),
      code: problemCodeSchema.nullable(),
    }),
    reply: z.strictObject({ index: z.int().min(0), field: fieldSchema }).nullable(),
  },

  /** Reads the draft's own file again, and says what taking its rows would change. Fails as `sheet.read` does, with FILE_COLUMNS_CHANGED or DRAFT_HAS_NO_FILE. */
  'draft.readChanges': { args: z.strictObject({ ...ofDraft, unmasked: z.boolean().default(false) }), reply: mergeViewSchema },
  /** Takes them as one step for undo. `theirs`: the choices in which the file counts; in all others what the user typed. */
  'draft.takeChanges': {
    args: z.strictObject({
      ...ofDraft,
      ...mergeViewSchema.pick({ revision: true, sha256: true }).shape,
      theirs: z.array(z.string().max(50)),
    }),
    reply: draftViewSchema,
  },
  'draft.forgetChanges': { args: nothing, reply: nothing },
  /** What a corrected copy of the user's own workbook would hold, and lose. Fails with FILE_CHANGED_SINCE, DRAFT_HAS_NO_FILE or FILE_*. */
  'draft.previewCorrected': { args: z.strictObject(ofDraft), reply: correctedViewSchema },
  /** Asks where to save it; `saved` is false when the user thought better of it. */
  'draft.saveCorrected': { args: z.strictObject(ofDraft), reply: saved },

  'profiles.list': { args: nothing, reply: z.array(profileSchema) },
  'profiles.remove': { args: z.strictObject({ id: z.uuid() }), reply: z.array(profileSchema) },
  'profiles.save': { args: z.strictObject({ profile: profileSchema }), reply: z.array(profileSchema) },

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

  /** Freezes the draft and sends it. `draftRevision` is the revision that the user saw: a draft changed since then is not sent. */
  'delivery.send': { args: z.strictObject({ ...ofDraft, draftRevision: z.int().min(0) }), reply: submissionSchema },
  /** Tries an unsettled submission again, with the same key and the same bytes. */
  'delivery.retry': { args: z.strictObject({ submissionId: submissionIdSchema }), reply: submissionSchema },
  /** Stops what is under way. What has left the machine may have arrived all the same: the call that sent it then answers `unsure`. */
  'delivery.cancel': { args: z.strictObject({ submissionId: submissionIdSchema }), reply: nothing },
  /** Goes on with what was being sent when the app last closed; the submissions tried, in the states that it led to. */
  'delivery.resume': { args: nothing, reply: z.array(submissionSchema) },
  'delivery.ofDraft': { args: z.strictObject(ofDraft), reply: z.array(submissionSchema) },
  'delivery.show': { args: z.strictObject(ofSubmission), reply: submissionSchema },
  /** After 409 GLD_019: its user has looked for it where the authority shows what it has. Fails with SUBMISSION_MOVED_ON. */
  'delivery.giveUp': { args: z.strictObject(ofSubmission), reply: submissionSchema },
  /** Takes out of the outbox what has never left the machine. Fails with SUBMISSION_MOVED_ON. */
  'delivery.withdraw': { args: z.strictObject(ofSubmission), reply: nothing },
  /** The authority's answers to a submission, as they were received. */
  'delivery.answers': { args: z.strictObject(ofSubmission), reply: z.array(keptAnswerViewSchema) },
  /** For whoever helps: what happened to a submission, by times, codes, ids and hashes. Holds no personal data, whatever came as an answer. */
  'delivery.diagnostics': { args: z.strictObject(ofSubmission), reply: z.string() },

  /** The nil return (spec 4.6): what stands against it, and whether test has taken it as it is spelt in the settings. */
  'nil.show': { args: z.strictObject(ofNil), reply: nilViewSchema },
  /** Freezes it, in the spelling of the settings, and sends it. Fails with NIL_*, EARLIER_UNSETTLED, and as `delivery.send` does. */
  'nil.send': {
    args: z.strictObject({
      environment: environmentNameSchema,
      inntektsaar: inntektsaarSchema,
      oppgavegiver: oppgavegiverSchema,
      oppgavegiverName: z.string().trim().min(1).max(150),
      /** The user's own word. */
      isConfirmed: z.boolean(),
    }),
    reply: submissionSchema,
  },

  /** In a rehearsal: what goes wrong next, in this order, once each. These three answer with what waits to. */
  'practice.play': { args: z.strictObject({ faults: z.array(practiceFaultSchema).max(20) }), reply: z.array(practiceFaultSchema) },
  'practice.waiting': { args: nothing, reply: z.array(practiceFaultSchema) },
  'practice.reset': { args: nothing, reply: z.array(practiceFaultSchema) },

  'ledger.list': { args: nothing, reply: ledgerViewSchema },
  'ledger.receipt': { args: z.strictObject(ofSubmission), reply: receiptViewSchema },
  'ledger.held': {
    args: receiptViewSchema.pick({ environmentName: true, organisasjonsnummer: true, inntektsaar: true }),
    reply: heldViewSchema,
  },
  /** Asks Dialogporten now for what has come to a delivery. */
  'ledger.ask': { args: z.strictObject(ofSubmission), reply: receiptViewSchema },
  'ledger.document': { args: z.strictObject({ ...ofSubmission, documentId: z.string() }), reply: documentTextViewSchema },
  /** The receipt as it stands on the screen, tagged for screen readers. Like the three below it asks where to save; `saved` is false when the user thought better of it. */
  'ledger.savePdf': { args: z.strictObject(ofSubmission), reply: saved },
  'ledger.saveDocument': { args: z.strictObject({ ...ofSubmission, documentId: z.string() }), reply: saved },
  'ledger.saveReceipt': { args: z.strictObject(ofSubmission), reply: saved },
  'ledger.export': { args: nothing, reply: saved },
  /** A file to hold against the ledger. */
  'ledger.pickToVerify': { args: nothing, reply: ticketSchema.nullable() },
  /** Holds a file that was picked or dropped (`client.ticketForFile`) against the ledger. */
  'ledger.verify': { args: z.strictObject({ ticket: z.uuid() }), reply: verificationViewSchema },

  /** A new draft from a delivery, to be corrected and sent as a whole. */
  'correction.start': { args: z.strictObject(ofSubmission), reply: draftViewSchema },
  /** What sending this draft would change of what is held; of the kinds asked for, `count` from `from` on. Fails with NOT_READY as sending does. */
  'correction.differences': {
    args: z.strictObject({
      ...ofDraft,
      kinds: z.array(differenceKindSchema),
      unmasked: z.boolean().default(false),
      from: z.int().min(0),
      count: z.int().min(1).max(500),
    }),
    reply: correctionViewSchema,
  },
  /** Those of the sheet who have no number, in the list or left out of it: they can't be reported here (spec 5). */
  'correction.withoutNumber': { args: z.strictObject(ofDraft), reply: z.array(numberlessViewSchema) },
} as const satisfies Record<string, { args: z.ZodType; reply: z.ZodType }>;

/** What main tells the renderer without being asked. */
export const events = {
  'sheet.progress': readProgressSchema,
  /** Only that there are some: `sheet.handedOver` gives them. */
  'app.filesHandedOver': nothing,
  /** The file that the open draft was read from says something else now; or, `false`, what it said then. */
  'draft.fileChanged': z.strictObject({ ...ofDraft, isChanged: z.boolean() }),
  /** Chosen in the menu, or by a click on a notification. */
  'app.goTo': z.discriminatedUnion('place', [
    z.strictObject({ place: z.enum(['archive', 'settings', 'about', 'open-file']) }),
    z.strictObject({ place: z.literal('draft'), ...ofDraft }),
    z.strictObject({ place: z.literal('receipt'), ...ofSubmission }),
  ]),
  'app.chosenInMenu': z.strictObject({ item: menuOfferSchema.keyof() }),
  'delivery.progress': deliveryProgressSchema,
  /** Skatteetaten was asked about a delivery, and something may have come to it. */
  'ledger.changed': z.strictObject(ofSubmission),
  'access.progress': accessProgressSchema,
  /** An answer that was waited for has come. */
  'access.changed': accessViewSchema,
  'updates.changed': updatesViewSchema,
  /** The window is minimised or the screen is locked: nothing personal may stay on it. */
  'privacy.cover': z.strictObject({ covered: z.boolean() }),
} as const satisfies Record<string, z.ZodType>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallArgs<N extends CallName> = z.input<Calls[N]['args']>;
export type ParsedArgs<N extends CallName> = z.output<Calls[N]['args']>;
export type CallReply<N extends CallName> = z.output<Calls[N]['reply']>;
export type Events = typeof events;
export type EventName = keyof Events;
export type EventData<N extends EventName> = z.output<Events[N]>;
