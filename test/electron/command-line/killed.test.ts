// A few of what test/long does two hundred times.
import { expect, it } from 'vitest';
import { killWhileSubmitting } from './kill-while-submitting.ts';

it('delivers a list exactly once, whenever it is killed or cut off', { timeout: 180_000 }, async () => {
  // By chance, by a kill in the exchange, by a cut in it.
  const { killed, cut } = await killWhileSubmitting(3);
  expect({ killed: killed >= 1, cut }).toEqual({ killed: true, cut: 1 });
});
