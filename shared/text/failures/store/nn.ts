import type { StoreFailureTexts } from '../shape.ts';

export const storeFailuresNn: StoreFailureTexts = {
  STORE_LOCKED_BY_OTHER_PROCESS: () => ({
    title: 'Utkasta er i bruk av eit anna vindauge',
    detail: 'Appen eller kommandolinja er open frå før med dei same utkasta, og berre éin kan bruke dei om gongen.',
    todo: 'Gå til det andre vindauget, eller lukk det og prøv igjen.',
  }),
  STORE_NEEDS_PASSPHRASE: () => ({
    title: 'Utkasta er låste',
    detail: 'Dei er verna med ein passordfrase.',
    todo: 'Skriv passordfrasen.',
  }),
  STORE_WRONG_PASSPHRASE: () => ({
    title: 'Passordfrasen stemmer ikkje',
    detail: 'Utkasta er framleis låste, og ingenting er endra.',
    todo: 'Sjekk store og små bokstavar, og prøv igjen.',
  }),
  RECOVERY_CODE_MISTYPED: () => ({
    title: 'Koden har ein skrivefeil',
    detail: 'Kontrollteikna i han stemmer ikkje, eller han har ikkje 30 teikn.',
    todo: 'Sjå på arket, og skriv koden på nytt.',
  }),
  RECOVERY_CODE_WRONG: () => ({
    title: 'Koden høyrer ikkje til desse utkasta',
    detail: 'Han er skriven rett, men han er laga for noko anna, eller han er erstatta av ein nyare.',
    todo: 'Sjå etter eit nyare ark, og prøv koden på det.',
  }),
  STORE_KEYCHAIN_UNAVAILABLE: () => ({
    title: 'Nøkkelringen svarar ikkje',
    detail: 'Maskina har ingen nøkkelring, eller han er låst. Nøkkelen til utkasta ligg der.',
    todo: 'Lås opp nøkkelringen og prøv igjen, eller bruk passordfrasen.',
  }),
  STORE_KEY_UNREADABLE: () => ({
    title: 'Får ikkje låst opp utkasta',
    detail: 'Nøkkelen til dei finst ikkje der han skal vere. Utkasta ligg urørte på disken.',
    todo: 'Bruk passordfrasen, eller hent tilbake mappa frå ein tryggingskopi.',
  }),
  STORE_NEWER_VERSION: () => ({
    title: 'Utkasta er laga med ein nyare versjon',
    detail: 'Denne versjonen kan ikkje lese dei, og lèt dei liggje urørte.',
    todo: 'Oppdater appen, og opne dei på nytt.',
  }),
  STORE_DAMAGED: () => ({
    title: 'Noko av det lagra er skadd',
    detail: 'Det kan ikkje lesast, og er sett til side utan å bli endra. Det som er skadd, blir ikkje sendt.',
    todo: 'Hent tilbake mappa frå ein tryggingskopi, eller byrj på nytt frå reknearket.',
  }),
  STORE_NOT_WRITABLE: () => ({
    title: 'Får ikkje lagra',
    detail: 'Maskina lèt ikkje appen skrive i mappa der utkasta ligg. Det siste du gjorde, er ikkje lagra.',
    todo: 'Sjekk at du har skrivetilgang til mappa, og prøv igjen.',
  }),
  STORE_DISK_FULL: () => ({
    title: 'Disken er full',
    detail: 'Det siste du gjorde, er ikkje lagra. Det som var lagra før, er der framleis.',
    todo: 'Frigjer plass på disken, og prøv igjen.',
  }),
};
