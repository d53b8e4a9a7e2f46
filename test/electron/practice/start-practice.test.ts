import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openLoopback } from '../../../electron/practice/http/loopback.ts';
import { type Practice, type PracticeOptions, startPractice } from '../../../electron/practice/start-practice.ts';
import { environmentSchema } from '../../../shared/core/access/environment.ts';
import { deliver, type FakeClock, fakeClock, makeGrant, postGrant, rightDelivery, tokenFor } from './practice-client.ts';

let clock: FakeClock;
beforeEach(() => {
  clock = fakeClock();
});

async function start(options: Partial<PracticeOptions> = {}): Promise<Practice> {
  const practice = await startPractice({ directory: null, clock, ...options });
  onTestFinished(() => practice.close());
  return practice;
}

describe('the practice environment', () => {
  it('is one that the app accepts, on this machine, for synthetic data only', async () => {
    const { environment } = await start();
    expect(environmentSchema.parse(environment)).toEqual(environment);
    expect(environment).toMatchObject({ name: 'practice', syntheticOnly: true });
    expect(JSON.stringify(environment).match(/http:\/\/127\.0\.0\.1:\d+/g)).toHaveLength(5);
  });

  it('is on given ports when they are free', async () => {
    const free = await Promise.all([0, 0, 0].map((port) => openLoopback(port, clock)));
    const [maskinporten = 0, skatteetaten = 0, altinn = 0] = free.map(({ origin }) => Number(new URL(origin).port));
    await Promise.all(free.map((door) => door.close()));
    const { environment } = await start({ ports: { maskinporten, skatteetaten, altinn } });
    expect(environment).toMatchObject({
      maskinporten: { issuer: `http://127.0.0.1:${maskinporten}/`, tokenEndpoint: `http://127.0.0.1:${maskinporten}/token` },
      skatteetaten: { baseUrl: `http://127.0.0.1:${skatteetaten}` },
      dialogporten: { baseUrl: `http://127.0.0.1:${altinn}/dialogporten` },
      altinn: { platformBaseUrl: `http://127.0.0.1:${altinn}` },
    });
  });

  it('binds nothing when one port is taken', async () => {
    const taken = await openLoopback(0, clock);
    onTestFinished(() => taken.close());
    const first = await openLoopback(0, clock);
    await first.close();
    const port = (origin: string) => Number(new URL(origin).port);
    const ports = { maskinporten: port(first.origin), skatteetaten: port(taken.origin), altinn: 0 };
    await expect(startPractice({ directory: null, clock, ports })).rejects.toThrow(/EADDRINUSE/);
    const again = await openLoopback(ports.maskinporten, clock);
    await again.close();
  });

  it('has the same client at every start', async () => {
    expect((await start()).clientId).toBe((await start()).clientId);
  });

  it('trusts only its own certificates: two practices don’t mix', async () => {
    const [one, other] = [await start(), await start()];
    const { identity } = await other.identityFor('311131788');
    const grant = await makeGrant(one, clock, { key: identity.privateKey, header: { x5c: identity.x5c } });
    expect((await postGrant(one, grant)).text).toContain('MP-120');
  });
});

describe('failures that are asked for', () => {
  it('a status at Skatteetaten: nothing is accepted, and only once', async () => {
    const practice = await start();
    const delivery = rightDelivery(await tokenFor(practice, clock));
    practice.failNext({ kind: 'status', at: 'skatteetaten', status: 503, kode: 'GLD_023' });
    const refused = await deliver(practice, delivery);
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.text)).toMatchObject({ kode: 'GLD_023', korrelasjonsid: expect.any(String), spesifisering: [] });
    expect(practice.journal()).toEqual([]);
    expect((await deliver(practice, delivery)).status).toBe(200);
  });

  it('a status at Maskinporten', async () => {
    const practice = await start();
    practice.failNext({ kind: 'status', at: 'maskinporten', status: 400, mp: 'MP-250' });
    practice.failNext({ kind: 'status', at: 'maskinporten', status: 503 });
    const [first, second, third] = [
      await postGrant(practice, await makeGrant(practice, clock)),
      await postGrant(practice, await makeGrant(practice, clock)),
      await postGrant(practice, await makeGrant(practice, clock)),
    ];
    expect(first.status).toBe(400);
    expect(JSON.parse(first.text).error_description).toContain('MP-250');
    expect(second.status).toBe(503);
    expect(JSON.parse(second.text).error).toBe('server_error');
    expect(third.status).toBe(200);
  });

  it('the connection cut before: nothing is accepted; the repetition is', async () => {
    const practice = await start();
    const delivery = rightDelivery(await tokenFor(practice, clock));
    practice.failNext({ kind: 'cut', when: 'before' });
    await expect(deliver(practice, delivery)).rejects.toThrow(/hang up|ECONNRESET/);
    expect(practice.journal()).toEqual([]);
    expect((await deliver(practice, delivery)).status).toBe(200);
    expect(practice.journal()).toHaveLength(1);
  });

  it('the connection cut after: accepted without an answer; the repetition gets the answer', async () => {
    const practice = await start();
    const delivery = rightDelivery(await tokenFor(practice, clock));
    practice.failNext({ kind: 'cut', when: 'after' });
    await expect(deliver(practice, delivery)).rejects.toThrow(/hang up|ECONNRESET/);
    expect(practice.journal()).toHaveLength(1);
    const reply = await deliver(practice, delivery);
    expect(JSON.parse(reply.text)).toEqual(practice.journal()[0]?.answer);
    expect(practice.journal()).toHaveLength(1);
  });

  it('slow: answered later, and given up by a client that doesn’t wait', async () => {
    const practice = await start();
    const delivery = rightDelivery(await tokenFor(practice, clock));
    practice.failNext({ kind: 'slow', ms: 60 });
    practice.failNext({ kind: 'slow', ms: 3_600_000 });
    const begun = performance.now();
    expect((await deliver(practice, delivery)).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(59);
    await expect(deliver(practice, delivery, AbortSignal.timeout(20))).rejects.toThrow(/abort/i);
  });

  it('redirect: to an address that nobody has, and nothing is accepted', async () => {
    const practice = await start();
    practice.failNext({ kind: 'redirect' });
    const reply = await deliver(practice, rightDelivery(await tokenFor(practice, clock)));
    expect([reply.status, reply.headers.location]).toEqual([302, 'https://logg-inn.invalid/']);
    expect(practice.journal()).toEqual([]);
  });

  it('nonsense: 200 with a web page, and nothing is accepted', async () => {
    const practice = await start();
    practice.failNext({ kind: 'nonsense' });
    const reply = await deliver(practice, rightDelivery(await tokenFor(practice, clock)));
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toContain('text/html');
    expect(practice.journal()).toEqual([]);
  });

  it('come in the order asked for, each where it belongs', async () => {
    const practice = await start();
    practice.failNext({ kind: 'status', at: 'skatteetaten', status: 500 });
    practice.failNext({ kind: 'status', at: 'maskinporten', status: 503 });
    practice.failNext({ kind: 'nonsense' });
    expect((await postGrant(practice, await makeGrant(practice, clock))).status).toBe(503);
    const delivery = rightDelivery(await tokenFor(practice, clock));
    const statuses = [await deliver(practice, delivery), await deliver(practice, delivery), await deliver(practice, delivery)];
    expect(statuses.map(({ status, headers }) => `${status} ${headers['content-type']}`)).toEqual([
      '500 application/json',
      '200 text/html; charset=utf-8',
      '200 application/json',
    ]);
  });
});
