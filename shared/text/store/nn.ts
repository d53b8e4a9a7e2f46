import { wholeNumber } from '../format.ts';
import type { StoreTexts } from './nb.ts';

export const storeNn: StoreTexts = {
  choose: {
    title: 'Vel ein passordfrase',
    why: 'Maskina har ingen nøkkelring der vi kan leggje nøkkelen til utkasta. Med ein passordfrase blir det du har gjort, lagra kryptert på disken.',
    warning: 'Mistar du passordfrasen, kan ingen opne utkasta igjen, heller ikkje vi. Skriv han ned og legg han ein trygg stad.',
    first: 'Passordfrase',
    help: (minimum) => `Minst ${wholeNumber(minimum)} teikn. Fire tilfeldige ord er betre enn eitt vanskeleg.`,
    second: 'Passordfrasen ein gong til',
    submit: 'Lås utkasta med denne',
    tooShort: (minimum) => `Passordfrasen må ha minst ${wholeNumber(minimum)} teikn.`,
    different: 'Dei to er ikkje like. Skriv den same to gonger.',
  },
  enter: {
    title: 'Skriv passordfrasen',
    'no-keychain': 'Utkasta på denne maskina er låste med passordfrasen du valde.',
    'keychain-lost-key': 'Nøkkelringen har ikkje lenger nøkkelen til utkasta. Passordfrasen opnar dei likevel. Ingenting er sletta.',
    submit: 'Lås opp',
    empty: 'Skriv passordfrasen.',
  },
  show: 'Vis passordfrasen',
  inUse: {
    title: 'Kundeutbytte er alt ope',
    detail: 'Eit anna vindauge, eller kommandolinja, bruker utkasta. To kan ikkje skrive samstundes utan at noko går tapt.',
    todo: 'Lukk det andre og prøv igjen.',
  },
  tryAgain: 'Prøv igjen',
};
