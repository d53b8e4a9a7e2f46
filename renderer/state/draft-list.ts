/** The list of drafts: which belong together, and which a search is about. */
import type { DraftCard } from '../../shared/ipc/views.ts';

/** From this many on a list is looked for something in, and not looked through. */
export const WORTH_SEARCHING = 8;

export interface DraftGroup {
  /** Empty for drafts that have none yet. */
  readonly coop: string;
  readonly cards: readonly DraftCard[];
}

/** By co-op, in the order in which the cards come: a co-op stands where its first draft does, and those without one stand first of all. */
export function draftGroups(cards: readonly DraftCard[]): DraftGroup[] {
  const groups = new Map<string, DraftCard[]>();
  for (const card of cards) groups.set(card.oppgavegiverName, [...(groups.get(card.oppgavegiverName) ?? []), card]);
  return [...groups].map(([coop, ofCoop]) => ({ coop, cards: ofCoop })).sort((a, b) => Number(b.coop === '') - Number(a.coop === ''));
}

/** Those in which every word of the search occurs: in the name, the file, the co-op or the year. */
export function matching(cards: readonly DraftCard[], wanted: string): readonly DraftCard[] {
  const words = wanted.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  return cards.filter(({ name, file, oppgavegiverName, inntektsaar }) => {
    const text = `${name} ${file} ${oppgavegiverName} ${inntektsaar ?? ''}`.toLocaleLowerCase('nb');
    return words.every((word) => text.includes(word));
  });
}

/** The element that opens a draft. */
export function openButtonId(draftId: string): string {
  return `open-${draftId}`;
}
