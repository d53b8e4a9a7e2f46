import { environmentNameSchema } from '../../core/access/environment.ts';
import { z } from '../../zod.ts';
import { updatesViewSchema } from '../update-views.ts';
import { appStateSchema, languageSchema, menuOfferSchema, settingsSchema } from '../views.ts';
import { type CallTable, nothing } from './call.ts';

export const appCalls = {
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
} as const satisfies CallTable<'app' | 'updates'>;
