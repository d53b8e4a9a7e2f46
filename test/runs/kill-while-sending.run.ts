// A few of what test/long does a hundred times: the app killed at random moments while it sends and the authorities fail.
import { expect, test } from 'vitest';
import { killWhileSending } from './kill-while-sending.ts';

test('exactly one delivery comes out of every Send, whenever the app is killed', { timeout: 300_000 }, async () => {
  expect((await killWhileSending(2)).killed).toBe(2);
});
