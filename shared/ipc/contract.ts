/**
 * Every call between the renderer and main: a file in calls/ for each area, put together here. Main's handler table, the renderer's client and
 * the fake main of the tests are derived from it; a call is added to its area, and the compiler says what is missing. Arguments are one
 * object, parsed by main; replies are `Result`s, parsed by the renderer. No path, key, token or certificate appears on the renderer's side.
 * What main tells without being asked: events.ts.
 */

import type { z } from '../zod.ts';
import { accessCalls } from './calls/access-calls.ts';
import { appCalls } from './calls/app-calls.ts';
import type { CallTable } from './calls/call.ts';
import { deliveryCalls } from './calls/delivery-calls.ts';
import { draftCalls } from './calls/draft-calls.ts';
import { ledgerCalls } from './calls/ledger-calls.ts';
import { proxyCalls } from './calls/proxy-calls.ts';
import { sheetCalls } from './calls/sheet-calls.ts';
import { storeCalls } from './calls/store-calls.ts';

export const calls = {
  ...appCalls,
  ...proxyCalls,
  ...sheetCalls,
  ...storeCalls,
  ...draftCalls,
  ...accessCalls,
  ...deliveryCalls,
  ...ledgerCalls,
} as const satisfies CallTable;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallArgs<N extends CallName> = z.input<Calls[N]['args']>;
export type ParsedArgs<N extends CallName> = z.output<Calls[N]['args']>;
export type CallReply<N extends CallName> = z.output<Calls[N]['reply']>;
