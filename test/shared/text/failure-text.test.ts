import { describe, expect, it } from 'vitest';
import { requestStatusSchema } from '../../../shared/core/access/access.ts';
import { type NoAnswerKind, whyNoAnswer } from '../../../shared/core/delivery/no-answer.ts';
import { type Failure, type FailureCode, failure, failureCodes } from '../../../shared/core/failure.ts';
import { languageSchema } from '../../../shared/ipc/views.ts';
import { altinnCodes, gldCodes, maskinportenCodes, maskinportenSayings } from '../../../shared/text/authority-codes.ts';
import { failureSentence, failureText, gldText } from '../../../shared/text/failure-text.ts';
import { misreadKinds } from '../../../shared/text/failures/misread.ts';
import { expectWords } from './words.ts';

const LANGUAGES = languageSchema.options;

/** What each place puts into a failure whose sentence needs it. */
const DATA: Partial<Record<FailureCode, Failure['data']>> = {
  FILE_TOO_LARGE: { bytes: 209_715_200, limitBytes: 67_108_864 },
  SHEET_TOO_LARGE: { limitRows: 200_000 },
  SHEET_TOO_MANY_CELLS: { limitCells: 20_000_000 },
  CERTIFICATE_EXPIRED: { notAfter: '2025-12-31T23:30:00.000Z' },
  CERTIFICATE_NOT_YET_VALID: { notBefore: '2026-03-01T10:00:00.000Z' },
  P12_KEY_TOO_SHORT: { bits: 1024 },
  CERTIFICATE_WRONG_ENVIRONMENT: { environment: 'production', issuedFor: 'test' },
  CERTIFICATE_OTHER_ORGANISATION: { organisasjonsnummer: '310279617', expected: '311093363' },
  KEY_TOO_OLD: { notAfter: '2025-12-31T23:30:00.000Z' },
  EDIT_TOO_MANY_ROWS: { rows: 100_000, highest: 10_000 },
  PASTE_TOO_WIDE: { columns: 5, room: 2 },
  PASTE_BEYOND_ROWS: { rows: 40, room: 12 },
  MASKINPORTEN_REFUSED: { httpStatus: 400, mp: 'MP-250', error: 'invalid_scope' },
  ENVIRONMENT_FILE_INVALID: { file: 'test.json' },
  ALTINN_REFUSED: { httpStatus: 404, auth: 'AUTH-00011' },
  SYSTEMBRUKER_NOT_APPROVED: { status: 'New' },
  TEST_CALL_REFUSED: { httpStatus: 403 },
  SKATTEETATEN_REFUSED: { httpStatus: 400, kode: 'GLD_010' },
};

const unreachable = (data: Failure['data']) => failure('MASKINPORTEN_UNREACHABLE', data, true);

