import { z } from '../zod.ts';
import { accessProgressSchema, accessViewSchema } from './access-views.ts';
import { nothing, ofDraft, ofSubmission } from './calls/call.ts';
import { updatesViewSchema } from './update-views.ts';
import { deliveryProgressSchema, menuOfferSchema, readProgressSchema } from './views.ts';

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

export type Events = typeof events;
export type EventName = keyof Events;
export type EventData<N extends EventName> = z.output<Events[N]>;
