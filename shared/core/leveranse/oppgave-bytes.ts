/** How many bytes of UTF-8 one oppgave takes in the minified body, without the comma between two of them. */
import type { CheckedRow } from '../check/check.ts';
import { utf8Length } from './leveranse.ts';
import type { Oppgave } from './ready.ts';

const PERSON_BYTES = JSON.stringify({ oppgaveeier: { foedselsnummer: '00000000000', navn: '' }, utbetaltBeloep: 0 }).length - 1;
const ORGANISATION_BYTES = JSON.stringify({ oppgaveeier: { organisasjonsnummer: '000000000', navn: '' }, utbetaltBeloep: 0 }).length - 1;
/** Whatever JSON may write as more than the character itself; whole surrogate pairs are here too, and come out right. */
const PERHAPS_ESCAPED_IN_JSON = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** `nameBytes` as the name stands in JSON; `kroner` are whole. */
export function oppgaveBytes(isPerson: boolean, nameBytes: number, kroner: number): number {
  return (isPerson ? PERSON_BYTES : ORGANISATION_BYTES) + nameBytes + decimalDigits(kroner);
}

/** A value that can't be read yet counts as empty. */
export function bytesOfRow(identifier: CheckedRow['identifier'], navn = '', utbetaltBeloep = 0): number {
  return oppgaveBytes(identifier?.kind !== 'organisasjonsnummer', bytesOfName(navn), utbetaltBeloep);
}

export function bytesOfOppgave({ oppgaveeier, utbetaltBeloep }: Oppgave): number {
  return oppgaveBytes('foedselsnummer' in oppgaveeier, bytesOfName(oppgaveeier.navn), utbetaltBeloep);
}

function bytesOfName(navn: string): number {
  return utf8Length(PERHAPS_ESCAPED_IN_JSON.test(navn) ? JSON.stringify(navn).slice(1, -1) : navn);
}

function decimalDigits(whole: number): number {
  let digits = 1;
  for (let limit = 10; whole >= limit; limit *= 10) digits++;
  return digits;
}
