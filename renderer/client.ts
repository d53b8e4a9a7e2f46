/** The page's only way to main: every call and event of the contract, typed, with each answer parsed before anybody uses it. */
import { type Failure, failure, failureSchema } from '../shared/core/failure.ts';
import { type CallArgs, type CallName, type CallReply, calls, type EventData, type EventName, events } from '../shared/ipc/contract.ts';
import { type Ticket, ticketSchema } from '../shared/ipc/views.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { z } from '../shared/zod.ts';

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

const envelopeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema }),
]);

/** The contract, seen so that the compiler knows the schema of a call or event by its name. */
const replies: { readonly [N in CallName]: { readonly reply: z.ZodType<CallReply<N>> } } = calls;
const eventData: { readonly [N in EventName]: z.ZodType<EventData<N>> } = events;

export function makeClient(bridge: Bridge): Client {
  return {
    call: (name, args) => answered(name, replies[name].reply, () => bridge.calls[name](args)),
    on: (name, listener) =>
      bridge.on(name, (data) => {
        const parsed = eventData[name].safeParse(data);
        if (parsed.success) listener(parsed.data);
      }),
    ticketForFile: (file) => answered('ticketForFile', ticketSchema, () => bridge.ticketForFile(file)),
  };
}

/** A reply of the wrong shape, or none at all, is a bug in main: the user hears that something failed, and the page goes on. */
async function answered<T>(call: string, schema: z.ZodType<T>, ask: () => Promise<unknown>): Promise<Result<T, Failure>> {
  const unexpected = fail(failure('UNEXPECTED', { call }));
  let reply: unknown;
  try {
    reply = await ask();
  } catch {
    return unexpected;
  }
  const envelope = envelopeSchema.safeParse(reply);
  if (!envelope.success) return unexpected;
  if (!envelope.data.ok) return fail(envelope.data.failure);
  const value = schema.safeParse(envelope.data.value);
  return value.success ? ok(value.data) : unexpected;
}
