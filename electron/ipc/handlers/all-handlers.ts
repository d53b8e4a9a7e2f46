/** The table contract entry → function. Total: leave one out and this doesn't compile. */
import type { Handlers } from '../run-call.ts';
import { accessHandlers } from './access-handlers.ts';
import { appHandlers } from './app-handlers.ts';
import type { HandlerContext } from './context.ts';
import { correctedHandlers } from './corrected-handlers.ts';
import { correctionHandlers } from './correction-handlers.ts';
import { deliveryHandlers } from './delivery-handlers.ts';
import { draftFileHandlers } from './draft-file-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { keyHandlers } from './key-handlers.ts';
import { ledgerHandlers } from './ledger-handlers.ts';
import { liveHandlers } from './live-handlers.ts';
import { nilHandlers } from './nil-handlers.ts';
import { practiceHandlers } from './practice-handlers.ts';
import { proxyHandlers } from './proxy-handlers.ts';
import { rowHandlers } from './row-handlers.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { updateHandlers } from './update-handlers.ts';

export function allHandlers(context: HandlerContext): Handlers {
  return {
    ...appHandlers(context),
    ...updateHandlers(context),
    ...proxyHandlers(context),
    ...sheetHandlers(context),
    ...draftHandlers(context),
    ...draftFileHandlers(context),
    ...accessHandlers(context),
    ...keyHandlers(context),
    ...rowHandlers(context),
    ...liveHandlers(context),
    ...correctedHandlers(context),
    ...deliveryHandlers(context),
    ...ledgerHandlers(context),
    ...correctionHandlers(context),
    ...nilHandlers(context),
    ...practiceHandlers(context),
  };
}
