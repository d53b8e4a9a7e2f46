import { describe, expect, it, vi } from 'vitest';
import { type Bridge, firstAnswer, makeClient } from '../../renderer/client.ts';
import type { EventName } from '../../shared/ipc/events.ts';
import { makeFakeMain } from '../fakes/fake-main.ts';

const TICKET = '6f0a2c4e-3d5b-4a1f-9c7e-8b2d1e0f4a6c';

/** A main that answers everything with `answer`, right or wrong. */
function clientOf(answer: () => Promise<unknown>) {
  const { bridge } = makeFakeMain();
  const calls = { ...bridge.calls, 'sheet.pick': answer, 'sheet.cancelRead': answer };
  return makeClient({ ...bridge, calls, ticketForFile: answer });
}

describe('a reply from main', () => {
  it('comes through when it is what the contract says', async () => {
    const ticket = { ticket: TICKET, name: 'Medlemmer.xlsx', bytes: 12 };
    expect(await clientOf(async () => ({ ok: true, value: ticket })).call('sheet.pick', {})).toEqual({ ok: true, value: ticket });
    expect(await clientOf(async () => ({ ok: true, value: null })).call('sheet.pick', {})).toEqual({ ok: true, value: null });
  });

  it('keeps the code, the data and the retryability of a failure', async () => {
    const failure = { code: 'FILE_TOO_LARGE', data: { bytes: 300, limitBytes: 100 }, retryable: true };
    expect(await clientOf(async () => ({ ok: false, failure })).call('sheet.pick', {})).toEqual({ ok: false, failure });
  });

  it.each([
    ['nothing', undefined],
    ['a bare value', { ticket: TICKET, name: 'x', bytes: 1 }],
    ['no value', { ok: true }],
    ['a value of another call', { ok: true, value: [] }],
    ['a ticket that is a path', { ok: true, value: { ticket: '/home/kari/m.xlsx', name: 'm.xlsx', bytes: 1 } }],
    ['more than was asked for', { ok: true, value: { ticket: TICKET, name: 'x', bytes: 1, path: '/home/kari' } }],
    ['a failure with a code that nobody knows', { ok: false, failure: { code: 'OH_NO', data: {}, retryable: false } }],
    ['both', { ok: true, value: null, failure: {} }],
  ])('is refused when it is %s', async (_what, reply) => {
    const answer = await clientOf(async () => reply).call('sheet.pick', {});
    expect(answer).toEqual({ ok: false, failure: { code: 'UNEXPECTED', data: { call: 'sheet.pick' }, retryable: false } });
  });

  it('that never comes because main threw is a failure too, and the page goes on', async () => {
    const broken = async () => {
      throw new Error('boom');
    };
    expect(await clientOf(broken).call('sheet.cancelRead', {})).toMatchObject({ ok: false, failure: { code: 'UNEXPECTED' } });
    expect(await clientOf(broken).ticketForFile(new File([], 'x'))).toMatchObject({ ok: false, failure: { code: 'UNEXPECTED' } });
  });
});

describe('the answer that the first screen is drawn from', () => {
  const bridgeOf = (answer: () => Promise<unknown>): Bridge => {
    const { bridge } = makeFakeMain();
    return { ...bridge, calls: { ...bridge.calls, 'drafts.list': answer } };
  };

  it('is main’s own, failure or not', async () => {
    expect(
      await firstAnswer(
        bridgeOf(async () => ({ ok: true, value: [] })),
        'drafts.list',
      ),
    ).toEqual({ ok: true, value: [] });
    const refused = { ok: false, failure: { code: 'STORE_DAMAGED', data: {}, retryable: false } };
    expect(
      await firstAnswer(
        bridgeOf(async () => refused),
        'drafts.list',
      ),
    ).toEqual(refused);
  });

  it.each([
    ['nothing', async () => undefined],
    ['no Result', async () => []],
    [
      'an exception',
      async () => {
        throw new Error('boom');
      },
    ],
  ])('is a failure when main gives %s', async (_what, answer) => {
    expect(await firstAnswer(bridgeOf(answer), 'drafts.list')).toMatchObject({ ok: false, failure: { code: 'UNEXPECTED' } });
  });
});

describe('an event from main', () => {
  function listening() {
    const listeners = new Set<(data: unknown) => void>();
    const bridge: Bridge = {
      ...makeFakeMain().bridge,
      on(_name: EventName, listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    return { client: makeClient(bridge), tell: (data: unknown) => [...listeners].map((listener) => listener(data)) };
  }

  it('is told when it is what the contract says, and not otherwise', async () => {
    const { client, tell } = listening();
    const told: unknown[] = [];
    client.on('sheet.progress', (progress) => told.push(progress));
    tell({ ticket: TICKET, step: 'reading' });
    tell({ ticket: TICKET, step: 'dancing' });
    tell(null);
    tell({ ticket: TICKET, step: 'saving' });
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told).toEqual([
      { ticket: TICKET, step: 'reading' },
      { ticket: TICKET, step: 'saving' },
    ]);
  });

  it('is not told any more after the listener was taken away', async () => {
    const { client, tell } = listening();
    const told: unknown[] = [];
    const stop = client.on('sheet.progress', (progress) => told.push(progress));
    tell({ ticket: TICKET, step: 'reading' });
    // Also what was said before and not heard yet: the schemas are still on their way.
    stop();
    tell({ ticket: TICKET, step: 'reading' });
    const heard: unknown[] = [];
    client.on('sheet.progress', (progress) => heard.push(progress));
    tell({ ticket: TICKET, step: 'reading' });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(told).toEqual([]);
  });
});
