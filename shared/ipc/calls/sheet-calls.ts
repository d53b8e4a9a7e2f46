import { MAX_PASTED_CHARACTERS } from '../../core/sheet/pasted-text.ts';
import { textImportSchema } from '../../core/sheet/text-import.ts';
import { z } from '../../zod.ts';
import { draftViewSchema, ticketSchema } from '../views.ts';
import { type CallTable, nothing } from './call.ts';

export const sheetCalls = {
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
} as const satisfies CallTable<'sheet'>;
