import type { AppFailureTexts } from '../shape.ts';

export const appFailuresNb: AppFailureTexts = {
  UPDATE_WAITS: () => ({
    title: 'Appen kan ikke byttes ut nå',
    detail:
      'Enten er en leveranse ikke avklart, eller så er det sesong: mellom 1. januar og 1. mars bytter vi bare for å tette sikkerhetshull.',
    todo: 'Gjør leveransen ferdig, eller vent til etter 1. mars.',
  }),
  PROXY_PASSWORD_REFUSED: () => ({
    title: 'Proxyen tok ikke imot passordet',
    detail: 'Brukernavnet eller passordet stemmer ikke. Ingenting er sendt, og ingenting er husket.',
    todo: 'Skriv dem på nytt. For mange forsøk kan stenge brukeren din.',
  }),
  PROXY_NOT_OPENED: () => ({
    title: 'Proxyen slapp ikke appen fram',
    detail: 'Den sa ikke at passordet var feil, men åpnet heller ikke veien. Passordet er ikke husket.',
    todo: 'Prøv igjen om litt. Skjer det hver gang, spør den som har ansvar for nettet.',
  }),
  RUNTIME_PRACTICE_ONLY: () => ({
    title: 'Bare generalprøve her',
    detail: 'Appen kjører på en utgave av Electron som bare er til prøving, og nekter derfor test og produksjon.',
    todo: 'Installer appen på vanlig måte for å sende på ordentlig.',
  }),
  ENVIRONMENT_NOT_SET_UP: () => ({
    title: 'Tilgangen er ikke satt opp',
    detail: 'For å sende i dette miljøet trengs et sertifikat og en klient-ID i Maskinporten.',
    todo: 'Gå gjennom punktene under Tilgang, eller øv i generalprøve så lenge.',
  }),
  ENVIRONMENT_MISMATCH: () => ({
    title: 'Hører til et annet miljø',
    detail: 'Det som skal sendes, ble laget for et annet miljø enn det som er valgt. Ingenting er sendt.',
    todo: 'Velg miljøet det ble laget for.',
  }),
  CALL_REFUSED: () => ({
    title: 'Appen stoppet en forespørsel',
    detail: 'Den kom ikke fra vinduet til appen. Ingenting er gjort.',
    todo: 'Lukk appen og åpne den igjen. Skjer det på nytt, meld fra om det.',
  }),
  CALL_ARGUMENTS_INVALID: () => ({
    title: 'Noe i appen passer ikke sammen',
    detail: 'En forespørsel fra vinduet hadde feil form. Ingenting er gjort.',
    todo: 'Lukk appen og åpne den igjen. Skjer det på nytt, meld fra om det.',
  }),
  UNEXPECTED: () => ({
    title: 'Noe gikk galt i appen',
    detail: 'Det er en feil vi ikke har tatt høyde for. Det som er lagret, er der fortsatt.',
    todo: 'Prøv igjen. Skjer det på nytt, meld fra om det.',
  }),
};
