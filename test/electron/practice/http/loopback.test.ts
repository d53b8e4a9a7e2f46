import { createConnection } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonAnswer } from '../../../../electron/practice/http/answer.ts';
import { type Authority, type Loopback, openLoopback } from '../../../../electron/practice/http/loopback.ts';
import { fakeClock, send } from '../practice-client.ts';

const clock = fakeClock();
const echo: Authority = {
  maxBodyBytes: 1000,
  nextFault: () => undefined,
  refuse: ({ status }) => jsonAnswer(status, { refused: true }),
  async handle({ path, body }) {
    if (path === '/bug') throw new Error('secret detail');
    return jsonAnswer(200, { path, bytes: body === 'too-large' ? body : body.length });
  },
};

let door: Loopback;
beforeEach(async () => {
  door = await openLoopback(0, clock);
  door.serve(echo);
});
afterEach(() => door.close());

const port = () => new URL(door.origin).port;

/** Raw bytes in, raw text out, until the other side ends the connection. */
function raw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(port()), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('which requests are let in', () => {
  it.each(['127.0.0.1', 'localhost'])('Host %s with the port', async (host) => {
    const reply = await send(door.origin, { headers: { Host: `${host}:${port()}` } });
    expect(reply.status).toBe(200);
  });

  it.each([
    '127.0.0.1',
    'localhost',
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    '127.0.0.1:1',
    'user@127.0.0.1:PORT',
  ])('not Host %s', async (host) => {
    const reply = await send(`${door.origin}/bug`, { headers: { Host: host.replace('PORT', port()) } });
    expect(reply.status).toBe(421);
  });

  it('is reached on 127.0.0.1 only', () => {
    expect(door.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('what it answers', () => {
  it('the authority’s answer, dated by the injected clock, without the query', async () => {
    const reply = await send(`${door.origin}/a/b?c=d`);
    expect(reply).toMatchObject({ status: 200, text: '{"path":"/a/b","bytes":0}' });
    expect(reply.headers).toMatchObject({ date: 'Tue, 20 Jan 2026 10:00:00 GMT', connection: 'close', 'content-type': 'application/json' });
  });

  it('nothing of an unexpected error', async () => {
    const reply = await send(`${door.origin}/bug`);
    expect(reply).toMatchObject({ status: 500, text: '{"refused":true}' });
  });

  it('reads a body up to its limit, and says when there is more', async () => {
    expect((await send(door.origin, { method: 'POST', body: 'x'.repeat(1000) })).text).toContain('"bytes":1000');
    expect((await send(door.origin, { method: 'POST', body: 'x'.repeat(1001) })).text).toContain('"bytes":"too-large"');
  });

  it('cuts off whoever goes on and on', async () => {
    const socket = createConnection(Number(port()), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`POST / HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const chunk = `3e8\r\n${'x'.repeat(1000)}\r\n`;
    const goOn = () => socket.writable && socket.write(chunk, goOn);
    goOn();
    await new Promise((resolve) => socket.on('close', resolve));
    expect((await send(door.origin)).status).toBe(200);
  });

  it.each([
    '\u0000\u0001\u0002\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'GET '.repeat(30_000),
  ])('survives what is no HTTP: %j', async (bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await send(door.origin)).status).toBe(200);
  });
});

describe('closing', () => {
  it('ends a request that is being answered', async () => {
    const slow = await openLoopback(0, clock);
    const begun = new Promise<void>((resolve) => {
      slow.serve({
        ...echo,
        nextFault() {
          resolve();
          return { kind: 'slow', ms: 3_600_000 };
        },
      });
    });
    const answer = expect(send(slow.origin)).rejects.toThrow(/hang up|ECONNRESET/);
    await begun;
    await slow.close();
    await answer;
  });

  it('ends a request that is still arriving', async () => {
    const half = await openLoopback(0, clock);
    half.serve(echo);
    const socket = createConnection(Number(new URL(half.origin).port), '127.0.0.1');
    await new Promise<void>((resolve) => socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhal', () => resolve()));
    const ended = new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve));
    await half.close();
    await ended;
  });

  it('frees the port', async () => {
    const first = await openLoopback(0, clock);
    await first.close();
    const second = await openLoopback(Number(new URL(first.origin).port), clock);
    await second.close();
  });

  it('a taken port is an error', async () => {
    await expect(openLoopback(Number(port()), clock)).rejects.toThrow(/EADDRINUSE/);
  });
});
