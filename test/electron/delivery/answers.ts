/** Every answer that the authority can give to a delivery, and what the app makes of it: worked out from the product, for a page and for tests. */
import type { HttpAnswer } from '../../../electron/access/http-exchange.ts';
import { MAX_ATTEMPTS, waitBeforeNext } from '../../../electron/delivery/send/retry-plan.ts';
import { settle } from '../../../electron/delivery/send/settle.ts';
import type { PracticeFault } from '../../../shared/core/delivery/practice-fault.ts';
import type { SubmissionHead, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import { gldCodes } from '../../../shared/text/authority-codes.ts';
import { gldText } from '../../../shared/text/failure-text.ts';

export const AT = new Date('2026-01-20T10:00:00Z');

/** Row 9 of the user's sheet is oppgave 1; amounts stand in column F. */
export const HEAD: SubmissionHead = {
  submissionId: '11111111-1111-4111-8111-111111111111',
  draftId: null,
  environmentName: 'practice',
  createdAt: AT.toISOString(),
  organisasjonsnummer: '310279617',
  oppgavegiverName: 'Samvirket',
  inntektsaar: 2025,
  oppgavegiversLeveranseReferanse: 'KU-2025-ABC',
  idempotencyKey: '22222222-2222-4222-8222-222222222222',
  bodySha256: '0'.repeat(64),
  bodyBytes: 500,
  contentSha256: '1'.repeat(64),
  antallOppgaver: 2,
  sumUtbetaltBeloep: 300,
  rows: [4, 9],
  file: 'medlemmer.xlsx',
  sheet: 'Ark1',
  columns: { identifikator: 'B', navn: 'C', utbetaltBeloep: 'F' },
};
export const STI = 'leveranse/oppgave/1/utbetaltBeloep';

/** Where each code stands, and with which status it comes; spec 4.9. Undefined: in a `spesifisering`. */
export const STATUS_OF: Readonly<Record<string, number>> = {
  GLD_001: 500,
  GLD_004: 401,
  GLD_005: 403,
  GLD_006: 400,
  GLD_008: 400,
  GLD_010: 400,
  GLD_011: 400,
  GLD_017: 500,
  GLD_019: 409,
  GLD_021: 404,
  GLD_022: 405,
  GLD_023: 500,
};

/** What a small co-op is likeliest to meet; the run that takes their pictures plays them in this order. */
export const LIKELY_ANSWERS: readonly { readonly kode: string; readonly isRefusal: boolean; readonly fault: PracticeFault }[] = [
  likely('GLD_1022', 400, 'GLD_010', 'leveranse/oppgave/1/utbetaltBeloep'),
  likely('GLD_1027', 400, 'GLD_010', 'leveranse/inntektsaar'),
  likely('GLD_1062', 400, 'GLD_010', 'leveranse/oppgavegiver/organisasjonsnummer'),
  likely('GLD_1055', 400, 'GLD_010', 'leveranse/oppgavegiver/organisasjonsnummer'),
  likely('GLD_1015', 403, 'GLD_005'),
  likely('GLD_1063', 403, 'GLD_005'),
  likely('GLD_1023', 404, 'GLD_021'),
  likely('GLD_008', 400),
  { kode: 'GLD_023', isRefusal: false, fault: { kind: 'status', at: 'skatteetaten', status: 503, kode: 'GLD_023', retryAfter: 100 } },
  { kode: 'GLD_019', isRefusal: false, fault: { kind: 'status', at: 'skatteetaten', status: 409, kode: 'GLD_019' } },
];

function likely(kode: string, status: number, above?: string, sti?: string): (typeof LIKELY_ANSWERS)[number] {
  const spesifisering = above === undefined ? {} : { spesifisering: [{ kode, ...(sti !== undefined && { sti }) }] };
  return { kode, isRefusal: true, fault: { kind: 'status', at: 'skatteetaten', status, kode: above ?? kode, ...spesifisering } };
}

export const STATUSES = [400, 401, 403, 404, 405, 406, 408, 409, 410, 413, 415, 422, 429, 500, 501, 502, 503, 504] as const;

export function answerWith(status: number, body: string, contentType = 'application/json'): HttpAnswer {
  return { kind: 'answer', status, contentType, header: () => null, body: Buffer.from(body), truncated: false };
}

/** The code at the top of the answer, or in its `spesifisering` with a path to a cell. */
export function refusalWith(status: number, kode: string, isInside: boolean): HttpAnswer {
  const spesifisering = isInside ? [{ kode, melding: 'Feil', sti: STI }] : [];
  return answerWith(status, JSON.stringify({ kode: isInside ? 'GLD_010' : kode, melding: 'Feil', korrelasjonsid: 'k-1', spesifisering }));
}

export function stateAfter(given: HttpAnswer, inDoubt: boolean): SubmissionState {
  return settle(HEAD, given, { at: AT, inDoubt });
}

/** Milliseconds until it is tried again by itself; undefined: never. */
export function nextTry(state: SubmissionState): number | undefined {
  return waitBeforeNext(state, 1, AT, 0.5);
}

function cell(state: SubmissionState): string {
  return state.kind === 'refused' ? (state.refusal.spesifisering[0]?.cell ?? '') : '';
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function described(given: HttpAnswer): [string, string, string] {
  const first = stateAfter(given, false);
  return [first.kind, stateAfter(given, true).kind, nextTry(first) === undefined ? 'no' : 'yes'];
}

/** docs/answers.md. */
export function answersPage(): string {
  const receipt = { dialogId: 'd', forsendelseId: 'f', oppgavegiversLeveranseReferanse: 'KU-2025-ABC', antallOppgaver: 2 };
  const error = JSON.stringify({ kode: 'GLD_010', melding: 'Feil' });
  const kinds: readonly (readonly [string, HttpAnswer])[] = [
    ['2xx, a receipt of exactly this delivery', answerWith(200, JSON.stringify(receipt))],
    ['2xx, a receipt of another reference or count', answerWith(200, JSON.stringify({ ...receipt, antallOppgaver: 1 }))],
    ['2xx, anything else', answerWith(200, '<html>', 'text/html')],
    ['3xx', answerWith(302, '')],
    ...STATUSES.map((status) => [`${status}, an error of the authority’s`, answerWith(status, error)] as const),
    ['4xx, anything else, as by a proxy', answerWith(403, '<html>', 'text/html')],
    ['5xx, anything else', answerWith(503, '<html>', 'text/html')],
  ];
  const codes = gldCodes.map((kode) => {
    const status = STATUS_OF[kode];
    const given = refusalWith(status ?? 400, kode, status === undefined);
    const where = status === undefined ? '`spesifisering`' : String(status);
    return row(`\`${kode}\``, where, ...described(given), cell(stateAfter(given, false)) ? 'yes' : 'no', gldText('nb', kode));
  });
  return `# Answers to a delivery

What the app makes of each answer of Skatteetaten. Worked out from the program by a test that fails when this page is another
(\`npx vitest run test/electron/delivery/send/answers.test.ts -u\` writes it anew).

- \`delivered\` and \`refused\` are said only where the answer leaves no doubt. \`unsure\` loses nothing: the same bytes go out again under the same key.
- *In doubt*: an earlier attempt may have arrived. Then only what is about the body itself refuses it, since the same key with the same body gets the same answer.
- *Again*: the app tries again by itself, at most ${MAX_ATTEMPTS} times with growing waits, or when \`Retry-After\` says.
- No answer at all (time-out, connection lost, refused or cancelled) is \`unsure\`, and is tried again unless it was cancelled or the certificate isn't trusted.

## By status

| answer | state | in doubt | again |
|---|---|---|---|
${kinds.map(([name, given]) => row(name, ...described(given))).join('\n')}

## By code

A code in a \`spesifisering\` is shown here under 400 \`GLD_010\`; *cell*: with a path to an oppgave it leads to the cell of the user's sheet. A code that isn't
here goes by its status, and is shown with the authority's own words.

| code | comes with | state | in doubt | again | cell | what the user reads |
|---|---|---|---|---|---|---|
${codes.join('\n')}

## As they are seen

The ten likeliest, in a rehearsal. \`KUNDEUTBYTTE_PICTURES=docs/pictures/answers npm run test:app test/runs/answer-pictures.run.ts\` takes them anew.

${LIKELY_ANSWERS.map(({ kode }) => `![What the user reads after ${kode}](pictures/answers/${kode}.png)`).join('\n\n')}
`;
}