/** One word of each runtime for each kind of trouble. */
const NETWORK_TROUBLE: ReadonlyMap<string, NoAnswerKind> = new Map([
  ['ENOTFOUND', 'offline'],
  ['EAI_AGAIN', 'offline'],
  ['ERR_NAME_NOT_RESOLVED', 'offline'],
  ['ERR_INTERNET_DISCONNECTED', 'offline'],
  ['EHOSTUNREACH', 'offline'],
  ['TIMED_OUT', 'timed-out'],
  ['ETIMEDOUT', 'timed-out'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
  ['ERR_CONNECTION_TIMED_OUT', 'timed-out'],
  ['ECONNREFUSED', 'refused'],
  ['ERR_CONNECTION_REFUSED', 'refused'],
  ['ECONNRESET', 'cut'],
  ['UND_ERR_SOCKET', 'cut'],
  ['ERR_CONNECTION_CLOSED', 'cut'],
  ['ERR_EMPTY_RESPONSE', 'cut'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['INVALID_PURPOSE', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_CERT_AUTHORITY_INVALID', 'tls'],
  ['ERR_SSL_PROTOCOL_ERROR', 'tls'],
  ['ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy'],
  ['ERR_PROXY_AUTH_REQUESTED', 'proxy-password'],
  ['PROXY_AUTH_REQUIRED', 'proxy-password'],
  ['PROXY_REFUSED', 'proxy'],
  ['NETWORK', 'other'],
]);

it.each([...NETWORK_TROUBLE])('%s is understood as %s', (reason, kind) => {
  expect(whyNoAnswer({ reason })).toBe(kind);
});

const refused = (data: Failure['data']) => failure('MASKINPORTEN_REFUSED', { httpStatus: 400, ...data });

describe.each(LANGUAGES)('every failure in %s', (language) => {
  it.each(failureCodes)('%s says what happened, what it means and what to do', (code) => {
    const { title, detail, todo } = failureText(language, failure(code, DATA[code]));
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).not.toMatch(/[.!]$/);
    expectWords(detail);
    expectWords(todo);
  });

  it.each(maskinportenCodes)('%s of Maskinporten has its own words, with the code in them', (mp) => {
    const { detail, todo } = failureText(language, refused({ mp }));
    expect(detail).toContain(`(${mp})`);
    expectWords(detail);
    expectWords(todo);
  });

  it.each(maskinportenSayings)('%s of Maskinporten, which has no code, has its own words', (saying) => {
    const { detail, todo } = failureText(language, refused({ error: 'invalid_grant', saying }));
    expect(detail).not.toContain('invalid_grant');
    expectWords(detail);
    expectWords(todo);
  });

  it('speaks of the scope that was asked for, when it is not the one for kundeutbytte', () => {
    for (const mp of ['MP-200', 'MP-250']) {
      const { detail } = failureText(language, refused({ mp, scope: 'digdir:dialogporten' }));
      expect(detail).toContain('digdir:dialogporten');
      expect(detail).toContain(`(${mp})`);
    }
  });

  it('tells apart why Maskinporten can not be reached', () => {
    const details = [...NETWORK_TROUBLE.keys()].map((reason) => failureText(language, unreachable({ reason })).detail);
    details.forEach(expectWords);
    expect(new Set(details).size).toBe(new Set(NETWORK_TROUBLE.values()).size);
    for (const httpStatus of [407, 408, 429, 500, 502, 503, 504]) expectWords(failureText(language, unreachable({ httpStatus })).detail);
    expect(failureText(language, unreachable({ httpStatus: 407 })).detail).toBe(
      failureText(language, unreachable({ reason: 'ERR_PROXY_AUTH_REQUESTED' })).detail,
    );
  });

  it.each(gldCodes)('%s of Skatteetaten has its own words, with the code in them', (kode) => {
    expect(gldText(language, kode)).toContain(`(${kode})`);
    expectWords(gldText(language, kode));
  });

  it.each([...altinnCodes.keys(), 'AUTH-99999'])('%s of Altinn has words, with the code in them', (auth) => {
    const { detail, todo } = failureText(language, failure('ALTINN_REFUSED', { httpStatus: 400, auth }));
    expect(detail).toContain(auth);
    expectWords(detail);
    expectWords(todo);
  });

  it('each thing that can become of a request has its own words', () => {
    const texts = requestStatusSchema.options.map((status) => failureText(language, failure('SYSTEMBRUKER_NOT_APPROVED', { status })));
    for (const { detail, todo } of texts) [detail, todo].forEach(expectWords);
    expect(new Set(texts.map(({ detail }) => detail)).size).toBe(texts.length);
  });

  it('no two codes of an authority mean the same', () => {
    expect(new Set(maskinportenCodes.map((mp) => failureText(language, refused({ mp })).detail)).size).toBe(maskinportenCodes.length);
    expect(new Set(gldCodes.map((kode) => gldText(language, kode))).size).toBe(gldCodes.length);
  });

  it('codes that nobody has heard of are named and explained in general', () => {
    expect(failureText(language, refused({ mp: 'MP-999' })).detail).toContain('MP-999');
    expect(failureText(language, refused({ error: 'invalid_client' })).detail).toContain('invalid_client');
    expect(gldText(language, 'GLD_4711')).toContain('GLD_4711');
    expect(failureText(language, failure('SKATTEETATEN_REFUSED', { httpStatus: 413 })).detail).toContain('HTTP 413');
  });
});

describe('a clock that is wrong', () => {
  it('is the answer where Maskinporten refuses the time', () => {
    expect(failureText('nb', refused({ mp: 'MP-130', clockSkewSeconds: -125 })).detail).toContain('2 min 5 s');
    expect(failureText('en', refused({ error: 'invalid_grant', clockSkewSeconds: 7200 })).detail).toContain('by 2 h,');
  });

  it('is not the answer where the code says something else, or the clocks agree', () => {
    expect(failureText('nb', refused({ mp: 'MP-250', clockSkewSeconds: 125 })).detail).toContain('MP-250');
    expect(failureText('nb', refused({ mp: 'MP-130', clockSkewSeconds: 1 })).detail).toContain('(MP-130)');
  });
});

it('takes the systembruker for the reason where only the OAuth error says so', () => {
  expect(failureText('nb', refused({ error: 'invalid_altinn_customer_configuration' })).detail).toContain('systembruker');
});

it('says sizes as the file manager shows them, and dates as they are in Oslo', () => {
  expect(failureText('nb', failure('FILE_TOO_LARGE', DATA.FILE_TOO_LARGE)).detail).toBe(
    'Den er på 200 MB. Appen leser filer på opptil 64 MB.',
  );
  expect(failureText('nb', failure('CERTIFICATE_EXPIRED', DATA.CERTIFICATE_EXPIRED)).detail).toBe('Det gjaldt til 1. januar 2026.');
  expect(failureText('en', failure('CERTIFICATE_EXPIRED', DATA.CERTIFICATE_EXPIRED)).detail).toBe('It was valid until 1 January 2026.');
});

it('puts the three parts into one paragraph', () => {
  expect(failureSentence('nb', failure('FILE_LOCKED'))).toBe(
    'Fila er i bruk. Den er trolig åpen i Excel. Lukk den der, eller lagre en kopi, og slipp den her igjen.',
  );
});

it('nynorsk and English are written, not copied', () => {
  const same = failureCodes.filter((code) => {
    const [nb, nn, en] = LANGUAGES.map((language) => failureText(language, failure(code, DATA[code])).todo);
    return nb === nn || nb === en || nn === en;
  });
  // «Prøv igjen» and such are the same words in both.
  expect(same.length).toBeLessThan(failureCodes.length / 4);
});

describe.each(LANGUAGES)('a delivery that may have arrived, in %s', (language) => {
  const said = (data: Failure['data']) => failureText(language, failure('SKATTEETATEN_UNREACHABLE', data, true));
  const causes: readonly Failure['data'][] = [
    { reason: 'ENOTFOUND' },
    { reason: 'TIMED_OUT' },
    { reason: 'ECONNREFUSED' },
    { reason: 'ECONNRESET' },
    { reason: 'CERT_HAS_EXPIRED' },
    { reason: 'ERR_PROXY_CONNECTION_FAILED' },
    { httpStatus: 429 },
    { httpStatus: 503 },
    { httpStatus: 503, kode: 'GLD_023' },
    { reason: 'PROCESS_ENDED' },
    {},
  ];

  it('says what happened on its way, each cause in its own words, and names Maskinporten for none of them', () => {
    const details = causes.map((data) => said(data).detail);
    expect(new Set(details).size).toBe(causes.length);
    for (const data of causes) expect(`${said(data).detail} ${said(data).todo}`).not.toMatch(/maskinporten/i);
  });

  it('goes by the authority’s own code before its status', () => {
    expect(said({ httpStatus: 503, kode: 'GLD_023' }).detail).toContain('GLD_023');
    expect(said({ httpStatus: 503, kode: 'GLD_9999' }).detail).toBe(said({ httpStatus: 503 }).detail);
  });

  it('says what came in place of a receipt, each in its own words', () => {
    const reasons = ['REDIRECTED', 'NO_ERROR_BODY', 'COUNT', 'REFERENCE', 'NOT_JSON', 'SHAPE', 'TOO_LONG'];
    const details = reasons.map((reason) => failureText(language, failure('SKATTEETATEN_ANSWER_NOT_UNDERSTOOD', { reason })).detail);
    expect(new Set(details).size).toBe(misreadKinds.length);
  });
});
