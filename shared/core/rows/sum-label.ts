/** Labels of sum rows. A label holds nothing but words of sums, so that `Total Elektro AS` and `Sum Bygg` stay receivers. */
import { kindOfName } from '../values/name-kind.ts';
import { foldedWords, Phrases } from '../words.ts';

const WORDS = new Phrases<'sum' | 'side'>([
  ['sum,summa,summen,total,totalt,totalen,totals,totalsum,totalsummen,delsum,subtotal,grand total,sammenlagt,samanlagt', 'sum'],
  ['i alt,til sammen,til saman,alt i alt,in all,in total', 'sum'],
  ['utbetalt,utbetaling,utbetalinger,utbetalingar,beløp,kundeutbytte,utbytte,bonus,paid,amount,netto,brutto,net,gross', 'side'],
  ['medlem,medlemmer,medlemmar,medlemer,mottakere,mottakarar,personer,personar,bedrifter,bedrifter,organisasjoner', 'side'],
  ['members,recipients,rows,people,rader,linjer,linjer,antall,tal,stk', 'side'],
  ['kr,nok,kroner,for,av,of,alle,all,the,i,in,på,per,pr,og,and,hele,heile,år,året,year,side,page', 'side'],
]);
const LONGEST_LABEL = 60;
const NUMBER = /^\d+$/;

/** `Sum`, `TOTALT:`, `Sum utbetalt 2024`, `I alt 214 medlemmer`, `Til sammen kr`. */
export function isSumLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const words = foldedWords(text);
  let saysSum = false;
  for (let at = 0; at < words.length; ) {
    const match = WORDS.at(words, at);
    if (match === undefined && !NUMBER.test(words[at] ?? '')) return false;
    if (match?.meaning === 'sum') saysSum = true;
    at += match?.length ?? 1;
  }
  return saysSum;
}

/**
 * `Sum sone 1`, `Delsum Skjåk`: begins with a word of sums and goes on with something nobody knows. It takes an amount that fits to call that a
 * sum row; an organisation whose name begins so is none.
 */
export function beginsAsSumLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || kindOfName(text.trim()) === 'organisation') return false;
  return WORDS.at(foldedWords(text), 0)?.meaning === 'sum';
}
