/** Before every test file: whatever the product sends in it is written down, and a token at a host that isn't its own fails the file. */
import { appendFileSync } from 'node:fs';
import { afterAll, expect, vi } from 'vitest';
import type * as HttpExchange from '../../electron/access/http-exchange.ts';
import type * as Maskinporten from '../../electron/access/maskinporten/maskinporten.ts';
import { journal } from './journal.ts';

// test/architecture.test.ts sees to it that nothing in the product fetches but this function.
vi.mock('../../electron/access/http-exchange.ts', async (importOriginal) => {
  const original = await importOriginal<typeof HttpExchange>();
  const exchange: typeof original.exchange = async (fetch, url, init, limits) => {
    const answer = await original.exchange(journal.recording(fetch), url, init, limits);
    journal.exchanged(url, init, answer);
    return answer;
  };
  return { ...original, exchange };
});

vi.mock('../../electron/access/maskinporten/maskinporten.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Maskinporten>();
  const makeMaskinportenClient: typeof original.makeMaskinportenClient = (options) => {
    const client = original.makeMaskinportenClient(options);
    return {
      ...client,
      async token(request) {
        journal.asked(request);
        const token = await client.token(request);
        if (token.ok) journal.granted(token.value, request);
        return token;
      },
    };
  };
  return { ...original, makeMaskinportenClient };
});

afterAll(() => {
  const path = process.env.KUNDEUTBYTTE_OUTGOING;
  if (path !== undefined) for (const request of journal.requests) appendFileSync(path, `${JSON.stringify(request)}\n`);
  expect(journal.violations).toEqual([]);
});
