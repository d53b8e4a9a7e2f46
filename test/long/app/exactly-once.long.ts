import { expect, test } from 'vitest';
import { killWhileSending } from '../../runs/kill-while-sending.ts';
import { times } from '../times.ts';

test('the real app, killed while it sends and the authorities fail, delivers every list exactly once', async () => {
  const rounds = times('APPS', 100);
  const tally = await killWhileSending(rounds);
  process.stderr.write(`${rounds} deliveries, each accepted once: ${JSON.stringify(tally)}\n`);
  expect(tally.killed).toBeGreaterThan(rounds / 2);
});
