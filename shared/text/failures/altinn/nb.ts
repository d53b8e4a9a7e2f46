import type { AltinnTexts } from '../shape.ts';

const APP_FAULT = 'Dette er en feil i appen. Meld fra om den med koden.';

export const altinnNb: AltinnTexts = {
  title: 'Altinn sa nei',
  unknown: (code) => ({
    detail: `Altinn svarte nei med koden ${code}, som appen ikke kjenner. Ingenting er endret.`,
    todo: 'Prøv igjen. Hjelper ikke det, spør servicedesk@altinn.no og oppgi koden.',
  }),
  reasons: {
    'right-unknown': (code) => ({
      detail: `Altinn kjenner ikke retten det ble bedt om, eller den er ikke på systemet (${code}).`,
      todo: 'Registrer systemet på nytt. Står det der fortsatt, spør servicedesk@altinn.no.',
    }),
    'systembruker-exists': (code) => ({
      detail: `Laget har allerede en godkjent systembruker for dette systemet (${code}).`,
      todo: 'Trykk «Prøv dette punktet», så tar appen den i bruk.',
    }),
    'request-pending': (code) => ({
      detail: `Det ligger allerede en forespørsel og venter (${code}).`,
      todo: 'Trykk «Prøv dette punktet», så finner appen den igjen.',
    }),
    'request-denied': (code) => ({
      detail: `Forespørselen som ligger der, ble avslått (${code}).`,
      todo: 'Snakk med daglig leder, og send en ny forespørsel.',
    }),
    'request-rejected': (code) => ({
      detail: `Den som fikk forespørselen, sa nei (${code}).`,
      todo: 'Snakk med daglig leder, og send en ny forespørsel.',
    }),
    'request-unknown': (code) => ({
      detail: `Altinn finner ikke forespørselen (${code}). Den kan være slettet der.`,
      todo: 'Send en ny forespørsel.',
    }),
    'system-unknown': (code) => ({
      detail: `Altinn kjenner ikke systemet (${code}).`,
      todo: 'Registrer systemet først. Bruker dere systemet til en leverandør, sjekk ID-en.',
    }),
    'request-decided': (code) => ({
      detail: `Forespørselen er allerede avgjort (${code}).`,
      todo: 'Trykk «Prøv dette punktet» for å se hva svaret ble.',
    }),
    'approver-lacks-right': (code) => ({
      detail: `Den som prøvde å godkjenne, har ikke myndighet til å gi denne fullmakten (${code}).`,
      todo: 'Be daglig leder godkjenne, eller en som er tilgangsstyrer eller hovedadministrator for laget i Altinn.',
    }),
    redirect: (code) => ({ detail: `Altinn godtar ikke adressen som skulle åpnes etterpå (${code}).`, todo: APP_FAULT }),
    'other-vendor': (code) => ({
      detail: `Systemet tilhører en annen organisasjon enn klienten (${code}).`,
      todo: 'Bruk en klient og et sertifikat med samme organisasjonsnummer som den som eier systemet.',
    }),
    'wrong-kind': (code) => ({
      detail: `Tilgangspakken passer ikke til denne typen systembruker (${code}).`,
      todo: 'Velg en annen tilgangspakke, eller la laget rapportere selv.',
    }),
    'system-exists': (code) => ({
      detail: `Det finnes allerede et system med denne ID-en (${code}).`,
      todo: 'Trykk «Prøv dette punktet», så ser appen om det er deres eget.',
    }),
    'client-on-other-system': (code) => ({
      detail: `Klienten er allerede knyttet til et annet system (${code}). En klient kan bare høre til ett.`,
      todo: 'Lag en ny klient i Samarbeidsportalen, eller velg at dere bruker systemet den hører til.',
    }),
    'system-id': (code) => ({ detail: `Altinn godtar ikke ID-en til systemet (${code}).`, todo: APP_FAULT }),
    'app-fault': (code) => ({ detail: `Altinn kan ikke bruke det appen spurte om (${code}).`, todo: APP_FAULT }),
    'not-let-in': (code) => ({
      detail: `Altinn slapp ikke klienten inn (${code}), heller ikke etter et nytt forsøk.`,
      todo: 'Prøv igjen om litt. Hjelper ikke det, prøv punktene over på nytt.',
    }),
    'not-allowed': (code) => ({
      detail: `Altinn lar ikke klienten gjøre dette (${code}). Enten mangler tilgangen, eller systemet hører til en annen organisasjon.`,
      todo: 'Sjekk at tilgangene fra Altinn ligger på klienten, og at klienten tilhører samme organisasjon som systemet.',
    }),
  },
};
