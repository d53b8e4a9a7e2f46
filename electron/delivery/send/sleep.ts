import { setTimeout as wait } from 'node:timers/promises';
import type { Sleep } from '../../ports.ts';

/** Resolves after the time, or at once when the signal is aborted: whoever waits looks at the signal anyway. */
export const sleep: Sleep = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch((error: unknown) => {
    if (!signal?.aborted) throw error;
  });
};
