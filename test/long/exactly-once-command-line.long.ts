import { expect, test } from 'vitest';
import { killWhileSubmitting } from '../electron/command-line/kill-while-submitting.ts';
import { times } from './times.ts';

test('the command line, killed or cut off while it submits and the authorities fail, delivers every list exactly once', async () => {
  const rounds = times('COMMANDS', 200);
  const tally = await killWhileSubmitting(rounds);
  process.stderr.write(`${rounds} deliveries, each accepted once: ${JSON.stringify(tally)}\n`);
  expect(tally.killed + tally.cut).toBeGreaterThan(rounds / 2);
});
