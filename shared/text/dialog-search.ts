/** What was found in Altinn when the authority said that the key had been used before: does the delivery lie there already? */
import type { DialogSearch } from '../core/delivery/submission.ts';
import type { Language } from '../ipc/views.ts';
import { failureText } from './failure-text.ts';
import { longDate, timeOfDay } from './format.ts';

interface DialogSearchText {
  /** With the delivery's own reference on it: there is hardly a doubt. */
  readonly withReference: string;
  /** `time` is when the first of them was made. */
  found(count: number, time: string | undefined): string;
  readonly none: string;
  failed(why: string): string;
  time(date: string, time: string): string;
}

const TEXTS: Readonly<Record<Language, DialogSearchText>> = {
  nb: {
    withReference:
      'I Altinn ligger det en dialog med referansen til denne leveransen. Den er nesten sikkert mottatt. Se etter kvitteringen der.',
    found: (count, time) =>
      `I Altinn ligger det ${count === 1 ? 'en dialog' : `${count} dialoger`} om kundeutbytte som kom etter at leveransen ble sendt${time === undefined ? '' : `, ${time}`}. Leveransen er trolig mottatt. Åpne dialogen i Altinn og sammenlign før du gjør noe mer.`,
    none: 'Appen fant ingen ny dialog om kundeutbytte i Altinn. Enten er den ikke laget ennå, eller så har ikke systembrukeren lov til å se den. Se i innboksen i Altinn selv før du gjør noe mer.',
    failed: (why) => `Appen fikk ikke sett etter leveransen i Altinn: ${why}.`,
    time: (date, time) => `${date} kl. ${time}`,
  },
  nn: {
    withReference:
      'I Altinn ligg det ein dialog med referansen til denne leveransen. Han er nesten sikkert motteken. Sjå etter kvitteringa der.',
    found: (count, time) =>
      `I Altinn ligg det ${count === 1 ? 'ein dialog' : `${count} dialogar`} om kundeutbytte som kom etter at leveransen vart send${time === undefined ? '' : `, ${time}`}. Leveransen er truleg motteken. Opne dialogen i Altinn og samanlikn før du gjer noko meir.`,
    none: 'Appen fann ingen ny dialog om kundeutbytte i Altinn. Anten er han ikkje laga enno, eller så har ikkje systembrukaren lov til å sjå han. Sjå i innboksen i Altinn sjølv før du gjer noko meir.',
    failed: (why) => `Appen fekk ikkje sett etter leveransen i Altinn: ${why}.`,
    time: (date, time) => `${date} kl. ${time}`,
  },
  en: {
    withReference:
      'In Altinn there is a dialog with the reference of this delivery. It has almost certainly been received. Look for the receipt there.',
    found: (count, time) =>
      `In Altinn there ${count === 1 ? 'is one dialog' : `are ${count} dialogs`} about kundeutbytte that came after the delivery was sent${time === undefined ? '' : `, ${time}`}. The delivery has probably been received. Open the dialog in Altinn and compare before you do anything else.`,
    none: 'The app found no new dialog about kundeutbytte in Altinn. Either it has not been made yet, or the system user is not allowed to see it. Look in the inbox in Altinn yourself before you do anything else.',
    failed: (why) => `The app could not look for the delivery in Altinn: ${why}.`,
    time: (date, time) => `${date} at ${time}`,
  },
};

/** One or two sentences, for beside those of the failure. */
export function dialogSearchText(language: Language, search: DialogSearch): string {
  const text = TEXTS[language];
  switch (search.kind) {
    case 'found': {
      if (search.dialogs.some(({ hasReference }) => hasReference)) return text.withReference;
      const [first] = search.dialogs.flatMap(({ createdAt }) => createdAt ?? []).sort();
      return text.found(search.dialogs.length, first && text.time(longDate(language, first), timeOfDay(first)));
    }
    case 'none':
      return text.none;
    case 'failed':
      return text.failed(failureText(language, search.failure).title);
  }
}
