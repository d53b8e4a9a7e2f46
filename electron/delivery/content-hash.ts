import { createHash } from 'node:crypto';
import { JsonWriter } from '../../shared/core/json-writer.ts';
import type { Oppgave, ReadyDraft } from '../../shared/core/ready.ts';
import { orderOf } from './order-of.ts';

/** Every person's number is below it. */
const ORGANISATIONS_FROM = 1e11;
/** Of one oppgave with a name of usual length. */
const BYTES_EACH = 70;

/**
 * SHA-256 in lower-case hex over what a delivery says: who reports, for which year, and what about whom. Not over its reference, the
 * sending program or the order of the rows, so the same list sorted another way is known again (architecture decision 4: nothing is sent twice).
 *
 * What is hashed is `JSON.stringify([organisasjonsnummer, contact, inntektsaar, oppgaver])`, where each oppgave is itself the text of a JSON
 * array and they are sorted as texts. The hashes in stores rest on that; it is written as bytes, in that order, because it is asked at every Send.
 */
export function contentSha256({ oppgavegiver, inntektsaar, oppgaver }: ReadyDraft): string {
  const { organisasjonsnummer, kontaktinformasjon: kontakt } = oppgavegiver;
  const contact = [kontakt.navn, kontakt.telefonnummer, kontakt.varselEpostadresse, kontakt.varselSmsMobilnummer];
  const head = JSON.stringify([organisasjonsnummer, contact, inntektsaar]).slice(0, -1);
  return createHash('sha256').update(`${head},[`, 'utf8').update(sortedOppgaver(oppgaver)).update(']]').digest('hex');
}

/** Each is written where it stands in the list, and only its bytes are taken in order: to jump between objects all over the memory costs more. */
function sortedOppgaver(oppgaver: readonly Oppgave[]): Uint8Array {
  const writer = new JsonWriter(oppgaver.length * BYTES_EACH);
  const ends = new Uint32Array(oppgaver.length);
  const keys = new Float64Array(oppgaver.length);
  oppgaver.forEach((oppgave, i) => {
    write(writer, oppgave);
    keys[i] = keyOf(oppgave);
    ends[i] = writer.length;
  });
  const written = writer.done();
  const sorted = new Uint8Array(written.length);
  let length = 0;
  for (const i of orderOf(keys)) {
    const piece = written.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);
    sorted.set(piece, length);
    length += piece.length;
  }
  // Each ends with a comma; the last one has nothing to be parted from.
  return sorted.subarray(0, -1);
}

function write(writer: JsonWriter, { oppgaveeier, utbetaltBeloep }: Oppgave): void {
  if ('foedselsnummer' in oppgaveeier) {
    writer.ascii('"[\\"f\\",\\"');
    writer.ascii(oppgaveeier.foedselsnummer);
  } else {
    writer.ascii('"[\\"o\\",\\"');
    writer.ascii(oppgaveeier.organisasjonsnummer);
  }
  writer.ascii('\\",\\"');
  writer.textTwice(oppgaveeier.navn);
  writer.ascii('\\",');
  writer.whole(utbetaltBeloep);
  writer.ascii(']",');
}

/** Sorts as the texts do: persons first, each kind by its number, of which all are equally long. A list that is ready names nobody twice. */
function keyOf({ oppgaveeier }: Oppgave): number {
  return 'foedselsnummer' in oppgaveeier
    ? Number(oppgaveeier.foedselsnummer)
    : ORGANISATIONS_FROM + Number(oppgaveeier.organisasjonsnummer);
}
