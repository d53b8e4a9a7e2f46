import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import {
  COOP,
  type Delivery,
  DIALOGPORTEN,
  deliver,
  fakeClock,
  OTHER_COOP,
  rightDelivery,
  rightLeveranse,
  tokenFor,
} from '../practice-client.ts';
import { expectRefusal, type Refusal, readGld } from '../refusals.ts';

const clock = fakeClock();
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let practice: Practice;
let token: string;
beforeAll(async () => {
  practice = await startPractice({ directory: null, clock });
});
beforeEach(async () => {
  token = await tokenFor(practice, clock);
});
afterAll(() => practice.close());

describe('a right delivery', () => {
  it('gets a receipt, and is in the journal with its exact bytes', async () => {
    const delivery = rightDelivery(token);
    const reply = await deliver(practice, delivery);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.headers['content-type']).toBe('application/json');
    const answer = JSON.parse(reply.text);
    expect(answer).toEqual({
      dialogId: expect.stringMatching(UUID),
      forsendelseId: expect.stringMatching(UUID),
      oppgavegiversLeveranseReferanse: 'KU-2025-1 <&>',
      antallOppgaver: 2,
    });
    const key = String(delivery.headers.idempotencyKey);
    expect(practice.journal().at(-1)).toEqual({
      at: '2026-01-20T10:00:00.000Z',
      inntektsaar: 2025,
      organisasjonsnummer: COOP,
      idempotencyKey: key,
      bodySha256: createHash('sha256').update(delivery.body).digest('hex'),
      bodyBytes: Buffer.byteLength(delivery.body),
      antallOppgaver: 2,
      sumUtbetaltBeloep: 10000,
      status: 200,
      answer,
    });
    expect(practice.bodyOf(key)?.toString()).toBe(delivery.body);
  });

  it.each<[string, (delivery: Delivery) => void]>([
    ['Content-Type with charset', ({ headers }) => Object.assign(headers, { 'Content-Type': 'application/json; charset=utf-8' })],
    ['Accept with more than JSON', ({ headers }) => Object.assign(headers, { Accept: 'text/html;q=0.1, application/json' })],
    ['bearer in lower case', ({ headers }) => Object.assign(headers, { Authorization: `bearer ${token}` })],
  ])('%s', async (_, change) => {
    const delivery = rightDelivery(token);
    change(delivery);
    expect((await deliver(practice, delivery)).status).toBe(200);
  });

  it('for this year and for 2020', async () => {
    for (const inntektsaar of [2026, 2020]) {
      const body = JSON.stringify({ leveranse: { ...rightLeveranse(), inntektsaar } });
      expect((await deliver(practice, { ...rightDelivery(token), path: `/v1/${inntektsaar}`, body })).status).toBe(200);
    }
  });

  it('of the very largest size that is taken', async () => {
    const body = Buffer.alloc(10_485_760, ' ');
    body.write(String(rightDelivery(token).body));
    expect((await deliver(practice, { ...rightDelivery(token), body })).status).toBe(200);
  });
});

