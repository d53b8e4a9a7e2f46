/** A correction: the whole corrected list is sent again, so what changes is the difference between what is held and the new list (spec 4.7). */
import { type Held, type HeldOppgave, type Totals, totalsOf } from './held.ts';

/**
 * One receiver. `before` is what is held, `after` what the new list says; one of them is null for who is new or gone. `row` is that of the
 * user's new sheet. A receiver who is gone has to be taken out in the web form: no API call is known that does it.
 */
export interface Difference {
  readonly kind: 'new' | 'changed' | 'same' | 'gone';
  readonly identifikator: string;
  readonly row: number | null;
  readonly before: Pick<HeldOppgave, 'navn' | 'utbetaltBeloep'> | null;
  readonly after: Pick<HeldOppgave, 'navn' | 'utbetaltBeloep'> | null;
}

export interface Correction {
  /** In the order of the new list, those who are gone last. */
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<Difference['kind'], number>>;
  readonly before: Totals;
  /** What is held afterwards when those who are gone have been taken out. */
  readonly after: Totals;
  /** What is held afterwards until then, if the authority keeps receivers whom a new list doesn't name. */
  readonly afterWithGone: Totals;
}

/** A receiver of the new list, with her row in the user's sheet. */
export type ListedOppgave = HeldOppgave & { readonly row: number };

export function correctionOf(held: Held, list: readonly ListedOppgave[]): Correction {
  const before = new Map([...held.earlierOnly, ...held.certain]);
  const named = new Set(list.map(({ identifikator }) => identifikator));
  const listed = list.map(({ identifikator, navn, utbetaltBeloep, row }): Difference => {
    const then = before.get(identifikator);
    const isSame = then !== undefined && then.navn === navn && then.utbetaltBeloep === utbetaltBeloep;
    const kind = then === undefined ? 'new' : isSame ? 'same' : 'changed';
    return { kind, identifikator, row, before: sideOf(then), after: { navn, utbetaltBeloep } };
  });
  const gone = [...before.values()]
    .filter(({ identifikator }) => !named.has(identifikator))
    .map((then): Difference => ({ kind: 'gone', identifikator: then.identifikator, row: null, before: sideOf(then), after: null }));
  const differences = [...listed, ...gone];
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
  const next = totalsOf(list);
  const left = totalsOf(gone.flatMap(({ identifikator }) => before.get(identifikator) ?? []));
  return {
    differences,
    counts: { new: count('new'), changed: count('changed'), same: count('same'), gone: count('gone') },
    before: totalsOf(before.values()),
    after: next,
    afterWithGone: {
      antallOppgaver: next.antallOppgaver + left.antallOppgaver,
      sumUtbetaltBeloep: next.sumUtbetaltBeloep + left.sumUtbetaltBeloep,
    },
  };
}

function sideOf(oppgave: HeldOppgave | undefined): Difference['before'] {
  return oppgave === undefined ? null : { navn: oppgave.navn, utbetaltBeloep: oppgave.utbetaltBeloep };
}
