import { whyNoAnswer } from '../../../core/delivery/no-answer.ts';
import { noAnswerNb } from '../no-answer/nb.ts';
import type { MaskinportenFailureTexts, MaskinportenTexts } from '../shape.ts';

const APP_FAULT = 'Dette er en feil i appen. Meld fra om den med koden.';

export const maskinportenNb: MaskinportenTexts = {
  title: 'Maskinporten ga ikke tilgang',
  clock: (fill) => ({
    detail: `Klokka på maskinen går ${fill.seconds('clockSkewSeconds')} feil i forhold til Maskinporten, og mer enn 10 sekunder godtas ikke.`,
    todo: 'Slå på automatisk klokke i innstillingene til maskinen, og prøv igjen.',
  }),
  sayings: {
    ISSUE_TIME: {
      detail: 'Forespørselen kom fra framtida, sett fra Maskinporten. Klokka på maskinen går for fort.',
      todo: 'Slå på automatisk klokke i innstillingene til maskinen, og prøv igjen.',
    },
    CONSUMER_ORG: {
      detail: 'Forespørselen ba om tilgang på vegne av organisasjonen som selv eier klienten.',
      todo: APP_FAULT,
    },
  },
  otherScope: {
    'MP-200': (scope) => ({
      detail: `Tilgangen ${scope} ligger ikke på klienten (MP-200).`,
      todo: `Legg scopet ${scope} på klienten i Samarbeidsportalen.`,
    }),
    'MP-250': (scope) => ({
      detail: `Tilgangen ${scope} er ikke gitt ennå (MP-250).`,
      todo: 'Søk om den hos servicedesk@altinn.no eller servicedesk@digdir.no. Det kan ta noen dager.',
    }),
  },
  unknown: (code) => ({
    detail: `Maskinporten svarte nei med koden ${code}, som appen ikke kjenner. Ingenting er sendt.`,
    todo: 'Gå gjennom punktene under Tilgang. Hjelper ikke det, spør servicedesk@digdir.no og oppgi koden.',
  }),
  codes: {
    'MP-011': {
      detail: 'En verdi i forespørselen kan ikke leses (MP-011). Trolig har klient-ID-en fått med mellomrom eller linjeskift.',
      todo: 'Lim inn klient-ID-en på nytt under Tilgang.',
    },
    'MP-012': {
      detail: 'Maskinporten har sett denne forespørselen før (MP-012), og hver av dem kan brukes én gang.',
      todo: 'Prøv igjen. Appen lager en ny forespørsel hver gang.',
    },
    'MP-100': {
      detail: 'Maskinporten kjenner ikke klienten (MP-100). Klient-ID-en er feil, eller den hører til et annet miljø.',
      todo: 'Sjekk klient-ID-en under Tilgang, og om den er laget for test eller produksjon.',
    },
    'MP-110': {
      detail: 'Forespørselen var stilet til et annet miljø enn det som svarte (MP-110).',
      todo: 'Sjekk at du har valgt riktig miljø. Bruker du en egen miljøfil, sjekk «issuer» i den.',
    },
    'MP-120': {
      detail:
        'Sertifikatet gjelder ikke her (MP-120). Det hører til et annet miljø, er trukket tilbake, eller er ikke et virksomhetssertifikat.',
      todo: 'Velg sertifikatet for dette miljøet. Ligger det flere i settet fra utstederen, prøv et av de andre.',
    },
    'MP-121': {
      detail: 'Nøkkelen som er registrert på klienten, har gått ut (MP-121). En nøkkel varer i ett år.',
      todo: 'Registrer nøkkelen på nytt i Samarbeidsportalen, eller lag en ny under Tilgang.',
    },
    'MP-122': {
      detail: 'Sertifikatet tilhører en annen organisasjon enn den som eier klienten (MP-122).',
      todo: 'Bruk et sertifikat med samme organisasjonsnummer som klienten. Det skal være hovedenheten, ikke en underenhet.',
    },
    'MP-123': { detail: 'Maskinporten kan ikke lese sertifikatene i forespørselen (MP-123).', todo: APP_FAULT },
    'MP-124': {
      detail:
        'Signaturen stemmer ikke (MP-124). Sertifikatet har gått ut, hører til et annet miljø, eller passer ikke til nøkkelen på klienten.',
      todo: 'Velg riktig sertifikat eller nøkkel under Tilgang.',
    },
    'MP-130': {
      detail: 'Forespørselen var for gammel da den kom fram (MP-130). Trolig går klokka på maskinen feil.',
      todo: 'Slå på automatisk klokke i innstillingene til maskinen, og prøv igjen.',
    },
    'MP-200': {
      detail: 'Tilgangen til kundeutbytte ligger ikke på klienten (MP-200).',
      todo: 'Legg scopet skatteetaten:innrapporteringskattepliktigkundeutbytte på klienten i Samarbeidsportalen.',
    },
    'MP-201': {
      detail: 'Klienten er av en type som ikke kan ha denne tilgangen (MP-201).',
      todo: 'Lag en ny klient av typen Maskinporten i Samarbeidsportalen, og legg inn klient-ID-en under Tilgang.',
    },
    'MP-250': {
      detail: 'Maskinporten godtar sertifikatet, men tilgangen til kundeutbytte er ikke gitt ennå (MP-250).',
      todo: 'Det gjør Skatteetaten, og det kan ta noen dager. Har dere ikke søkt om tilgang ennå, gjør det på skatteetaten.no.',
    },
    'MP-251': {
      detail: 'Organisasjonen har ikke delegert tilgangen til den som sender (MP-251).',
      todo: 'Deleger tilgangen i Altinn. En delegering i vanlig Altinn gjelder ikke i testmiljøet.',
    },
    'MP-301': { detail: 'Maskinporten kjenner ikke måten appen ber om systembruker på (MP-301).', todo: APP_FAULT },
    'MP-302': { detail: 'Forespørselen om systembruker har felt som Maskinporten ikke kjenner (MP-302).', todo: APP_FAULT },
    'MP-303': {
      detail:
        'Maskinporten finner ingen systembruker for organisasjonen (MP-303). Den er kanskje ikke godkjent ennå, eller klienten er ikke knyttet til systemet.',
      todo: 'Gå til Systembruker under Tilgang, og be daglig leder godkjenne den i Altinn.',
    },
  },
};

export const maskinportenFailuresNb: MaskinportenFailureTexts = {
  MASKINPORTEN_UNREACHABLE: (fill) => ({
    title: 'Får ikke kontakt med Maskinporten',
    ...noAnswerNb(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Maskinporten', 'maskinporten.no'),
  }),
  MASKINPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Maskinporten svarte noe uventet',
    detail: 'Svaret var ikke slik det skal være. Noe på veien, som en proxy, kan ha svart i stedet. Ingenting er sendt.',
    todo: 'Prøv igjen, gjerne fra et annet nett.',
  }),
};
