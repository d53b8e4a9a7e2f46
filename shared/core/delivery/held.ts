/**
 * What Skatteetaten holds of a co-op and year, from everything it has accepted. Source: spec 4.7 and 9 no. 4: whether a new leveranse replaces
 * all that came before, or only the oppgaver of the receivers in it, is not known. So both are kept apart: what the latest delivery says is
 * held for sure; a receiver that only earlier ones name may still be.
 */
export interface HeldOppgave {
  /** Eleven digits of a person or nine of an organisation. */
  readonly identifikator: string;
  readonly navn: string;
  /** Whole kroner. */
  readonly utbetaltBeloep: number;
}

/** One list as it was delivered: a delivery, or all those that a long list was split into. Rejected ones are left out by the caller. */
export interface DeliveredList {
  /** Says which deliveries belong together. */
  readonly contentSha256: string;
  readonly oppgaver: readonly HeldOppgave[];
}

export interface Totals {
  readonly antallOppgaver: number;
  /** Whole kroner. */
  readonly sumUtbetaltBeloep: number;
}

export interface Held {
  /** By identifikator: from the latest list, and none other. */
  readonly certain: ReadonlyMap<string, HeldOppgave>;
  /** By identifikator: receivers whom the latest list doesn't name. Whether they are still held is not known. */
  readonly earlierOnly: ReadonlyMap<string, HeldOppgave>;
}

/** `deliveries` in the order in which they were accepted. Parts of one list that were accepted one after the other are one list. */
export function heldBy(deliveries: readonly DeliveredList[]): Held {
  const all = new Map<string, HeldOppgave>();
  const certain = new Map<string, HeldOppgave>();
  let latest: string | undefined;
  for (const { contentSha256, oppgaver } of deliveries) {
    if (contentSha256 !== latest) certain.clear();
    latest = contentSha256;
    for (const oppgave of oppgaver) {
      all.set(oppgave.identifikator, oppgave);
      certain.set(oppgave.identifikator, oppgave);
    }
  }
  const earlierOnly = new Map([...all].filter(([identifikator]) => !certain.has(identifikator)));
  return { certain, earlierOnly };
}

export function totalsOf(oppgaver: Iterable<HeldOppgave>): Totals {
  let antallOppgaver = 0;
  let sumUtbetaltBeloep = 0;
  for (const { utbetaltBeloep } of oppgaver) {
    antallOppgaver++;
    sumUtbetaltBeloep += utbetaltBeloep;
  }
  return { antallOppgaver, sumUtbetaltBeloep };
}
