/** Which column holds the names. */
import { believedAnyway, type ColumnFacts, type FieldMapping } from './column-facts.ts';

/**
 * A column of whole names, or one of first and one of last names, which are joined. `Navn` beside `Fornavn` is often the last name only,
 * so it has to look like whole names there.
 */
export function mapNames(facts: readonly ColumnFacts[]): FieldMapping {
  const named = (meaning: string) => facts.filter(({ match, content }) => match?.meaning === meaning && mayBeNames(content));
  const [whole, first, last] = [clearest(named('navn')), named('fornavn'), named('etternavn')];
  const unsure = { candidates: [...named('navn'), ...first, ...last].map(({ letter }) => letter) };
  const pair = first.length === 1 && last.length === 1 ? { fornavn: first[0]?.letter, etternavn: last[0]?.letter } : undefined;
  const [name, another] = whole;

  if (name === undefined) {
    if (pair !== undefined) return { columns: pair };
    if (unsure.candidates.length > 0) return unsure;
    const likely = facts.filter(({ match, content }) => match === undefined && content.fullNames > 0);
    const believed = believedAnyway(
      facts.filter(({ match }) => match?.meaning === 'navn'),
      likely,
    );
    return believed === undefined ? byContentAlone(facts) : { columns: { navn: believed.letter } };
  }
  if (another !== undefined) return unsure;
  const parts = [...first, ...last];
  if (parts.length === 0) return { columns: { navn: name.letter } };
  const { filled, fullNames } = name.content;
  if (filled > 0 && fullNames * 2 >= filled && parts.every(({ content }) => content.filled <= filled))
    return { columns: { navn: name.letter } };
  return filled === 0 && pair !== undefined ? { columns: pair } : unsure;
}

function clearest(columns: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const tier = Math.max(...columns.map(({ match }) => match?.tier ?? 0));
  return columns.filter(({ match }) => match?.tier === tier);
}

function mayBeNames({ filled, withLetters }: ColumnFacts['content']): boolean {
  return filled === 0 || withLetters * 2 >= filled;
}

/** The only column of whole names in a sheet that doesn't say what its columns are; where it has headings, nothing is read into them. */
function byContentAlone(facts: readonly ColumnFacts[]): FieldMapping {
  const likely = facts.filter(({ match, content }) => match === undefined && content.filled > 0 && content.fullNames * 2 >= content.filled);
  const [only, another] = likely;
  const isCertain = only !== undefined && another === undefined && only.heading === '' && only.content.distinct * 2 > only.content.filled;
  return isCertain ? { columns: { navn: only.letter } } : { candidates: likely.map(({ letter }) => letter) };
}
