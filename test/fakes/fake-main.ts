/** Main for tests of the page: the same contract and the same wall, with handlers that live in memory and can be told to answer otherwise. */
import { randomUUID } from 'node:crypto';
import { makeLog } from '../../electron/app/log.ts';
import { type Handlers, runCall } from '../../electron/ipc/run-call.ts';
import type { Bridge } from '../../renderer/client.ts';
import { type CallName, calls } from '../../shared/ipc/contract.ts';
import type { EventData, EventName } from '../../shared/ipc/events.ts';
import { ok } from '../../shared/result.ts';
import { type InMemoryOptions, inMemoryHandlers } from './in-memory-handlers.ts';

export interface FakeMain {
  /** What the preload would put on `window`. */
  readonly bridge: Bridge;
  /** Every call so far. */
  readonly asked: readonly CallName[];
  /** From now on this call is answered in this way. */
  answer(handlers: Partial<Handlers>): void;
  emit<N extends EventName>(name: N, data: EventData<N>): void;
}

export function makeFakeMain(options: InMemoryOptions = {}): FakeMain {
  const listeners = new Set<{ readonly name: EventName; readonly tell: (data: unknown) => void }>();
  const emit = <N extends EventName>(name: N, data: EventData<N>): void => {
    for (const listener of listeners) if (listener.name === name) listener.tell(data);
  };
  let handlers: Handlers = inMemoryHandlers(emit, options);
  const asked: CallName[] = [];
  const log = makeLog(
    () => undefined,
    () => new Date(),
  );

  const ask = (name: CallName) => async (args: unknown) => {
    asked.push(name);
    // What crosses the wall is a copy, so that a page that changes what it got changes nothing here.
    return structuredClone(await runCall(name, true, structuredClone(args), { handlers, log, mayCall: () => true }));
  };
  const names: readonly CallName[] = Object.keys(calls).filter((name): name is CallName => name in calls);
  const bridgeCalls: Partial<Record<CallName, Bridge['calls'][CallName]>> = {};
  for (const name of names) bridgeCalls[name] = ask(name);

  return {
    bridge: {
      calls: allOf(bridgeCalls),
      on(name, tell) {
        const listener = { name, tell };
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      ticketForFile: async ({ name, size }) => ok({ ticket: randomUUID(), name, bytes: size }),
    },
    asked,
    answer(others) {
      handlers = { ...handlers, ...others };
    },
    emit,
  };
}

function allOf(some: Partial<Bridge['calls']>): Bridge['calls'] {
  if (Object.keys(some).length !== Object.keys(calls).length) throw new Error('a call of the contract is missing');
  // Each name of the contract was filled in by the loop above; its length was just compared.
  return some as Bridge['calls'];
}
