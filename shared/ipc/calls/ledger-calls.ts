import { z } from '../../zod.ts';
import {
  correctionViewSchema,
  differenceKindSchema,
  documentTextViewSchema,
  heldViewSchema,
  ledgerViewSchema,
  numberlessViewSchema,
  receiptViewSchema,
  verificationViewSchema,
} from '../ledger-views.ts';
import { draftViewSchema, ticketSchema } from '../views.ts';
import { type CallTable, nothing, ofDraft, ofSubmission, saved } from './call.ts';

export const ledgerCalls = {
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
} as const satisfies CallTable<'ledger' | 'correction'>;
