import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Practice, startPractice } from '../../../electron/practice/start-practice.ts';
import { oppgaveIndexOfSti } from '../../../shared/core/sti.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';
import {
  COOP,
  type Delivery,
  DIALOGPORTEN,
  deliver,
  fakeClock,
  OTHER_COOP,
  type Reply,
  rightDelivery,
  rightLeveranse,
  type TestLeveranse,
  tokenFor,
} from './practice-client.ts';

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

interface Said {
  readonly status: number;
  readonly kode: string;
  readonly details: readonly string[];
  readonly sti: readonly (string | undefined)[];
}

/** Also checks the shape of the error, which is the same for all. */
function said(reply: Reply): Said {
  const error = JSON.parse(reply.text);
  expect(error).toEqual({
    kode: expect.stringMatching(/^GLD_\d{3}$/),
    melding: expect.stringMatching(/.+/),
    korrelasjonsid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    spesifisering: expect.any(Array),
  });
  const { kode, spesifisering } = error as { kode: string; spesifisering: { kode: string; sti?: string }[] };
  return {
    status: reply.status,
    kode,
    details: spesifisering.map((detail) => detail.kode),
    sti: spesifisering.map((detail) => detail.sti),
  };
}

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

type Refusal = readonly [status: number, kode: string, ...details: string[]];

