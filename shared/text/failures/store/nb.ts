import type { StoreFailureTexts } from '../shape.ts';

export const storeFailuresNb: StoreFailureTexts = {
  STORE_LOCKED_BY_OTHER_PROCESS: () => ({
    title: 'Utkastene er i bruk av et annet vindu',
    detail: 'Appen eller kommandolinja er åpen fra før med de samme utkastene, og bare én kan bruke dem om gangen.',
    todo: 'Gå til det andre vinduet, eller lukk det og prøv igjen.',
  }),
  STORE_NEEDS_PASSPHRASE: () => ({
    title: 'Utkastene er låst',
    detail: 'De er beskyttet med en passordfrase.',
    todo: 'Skriv passordfrasen.',
  }),
  STORE_WRONG_PASSPHRASE: () => ({
    title: 'Passordfrasen stemmer ikke',
    detail: 'Utkastene er fortsatt låst, og ingenting er endret.',
    todo: 'Sjekk store og små bokstaver, og prøv igjen.',
  }),
  RECOVERY_CODE_MISTYPED: () => ({
    title: 'Koden har en skrivefeil',
    detail: 'Kontrolltegnene i den stemmer ikke, eller den har ikke 30 tegn.',
    todo: 'Se på arket, og skriv koden på nytt.',
  }),
  RECOVERY_CODE_WRONG: () => ({
    title: 'Koden hører ikke til disse utkastene',
    detail: 'Den er skrevet riktig, men den er laget for noe annet, eller den er erstattet av en nyere.',
    todo: 'Se etter et nyere ark, og prøv koden på det.',
  }),
  STORE_KEYCHAIN_UNAVAILABLE: () => ({
    title: 'Nøkkelringen svarer ikke',
    detail: 'Maskinen har ingen nøkkelring, eller den er låst. Nøkkelen til utkastene ligger der.',
    todo: 'Lås opp nøkkelringen og prøv igjen, eller bruk passordfrasen.',
  }),
  STORE_KEY_UNREADABLE: () => ({
    title: 'Får ikke låst opp utkastene',
    detail: 'Nøkkelen til dem finnes ikke der den skal være. Utkastene ligger urørt på disken.',
    todo: 'Bruk passordfrasen, eller hent tilbake mappa fra en sikkerhetskopi.',
  }),
  STORE_NEWER_VERSION: () => ({
    title: 'Utkastene er laget med en nyere versjon',
    detail: 'Denne versjonen kan ikke lese dem, og lar dem ligge urørt.',
    todo: 'Oppdater appen, og åpne dem på nytt.',
  }),
  STORE_DAMAGED: () => ({
    title: 'Noe av det lagrede er skadet',
    detail: 'Det kan ikke leses, og er satt til side uten å bli endret. Det som er skadet, blir ikke sendt.',
    todo: 'Hent tilbake mappa fra en sikkerhetskopi, eller begynn på nytt fra regnearket.',
  }),
  STORE_NOT_WRITABLE: () => ({
    title: 'Får ikke lagret',
    detail: 'Maskinen lar ikke appen skrive i mappa der utkastene ligger. Det siste du gjorde, er ikke lagret.',
    todo: 'Sjekk at du har skrivetilgang til mappa, og prøv igjen.',
  }),
  STORE_DISK_FULL: () => ({
    title: 'Disken er full',
    detail: 'Det siste du gjorde, er ikke lagret. Det som var lagret før, er der fortsatt.',
    todo: 'Frigjør plass på disken, og prøv igjen.',
  }),
};