describe('the request around the body', () => {
  it.each<[string, Refusal, (delivery: Delivery) => void]>([
    ['GET', [405, 'GLD_022'], (delivery) => Object.assign(delivery, { method: 'GET', body: '' })],
    ['PUT', [405, 'GLD_022'], (delivery) => Object.assign(delivery, { method: 'PUT' })],
    ['DELETE of nothing', [405, 'GLD_022'], (delivery) => Object.assign(delivery, { method: 'DELETE', path: '/x', body: '' })],
    ['no such path', [404, 'GLD_021', 'GLD_1023'], (delivery) => Object.assign(delivery, { path: '/v2/2025' })],
    ['no year in the path', [404, 'GLD_021', 'GLD_1023'], (delivery) => Object.assign(delivery, { path: '/v1/siste' })],
    ['a slash too many', [404, 'GLD_021', 'GLD_1023'], (delivery) => Object.assign(delivery, { path: '/v1/2025/' })],
    ['no token', [401, 'GLD_004', 'GLD_1007'], ({ headers }) => delete headers.Authorization],
    ['a made-up token', [401, 'GLD_004', 'GLD_1008'], ({ headers }) => Object.assign(headers, { Authorization: 'Bearer abc' })],
    [
      'a token that isn’t Bearer',
      [401, 'GLD_004', 'GLD_1008'],
      ({ headers }) => Object.assign(headers, { Authorization: `Basic ${token}` }),
    ],
    ['Accept missing', [400, 'GLD_006', 'GLD_1030'], ({ headers }) => delete headers.Accept],
    ['Accept anything', [400, 'GLD_006', 'GLD_1030'], ({ headers }) => Object.assign(headers, { Accept: '*/*' })],
    ['Content-Type missing', [400, 'GLD_006', 'GLD_1047'], ({ headers }) => delete headers['Content-Type']],
    ['Content-Type text', [400, 'GLD_006', 'GLD_1047'], ({ headers }) => Object.assign(headers, { 'Content-Type': 'text/json' })],
    ['idempotencyKey missing', [400, 'GLD_006', 'GLD_1028'], ({ headers }) => delete headers.idempotencyKey],
    [
      'idempotencyKey in the query',
      [400, 'GLD_006', 'GLD_1028'],
      (delivery) => {
        delivery.path += `?idempotencyKey=${delivery.headers.idempotencyKey}`;
        delete delivery.headers.idempotencyKey;
      },
    ],
    ['idempotencyKey no UUID', [400, 'GLD_006', 'GLD_1022'], ({ headers }) => Object.assign(headers, { idempotencyKey: '1' })],
    [
      'two idempotencyKeys',
      [400, 'GLD_006', 'GLD_1022'],
      ({ headers }) => Object.assign(headers, { idempotencyKey: [randomUUID(), randomUUID()] }),
    ],
    ['one byte too many', [413, 'GLD_006'], (delivery) => Object.assign(delivery, { body: Buffer.alloc(10_485_761, ' ') })],
    ['no body', [400, 'GLD_008', 'GLD_1032'], (delivery) => Object.assign(delivery, { body: '' })],
    ['half a body', [400, 'GLD_008', 'GLD_1032'], (delivery) => Object.assign(delivery, { body: delivery.body.slice(0, 200) })],
    ['XML', [400, 'GLD_008', 'GLD_1032'], (delivery) => Object.assign(delivery, { body: '<leveranse/>' })],
    ['a byte order mark', [400, 'GLD_008', 'GLD_1032'], (delivery) => Object.assign(delivery, { body: `\ufeff${delivery.body}` })],
    [
      'Latin-1',
      [400, 'GLD_008', 'GLD_1032'],
      (delivery) => Object.assign(delivery, { body: Buffer.from(String(delivery.body).replace('Kari', 'Kåri'), 'latin1') }),
    ],
    ['ten million brackets', [400, 'GLD_008', 'GLD_1032'], (delivery) => Object.assign(delivery, { body: '['.repeat(10_000_000) })],
  ])('%s', async (_, refusal, change) => {
    const delivery = rightDelivery(token);
    change(delivery);
    await expectRefusal(practice, delivery, refusal);
  });

  it('a token that has run out', async () => {
    const own = fakeClock();
    const other = await startPractice({ directory: null, clock: own });
    try {
      const delivery = rightDelivery(await tokenFor(other, own));
      own.advance(119_999);
      expect((await deliver(other, delivery)).status).toBe(200);
      own.advance(1);
      expect(readGld(await deliver(other, delivery))).toMatchObject({ status: 401, kode: 'GLD_004', details: ['GLD_1008'] });
    } finally {
      await other.close();
    }
  });

  it('a token for another service', async () => {
    await expectRefusal(practice, rightDelivery(await tokenFor(practice, clock, { claims: { scope: DIALOGPORTEN } })), [403, 'GLD_005']);
  });

  it('a token without systembruker', async () => {
    const bare = await tokenFor(practice, clock, { claims: { authorization_details: undefined } });
    await expectRefusal(practice, rightDelivery(bare), [401, 'GLD_004', 'GLD_1063']);
  });

  it('a systembruker of another organisation', async () => {
    const other = await tokenFor(practice, clock, { organisasjonsnummer: OTHER_COOP });
    await expectRefusal(practice, rightDelivery(other), [403, 'GLD_005', 'GLD_1015']);
  });

  it('gives every refusal a korrelasjonsid of its own', async () => {
    const ids = await Promise.all([1, 2].map(async () => JSON.parse((await deliver(practice, rightDelivery('x'))).text).korrelasjonsid));
    expect(new Set(ids).size).toBe(2);
  });
});

describe('idempotencyKey', () => {
  it('the same bytes again: the same answer to the byte, taken in once', async () => {
    const delivery = rightDelivery(token);
    const first = await deliver(practice, delivery);
    const before = practice.journal().length;
    clock.advance(1000);
    const second = await deliver(practice, delivery);
    const key = String(delivery.headers.idempotencyKey).toUpperCase();
    const third = await deliver(practice, { ...delivery, headers: { ...delivery.headers, idempotencyKey: key } });
    expect(second).toMatchObject({ status: 200, text: first.text });
    expect(third).toMatchObject({ status: 200, text: first.text });
    expect(practice.journal()).toHaveLength(before);
  });

  it('eight at once: one delivery, one answer', async () => {
    const before = practice.journal().length;
    const delivery = rightDelivery(token);
    const answers = await Promise.all(Array.from({ length: 8 }, () => deliver(practice, delivery)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(practice.journal()).toHaveLength(before + 1);
  });

  it('other bytes, even the same content: refused', async () => {
    const delivery = rightDelivery(token);
    await deliver(practice, delivery);
    await expectRefusal(practice, { ...delivery, body: `${delivery.body} ` }, [409, 'GLD_019']);
  });

  it('a refused delivery leaves its key free', async () => {
    const delivery = rightDelivery(token);
    await expectRefusal(practice, { ...delivery, body: '{}' }, [400, 'GLD_010', 'GLD_1022']);
    expect((await deliver(practice, delivery)).status).toBe(200);
  });
});
