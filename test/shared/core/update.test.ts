import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextUpdateState, type UpdateEvent, type UpdateState, updateStateSchema, updateWait } from '../../../shared/core/update.ts';

describe('a new version waits', () => {
  test.each([
    ['2026-12-31', false, null],
    ['2027-01-01', false, 'season'],
    ['2027-02-10', false, 'season'],
    ['2027-03-01', false, 'season'],
    ['2027-03-02', false, null],
    ['2028-02-29', false, 'season'],
    ['2027-02-10', true, null],
  ] as const)('on %s (security: %s): %s', (today, security, wait) => {
    expect(updateWait(security, today, { isUnsent: false, isInMemoryOnly: false })).toBe(wait);
  });

  test('for a delivery that isn’t settled, whatever it mends and whenever', () => {
    for (const today of ['2026-07-01', '2027-02-10'])
      for (const security of [true, false])
        expect(updateWait(security, today, { isUnsent: true, isInMemoryOnly: security })).toBe('unsent');
  });

  test('for drafts that the end of the app would take along', () => {
    for (const security of [true, false])
      expect(updateWait(security, '2026-07-01', { isUnsent: false, isInMemoryOnly: true })).toBe('in-memory');
  });
});

const found: UpdateEvent = { kind: 'found', version: '1.2.3', security: true };
const after = (...events: UpdateEvent[]) => events.reduce(nextUpdateState, { kind: 'not-looked' } as UpdateState);

test('from looking to a version that is ready', () => {
  expect(after({ kind: 'look' }, found)).toEqual({ kind: 'available', version: '1.2.3', security: true });
  const downloading = after({ kind: 'look' }, found, { kind: 'download' }, { kind: 'progress', percent: 41.7 });
  expect(downloading).toEqual({ kind: 'downloading', version: '1.2.3', security: true, percent: 42 });
  expect(nextUpdateState(downloading, { kind: 'downloaded' })).toEqual({ kind: 'ready', version: '1.2.3', security: true });
});

test('a failure can be tried again, also one to put in what is ready; nothing else changes that, or what is impossible', () => {
  const failed = after({ kind: 'look' }, { kind: 'failed', why: 'unreachable' });
  expect(failed).toEqual({ kind: 'trouble', why: 'unreachable' });
  expect(nextUpdateState(failed, { kind: 'look' })).toEqual({ kind: 'looking' });
  const ready = after({ kind: 'look' }, found, { kind: 'download' }, { kind: 'downloaded' });
  for (const event of [{ kind: 'look' }, { kind: 'none' }, { kind: 'downloaded' }] as const)
    expect(nextUpdateState(ready, event)).toBe(ready);
  expect(nextUpdateState(ready, { kind: 'failed', why: 'disk' })).toEqual({ kind: 'trouble', why: 'disk' });
  const impossible: UpdateState = { kind: 'impossible', why: 'package-manager' };
  expect(nextUpdateState(impossible, { kind: 'look' })).toBe(impossible);
});

test('nothing is downloaded that was not found, nor ready that was not downloaded, whatever is told in whatever order', () => {
  const event = fc.oneof(
    fc.constantFrom<UpdateEvent>(
      { kind: 'look' },
      { kind: 'none' },
      found,
      { kind: 'download' },
      { kind: 'downloaded' },
      { kind: 'failed', why: 'disk' },
    ),
    fc.double().map((percent): UpdateEvent => ({ kind: 'progress', percent: Number.isNaN(percent) ? 0 : percent })),
  );
  const mayFollow: Record<string, readonly string[]> = {
    downloading: ['available', 'downloading'],
    ready: ['downloading', 'ready'],
    available: ['looking', 'available'],
  };
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state: UpdateState = { kind: 'not-looked' };
      for (const each of events) {
        const next = nextUpdateState(state, each);
        expect(updateStateSchema.safeParse(next).success).toBe(true);
        expect(mayFollow[next.kind]?.includes(state.kind) ?? true).toBe(true);
        state = next;
      }
    }),
  );
});
