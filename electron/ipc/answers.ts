/** What is behind the wall: each call by its name, and the ticket for a dropped file. Knows nothing of Electron. */

import type { Failure } from '../../shared/core/failure.ts';
import { failure } from '../../shared/core/failure.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import { type Ticket, ticketSchema } from '../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { z } from '../../shared/zod.ts';
import type { Tickets } from '../files/tickets.ts';
import { type CallContext, runCall } from './run-call.ts';

/** `isOurPage`: the caller is the top frame of our window, showing our own page. Nobody else gets anything but `CALL_REFUSED`. */
export interface Answers {
  call(name: CallName, isOurPage: boolean, args: unknown): Promise<Result<unknown, Failure>>;
  drop(isOurPage: boolean, path: unknown): Promise<Result<Ticket, Failure>>;
}

const droppedPathSchema = z.string().min(1).max(32_767);

export function answersTo({ tickets, ...context }: CallContext & { readonly tickets: Tickets }): Answers {
  return {
    call: (name, isOurPage, args) => runCall(name, isOurPage, args, context),
    async drop(isOurPage, path) {
      if (!isOurPage || !context.mayCall()) return fail(failure('CALL_REFUSED'));
      const parsed = droppedPathSchema.safeParse(path);
      if (!parsed.success) return fail(failure('FILE_NOT_FOUND'));
      return ok(ticketSchema.parse(await tickets.issue(parsed.data)));
    },
  };
}
