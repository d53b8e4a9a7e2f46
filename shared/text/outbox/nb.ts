/** What is said of a delivery that has no receipt, and what can be done with it. */
export const outboxNb = {
  title: 'Leveranse uten kvittering',
  facts: { coop: 'Lag', year: 'Inntektsår', count: 'Oppgaver', sum: 'Sum', file: 'Fra', frozen: 'Fryst', reference: 'Referanse' },
  sendNow: 'Send nå',
  openIt: 'Åpne',
  openOf: (reference: string) => `Åpne leveransen ${reference}`,
  withdraw: {
    action: 'Ta ut av utboksen',
    title: 'Ta leveransen ut av utboksen?',
    detail: 'Ingenting av den har forlatt maskinen. Den blir borte herfra; utkastet og regnearket er som før.',
    confirm: 'Ta den ut',
    keep: 'La den ligge',
    done: 'Leveransen er tatt ut av utboksen. Ingenting er sendt.',
  },
  giveUp: {
    action: 'Den er ikke der – jeg vil sende på nytt',
    title: 'Gi opp denne leveransen?',
    detail:
      'Nøkkelen er brukt før, så leveransen kan være mottatt. Gir du den opp og sender på nytt, og den gamle likevel er mottatt, ligger lista der to ganger. Derfor må du se etter selv først.',
    steps: (year: number) => [
      'Vent minst en time etter at du sendte: det kan ta tid før noe vises.',
      'Logg inn i Altinn for laget, og se i innboksen etter en kvittering eller en melding om kundeutbytte.',
      `Logg inn på skatteetaten.no for laget, åpne RF-1301, og se om det er levert noe for inntektsår ${year}.`,
      'Er du i tvil, ring Skatteetaten og oppgi referansen før du gjør noe mer.',
    ],
    word: 'Jeg har sett begge steder, og leveransen er ikke der',
    confirm: 'Gi den opp',
    keep: 'Behold den',
    done: 'Leveransen er gitt opp, og valget ditt er skrevet i arkivet. En ny får ny nøkkel når du trykker Send.',
    wordMissing: 'Kryss av for at du har sett etter, eller behold leveransen.',
  },
  givenUp: {
    title: 'Denne leveransen er gitt opp',
    detail:
      'Du så etter den hos myndigheten og fant den ikke. Det er fortsatt ikke kjent om den kom fram, så den teller ikke som levert og blir aldri sendt igjen. Dukker den opp, må den dobbelte lista rettes i skjemaet RF-1301.',
  },
};

export type OutboxTexts = typeof outboxNb;
