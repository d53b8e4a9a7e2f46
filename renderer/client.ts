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

export function makeClient(bridge: Bridge): Client {
  return {
    call: (name, args) => {
      // `calls[name].reply` is a union of all schemas to the compiler; that it is the one of this name is what the contract is for.
      const schema = calls[name].reply as z.ZodType<CallReply<typeof name>>;
      return answered(name, schema, () => bridge.calls[name](args));
    },
    on: (name, listener) => {
      const schema = events[name] as z.ZodType<EventData<typeof name>>;
      return bridge.on(name, (data) => {
        const parsed = schema.safeParse(data);
        if (parsed.success) listener(parsed.data);
      });
    },
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
