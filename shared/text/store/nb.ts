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
    saving: 'Låser …',
    tooShort: (minimum: number) => `Passordfrasen må ha minst ${wholeNumber(minimum)} tegn.`,
    different: 'De to er ikke like. Skriv den samme to ganger.',
  },
  locked: {
    title: 'Lås opp utkastene',
    reason: {
      'no-keychain': 'Utkastene på denne maskinen er låst. Ingenting er slettet.',
      'keychain-locked':
        'Nøkkelringen på maskinen er låst, og nøkkelen til utkastene ligger der. Lås den opp og prøv igjen. Du kan også åpne utkastene selv.',
      'keychain-lost-key':
        'Nøkkelringen på maskinen har ikke lenger nøkkelen til utkastene. Det kan skje når maskinen er satt opp på nytt. Ingenting er slettet, og du kan åpne dem selv.',
    },
    way: { passphrase: 'Bruk passordfrasen', 'recovery-code': 'Bruk gjenopprettingskoden' },
    submit: 'Lås opp',
    opening: 'Låser opp …',
    empty: 'Skriv passordfrasen.',
    code: 'Gjenopprettingskode',
    codeHelp: 'Seks grupper på fem tegn, fra arket du tok vare på. Store eller små bokstaver, mellomrom og bindestrek spiller ingen rolle.',
    codeEmpty: 'Skriv gjenopprettingskoden.',
    codeLength: (signs: number) => `Koden har 30 tegn. Du har skrevet ${wholeNumber(signs)}.`,
    codeMistyped: (group: number) => `Det er en skrivefeil i gruppe ${wholeNumber(group)}. Se på arket, og skriv den gruppen på nytt.`,
  },
  recovery: {
    title: 'Gjenopprettingskode',
    why: 'Nøkkelen til utkastene ligger på denne maskinen. Mister maskinen den, er denne koden den eneste veien inn. Skriv den ut eller av, og legg den der laget har andre viktige papirer.',
    once: 'Koden vises bare nå. Vi lagrer den ikke, og ingen kan finne den igjen for deg.',
    replaces: 'Har du en kode fra før, gjelder den til du har sagt at du har tatt vare på denne.',
    code: 'Koden',
    copy: 'Kopier koden',
    print: 'Skriv ut',
    kept: 'Jeg har tatt vare på koden',
    later: 'Senere',
    saved: 'Gjenopprettingskoden er tatt i bruk.',
    making: 'Lager en kode …',
    printTitle: 'Gjenopprettingskode for Kundeutbytte',
    printHelp:
      'Åpner utkast, leveranser og kvitteringer i Kundeutbytte når maskinen har mistet nøkkelen. Den som har denne koden og maskinen, kan lese alt sammen. Oppbevar den trygt.',
    printDate: (date: string) => `Laget ${date}`,
    reminder: {
      none: 'Mister maskinen nøkkelen til utkastene, kommer ingen inn i dem. En gjenopprettingskode på papir hindrer det.',
      unconfirmed: 'Du har laget en gjenopprettingskode. Har du tatt vare på den?',
    },
    make: 'Lag gjenopprettingskode',
    makeNew: 'Lag en ny kode',
  },
  show: 'Vis passordfrasen',
  damage: {
    'torn-tail': {
      title: 'Det aller siste ble ikke lagret',
      detail: 'Appen ble avbrutt midt i lagringen av én endring. Alt som var meldt lagret før det, er her.',
      todo: 'Se over det siste du gjorde.',
    },
    damaged: {
      title: 'Noe av utkastet er skadet på disken',
      detail: 'Endringene fra et visst punkt kan ikke leses. De ligger ved siden av utkastet, urørt, og resten er åpnet.',
      todo: 'Se over rettelsene dine før du sender.',
    },
    'steps-missing': {
      title: 'Noen endringer mangler på disken',
      detail: 'Utkastet hadde flere endringer da det ble lukket. Det kan skje når mappa er hentet fra en eldre sikkerhetskopi.',
      todo: 'Se over rettelsene dine før du sender.',
    },
  },
  setAside: {
    settings: 'Innstillingene kunne ikke leses, og appen bruker standardvalgene. Den gamle fila er tatt vare på.',
    profiles: 'Lista over lag kunne ikke leses. Den gamle fila er tatt vare på, og du kan skrive lagene inn på nytt.',
  },
  inUse: {
    title: 'Kundeutbytte er allerede åpent',
    detail: 'Et annet vindu, eller kommandolinja, bruker utkastene. To kan ikke skrive samtidig uten at noe går tapt.',
    todo: 'Lukk det andre og prøv igjen.',
  },
  tryAgain: 'Prøv igjen',
};

export type StoreTexts = typeof storeNb;
