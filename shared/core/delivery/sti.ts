/**
 * From the authority's `sti` back to the oppgave it speaks about. Source: spec 4.8. How a `sti` is written is not documented, so every
 * notation that siblings of this API use is understood, and the index is taken as 0-based; callers show the raw path beside it.
 */
import type { Field } from '../sheet/columns.ts';

const FIELD_OF: ReadonlyMap<string, Field> = new Map([
  ['oppgaveeier', 'identifikator'],
  ['foedselsnummer', 'identifikator'],
  ['organisasjonsnummer', 'identifikator'],
  ['navn', 'navn'],
  ['utbetaltBeloep', 'utbetaltBeloep'],
]);

/** No body of 10 MB holds more than a few hundred thousand; a longer number is something else. */
const INDEX = /^\d{1,7}$/;

/**
 * `leveranse/oppgave/3/utbetaltBeloep`, `leveranse.oppgave[3].utbetaltBeloep`, `$['leveranse']['oppgave'][3]` and `#/leveranse/oppgave/3` all
 * give index 3. `index` is 0-based in wire order. `field` is undefined when the path ends at the oppgave itself or at something that is no
 * cell; the result is undefined when the path is not about one oppgave.
 */
export function oppgaveIndexOfSti(sti: string): { index: number; field: Field | undefined } | undefined {
  const parts = sti.split(/[^\p{L}\p{N}_]+/u).filter((part) => part !== '');
  const at = parts.indexOf('oppgave');
  const index = parts[at + 1];
  if (at === -1 || index === undefined || !INDEX.test(index)) return undefined;
  const below = parts.slice(at + 2).map((part) => FIELD_OF.get(part));
  return { index: Number(index), field: below.at(-1) };
}
