/**
 * One wrapper for every call that crosses the wall: sender → arguments → run → reply, each refused by its own code. Knows nothing of
 * Electron, so the wall can be tested without it.
 */
import { type Failure, failure } from '../../shared/core/failure.ts';
import { type CallName, type CallReply, calls, type ParsedArgs } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { describeError, type Log } from '../app/log.ts';
import { areArgumentsSmall } from './limits.ts';

/** Total: a call of the contract without a handler doesn't compile. */
export type Handlers = { readonly [N in CallName]: (args: ParsedArgs<N>) => Promise<Result<CallReply<N>, Failure>> };

export interface CallContext {
  readonly handlers: Handlers;
  readonly log: Log;
  /** False when the page has asked so often that it can't be a user. */
  readonly mayCall: () => boolean;
  /** Told of every call that is carried out, and of what it was answered when that went well. */
  readonly watch?: { began(name: CallName): void; ended(name: CallName): void; answered(name: CallName, reply: unknown): void };
}

export async function runCall(
  name: CallName,
  senderIsTrusted: boolean,
  rawArgs: unknown,
  { handlers, log, mayCall, watch }: CallContext,
): Promise<Result<unknown, Failure>> {
  if (!senderIsTrusted) {
    log.error('call-refused', { call: name });
    return fail(failure('CALL_REFUSED'));
  }
  if (!mayCall()) {
    log.error('calls-too-many', { call: name });
    return fail(failure('CALL_REFUSED'));
  }
  const args = areArgumentsSmall(rawArgs) ? calls[name].args.safeParse(rawArgs) : undefined;
  if (!args?.success) {
    log.error('call-arguments-invalid', { call: name });
    return fail(failure('CALL_ARGUMENTS_INVALID', { call: name }));
  }
  watch?.began(name);
  try {
    const result = await run(handlers, name, args.data);
    if (!result.ok) return result;
    // A reply that is not what the contract says would show the renderer something it must not see.
    const reply = calls[name].reply.parse(result.value);
    watch?.answered(name, reply);
    return ok(reply);
  } catch (error) {
    log.error('call-failed', { call: name, ...describeError(error) });
    return fail(failure('UNEXPECTED', { call: name }));
  } finally {
    watch?.ended(name);
  }
}

/** TypeScript can't tie `name` to the type of `args` over a union of calls; `args` was parsed by this very call's schema just above. */
function run(handlers: Handlers, name: CallName, args: unknown): Promise<Result<unknown, Failure>> {
  const handler = handlers[name] as (args: unknown) => Promise<Result<unknown, Failure>>;
  return handler(args);
}
