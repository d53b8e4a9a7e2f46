import type { Updates } from './updates.ts';

/** Long after the first screen, and out of the way of whoever opens the app to do one thing. */
const FIRST_AFTER_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Looks for a new version once the app has settled, and then once a day. Finding one changes nothing: the user decides. */
export function lookDaily(updates: Pick<Updates, 'look'>): void {
  setTimeout(() => {
    void updates.look();
    setInterval(() => void updates.look(), DAY_MS).unref();
  }, FIRST_AFTER_MS).unref();
}
