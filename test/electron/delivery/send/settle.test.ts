import { describe, expect, it } from 'vitest';
import type { HttpAnswer, NoAnswer } from '../../../../electron/access/http-exchange.ts';
import { cellOfSti } from '../../../../electron/delivery/authority/cell-of-sti.ts';
import { settle } from '../../../../electron/delivery/send/settle.ts';
import { AT, HEAD } from '../answers.ts';

const at = AT.toISOString();

const RECEIPT = { dialogId: 'd-1', forsendelseId: 'f-1', oppgavegiversLeveranseReferanse: 'KU-2025-ABC', antallOppgaver: 2 };

function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const contentType = headers['content-type'] ?? 'application/json';
  return { kind: 'answer', status, contentType, header: (name) => headers[name] ?? null, body: bytes, truncated: false };
}

const first = (given: HttpAnswer | NoAnswer) => settle(HEAD, given, { at: AT, inDoubt: false });
const inDoubt = (given: HttpAnswer | NoAnswer) => settle(HEAD, given, { at: AT, inDoubt: true });
const unsure = (code: string, data: Record<string, unknown>, retryable: boolean) => ({
  kind: 'unsure',
  at,
  failure: { code, data, retryable },
});

describe('delivered', () => {
  it.each([200, 201, 202])('is what HTTP %i with a receipt for exactly this delivery says', (status) => {
    const body = { ...RECEIPT, antallSletteoppgaver: 0, nytt: { felt: true } };
    expect(first(answer(status, body))).toEqual({ kind: 'delivered', at, answer: RECEIPT });
    expect(inDoubt(answer(status, body))).toEqual({ kind: 'delivered', at, answer: RECEIPT });
  });

  it.each([
    ['NOT_JSON', '<html>Velkommen</html>'],
    ['NOT_JSON', ''],
    ['NOT_JSON', JSON.stringify(RECEIPT).slice(0, -1)],
    ['SHAPE', {}],
    ['SHAPE', [RECEIPT]],
    ['SHAPE', { ...RECEIPT, dialogId: '' }],
    ['SHAPE', { ...RECEIPT, forsendelseId: null }],
    ['SHAPE', { ...RECEIPT, antallOppgaver: '2' }],
    ['COUNT', { ...RECEIPT, antallOppgaver: 1 }],
    ['REFERENCE', { ...RECEIPT, oppgavegiversLeveranseReferanse: 'KU-2025-XYZ' }],
  ])('is never said of 200 with %s %j', (reason, body) => {
    expect(first(answer(200, body))).toEqual(unsure('SKATTEETATEN_ANSWER_NOT_UNDERSTOOD', { httpStatus: 200, reason }, true));
  });

  it('is never said of an answer that was too long to be read whole', () => {
    const long = { ...answer(200, RECEIPT), truncated: true };
    expect(first(long)).toEqual(unsure('SKATTEETATEN_ANSWER_NOT_UNDERSTOOD', { httpStatus: 200, reason: 'TOO_LONG' }, true));
  });
});

/** Spec 4.9: every code of the table with its status. */
const REFUSALS: readonly (readonly [number, string])[] = [
  [401, 'GLD_004'],
  [403, 'GLD_005'],
  [400, 'GLD_006'],
  [400, 'GLD_008'],
  [400, 'GLD_010'],
  [400, 'GLD_011'],
  [404, 'GLD_021'],
  [405, 'GLD_022'],
  [400, 'DAS-002'],
  [413, 'GLD_006'],
  [422, 'GLD_010'],
  [418, 'GLD_999'],
];

describe('refused', () => {
  it.each(REFUSALS)('HTTP %i %s, at the first attempt', (httpStatus, kode) => {
    const body = { kode, melding: 'Nei', korrelasjonsid: 'k-1', spesifisering: [] };
    expect(first(answer(httpStatus, body))).toEqual({
      kind: 'refused',
      at,
      refusal: { httpStatus, kode, melding: 'Nei', korrelasjonsid: 'k-1', spesifisering: [] },
    });
  });

  it.each(REFUSALS)(
    'HTTP %i %s, when an earlier attempt may have arrived: only a refused body was refused then too',
    (httpStatus, kode) => {
      const state = inDoubt(answer(httpStatus, { kode }));
      if (httpStatus === 400 || httpStatus === 422) expect(state.kind).toBe('refused');
      else expect(state).toEqual(unsure('SKATTEETATEN_REFUSED', { httpStatus, kode }, false));
    },
  );

  it('leads to the cells of the user’s own sheet', () => {
    const spesifisering = [
      { kode: 'GLD_1022', melding: 'Feil', sti: 'leveranse/oppgave/1/utbetaltBeloep', angittVerdi: '-5' },
      { kode: 'GLD_1022', sti: '$.leveranse.oppgave[0].oppgaveeier.foedselsnummer' },
      { kode: 'GLD_1022', sti: '/leveranse/oppgave/1' },
      { kode: 'GLD_1052', sti: '/leveranse/inntektsaar' },
      { kode: 'GLD_1022', sti: '/leveranse/oppgave/2/navn' },
    ];
    const state = first(answer(400, { kode: 'GLD_010', spesifisering }));
    expect(state.kind === 'refused' && state.refusal.spesifisering).toEqual([
      { kode: 'GLD_1022', melding: 'Feil', sti: 'leveranse/oppgave/1/utbetaltBeloep', row: 9, cell: 'F9' },
      { kode: 'GLD_1022', sti: '$.leveranse.oppgave[0].oppgaveeier.foedselsnummer', row: 4, cell: 'B4' },
      { kode: 'GLD_1022', sti: '/leveranse/oppgave/1', row: 9 },
      { kode: 'GLD_1052', sti: '/leveranse/inntektsaar' },
      { kode: 'GLD_1022', sti: '/leveranse/oppgave/2/navn' },
    ]);
  });
});

