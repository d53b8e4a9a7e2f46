/** Possible reasons for a sum that isn't that of the accounts, as sentences. They name rows and amounts, and leave the judgement to the reader. */
import type { Gap } from '../../core/check/gap.ts';
import type { Language } from '../../ipc/views.ts';
import { groupDigits } from '../fill.ts';

type GapTexts = Readonly<Record<Gap['kind'], (gap: Gap) => string>>;

/** `rad 4, 9 og 12`, and how many more. */
function list(
  { rows, count }: Gap,
  words: { readonly row: string; readonly and: string; readonly more: (count: number) => string },
): string {
  const shown = rows.map(String);
  const last = count > rows.length ? words.more(count - rows.length) : shown.pop();
  return `${words.row} ${shown.length === 0 ? (last ?? '') : `${shown.join(', ')} ${words.and} ${last ?? ''}`}`;
}

const kr = ({ kroner }: Gap) => `${groupDigits(kroner)} kr`;

const nb = (gap: Gap) => list(gap, { row: 'rad', and: 'og', more: (count) => `${groupDigits(count)} til` });
const nn = (gap: Gap) => list(gap, { row: 'rad', and: 'og', more: (count) => `${groupDigits(count)} til` });
const en = (gap: Gap) => list(gap, { row: 'row', and: 'and', more: (count) => `${groupDigits(count)} more` });

const TEXTS: Readonly<Record<Language, GapTexts>> = {
  nb: {
    'sum-row': (gap) => `Beløpet på ${nb(gap)} er summen av radene over. Er det en sumrad, skal den utelates.`,
    twice: (gap) =>
      `Avviket er nøyaktig ${kr(gap)}, og det beløpet står flere ganger med samme navn: ${nb(gap)}. Er en av dem ført to ganger?`,
    'too-much': (gap) => `Avviket er nøyaktig beløpet på ${nb(gap)}. Er den med i regnskapet?`,
    'left-out': (gap) => `Avviket er nøyaktig beløpet på ${nb(gap)}, som er utelatt.`,
    hidden: (gap) => `Avviket er nøyaktig de skjulte radene som er utelatt: ${nb(gap)}.`,
    unread: (gap) => `Beløpet på ${nb(gap)} kan ikke leses. Er det ${kr(gap)}, stemmer summen.`,
    'oere-undecided': (gap) => `Avviket er beløpene med øre, som ikke teller før de er rundet av: ${nb(gap)}.`,
    'oere-rounded': (gap) => `Avviket kommer av avrundingen av ${groupDigits(gap.count)} beløp med øre. Før avrunding stemmer summen.`,
    'oere-cut': (gap) => `Summen stemmer hvis ørene kuttes i stedet for å rundes av (${nb(gap)}). Da er det kuttet i regnskapet.`,
    'factor-all': ({ factor }) =>
      `Den ene summen er nøyaktig ${groupDigits(factor)} ganger den andre. Er den ene i øre eller i tusen kroner?`,
    factor: (gap) =>
      `Avviket forklares hvis ${nb(gap)} har et beløp som er ${groupDigits(gap.factor)} ganger feil. Det rette er da ${kr(gap)}.`,
    swapped: (gap) => `Avviket forklares hvis to siffer har byttet plass på ${nb(gap)}. På den første blir det ${kr(gap)}.`,
  },
  nn: {
    'sum-row': (gap) => `Beløpet på ${nn(gap)} er summen av radene over. Er det ei sumrad, skal ho utelatast.`,
    twice: (gap) =>
      `Avviket er nøyaktig ${kr(gap)}, og det beløpet står fleire gonger med same namn: ${nn(gap)}. Er ei av dei ført to gonger?`,
    'too-much': (gap) => `Avviket er nøyaktig beløpet på ${nn(gap)}. Er ho med i rekneskapen?`,
    'left-out': (gap) => `Avviket er nøyaktig beløpet på ${nn(gap)}, som er utelaten.`,
    hidden: (gap) => `Avviket er nøyaktig dei skjulte radene som er utelatne: ${nn(gap)}.`,
    unread: (gap) => `Beløpet på ${nn(gap)} kan ikkje lesast. Er det ${kr(gap)}, stemmer summen.`,
    'oere-undecided': (gap) => `Avviket er beløpa med øre, som ikkje tel før dei er runda av: ${nn(gap)}.`,
    'oere-rounded': (gap) => `Avviket kjem av avrundinga av ${groupDigits(gap.count)} beløp med øre. Før avrunding stemmer summen.`,
    'oere-cut': (gap) => `Summen stemmer dersom øra blir kutta i staden for runda av (${nn(gap)}). Då er det kutta i rekneskapen.`,
    'factor-all': ({ factor }) =>
      `Den eine summen er nøyaktig ${groupDigits(factor)} gonger den andre. Er den eine i øre eller i tusen kroner?`,
    factor: (gap) =>
      `Avviket blir forklart dersom ${nn(gap)} har eit beløp som er ${groupDigits(gap.factor)} gonger feil. Det rette er då ${kr(gap)}.`,
    swapped: (gap) => `Avviket blir forklart dersom to siffer har bytt plass på ${nn(gap)}. På den første blir det ${kr(gap)}.`,
  },
  en: {
    'sum-row': (gap) => `The amount on ${en(gap)} is the sum of the rows above. If it is a sum row, leave it out.`,
    twice: (gap) =>
      `The difference is exactly ${kr(gap)}, and that amount stands more than once with one name: ${en(gap)}. Was one of them entered twice?`,
    'too-much': (gap) => `The difference is exactly the amount on ${en(gap)}. Is it in the accounts?`,
    'left-out': (gap) => `The difference is exactly the amount on ${en(gap)}, which is left out.`,
    hidden: (gap) => `The difference is exactly the hidden rows that are left out: ${en(gap)}.`,
    unread: (gap) => `The amount on ${en(gap)} can’t be read. If it is ${kr(gap)}, the sum is right.`,
    'oere-undecided': (gap) => `The difference is the amounts with øre, which don’t count before they are rounded: ${en(gap)}.`,
    'oere-rounded': (gap) =>
      `The difference comes from rounding ${groupDigits(gap.count)} ${gap.count === 1 ? 'amount' : 'amounts'} with øre. Before rounding the sum is right.`,
    'oere-cut': (gap) => `The sum is right if the øre are cut instead of rounded (${en(gap)}). Then the accounts have cut them.`,
    'factor-all': ({ factor }) =>
      `One sum is exactly ${groupDigits(factor)} times the other. Is one of them in øre or in thousands of kroner?`,
    factor: (gap) =>
      `The difference is explained if ${en(gap)} has an amount that is wrong by ${groupDigits(gap.factor)} times. The right one would be ${kr(gap)}.`,
    swapped: (gap) =>
      `The difference is explained if two digits have changed places on ${en(gap)}. On the first of them it would be ${kr(gap)}.`,
  },
};

export function gapSentence(language: Language, gap: Gap): string {
  return TEXTS[language][gap.kind](gap);
}
