/** What a heading means, by its words: bokmål, nynorsk, English and the abbreviations that stand in real sheets. */

import type { ColumnField } from '../sheet/columns.ts';
import { foldedWords, Phrases } from '../words.ts';

export interface HeadingMatch {
  readonly meaning: ColumnField;
  /**
   * How clearly the heading says it. Higher is better; two columns of the same tier can't be told apart by their headings.
   * Amounts: 4 to 6 say that it was paid or is taxable, 3 that it is dividend, 2 that it is an amount, 1 that it is a sum or money.
   */
  readonly tier: number;
}

type Word =
  | 'person'
  | 'd-number'
  | 'organisation'
  | 'any-id'
  | 'name'
  | 'first-name'
  | 'last-name'
  | 'receiver'
  | 'paid'
  | 'dividend'
  | 'taxable'
  | 'amount'
  | 'sum'
  | 'currency';

const PHRASES = new Phrases<readonly Word[]>([
  ['fødselsnummer,fødselsnr,fødselsno,fødselnummer,fødselnr,fnr,personnummer,personnr,fødsels- og personnummer', ['person']],
  ['fødselsdato og personnummer,national id,national id number,national identity number,national identification number', ['person']],
  ['personal id,personal number,personal identity number,birth number,norwegian id,ssn,social security number', ['person']],
  ['d-nummer,d-nr', ['d-number']],
  ['organisasjonsnummer,organisasjonsnr,organisasjonsno,org.nr,org.nummer,org.no,foretaksnummer,foretaksnr', ['organisation']],
  ['organisation number,organization number,organisation no,organization no,company number,company registration number', ['organisation']],
  ['identifikator,identifikasjonsnummer,identifikasjonsnr,identitetsnummer,identitetsnr,nasjonalt id-nummer', ['any-id']],
  ['id-nummer,id-nr,identifier,id number,id no', ['any-id']],
  ['navn,namn,name,fullt navn,fullt namn,full name,medlemsnavn,medlemsnamn,kundenavn,kundenamn,eiernavn,mottakernavn', ['name']],
  ['for- og etternavn,fornavn og etternavn,fornavn etternavn,etternavn fornavn,etternavn og fornavn', ['name']],
  ['for- og etternamn,fornamn og etternamn,fornamn etternamn,etternamn fornamn,etternamn og fornamn', ['name']],
  ['first and last name,first name last name,last name first name,member name,customer name,recipient name', ['name']],
  ['fornavn,fornamn,førenamn,førenavn,first name,given name,given names,forename', ['first-name']],
  ['etternavn,etternamn,last name,surname,family name,slektsnavn,slektsnamn', ['last-name']],
  ['medlem,mottaker,mottakar,kunde,andelseier,andelseigar,andelshaver,andelshavar,member,customer,recipient,receiver', ['receiver']],
  ['utbetalt,utbetalte,utbetaling,utbetalinger,utbetalingar,utbetales,utbetalast,til utbetaling,paid,paid out,payout,payment', ['paid']],
  ['kundeutbytte,kundeutbytter,kjøpsutbytte,kjøputbytte,utbytte,bonus,kundebonus,medlemsbonus,etterbetaling', ['dividend']],
  ['dividend,patronage dividend,patronage refund', ['dividend']],
  ['utbyttebeløp,bonusbeløp', ['dividend', 'amount']],
  ['utbetalingsbeløp', ['paid', 'amount']],
  ['utbytteutbetaling,bonusutbetaling', ['paid', 'dividend']],
  ['skattepliktig,skattepliktige,taxable', ['taxable']],
  ['beløp,beløpet,amount', ['amount']],
  ['sum,total,totalt', ['sum']],
  ['kr,nok,kroner', ['currency']],
]);

/** Words that make no difference to what a column holds. Years don't either: two columns that differ by year only are for the user to choose from. */
const FILLING = /^(?:\d+|i|in|og|and|or|eller|for|av|of|til|to|pa|per|pr|the|hele|whole|siffer|digits|ar|year|s|sin|sitt)$/;
/** Somebody else's number or name. */
const OF_ANOTHER =
  /^(?:kontakt|contact|ektefelle|ektemake|ektemann|kone$|samboer|sambuar|partner|spouse|verge|verje|foresatt|foresett|guardian|parorende|parorande|fullmektig|fullmakt|daglig|dagleg|styre|leder|leiar|revisor|regnskap|rekneskap|referanse|vaar|var$|deres|faktura|gammel|gammal|tidligere|tidlegare|previous|old)/;
/** What has a name without being a receiver, and what is told about one besides the name. */
const NOT_A_NAME =
  /^(?:bruker|brukar|user|fil|file|bank|konto|account|avdeling|department|butikk|shop|store|vare|product|styre|selger|seljar|first$|last$|nr$|no$|nummer|number|id$|type|kategori|category|status|dato|date|kode|code|siden|since)/;
