/** What stands in the empty list that can be saved. The headings are among those that the app knows. */
import type { Language } from '../ipc/views.ts';

interface Rule {
  readonly title: string;
  readonly words: string;
}

export interface TemplateText {
  readonly file: string;
  readonly sheet: string;
  /** Number, name, amount. */
  readonly headings: readonly [string, string, string];
  readonly number: Rule;
  readonly amount: Rule;
}

export const TEMPLATE_TEXT: Readonly<Record<Language, TemplateText>> = {
  nb: {
    file: 'Kundeutbytte mal.xlsx',
    sheet: 'Medlemmer',
    headings: ['Fødselsnummer/organisasjonsnummer', 'Navn', 'Utbetalt beløp'],
    number: { title: 'Antall siffer', words: 'Et fødselsnummer har 11 siffer og et organisasjonsnummer 9. Skriv dem uten mellomrom.' },
    amount: { title: 'Hele kroner', words: 'Skriv beløpet i hele kroner, større enn 0.' },
  },
  nn: {
    file: 'Kundeutbytte mal.xlsx',
    sheet: 'Medlemmer',
    headings: ['Fødselsnummer/organisasjonsnummer', 'Namn', 'Utbetalt beløp'],
    number: { title: 'Talet på siffer', words: 'Eit fødselsnummer har 11 siffer og eit organisasjonsnummer 9. Skriv dei utan mellomrom.' },
    amount: { title: 'Heile kroner', words: 'Skriv beløpet i heile kroner, større enn 0.' },
  },
  en: {
    file: 'Kundeutbytte template.xlsx',
    sheet: 'Members',
    headings: ['Fødselsnummer/organisation number', 'Name', 'Amount paid'],
    number: { title: 'Number of digits', words: 'A fødselsnummer has 11 digits and an organisation number 9. Write them without spaces.' },
    amount: { title: 'Whole kroner', words: 'Write the amount in whole kroner, above 0.' },
  },
};