describe('cells when identifiers stand in two columns', () => {
  const head = { ...HEAD, columns: { foedselsnummer: 'A', organisasjonsnummer: 'D', navn: 'C', utbetaltBeloep: 'F' } };
  it.each([
    ['leveranse/oppgave/0/oppgaveeier/foedselsnummer', { row: 4, cell: 'A4' }],
    ['leveranse/oppgave/1/oppgaveeier/organisasjonsnummer', { row: 9, cell: 'D9' }],
    ['leveranse/oppgave/1/oppgaveeier', { row: 9 }],
    ['leveranse/oppgave/1/oppgaveeier/navn', { row: 9, cell: 'C9' }],
  ])('%s', (sti, cell) => {
    expect(cellOfSti(head, sti)).toEqual(cell);
  });
});

describe('unsure', () => {
  it.each([408, 429, 500, 501, 502, 503, 504, 599])('HTTP %i, with or without a word about it', (httpStatus) => {
    expect(first(answer(httpStatus, ''))).toEqual(unsure('SKATTEETATEN_UNREACHABLE', { httpStatus }, true));
    const explained = answer(httpStatus, { kode: 'GLD_023', melding: 'x' }, { 'retry-after': '120' });
    expect(first(explained)).toEqual(unsure('SKATTEETATEN_UNREACHABLE', { httpStatus, kode: 'GLD_023', retryAfter: '120' }, true));
  });

  it.each([
    ['7520be3d-429f-4c3a-b912-49739fa7732f', true],
    ['4bf92f3577b34da6a3ce929d0e0e4736', true],
    ['01010199999', false],
    ['Kari Nordmann', false],
  ])('korrelasjonsid %s is told on only when a machine made it', (korrelasjonsid, isKept) => {
    const state = first(answer(503, { kode: 'GLD_023', korrelasjonsid }));
    expect(state).toEqual(
      unsure('SKATTEETATEN_UNREACHABLE', { httpStatus: 503, kode: 'GLD_023', ...(isKept && { korrelasjonsid }) }, true),
    );
  });

  it.each([409])('HTTP %i GLD_019: the delivery may be in already', (httpStatus) => {
    expect(first(answer(httpStatus, { kode: 'GLD_019' }))).toEqual(unsure('SKATTEETATEN_REFUSED', { httpStatus, kode: 'GLD_019' }, false));
  });

  it.each([301, 302, 307, 308])('a redirect (%i)', (httpStatus) => {
    expect(first(answer(httpStatus, ''))).toEqual(unsure('SKATTEETATEN_ANSWER_NOT_UNDERSTOOD', { httpStatus, reason: 'REDIRECTED' }, true));
  });

  it.each([400, 401, 403, 404, 407, 409, 413])('HTTP %i from something on the way', (httpStatus) => {
    const page = answer(httpStatus, '<html>Proxy</html>', { 'content-type': 'text/html' });
    expect(first(page)).toEqual(unsure('SKATTEETATEN_ANSWER_NOT_UNDERSTOOD', { httpStatus, reason: 'NO_ERROR_BODY' }, true));
  });

  it.each([
    ['TIMED_OUT', 'SKATTEETATEN_UNREACHABLE'],
    ['ECONNRESET', 'SKATTEETATEN_UNREACHABLE'],
    ['ECONNREFUSED', 'SKATTEETATEN_UNREACHABLE'],
    ['ENOTFOUND', 'SKATTEETATEN_UNREACHABLE'],
    ['ERR_CERT_AUTHORITY_INVALID', 'SKATTEETATEN_UNREACHABLE'],
    ['REDIRECTED', 'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD'],
  ])('no answer: %s', (reason, code) => {
    expect(first({ kind: 'no-answer', reason })).toEqual(unsure(code, { reason }, true));
  });

  it('carries nothing of an answer that could be personal', () => {
    const body = { kode: 'Kari Nordmann 01010012345', melding: 'Kari Nordmann 01010012345' };
    const state = first(answer(503, body, { 'retry-after': 'Kari <01010012345>' }));
    expect(state).toEqual(unsure('SKATTEETATEN_UNREACHABLE', { httpStatus: 503 }, true));
  });
});