/** Purchases, bases, rates and dates, which stand beside the amount in most lists; `kjøp` must never be taken for what was paid out. */
const NOT_PAID_OUT =
  /^(?:kjop|innkjop|purchase|omsetning|omsetnad|turnover|sales|handl|handel|grunnlag|basis|dato|date|konto|account|prosent|percent|sats|rate|mva$|vat$|skatt$|skattetrekk|skattefri|tax$|trekk|avgift|gebyr|fee|saldo|balance|i?fjor|forrige|forre|last$|rest$|gjeld|innskudd|innskot|andel|kontingent|ikke|ikkje|not|unpaid|budsjett|budget|referanse|reference|ref$|kid$|melding|message|status|merknad|kommentar|comment|valuta|currency|antall|tal$|count|nr$|no$|nummer|number|id$|maned|manad|month|type|kode|code)/;

/** Between first and last name there may be one more, which stands with either. */
const MIDDLE_NAME = /^(?:mellomna(?:vn|mn)|middle)$/;

const LONGEST_HEADING = 80;
const MOST_OTHER_WORDS = 4;

/** The meaning of a heading, or undefined. `Medlemsnr` and `Kjøpsbeløp` have none: what is not known is never taken for something near it. */
export function matchHeading(heading: string): HeadingMatch | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const words = foldedWords(heading.replaceAll('%', ' prosent '));
  const found = new Set<Word>();
  const others: string[] = [];
  for (let at = 0; at < words.length; ) {
    const match = PHRASES.at(words, at);
    const word = words[at] ?? '';
    if (match !== undefined) for (const meaning of match.meaning) found.add(meaning);
    else if (!FILLING.test(word)) others.push(word);
    at += match?.length ?? 1;
  }
  if (others.length > MOST_OTHER_WORDS) return undefined;
  const best = identifierMatch(found, others) ?? nameMatch(found, others) ?? amountMatch(found, others);
  return best;
}

/** `Fødselsnummer ektefelle`, `Kontaktperson`: what stands below belongs to somebody else than the receiver. */
export function isOfAnother(heading: string): boolean {
  return foldedWords(heading).some((word) => OF_ANOTHER.test(word));
}

/** `Kjøp`, `Bonus sats`, `Saldo`: a figure, and certainly not what was paid out. */
export function isOfSomethingElse(heading: string): boolean {
  return foldedWords(heading.replaceAll('%', ' prosent ')).some((word) => NOT_PAID_OUT.test(word));
}

/** Years that a heading mentions: `Utbetalt 2025`, `Bonus 23/24` has none. */
export function yearsIn(heading: string): readonly string[] {
  return heading.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
}

function identifierMatch(found: ReadonlySet<Word>, others: readonly string[]): HeadingMatch | undefined {
  if (others.some((word) => OF_ANOTHER.test(word))) return undefined;
  const person = found.has('person') || found.has('d-number');
  if (person && found.has('organisation')) return { meaning: 'identifikator', tier: 5 };
  if (person) return { meaning: 'foedselsnummer', tier: found.has('person') ? 4 : 3 };
  if (found.has('organisation')) return { meaning: 'organisasjonsnummer', tier: 4 };
  return found.has('any-id') ? { meaning: 'identifikator', tier: 2 } : undefined;
}

function nameMatch(found: ReadonlySet<Word>, others: readonly string[]): HeadingMatch | undefined {
  if (others.some((word) => OF_ANOTHER.test(word) || NOT_A_NAME.test(word))) return undefined;
  const isPart = found.has('first-name') !== found.has('last-name') && others.every((word) => MIDDLE_NAME.test(word));
  if (isPart && !found.has('name')) return { meaning: found.has('first-name') ? 'fornavn' : 'etternavn', tier: 4 };
  if (found.has('first-name') !== found.has('last-name')) return undefined;
  if (found.has('name') || found.has('first-name')) return { meaning: 'navn', tier: 4 };
  // `Medlem` is a name only when nothing else stands there: `Utbetalt til medlem` is an amount, `Medlem nr` a number.
  return found.has('receiver') && found.size === 1 && others.length === 0 ? { meaning: 'navn', tier: 2 } : undefined;
}

function amountMatch(found: ReadonlySet<Word>, others: readonly string[]): HeadingMatch | undefined {
  if (others.some((word) => NOT_PAID_OUT.test(word) || OF_ANOTHER.test(word))) return undefined;
  const tier = amountTier(found, others);
  return tier === undefined ? undefined : { meaning: 'utbetaltBeloep', tier };
}

/** What is reported is what was paid out (spec 5), so that word weighs most. */
function amountTier(found: ReadonlySet<Word>, others: readonly string[]): number | undefined {
  if (found.has('paid')) return found.has('dividend') || found.has('amount') || found.has('sum') ? 6 : 4;
  if (found.has('taxable') && (found.has('dividend') || found.has('amount'))) return 5;
  if (found.has('dividend')) return 3;
  if (found.has('amount')) return 2;
  const saysOnlyMoney = (found.has('sum') || found.has('currency')) && [...found].every((word) => word === 'sum' || word === 'currency');
  return saysOnlyMoney && others.length === 0 ? 1 : undefined;
}
