/** When Dialogporten is asked for what has come to a delivery. Pure. Source: spec 3.4. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FIRST_WAITS = [5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE];
const LATER_WAIT = 5 * MINUTE;

/**
 * Milliseconds from `now` to the next time: 5 s, 15 s, 30 s and 1 min after each other, then every 5 min up to an hour after the receipt.
 * Undefined after that: later it is asked at the start of the app, or when the user wants to know. Follows from the time of the receipt
 * alone, so a restart in between changes nothing.
 */
export function waitBeforePoll(deliveredAt: Date, now: Date): number | undefined {
  const age = now.getTime() - deliveredAt.getTime();
  if (age < 0) return FIRST_WAITS[0];
  if (age >= HOUR) return undefined;
  let at = 0;
  for (let n = 0; at <= age; n++) at += FIRST_WAITS[n] ?? LATER_WAIT;
  return at - age;
}