async function expectRefusal(delivery: Delivery, [status, kode, ...details]: Refusal): Promise<Said> {
  const before = practice.journal().length;
  const answer = said(await deliver(practice, delivery));
  expect(answer).toMatchObject({ status, kode, details });
  expect(practice.journal()).toHaveLength(before);
  return answer;
}

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
    await expectRefusal(delivery, refusal);
  });

  it('a token that has run out', async () => {
    const own = fakeClock();
    const other = await startPractice({ directory: null, clock: own });
    try {
      const delivery = rightDelivery(await tokenFor(other, own));
      own.advance(119_999);
      expect((await deliver(other, delivery)).status).toBe(200);
      own.advance(1);
      expect(said(await deliver(other, delivery))).toMatchObject({ status: 401, kode: 'GLD_004', details: ['GLD_1008'] });
    } finally {
      await other.close();
    }
  });

  it('a token for another service', async () => {
    await expectRefusal(rightDelivery(await tokenFor(practice, clock, { claims: { scope: DIALOGPORTEN } })), [403, 'GLD_005']);
  });

  it('a token without systembruker', async () => {
    const bare = await tokenFor(practice, clock, { claims: { authorization_details: undefined } });
    await expectRefusal(rightDelivery(bare), [401, 'GLD_004', 'GLD_1063']);
  });

  it('a systembruker of another organisation', async () => {
    const other = await tokenFor(practice, clock, { organisasjonsnummer: OTHER_COOP });
    await expectRefusal(rightDelivery(other), [403, 'GLD_005', 'GLD_1015']);
  });

  it('gives every refusal a korrelasjonsid of its own', async () => {
    const ids = await Promise.all([1, 2].map(async () => JSON.parse((await deliver(practice, rightDelivery('x'))).text).korrelasjonsid));
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the body', () => {
  it.each<[string, string | string[], (leveranse: TestLeveranse) => unknown]>([
    ['no leveranse', 'leveranse', () => undefined],
    ['a field too many', 'leveranse/organisasjonsnavn', (leveranse) => ({ ...leveranse, organisasjonsnavn: 'Samvirke' })],
    ['a field missing', 'leveranse/kildesystem', ({ kildesystem: _, ...rest }) => rest],
    ['another leveransetype', 'leveranse/leveransetype', (leveranse) => ({ ...leveranse, leveransetype: 'ordinær' })],
    ['the year as a text', 'leveranse/inntektsaar', (leveranse) => ({ ...leveranse, inntektsaar: '2025' })],
    ['no oppgaver', 'leveranse/oppgave', (leveranse) => ({ ...leveranse, oppgave: [] })],
    ['an amount as a text', 'leveranse/oppgave/1/utbetaltBeloep', withOppgave(1, { utbetaltBeloep: '4300' })],
    ['an amount with øre', 'leveranse/oppgave/1/utbetaltBeloep', withOppgave(1, { utbetaltBeloep: 4300.5 })],
    ['an amount of 0', 'leveranse/oppgave/1/utbetaltBeloep', withOppgave(1, { utbetaltBeloep: 0 })],
    ['a row number sent along', 'leveranse/oppgave/0/row', withOppgave(0, { row: 4 })],
    [
      'a fødselsnummer of ten digits',
      'leveranse/oppgave/0/oppgaveeier/foedselsnummer',
      withOwner(0, { foedselsnummer: '1010112345', navn: 'A' }),
    ],
    [
      'a fødselsnummer as a number',
      'leveranse/oppgave/0/oppgaveeier/foedselsnummer',
      withOwner(0, { foedselsnummer: 12345678901, navn: 'A' }),
    ],
    ['a receiver without a name', 'leveranse/oppgave/0/oppgaveeier/navn', withOwner(0, { foedselsnummer: syntheticFoedselsnummer(1) })],
    [
      'a receiver with both numbers',
      'leveranse/oppgave/0/oppgaveeier/organisasjonsnummer',
      withOwner(0, { foedselsnummer: syntheticFoedselsnummer(1), organisasjonsnummer: COOP, navn: 'A' }),
    ],
    ['wrong check digits', 'leveranse/oppgave/0/oppgaveeier/foedselsnummer', withOwner(0, { foedselsnummer: '13097248032', navn: 'A' })],
    ['a real person', 'leveranse/oppgave/0/oppgaveeier/foedselsnummer', withOwner(0, { foedselsnummer: '20036914700', navn: 'A' })],
    ['an H-number', 'leveranse/oppgave/0/oppgaveeier/foedselsnummer', withOwner(0, { foedselsnummer: '13527248013', navn: 'A' })],
    [
      'a real organisation',
      'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer',
      withOwner(1, { organisasjonsnummer: '974761076', navn: 'A' }),
    ],
    [
      'the API page’s placeholder',
      'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer',
      withOwner(1, { organisasjonsnummer: '123456789', navn: 'A' }),
    ],
    [
      'a wrong count',
      'leveranse/oppgaveoppsummering/antallOppgaver',
      (leveranse) => ({ ...leveranse, oppgaveoppsummering: { antallOppgaver: 3, sumUtbetaltBeloep: 10000 } }),
    ],
    [
      'a wrong sum',
      'leveranse/oppgaveoppsummering/sumUtbetaltBeloep',
      (leveranse) => ({ ...leveranse, oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 10001 } }),
    ],
    [
      'one receiver twice',
      'leveranse/oppgave/1/oppgaveeier/foedselsnummer',
      withOwner(1, { foedselsnummer: syntheticFoedselsnummer(1), navn: 'Under et annet navn' }),
    ],
    [
      'a real oppgavegiver',
      'leveranse/oppgavegiver/organisasjonsnummer',
      (leveranse) => ({ ...leveranse, oppgavegiver: { ...leveranse.oppgavegiver, organisasjonsnummer: '974761076' } }),
    ],
    [
      'everything at once',
      [
        'leveranse/oppgaveoppsummering/sumUtbetaltBeloep',
        'leveranse/oppgave/0/oppgaveeier/foedselsnummer',
        'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer',
      ],
      (leveranse) => ({
        ...leveranse,
        oppgave: [
          { oppgaveeier: { foedselsnummer: '11111111111', navn: 'A' }, utbetaltBeloep: 1 },
          { oppgaveeier: { organisasjonsnummer: '999999999', navn: 'B' }, utbetaltBeloep: 1 },
        ],
      }),
    ],
  ])('%s', async (_, sti, change) => {
    const body = JSON.stringify({ leveranse: change(rightLeveranse()) });
    const expected = [sti].flat();
    const answer = await expectRefusal({ ...rightDelivery(token), body }, [400, 'GLD_010', ...expected.map(() => 'GLD_1022')]);
    expect(answer.sti).toEqual(expected);
  });

  it('names what was given and where, so that the app finds the row', async () => {
    const body = JSON.stringify({ leveranse: withOwner(1, { organisasjonsnummer: '974761076', navn: 'A' })(rightLeveranse()) });
    const [detail] = JSON.parse((await deliver(practice, { ...rightDelivery(token), body })).text).spesifisering;
    expect(detail).toMatchObject({ angittVerdi: '974761076', melding: expect.stringContaining('syntetisk') });
    expect(oppgaveIndexOfSti(detail.sti)).toEqual({ index: 1, field: 'identifikator' });
  });

  it('never quotes a body that is no JSON', async () => {
    const body = `{"leveranse": ${syntheticOrganisasjonsnummer(5)}x`;
    expect((await deliver(practice, { ...rightDelivery(token), body })).text).not.toContain(syntheticOrganisasjonsnummer(5));
  });

  it('whatever JSON it is, it is refused and not stumbled over', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((leveranse) => ({ leveranse })),
      fc
        .tuple(fc.constantFrom(...Object.keys(rightLeveranse())), fc.jsonValue())
        .map(([key, value]) => ({ leveranse: { ...rightLeveranse(), [key]: value } })),
      fc.array(fc.jsonValue()).map((oppgave) => ({ leveranse: { ...rightLeveranse(), oppgave } })),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (json) => {
        const reply = await deliver(practice, { ...rightDelivery(token), body: JSON.stringify(json) });
        // A text may be any text, so a few of these are right after all.
        if (reply.status !== 200) expect(said(reply)).toMatchObject({ status: 400, kode: 'GLD_010' });
      }),
      { numRuns: 200 },
    );
  });

  it('the year of the path is another', async () => {
    const answer = await expectRefusal({ ...rightDelivery(token), path: '/v1/2024' }, [400, 'GLD_010', 'GLD_1052']);
    expect(answer.sti).toEqual(['leveranse/inntektsaar']);
  });

  it.each([2019, 2027])('the year %s is not supported', async (inntektsaar) => {
    const body = JSON.stringify({ leveranse: { ...rightLeveranse(), inntektsaar } });
    await expectRefusal({ ...rightDelivery(token), path: `/v1/${inntektsaar}`, body }, [400, 'GLD_010', 'GLD_1027']);
  });

  it('names a hundred faults at most', async () => {
    const oppgave = Array.from({ length: 300 }, (_, index) => ({
      oppgaveeier: { foedselsnummer: String(index), navn: 'A' },
      utbetaltBeloep: 1,
    }));
    const body = JSON.stringify({ leveranse: { ...rightLeveranse(), oppgave } });
    expect(said(await deliver(practice, { ...rightDelivery(token), body })).details).toHaveLength(100);
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
    await expectRefusal({ ...delivery, body: `${delivery.body} ` }, [409, 'GLD_019']);
  });

  it('a refused delivery leaves its key free', async () => {
    const delivery = rightDelivery(token);
    await expectRefusal({ ...delivery, body: '{}' }, [400, 'GLD_010', 'GLD_1022']);
    expect((await deliver(practice, delivery)).status).toBe(200);
  });
});

function withOppgave(index: number, changes: object): (leveranse: TestLeveranse) => unknown {
  return (leveranse) => ({
    ...leveranse,
    oppgave: leveranse.oppgave.map((oppgave, i) => (i === index ? { ...oppgave, ...changes } : oppgave)),
  });
}

function withOwner(index: number, oppgaveeier: object): (leveranse: TestLeveranse) => unknown {
  return withOppgave(index, { oppgaveeier });
}
