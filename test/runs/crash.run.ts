// A few of what test/long does 200 times: the app killed at random moments while edits stream in.
import { expect, test } from 'vitest';
import { killWhileTyping } from './kill-while-typing.ts';

test('every edit that was called saved is there after the app was killed, in order', { timeout: 300_000 }, async () => {
  expect(await killWhileTyping(3)).toBeGreaterThan(0);
});
