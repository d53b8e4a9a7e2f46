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
    saving: 'Låser …',
    tooShort: (minimum) => `Passordfrasen må ha minst ${wholeNumber(minimum)} teikn.`,
    different: 'Dei to er ikkje like. Skriv den same to gonger.',
  },
  locked: {
    title: 'Lås opp utkasta',
    reason: {
      'no-keychain': 'Utkasta på denne maskina er låste. Ingenting er sletta.',
      'keychain-locked':
        'Nøkkelringen på maskina er låst, og nøkkelen til utkasta ligg der. Lås han opp og prøv igjen. Du kan òg opne utkasta sjølv.',
      'keychain-lost-key':
        'Nøkkelringen på maskina har ikkje lenger nøkkelen til utkasta. Det kan skje når maskina er sett opp på nytt. Ingenting er sletta, og du kan opne dei sjølv.',
    },
    way: { passphrase: 'Bruk passordfrasen', 'recovery-code': 'Bruk gjenopprettingskoden' },
    submit: 'Lås opp',
    opening: 'Låser opp …',
    empty: 'Skriv passordfrasen.',
    code: 'Gjenopprettingskode',
    codeHelp:
      'Seks grupper på fem teikn, frå arket du tok vare på. Store eller små bokstavar, mellomrom og bindestrek har ikkje noko å seie.',
    codeEmpty: 'Skriv gjenopprettingskoden.',
    codeLength: (signs) => `Koden har 30 teikn. Du har skrive ${wholeNumber(signs)}.`,
    codeMistyped: (group) => `Det er ein skrivefeil i gruppe ${wholeNumber(group)}. Sjå på arket, og skriv den gruppa på nytt.`,
  },
  recovery: {
    title: 'Gjenopprettingskode',
    why: 'Nøkkelen til utkasta ligg på denne maskina. Mistar maskina han, er denne koden den einaste vegen inn. Skriv han ut eller av, og legg han der laget har andre viktige papir.',
    once: 'Koden blir berre vist no. Vi lagrar han ikkje, og ingen kan finne han att for deg.',
    replaces: 'Har du ein kode frå før, gjeld han til du har sagt at du har teke vare på denne.',
    code: 'Koden',
    copy: 'Kopier koden',
    print: 'Skriv ut',
    kept: 'Eg har teke vare på koden',
    later: 'Seinare',
    saved: 'Gjenopprettingskoden er teken i bruk.',
    making: 'Lagar ein kode …',
    printTitle: 'Gjenopprettingskode for Kundeutbytte',
    printHelp:
      'Opnar utkast, leveransar og kvitteringar i Kundeutbytte når maskina har mista nøkkelen. Den som har denne koden og maskina, kan lese alt saman. Ta godt vare på han.',
    printDate: (date) => `Laga ${date}`,
    reminder: {
      none: 'Mistar maskina nøkkelen til utkasta, kjem ingen inn i dei. Ein gjenopprettingskode på papir hindrar det.',
      unconfirmed: 'Du har laga ein gjenopprettingskode. Har du teke vare på han?',
    },
    make: 'Lag gjenopprettingskode',
    makeNew: 'Lag ein ny kode',
  },
  show: 'Vis passordfrasen',
  damage: {
    'torn-tail': {
      title: 'Det aller siste vart ikkje lagra',
      detail: 'Appen vart avbroten midt i lagringa av éi endring. Alt som var meldt lagra før det, er her.',
      todo: 'Sjå over det siste du gjorde.',
    },
    damaged: {
      title: 'Noko av utkastet er skadd på disken',
      detail: 'Endringane frå eit visst punkt kan ikkje lesast. Dei ligg ved sida av utkastet, urørte, og resten er opna.',
      todo: 'Sjå over rettingane dine før du sender.',
    },
    'steps-missing': {
      title: 'Nokre endringar manglar på disken',
      detail: 'Utkastet hadde fleire endringar då det vart lukka. Det kan skje når mappa er henta frå ein eldre tryggingskopi.',
      todo: 'Sjå over rettingane dine før du sender.',
    },
  },
  setAside: {
    settings: 'Innstillingane kunne ikkje lesast, og appen brukar standardvala. Den gamle fila er teken vare på.',
    profiles: 'Lista over lag kunne ikkje lesast. Den gamle fila er teken vare på, og du kan skrive laga inn på nytt.',
  },
  inUse: {
    title: 'Kundeutbytte er alt ope',
    detail: 'Eit anna vindauge, eller kommandolinja, brukar utkasta. To kan ikkje skrive samstundes utan at noko går tapt.',
    todo: 'Lukk det andre og prøv igjen.',
  },
  tryAgain: 'Prøv igjen',
};
