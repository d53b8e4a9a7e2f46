import { describe, expect, test } from 'vitest';
import { answersTo } from '../../../electron/ipc/answers.ts';
import { areArgumentsSmall, makeRateLimit } from '../../../electron/ipc/limits.ts';
import { type CallContext, type Handlers, runCall } from '../../../electron/ipc/run-call.ts';
import { inMemoryHandlers } from '../../fakes/in-memory-handlers.ts';

function deep(levels: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level++) value = { value };
  return value;
}

describe('arguments', () => {
  test.each([
    ['none', {}, true],
    [
      'the largest group of edits',
      { edits: Array.from({ length: 10_000 }, (_, row) => ({ kind: 'set-cell', row, field: 'navn', text: 'Åse Øvrebø' })) },
      true,
    ],
    ['a pasted table', { html: 'x'.repeat(20_000_000), text: 'x'.repeat(5_000_000) }, true],
    ['a string without end', { text: 'x'.repeat(50_000_000) }, false],
    ['many strings', Array.from({ length: 100 }, () => 'x'.repeat(1_000_000)), false],
    ['an array without end', new Array(10_000_000), false],
    ['arrays in arrays', Array.from({ length: 1000 }, () => new Array(1000).fill(0)), false],
    ['bytes', new Uint8Array(50_000_000), false],
    ['a deep one', deep(100_000), true],
    ['too deep a one', deep(300_000), false],
  ])('%s', (_name, args, small) => {
    expect(areArgumentsSmall(args)).toBe(small);
  });
});

describe('calls', () => {
  test('as many at once as a screen could need, then as many a second, then none', () => {
    let now = 0;
    const mayCall = makeRateLimit(() => now);
    const granted = () => Array.from({ length: 5000 }, mayCall).filter(Boolean).length;
    expect(granted()).toBe(1000);
    expect(granted()).toBe(0);
    now += 1000;
    expect(granted()).toBe(300);
    now -= 5000;
    expect(granted()).toBe(0);
    now += 60_000;
    expect(granted()).toBe(1000);
  });

  test('one too many, or one with far too much in it, never reaches its handler', async () => {
    const lines: string[] = [];
    const handlers: Handlers = {
      ...inMemoryHandlers(() => undefined, {}),
      'app.state': async () => {
        throw new Error('reached');
      },
    };
    const log = { info: () => undefined, error: (event: string) => lines.push(event) };
    const context: CallContext = { handlers, log, mayCall: () => false };
    expect(await runCall('app.state', true, {}, context)).toMatchObject({ ok: false, failure: { code: 'CALL_REFUSED' } });
    const huge = { junk: 'x'.repeat(50_000_000) };
    expect(await runCall('app.state', true, huge, { ...context, mayCall: () => true })).toMatchObject({
      ok: false,
      failure: { code: 'CALL_ARGUMENTS_INVALID' },
    });
    expect(lines).toEqual(['calls-too-many', 'call-arguments-invalid']);
  });

  test('nor does a dropped file that is one too many, or another window’s, get a ticket', async () => {
    const issued: string[] = [];
    const tickets = {
      issue: async (path: string) => {
        issued.push(path);
        return { ticket: '11111111-1111-4111-8111-111111111111', name: 'a.xlsx', bytes: 1 };
      },
      redeem: () => undefined,
    };
    const log = { info: () => undefined, error: () => undefined };
    let may = true;
    const { drop } = answersTo({ handlers: inMemoryHandlers(() => undefined, {}), log, mayCall: () => may, tickets });
    expect(await drop(true, '/home/kari/a.xlsx')).toMatchObject({ ok: true });
    expect(await drop(false, '/home/kari/b.xlsx')).toMatchObject({ ok: false, failure: { code: 'CALL_REFUSED' } });
    may = false;
    expect(await drop(true, '/home/kari/c.xlsx')).toMatchObject({ ok: false, failure: { code: 'CALL_REFUSED' } });
    expect(issued).toEqual(['/home/kari/a.xlsx']);
  });
});
