import { wholeNumber } from '../format.ts';

export const storeNb = {
  choose: {
    title: 'Velg en passordfrase',
    why: 'Maskinen har ingen nøkkelring der vi kan legge nøkkelen til utkastene. Med en passordfrase blir det du har gjort, lagret kryptert på disken.',
    warning: 'Mister du passordfrasen, kan ingen åpne utkastene igjen, heller ikke vi. Skriv den ned og legg den et trygt sted.',
    first: 'Passordfrase',
    help: (minimum: number) => `Minst ${wholeNumber(minimum)} tegn. Fire tilfeldige ord er bedre enn ett vanskelig.`,
    second: 'Passordfrasen en gang til',
    submit: 'Lås utkastene med denne',
    tooShort: (minimum: number) => `Passordfrasen må ha minst ${wholeNumber(minimum)} tegn.`,
    different: 'De to er ikke like. Skriv den samme to ganger.',
  },
  enter: {
    title: 'Skriv passordfrasen',
    'no-keychain': 'Utkastene på denne maskinen er låst med passordfrasen du valgte.',
    'keychain-lost-key': 'Nøkkelringen har ikke lenger nøkkelen til utkastene. Passordfrasen åpner dem likevel. Ingenting er slettet.',
    submit: 'Lås opp',
    empty: 'Skriv passordfrasen.',
  },
  show: 'Vis passordfrasen',
  inUse: {
    title: 'Kundeutbytte er allerede åpent',
    detail: 'Et annet vindu, eller kommandolinja, bruker utkastene. To kan ikke skrive samtidig uten at noe går tapt.',
    todo: 'Lukk det andre og prøv igjen.',
  },
  tryAgain: 'Prøv igjen',
};

export type StoreTexts = typeof storeNb;
