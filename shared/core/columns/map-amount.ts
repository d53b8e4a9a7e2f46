/** Which column holds what was paid out. The costliest mistake there is, so it is the first to be asked about. */

import { believedAnyway, type ColumnFacts, type FieldMapping } from './column-facts.ts';
import { isOfSomethingElse, yearsIn } from './heading-words.ts';

/** From here on a heading says that the amount was paid or is taxable, which is what is reported (spec 5). */
const PAID = 4;
const SAYS_ONLY_MONEY = 1;
/** `Utbetalt beløp` and `Beløp`. */
const SAYS_AMOUNT: readonly number[] = [2, 6];

export function mapAmount(facts: readonly ColumnFacts[]): FieldMapping {
  const named = facts.filter(({ match, content }) => match?.meaning === 'utbetaltBeloep' && mayBeAmounts(content)).sort(byTier);
  const [best, ...others] = withoutRepetition(named);
  const unnamed = facts.filter((one) => one.match === undefined && looksLikeAmounts(one.content));
  const candidates = [...named, ...unnamed].map(({ letter }) => letter);
  if (best === undefined) {
    const doubted = facts.filter(({ match }) => match?.meaning === 'utbetaltBeloep');
    const believed = believedAnyway(doubted, unnamed) ?? (unnamed.length === 0 ? onlyCalledAmount(doubted) : undefined);
    return believed === undefined ? byContentAlone(unnamed, candidates) : { columns: { utbetaltBeloep: believed.letter } };
  }
  // `Utbetalt 2023` beside an amount that nobody knows: the other one may be this year's.
  const unknown = unnamed.filter(({ heading }) => !isOfSomethingElse(heading));
  const isVague = tierOf(best) === SAYS_ONLY_MONEY ? unnamed.length > 0 : yearsIn(best.heading).length > 0 && unknown.length > 0;
  const isCertain = !isVague && others.every((other) => standsBack(other, best));
  return isCertain ? { columns: { utbetaltBeloep: best.letter } } : { candidates };
}

/** `Utbetalt beløp` above cells that can't be read: their problems are shown, since nothing else can be meant. `Utbetalt` may be a date. */
function onlyCalledAmount(doubted: readonly ColumnFacts[]): ColumnFacts | undefined {
  const [only, another] = doubted;
  return another === undefined && only !== undefined && SAYS_AMOUNT.includes(tierOf(only)) ? only : undefined;
}

/** Only what was paid out beats something else that is an amount too, and only when both speak of the same time. */
function standsBack(other: ColumnFacts, best: ColumnFacts): boolean {
  if (other.content.filled === 0 && best.content.filled > 0) return true;
  const years = yearsIn(best.heading);
  const sameTime = years.length === 0 || years.join() === yearsIn(other.heading).join();
  return tierOf(best) >= PAID && tierOf(other) < PAID && sameTime;
}

/** A sheet that doesn't say what its columns are, and has a single column of numbers that can hardly be anything but amounts. */
function byContentAlone(unnamed: readonly ColumnFacts[], candidates: readonly string[]): FieldMapping {
  const [only, another] = unnamed;
  const isCertain = only !== undefined && another === undefined && only.heading === '' && !only.content.looksLikeCodes;
  return isCertain ? { columns: { utbetaltBeloep: only.letter } } : { candidates };
}

/** Two columns with the same values are one answer, not two: the clearest of them. */
function withoutRepetition(columns: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const seen = new Set<string>();
  return columns.filter(({ content }) => {
    const isNew = content.filled === 0 || !seen.has(content.fingerprint);
    seen.add(content.fingerprint);
    return isNew;
  });
}

function mayBeAmounts(content: ColumnFacts['content']): boolean {
  const { filled, amounts, persons, organisations, years, countsUp } = content;
  if (filled === 0) return true;
  return amounts * 2 >= filled && (persons + organisations) * 2 < filled && !(years && filled > 1) && !(countsUp && filled > 2);
}

/** Of what no heading speaks: not numbers of nine digits and more either, which are accounts. */
function looksLikeAmounts(content: ColumnFacts['content']): boolean {
  return content.filled > 0 && mayBeAmounts(content) && content.numbersOfThatLength * 2 < content.filled;
}

function byTier(a: ColumnFacts, b: ColumnFacts): number {
  return tierOf(b) - tierOf(a);
}

function tierOf({ match }: ColumnFacts): number {
  return match?.tier ?? 0;
}
