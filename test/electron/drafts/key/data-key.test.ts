import { expect, test } from 'vitest';
import { makeCheck, newDataKey, openByPassphrase, protectByPassphrase } from '../../../../electron/drafts/key/data-key.ts';

const STORE_ID = '6f1c2d3e-4b5a-4c6d-8e7f-9a0b1c2d3e4f';

/** How often this thread came round while the work was done elsewhere. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work;
  isOver = true;
  return turns;
}

test('half a second of work on a passphrase is no half second in which the window stands still', { timeout: 60_000 }, async () => {
  const key = newDataKey();
  const protecting = protectByPassphrase(key, STORE_ID, 'fire tilfeldige ord her');
  // Worked on in this thread, it would come round once or twice.
  expect(await turnsDuring(protecting)).toBeGreaterThan(20);
  const protector = await protecting;
  const keyFile = { version: 2 as const, storeId: STORE_ID, check: makeCheck(key, STORE_ID), protectors: [protector] };
  const opening = openByPassphrase(keyFile, protector, 'fire tilfeldige ord her');
  expect(await turnsDuring(opening)).toBeGreaterThan(20);
  expect((await opening)?.equals(key)).toBe(true);
});
