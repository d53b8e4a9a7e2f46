import { wholeNumber } from '../format.ts';

export const rehearsalNb = {
  title: 'Øv på det som kan gå galt',
  lead: 'Velg hva som skal gå galt, og send som vanlig. Det skjer én gang, hos øvingsmyndigheten på denne maskinen. Ingenting blir sendt til Skatteetaten.',
  waiting: 'Dette skjer nå, én ting for hvert forsøk',
  none: 'Ingenting er valgt: øvingsmyndigheten oppfører seg som den skal.',
  reset: 'Nullstill',
  resetDone: 'Nullstilt. Øvingsmyndigheten oppfører seg som den skal igjen.',
  added: (what: string) => `Lagt til: ${what}`,
  add: 'Legg til',
  full: (most: number) => `Det er plass til ${wholeNumber(most)} om gangen. Nullstill for å velge på nytt.`,
  groups: {
    connection: 'Forbindelsen og tjenesten',
    skatteetaten: 'Skatteetaten svarer nei',
    maskinporten: 'Maskinporten svarer nei',
    altinn: 'Altinn svarer nei, under Tilgang',
    feedback: 'Svaret etterpå',
  },
  code: 'Kode',
  willSay: 'Da står det:',
  fault: {
    cutBefore: 'Forbindelsen brytes før leveransen kommer fram',
    cutDuring: 'Forbindelsen brytes midt i kvitteringen',
    cutAfter: 'Forbindelsen brytes etter at leveransen kom fram',
    slow: 'Svaret tar et halvt minutt',
    down: 'Tjenesten er nede (503)',
    busy: 'For mange forespørsler (429), vent ti sekunder',
    webPage: 'En nettside i stedet for svaret',
    badJson: 'Et svar som ikke lar seg lese',
    redirect: 'Svaret viser videre til en annen adresse',
    nilSpelling: '«Ingen oppgaver» avvises: skrivemåten er ukjent',
    remark: 'Godkjent, med en merknad om første rad',
    rejected: 'Avvist etter kontroll',
    unknown: 'Et svar som appen ikke kjenner',
    pdf: 'Et svar bare for mennesker, som PDF',
    late: 'Svaret drøyer to minutter',
  },
};

export type RehearsalTexts = typeof rehearsalNb;
