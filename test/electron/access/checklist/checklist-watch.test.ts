import { expect, it } from 'vitest';
import { makeChecklistWatch } from '../../../../electron/access/checklist/checklist-watch.ts';
import type { AccessPlace } from '../../../../shared/core/access/access.ts';

const PLACE: AccessPlace = { environment: 'test', organisasjonsnummer: '311131788' };
const OTHER: AccessPlace = { environment: 'production', organisasjonsnummer: '311131788' };

/** A clock that goes only when it is told to. */
function byHand() {
  const waiting: { readonly seconds: number; readonly go: () => void; readonly signal: AbortSignal | undefined }[] = [];
  const looked: AccessPlace[] = [];
  let answer = true;
  const watch = makeChecklistWatch(
    async (place) => {
      looked.push(place);
      return answer;
    },
    (milliseconds, signal) =>
      new Promise((go) => {
        signal?.addEventListener('abort', () => go());
        waiting.push({ seconds: milliseconds / 1000, go, signal });
      }),
  );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    watch,
    looked,
    pauses: () => waiting.map(({ seconds }) => seconds),
    says(next: boolean) {
      answer = next;
    },
    async next() {
      waiting.at(-1)?.go();
      await turn();
    },
    turn,
  };
}

it('looks often at first, then every five minutes for as long as it takes', async () => {
  const { watch, looked, pauses, next } = byHand();
  watch.start(PLACE);
  for (let n = 0; n < 9; n++) await next();
  expect(looked).toHaveLength(9);
  expect(pauses()).toEqual([3, 5, 10, 15, 30, 60, 300, 300, 300, 300]);
});

it('ends when there is nothing more to wait for, and begins anew when it is asked', async () => {
  const { watch, looked, pauses, says, next } = byHand();
  watch.start(PLACE);
  says(false);
  await next();
  await next();
  expect([looked.length, pauses()]).toEqual([1, [3]]);
  says(true);
  watch.start(PLACE);
  await next();
  expect([looked.length, pauses()]).toEqual([2, [3, 3, 5]]);
});

it('one place twice is looked for once; two places are looked for each', async () => {
  const { watch, looked, next, turn } = byHand();
  watch.start(PLACE);
  watch.start(PLACE);
  await turn();
  expect(looked).toEqual([]);
  await next();
  expect(looked).toEqual([PLACE]);
  watch.start(OTHER);
  await next();
  expect(looked).toEqual([PLACE, OTHER]);
});

it('stops in the middle of a pause', async () => {
  const { watch, looked, turn } = byHand();
  watch.start(PLACE);
  watch.start(OTHER);
  watch.stop();
  await turn();
  expect(looked).toEqual([]);
});
