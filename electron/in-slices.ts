/**
 * Long work in main, where the window's calls and the system's events wait for one thread: after a few milliseconds they have their turn.
 */
import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../shared/core/steps.ts';

/** Half a frame of the screen; what begins within it may take as long again. */
const SLICE_MILLISECONDS = 8;

/** Lets others have their turn between two pieces of work that can't be cut up themselves. */
export const othersFirst = (): Promise<void> => setImmediate();

export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const slice = oneSlice(steps);
    if (slice.done) return slice.value;
    await othersFirst();
  }
}

/** The result; undefined, and the work is dropped, as soon as `isWanted` says no between two slices. */
export async function inSlicesWhile<T>(isWanted: () => boolean, steps: Steps<T>): Promise<T | undefined> {
  while (isWanted()) {
    const slice = oneSlice(steps);
    if (slice.done) return slice.value;
    await othersFirst();
  }
  return undefined;
}

function oneSlice<T>(steps: Steps<T>): IteratorResult<void, T> {
  const end = performance.now() + SLICE_MILLISECONDS;
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() >= end) return step;
  }
}
