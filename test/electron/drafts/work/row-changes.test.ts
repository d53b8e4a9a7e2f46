import { expect, test } from 'vitest';
import { RowChanges } from '../../../../electron/drafts/work/row-changes.ts';
import type { Acceptance } from '../../../../shared/core/draft/draft.ts';

const NONE = new Map<string, Acceptance>();

test('the rows of all checks between two revisions are told together, and only where each of them is known', () => {
  const changes = new RowChanges();
  changes.checked(0, undefined, NONE);
  changes.checked(1, [4], NONE);
  // Two steps before the next check.
  changes.checked(3, [5, 4], NONE);
  expect(changes.since(0, 3)?.toSorted()).toEqual([4, 5]);
  expect(changes.since(1, 3)?.toSorted()).toEqual([4, 5]);
  expect(changes.since(2, 3)?.toSorted()).toEqual([4, 5]);
  expect(changes.since(3, 3)).toEqual([]);
  expect(changes.since(0, 4)).toBeUndefined();
  changes.checked(4, undefined, NONE);
  changes.checked(5, [6], NONE);
  expect(changes.since(4, 5)).toEqual([6]);
  expect(changes.since(3, 5)).toBeUndefined();
});

test('a warning that is accepted, or no longer, may be shown on any row', () => {
  const changes = new RowChanges();
  const accepted = new Map<string, Acceptance>();
  changes.checked(0, undefined, accepted);
  accepted.set('key', { reason: 'ja' });
  changes.checked(1, [], accepted);
  changes.checked(2, [3], accepted);
  expect(changes.since(0, 1)).toBeUndefined();
  expect(changes.since(1, 2)).toEqual([3]);
  accepted.set('key', { reason: 'nei' });
  changes.checked(3, [], accepted);
  expect(changes.since(2, 3)).toBeUndefined();
});

test('who is far behind asks for all rows', () => {
  const changes = new RowChanges();
  for (let revision = 0; revision < 100; revision++) changes.checked(revision, [revision], NONE);
  expect(changes.since(80, 99)).toHaveLength(19);
  expect(changes.since(10, 99)).toBeUndefined();
});
