/**
 * A list whose body is above the authority's limit goes out as several deliveries, each complete in itself: an oppgave is keyed by its
 * oppgaveeier, so it doesn't matter in which of them it stands (spec 4.12).
 */
import { MAX_BODY_BYTES, makeLeveranse, serialiseLeveranse, utf8Length } from './leveranse.ts';
import { bytesOfOppgave } from './oppgave-bytes.ts';
import type { ReadyDraft } from './ready.ts';

/** As long as the two texts may be (spec 9 no. 6), so that no part turns out longer than it was planned. */
const LONGEST_META = { kildesystem: 'x'.repeat(50), oppgavegiversLeveranseReferanse: 'x'.repeat(50) };

/**
 * The fewest deliveries that hold the list in its own order, each filled as far as it goes; one, `ready` itself, when it fits. `maxBytes` of
 * UTF-8 for each body. Sums and counts are each part's own. A single oppgave longer than the limit, which no name is, has a part for itself.
 */
export function splitReady(ready: ReadyDraft, maxBytes: number = MAX_BODY_BYTES): readonly ReadyDraft[] {
  const lengths = ready.oppgaver.map(bytesOfOppgave);
  const ends = partEnds(lengths, maxBytes - envelopeBytes(ready));
  if (ends.length < 2) return [ready];
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0;
    const oppgaver = ready.oppgaver.slice(start, end);
    return {
      ...ready,
      oppgaver,
      rows: ready.rows.slice(start, end),
      sumUtbetaltBeloep: oppgaver.reduce((sum, { utbetaltBeloep }) => sum + utbetaltBeloep, 0),
    };
  });
}

/** Where each part ends: indices into `lengths`, the last one its length. `room` is what the oppgaver of one body may take, commas included. */
export function partEnds(lengths: readonly number[], room: number): number[] {
  const ends: number[] = [];
  let used = 0;
  for (const [i, length] of lengths.entries()) {
    const withComma = used === 0 ? length : used + 1 + length;
    if (used > 0 && withComma > room) {
      ends.push(i);
      used = length;
    } else used = withComma;
  }
  return [...ends, lengths.length];
}

/** The body without its oppgaver, with the counts and sums of the whole list, than which no part's are longer. */
function envelopeBytes(ready: ReadyDraft): number {
  const whole = makeLeveranse({ ...ready, oppgaver: [] }, LONGEST_META);
  whole.leveranse.oppgaveoppsummering.antallOppgaver = ready.oppgaver.length;
  return utf8Length(serialiseLeveranse(whole));
}
