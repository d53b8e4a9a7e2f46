/** 1,000 random paths in every notation that siblings of this API use (spec 4.8): each leads to its oppgave, or honestly to none. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellOfSti } from '../../../../electron/delivery/authority/cell-of-sti.ts';
import type { SubmissionHead } from '../../../../shared/core/delivery/submission.ts';

const COLUMNS: Record<string, string> = { identifikator: 'B', navn: 'C', utbetaltBeloep: 'F' };
const ROWS = Array.from({ length: 500 }, (_, i) => 4 + i * 2);
const HEAD: SubmissionHead = {
  submissionId: '2f6f3f5e-52a1-4a55-8d0c-6d2f0a6b1c11',
  draftId: null,
  environmentName: 'practice',
  createdAt: '2026-01-20T10:00:00.000Z',
  organisasjonsnummer: '311131788',
  oppgavegiverName: 'Samvirket',
  inntektsaar: 2025,
  oppgavegiversLeveranseReferanse: 'KU-2025-1',
  idempotencyKey: '2f6f3f5e-52a1-4a55-8d0c-6d2f0a6b1c12',
  bodySha256: '0'.repeat(64),
  bodyBytes: 1,
  contentSha256: '0'.repeat(64),
  antallOppgaver: ROWS.length,
  sumUtbetaltBeloep: 1,
  rows: ROWS,
  file: 'medlemmer.xlsx',
  sheet: 'Ark1',
  columns: COLUMNS,
};
const cellOf = (sti: string) => cellOfSti(HEAD, sti);

const NOTATIONS: readonly ((parts: readonly (string | number)[]) => string)[] = [
  (parts) => parts.join('/'),
  (parts) => `/${parts.join('/')}`,
  (parts) => `#/${parts.join('/')}`,
  (parts) => `/${parts.map((part) => (typeof part === 'number' ? `[${part}]` : part)).join('/')}`,
  (parts) => parts.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${part}`)).join(''),
  (parts) => `$${parts.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')}`,
  (parts) => `$${parts.map((part) => (typeof part === 'number' ? `[${part}]` : `['${part}']`)).join('')}`,
  (parts) => `$${parts.map((part) => (typeof part === 'number' ? `[${part}]` : `["${part}"]`)).join('')}`,
  (parts) => parts.join('.'),
  (parts) => parts.join(' / '),
];

const FIELDS: readonly (readonly [readonly string[], string | undefined])[] = [
  [['utbetaltBeloep'], 'F'],
  [['oppgaveeier', 'foedselsnummer'], 'B'],
  [['oppgaveeier', 'organisasjonsnummer'], 'B'],
  [['oppgaveeier', 'navn'], 'C'],
  [['oppgaveeier'], 'B'],
  [[], undefined],
  [['ukjentFelt'], undefined],
];

it('leads to the row and the cell', () => {
  fc.assert(
    fc.property(
      fc.nat(ROWS.length - 1),
      fc.constantFrom(...FIELDS),
      fc.constantFrom(...NOTATIONS),
      fc.boolean(),
      (index, [below, column], write, hasRoot) => {
        const sti = write([...(hasRoot ? ['leveranse'] : []), 'oppgave', index, ...below]);
        const row = ROWS[index];
        expect(cellOf(sti)).toEqual(column === undefined ? { row } : { row, cell: `${column}${row}` });
      },
    ),
    { numRuns: 1_000 },
  );
});

it('says that it can’t, for what is no oppgave that was sent, and for any other text', () => {
  const elsewhere = fc.constantFrom('leveranse/inntektsaar', '$.leveranse.oppgavegiver.organisasjonsnummer', '/leveranse/oppgave', '');
  const beyond = fc.integer({ min: ROWS.length, max: 9_999_999 }).map((index) => `leveranse/oppgave/${index}/utbetaltBeloep`);
  const noise = fc.string().filter((text) => !text.includes('oppgave'));
  fc.assert(
    fc.property(fc.oneof(elsewhere, beyond, noise), (sti) => {
      expect(cellOf(sti)).toEqual({});
    }),
    { numRuns: 1_000 },
  );
});
