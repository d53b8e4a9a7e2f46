/**
 * Between the app and the authorities of the rehearsal, in the app's own network session: answers are exchanged for others, or words in them.
 * Everything that isn't named goes through as it is.
 */
import type { App } from './launch-app.ts';

export interface Exchanged {
  /** A regular expression over method, a space and path. */
  readonly of: string;
  /** In place of the answer; without a body it goes through, with `words` exchanged in its text. */
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** So many times. */
  readonly repeat?: number;
  readonly words?: readonly (readonly [from: string, to: string])[];
}

export async function exchangeAnswers({ electron }: App, exchanged: readonly Exchanged[]): Promise<void> {
  await electron.evaluate(({ session }, rules) => {
    const isNew = Reflect.get(globalThis, 'exchanged') === undefined;
    Object.assign(globalThis, { exchanged: rules });
    if (!isNew) return;
    session.fromPartition('network').protocol.handle('http', async (request) => {
      const { pathname } = new URL(request.url);
      const now = Reflect.get(globalThis, 'exchanged') as typeof rules;
      const rule = now.find(({ of }) => new RegExp(of).test(`${request.method} ${pathname}`));
      const headers = { 'content-type': rule?.type ?? 'application/json', ...rule?.headers };
      if (rule !== undefined) Object.assign(globalThis, { timesExchanged: (Reflect.get(globalThis, 'timesExchanged') ?? 0) + 1 });
      if (rule?.body !== undefined) return new Response(rule.body.repeat(rule.repeat ?? 1), { status: rule.status ?? 200, headers });
      const body = request.method === 'GET' ? undefined : Buffer.from(await request.arrayBuffer());
      const answer = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        ...(body && { body }),
      });
      if (rule?.words === undefined) return new Response(answer.body, { status: answer.status, headers: answer.headers });
      const text = rule.words.reduce((all, [from, to]) => all.replaceAll(from, to), await answer.text());
      return new Response(text, {
        status: answer.status,
        headers: { ...headers, 'content-type': answer.headers.get('content-type') ?? '' },
      });
    });
  }, exchanged);
}

/** How many answers were exchanged so far. */
export function timesExchanged({ electron }: App): Promise<number> {
  return electron.evaluate(() => Number(Reflect.get(globalThis, 'timesExchanged') ?? 0));
}
