/** The page's only way to main: every call and event of the contract, typed, with each answer parsed before anybody uses it. */
import type { Failure } from '../shared/core/failure.ts';
import type { CallArgs, CallName, CallReply } from '../shared/ipc/contract.ts';
import type { EventData, EventName } from '../shared/ipc/events.ts';
import type { Ticket } from '../shared/ipc/views.ts';
import { fail, type Result } from '../shared/result.ts';
import { unexpected } from './unexpected.ts';

/** What the preload puts on `window`. Nothing that comes through it is trusted to have the right shape. */
export interface Bridge {
  readonly calls: Readonly<Record<CallName, (args: unknown) => Promise<unknown>>>;
  on(event: EventName, listener: (data: unknown) => void): () => void;
  ticketForFile(file: File): Promise<unknown>;
}

export interface Client {
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<Result<CallReply<N>, Failure>>;
  on<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void;
  /** Main gets to know which file was dropped; the page keeps a ticket for it and never sees a path. */
  ticketForFile(file: File): Promise<Result<Ticket, Failure>>;
}

/** `mayLoad`: when the schemas may be fetched; before that, answers wait for them. */
export function makeClient(bridge: Bridge, mayLoad: Promise<void> = Promise.resolve()): Client {
  const loadReplies = async () => {
    await mayLoad;
    return await import('./replies.ts');
  };
  return {
    async call(name, args) {
      // Asked at once, so that main hears the calls in the order they were made; the schemas are awaited for the answer only.
      const [{ parseReply }, reply] = await Promise.all([loadReplies(), answer(() => bridge.calls[name](args))]);
      return parseReply(name, reply);
    },
    on(name, listener) {
      let isWanted = true;
      const stop = bridge.on(name, async (data) => {
        const parsed = (await loadReplies()).parseEvent(name, data);
        if (isWanted && parsed !== undefined) listener(parsed);
      });
      return () => {
        isWanted = false;
        stop();
      };
    },
    async ticketForFile(file) {
      const [{ parseTicket }, reply] = await Promise.all([loadReplies(), answer(() => bridge.ticketForFile(file))]);
      return parseTicket(reply);
    },
  };
}

/**
 * What the first screen is drawn from, as main has parsed it by the contract before it answered (electron/ipc/run-call.ts). Parsing it
 * once more here would have to wait for the schemas; everything after the first paint goes through `call`.
 */
export async function firstAnswer<N extends 'app.state' | 'app.language' | 'drafts.list'>(
  bridge: Bridge,
  name: N,
): Promise<Result<CallReply<N>, Failure>> {
  const reply = await answer(() => bridge.calls[name]({}));
  const isResult = typeof reply === 'object' && reply !== null && 'ok' in reply;
  return isResult ? (reply as Result<CallReply<N>, Failure>) : fail(unexpected(name));
}

/** Undefined when main threw, which no schema takes for an answer. */
async function answer(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
