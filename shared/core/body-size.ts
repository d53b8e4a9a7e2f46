/** How many bytes the body of a delivery would have, without building it: asked at every check, for lists of any length. */
import type { CheckedRow } from './check.ts';
import type { DraftState } from './draft.ts';
import { type LeveranseMeta, serialiseLeveranse, utf8Length } from './leveranse.ts';
import type { Oppgavegiver } from './oppgavegiver.ts';

/** Stands in until the user has said who reports; the contact's name and addresses then add their own bytes. */
const NOBODY: Oppgavegiver = {
  organisasjonsnummer: '000000000',
  kontaktinformasjon: { navn: '', telefonnummer: '', varselEpostadresse: '', varselSmsMobilnummer: '' },
};
/** As long as the two texts may be (spec 9 no. 6), so that a body never turns out longer than was said. */
const LONGEST_META: LeveranseMeta = { kildesystem: 'x'.repeat(50), oppgavegiversLeveranseReferanse: 'x'.repeat(50) };

const PERSON_BYTES = JSON.stringify({ oppgaveeier: { foedselsnummer: '00000000000', navn: '' }, utbetaltBeloep: 0 }).length - 1;
const ORGANISATION_BYTES = JSON.stringify({ oppgaveeier: { organisasjonsnummer: '000000000', navn: '' }, utbetaltBeloep: 0 }).length - 1;
/** Whatever JSON may write as more than the character itself; whole surrogate pairs are here too, and come out right. */
const PERHAPS_ESCAPED_IN_JSON = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/**
 * Bytes of UTF-8 of the minified body for these rows; rows left out don't count, and a value that can't be read yet counts as empty.
 * Exact when the draft has its oppgavegiver and `meta` is what will be sent; without `meta` at most 98 bytes too many.
 */
export function bodyBytes(rows: readonly CheckedRow[], state: DraftState, meta: LeveranseMeta = LONGEST_META): number {
  let count = 0;
  let sum = 0;
  let bytes = 0;
  for (const row of rows) {
    if (row.leftOut) continue;
    count++;
    sum += row.utbetaltBeloep ?? 0;
    bytes += row.identifier?.kind === 'organisasjonsnummer' ? ORGANISATION_BYTES : PERSON_BYTES;
    bytes += jsonLength(row.navn ?? '') + decimalDigits(row.utbetaltBeloep ?? 0);
  }
  const commas = Math.max(0, count - 1);
  return envelopeBytes(state, meta, count, sum) + bytes + commas;
}

/** The body without its oppgaver. */
function envelopeBytes(state: DraftState, meta: LeveranseMeta, antallOppgaver: number, sumUtbetaltBeloep: number): number {
  const { organisasjonsnummer, kontaktinformasjon } = state.oppgavegiver ?? NOBODY;
  const envelope = serialiseLeveranse({
    leveranse: {
      kildesystem: meta.kildesystem,
      oppgavegiver: { organisasjonsnummer, kontaktinformasjon },
      inntektsaar: state.inntektsaar,
      oppgavegiversLeveranseReferanse: meta.oppgavegiversLeveranseReferanse,
      leveransetype: 'ordinaer',
      oppgave: [],
      oppgaveoppsummering: { antallOppgaver, sumUtbetaltBeloep },
    },
  });
  return utf8Length(envelope);
}

function jsonLength(text: string): number {
  return utf8Length(PERHAPS_ESCAPED_IN_JSON.test(text) ? JSON.stringify(text).slice(1, -1) : text);
}

function decimalDigits(whole: number): number {
  let digits = 1;
  for (let rest = whole; rest >= 10; rest /= 10) digits++;
  return digits;
}
