/** What main says, parsed by the contract before anybody uses it. Comes after the first paint: zod and all schemas are 110 kB of script. */
import { type Failure, failureSchema } from '../shared/core/failure.ts';
import { type CallName, type CallReply, calls } from '../shared/ipc/contract.ts';
import { type EventData, type EventName, events } from '../shared/ipc/events.ts';
import { type Ticket, ticketSchema } from '../shared/ipc/views.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { z } from '../shared/zod.ts';
import { unexpected } from './unexpected.ts';

const envelopeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema }),
]);

/** The contract, seen so that the compiler knows the schema of a call or event by its name. */
const replies: { readonly [N in CallName]: { readonly reply: z.ZodType<CallReply<N>> } } = calls;
const eventData: { readonly [N in EventName]: z.ZodType<EventData<N>> } = events;

/** A reply of the wrong shape is a bug in main: the user hears that something failed, and the page goes on. */
export function parseReply<N extends CallName>(name: N, reply: unknown): Result<CallReply<N>, Failure> {
  return parseEnvelope(name, replies[name].reply, reply);
}

export function parseTicket(reply: unknown): Result<Ticket, Failure> {
  return parseEnvelope('ticketForFile', ticketSchema, reply);
}

/** Undefined for data that are not what the contract says. */
export function parseEvent<N extends EventName>(name: N, data: unknown): EventData<N> | undefined {
  return eventData[name].safeParse(data).data;
}

function parseEnvelope<T>(call: string, schema: z.ZodType<T>, reply: unknown): Result<T, Failure> {
  const envelope = envelopeSchema.safeParse(reply);
  if (!envelope.success) return fail(unexpected(call));
  if (!envelope.data.ok) return fail(envelope.data.failure);
  const value = schema.safeParse(envelope.data.value);
  return value.success ? ok(value.data) : fail(unexpected(call));
}
