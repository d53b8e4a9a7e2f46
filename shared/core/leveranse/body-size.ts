/** How many bytes the body of a delivery would have, without building it: asked at every check, for lists of any length. */
import type { Check, CheckedRows } from '../check/check.ts';
import type { DraftState } from '../draft/draft.ts';
import type { Oppgavegiver } from '../draft/oppgavegiver.ts';
import { type LeveranseMeta, MAX_BODY_BYTES, serialiseLeveranse, utf8Length } from './leveranse.ts';
import { partEnds } from './split.ts';

/** Stands in until the user has said who reports; the contact's name and addresses then add their own bytes. */
const NOBODY: Oppgavegiver = {
  organisasjonsnummer: '000000000',
  kontaktinformasjon: { navn: '', telefonnummer: '', varselEpostadresse: '', varselSmsMobilnummer: '' },
};
/** As long as the two texts may be (spec 9 no. 6), so that a body never turns out longer than was said. */
const LONGEST_META: LeveranseMeta = { kildesystem: 'x'.repeat(50), oppgavegiversLeveranseReferanse: 'x'.repeat(50) };

/** Of the rows that would be sent: how many, whole kroner, and bytes without the commas between them. */
export interface BodyTotals {
  readonly count: number;
  readonly kroner: number;
  readonly bytes: number;
}

/**
 * Bytes of UTF-8 of the minified body for these rows; rows left out don't count, and a value that can't be read yet counts as empty.
 * Exact when the draft has its oppgavegiver and `meta` is what will be sent; without `meta` at most 98 bytes too many.
 */
export function bodyBytes(rows: CheckedRows, state: DraftState, meta: LeveranseMeta = LONGEST_META): number {
  const sent = rows.filter(({ leftOut }) => !leftOut);
  const kroner = sent.reduce((sum, { utbetaltBeloep = 0 }) => sum + utbetaltBeloep, 0);
  return bodyBytesOf({ count: sent.length, kroner, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) }, state, meta);
}

/** The totals of the rows that a check has counted. */
export function totalsOf({ antallOppgaver, sumUtbetaltBeloep, oppgaveBytes }: Check): BodyTotals {
  return { count: antallOppgaver, kroner: sumUtbetaltBeloep, bytes: oppgaveBytes };
}

/** `bodyBytes` of rows that were counted already. */
export function bodyBytesOf({ count, kroner, bytes }: BodyTotals, state: DraftState, meta: LeveranseMeta = LONGEST_META): number {
  const commas = Math.max(0, count - 1);
  return envelopeBytes(state, meta, count, kroner) + bytes + commas;
}

/** How many deliveries these rows go out as: what `splitReady` will make of them. `total` is their `bodyBytes`, `maxBytes` what one may take. */
export function deliveriesOf(rows: CheckedRows, state: DraftState, total: number, maxBytes: number = MAX_BODY_BYTES): number {
  if (total <= maxBytes) return 1;
  const sent = rows.filter(({ leftOut }) => !leftOut);
  const kroner = sent.reduce((sum, { utbetaltBeloep = 0 }) => sum + utbetaltBeloep, 0);
  const room = maxBytes - envelopeBytes(state, LONGEST_META, sent.length, kroner);
  return partEnds(
    sent.map(({ bytes }) => bytes),
    room,
  ).length;
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
