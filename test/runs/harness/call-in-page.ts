import type { Page } from 'playwright-core';
import { type CallArgs, type CallName, type CallReply, calls } from '../../../shared/ipc/contract.ts';
import { z } from '../../../shared/zod.ts';

/** What the preload gives to the page. */
export interface Bridge {
  readonly kundeutbytte: { readonly calls: Readonly<Record<string, (args: unknown) => Promise<{ ok: boolean }>>> };
}

/** A call past the screen, by the bridge that the page itself uses; its reply has to be a success. */
export async function callInPage<N extends CallName>(window: Page, name: N, args: CallArgs<N>): Promise<CallReply<N>> {
  const reply = await window.evaluate(([method, given]) => (window as unknown as Bridge).kundeutbytte.calls[method]?.(given), [
    name,
    args,
  ] as const);
  const { value } = z.object({ ok: z.literal(true), value: z.unknown() }, { error: `${name}: ${JSON.stringify(reply)}` }).parse(reply);
  // The compiler doesn't see that the schema of a call is the one of its name.
  return calls[name].reply.parse(value) as CallReply<N>;
}

/** The same where it may fail. */
export async function tryInPage<N extends CallName>(window: Page, name: N, args: CallArgs<N>): Promise<void> {
  await window.evaluate(([method, given]) => (window as unknown as Bridge).kundeutbytte.calls[method]?.(given), [name, args] as const);
}

/** The same without waiting for its end: it may never come. */
export async function startCallInPage<N extends CallName>(window: Page, name: N, args: CallArgs<N>): Promise<void> {
  await window.evaluate(
    ([method, given]) => {
      void (window as unknown as Bridge).kundeutbytte.calls[method]?.(given);
    },
    [name, args] as const,
  );
}
