import { expect, it } from 'vitest';
import { osloDate } from '../../../shared/core/oslo-time.ts';

it.each([
  ['2026-01-15T12:00:00Z', '2026-01-15'],
  // Winter: one hour ahead of UTC. Summer: two.
  ['2025-12-31T22:59:59Z', '2025-12-31'],
  ['2025-12-31T23:00:00Z', '2026-01-01'],
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  // The night when the clocks go back: still the same day.
  ['2026-10-24T22:30:00Z', '2026-10-25'],
  ['2026-10-25T22:59:59Z', '2026-10-25'],
])('%s is %s in Oslo', (instant, date) => {
  expect(osloDate(new Date(instant))).toBe(date);
});
