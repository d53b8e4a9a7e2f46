/**
 * Which column holds what, by what stands above it and by what stands in it. Both have to agree: a heading whose cells say otherwise is not
 * believed, and of two columns that both could be it none is taken. What can't be told for certain is the user's to choose, from a short list.
 */

import type { Columns, Field } from '../sheet/columns.ts';
import type { ColumnContent } from './column-content.ts';
import { believedAnyway, type ColumnFacts, type FieldMapping } from './column-facts.ts';
import { isOfAnother } from './heading-words.ts';
import { mapAmount } from './map-amount.ts';
import { mapNames } from './map-names.ts';

export interface Mapping {
  readonly columns: Columns;
  /** For a field that was not mapped: the columns it may stand in, the likeliest first. */
  readonly candidates: Readonly<Partial<Record<Field, readonly string[]>>>;
}

export function mapColumns(facts: readonly ColumnFacts[]): Mapping {
  const found: readonly (readonly [Field, FieldMapping])[] = [
    ['identifikator', mapIdentifiers(facts)],
    ['navn', mapNames(facts)],
    ['utbetaltBeloep', mapAmount(facts)],
  ];
  const columns: Columns = {};
  const candidates: Partial<Record<Field, readonly string[]>> = {};
  for (const [field, mapping] of found) {
    if ('columns' in mapping) Object.assign(columns, mapping.columns);
    else candidates[field] = mapping.candidates;
  }
  return { columns, candidates };
}

type IdentifierField = 'identifikator' | 'foedselsnummer' | 'organisasjonsnummer';
const IDENTIFIER_FIELDS: readonly IdentifierField[] = ['identifikator', 'foedselsnummer', 'organisasjonsnummer'];

/**
 * A heading for both kinds of number (`Fnr/orgnr`) is worth more than one for one kind, and `ID-nummer` less. Headings for each kind are two
 * columns, but only when both are certain: half of the receivers would be missing otherwise.
 */
function mapIdentifiers(facts: readonly ColumnFacts[]): FieldMapping {
  const named = facts.filter(({ match, content }) => isIdentifierField(match?.meaning) && mayBeIdentifiers(content));
  const others = facts.filter((one) => !named.includes(one) && holdsIdentifiers(one.content) && !isOfAnother(one.heading));
  const unsure = { candidates: [...named, ...others].map(({ letter }) => letter) };
  const best = Object.fromEntries(IDENTIFIER_FIELDS.map((field) => [field, bestOf(named, field)]));
  const { identifikator: both, foedselsnummer: person, organisasjonsnummer: organisation } = best;
  if (named.length === 0) {
    const believed = believedAnyway(
      facts.filter(({ match }) => isIdentifierField(match?.meaning)),
      others,
    );
    return believed === undefined ? (byContentAlone(others) ?? unsure) : { columns: { identifikator: believed.letter } };
  }

  const columns = columnsOf(both, person, organisation);
  if (columns === undefined) return unsure;
  // A column full of right numbers that no heading speaks of may be the one that is meant.
  const chosen = new Set(Object.values(columns));
  const texts = new Set(facts.filter(({ letter }) => chosen.has(letter)).map(({ content }) => content.fingerprint));
  return others.every(({ content }) => texts.has(content.fingerprint)) ? { columns } : unsure;
}

type Best = { readonly tier: number; readonly letter: string | undefined } | undefined;

function columnsOf(both: Best, person: Best, organisation: Best): Columns | undefined {
  const kinds = [person, organisation].filter((candidate) => candidate !== undefined);
  const chosen = both !== undefined && kinds.every((kind) => both.tier > kind.tier) ? both : undefined;
  if (chosen === undefined && person !== undefined && organisation !== undefined) {
    const isCertain = person.letter !== undefined && organisation.letter !== undefined;
    return isCertain ? { foedselsnummer: person.letter, organisasjonsnummer: organisation.letter } : undefined;
  }
  const letter = (chosen ?? kinds[0])?.letter;
  return letter === undefined ? undefined : { identifikator: letter };
}

/** The clearest heading for one meaning; its letter is undefined when two are equally clear and their cells don't tell them apart. */
function bestOf(named: readonly ColumnFacts[], meaning: IdentifierField): Best {
  const meant = named.filter(({ match }) => match?.meaning === meaning);
  const tier = Math.max(...meant.map(({ match }) => match?.tier ?? 0));
  const clearest = meant.filter(({ match }) => match?.tier === tier);
  const [first, second] = clearest;
  if (first === undefined) return undefined;
  if (second === undefined) return { tier, letter: first.letter };
  const full = clearest.filter(({ content }) => holdsIdentifiers(content));
  const isOne = full.length === 1 && clearest.every((one) => one === full[0] || one.content.filled > 0);
  return { tier, letter: isOne ? full[0]?.letter : undefined };
}

/** Where no heading speaks of numbers: the only column of them, or one of each kind side by side, filled by turns. */
function byContentAlone(columns: readonly ColumnFacts[]): FieldMapping | undefined {
  const [first, second, ...more] = columns;
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) return { columns: { identifikator: first.letter } };
  const takeTurns = first.content.filled + second.content.filled <= first.content.rows;
  const person = [first, second].find(({ content }) => content.organisations === 0);
  const organisation = [first, second].find(({ content }) => content.persons === 0);
  if (!takeTurns || person === undefined || organisation === undefined || person === organisation) return undefined;
  return { columns: { foedselsnummer: person.letter, organisasjonsnummer: organisation.letter } };
}

function isIdentifierField(meaning: string | undefined): meaning is IdentifierField {
  return IDENTIFIER_FIELDS.some((field) => field === meaning);
}

/** Nothing in it speaks against it: empty, or mostly with as many digits as such numbers have. */
function mayBeIdentifiers({ filled, numbersOfThatLength, distinct }: ColumnContent): boolean {
  const isOneForAll = filled > 2 && distinct === 1;
  return filled === 0 || (numbersOfThatLength * 2 >= filled && !isOneForAll);
}

/** One random number in 450 passes as a fødselsnummer, but one in 11 as an organisasjonsnummer, so a single one proves nothing. */
function holdsIdentifiers(content: ColumnContent): boolean {
  const right = content.persons + content.organisations;
  return right > 0 && right * 2 >= content.filled && (content.persons > 0 || right > 1) && mayBeIdentifiers(content);
}
