import { whyNoAnswer } from '../../../core/delivery/no-answer.ts';
import { noAnswerNn } from '../no-answer/nn.ts';
import type { MaskinportenFailureTexts, MaskinportenTexts } from '../shape.ts';

const APP_FAULT = 'Dette er ein feil i appen. Meld frå om han med koden.';

export const maskinportenNn: MaskinportenTexts = {
  title: 'Maskinporten gav ikkje tilgang',
  clock: (fill) => ({
    detail: `Klokka på maskina går ${fill.seconds('clockSkewSeconds')} feil i høve til Maskinporten, og meir enn 10 sekund blir ikkje godteke.`,
    todo: 'Slå på automatisk klokke i innstillingane til maskina, og prøv igjen.',
  }),
  sayings: {
    ISSUE_TIME: {
      detail: 'Førespurnaden kom frå framtida, sett frå Maskinporten. Klokka på maskina går for fort.',
      todo: 'Slå på automatisk klokke i innstillingane til maskina, og prøv igjen.',
    },
    CONSUMER_ORG: {
      detail: 'Førespurnaden bad om tilgang på vegner av organisasjonen som sjølv eig klienten.',
      todo: APP_FAULT,
    },
  },
  otherScope: {
    'MP-200': (scope) => ({
      detail: `Tilgangen ${scope} ligg ikkje på klienten (MP-200).`,
      todo: `Legg skopet ${scope} på klienten i Samarbeidsportalen.`,
    }),
    'MP-250': (scope) => ({
      detail: `Tilgangen ${scope} er ikkje gitt enno (MP-250).`,
      todo: 'Søk om han hos servicedesk@altinn.no eller servicedesk@digdir.no. Det kan ta nokre dagar.',
    }),
  },
  unknown: (code) => ({
    detail: `Maskinporten svara nei med koden ${code}, som appen ikkje kjenner. Ingenting er sendt.`,
    todo: 'Gå gjennom punkta under Tilgang. Hjelper ikkje det, spør servicedesk@digdir.no og oppgje koden.',
  }),
  codes: {
    'MP-011': {
      detail: 'Ein verdi i førespurnaden kan ikkje lesast (MP-011). Truleg har klient-ID-en fått med mellomrom eller linjeskift.',
      todo: 'Lim inn klient-ID-en på nytt under Tilgang.',
    },
    'MP-012': {
      detail: 'Maskinporten har sett denne førespurnaden før (MP-012), og kvar av dei kan brukast éin gong.',
      todo: 'Prøv igjen. Appen lagar ein ny førespurnad kvar gong.',
    },
    'MP-100': {
      detail: 'Maskinporten kjenner ikkje klienten (MP-100). Klient-ID-en er feil, eller han høyrer til eit anna miljø.',
      todo: 'Sjekk klient-ID-en under Tilgang, og om han er laga for test eller produksjon.',
    },
    'MP-110': {
      detail: 'Førespurnaden var stila til eit anna miljø enn det som svara (MP-110).',
      todo: 'Sjekk at du har valt rett miljø. Brukar du ei eiga miljøfil, sjekk «issuer» i ho.',
    },
    'MP-120': {
      detail:
        'Sertifikatet gjeld ikkje her (MP-120). Det høyrer til eit anna miljø, er trekt tilbake, eller er ikkje eit verksemdssertifikat.',
      todo: 'Vel sertifikatet for dette miljøet. Ligg det fleire i settet frå utferdaren, prøv eit av dei andre.',
    },
    'MP-121': {
      detail: 'Nøkkelen som er registrert på klienten, har gått ut (MP-121). Ein nøkkel varer i eitt år.',
      todo: 'Registrer nøkkelen på nytt i Samarbeidsportalen, eller lag ein ny under Tilgang.',
    },
    'MP-122': {
      detail: 'Sertifikatet tilhøyrer ein annan organisasjon enn den som eig klienten (MP-122).',
      todo: 'Bruk eit sertifikat med same organisasjonsnummer som klienten. Det skal vere hovudeininga, ikkje ei undereining.',
    },
    'MP-123': { detail: 'Maskinporten kan ikkje lese sertifikata i førespurnaden (MP-123).', todo: APP_FAULT },
    'MP-124': {
      detail:
        'Signaturen stemmer ikkje (MP-124). Sertifikatet har gått ut, høyrer til eit anna miljø, eller passar ikkje til nøkkelen på klienten.',
      todo: 'Vel rett sertifikat eller nøkkel under Tilgang.',
    },
    'MP-130': {
      detail: 'Førespurnaden var for gammal då han kom fram (MP-130). Truleg går klokka på maskina feil.',
      todo: 'Slå på automatisk klokke i innstillingane til maskina, og prøv igjen.',
    },
    'MP-200': {
      detail: 'Tilgangen til kundeutbytte ligg ikkje på klienten (MP-200).',
      todo: 'Legg scopet skatteetaten:innrapporteringskattepliktigkundeutbytte på klienten i Samarbeidsportalen.',
    },
    'MP-201': {
      detail: 'Klienten er av ein type som ikkje kan ha denne tilgangen (MP-201).',
      todo: 'Lag ein ny klient av typen Maskinporten i Samarbeidsportalen, og legg inn klient-ID-en under Tilgang.',
    },
    'MP-250': {
      detail: 'Maskinporten godtek sertifikatet, men tilgangen til kundeutbytte er ikkje gitt enno (MP-250).',
      todo: 'Det gjer Skatteetaten, og det kan ta nokre dagar. Har de ikkje søkt om tilgang enno, gjer det på skatteetaten.no.',
    },
    'MP-251': {
      detail: 'Organisasjonen har ikkje delegert tilgangen til den som sender (MP-251).',
      todo: 'Deleger tilgangen i Altinn. Ei delegering i vanleg Altinn gjeld ikkje i testmiljøet.',
    },
    'MP-301': { detail: 'Maskinporten kjenner ikkje måten appen ber om systembrukar på (MP-301).', todo: APP_FAULT },
    'MP-302': { detail: 'Førespurnaden om systembrukar har felt som Maskinporten ikkje kjenner (MP-302).', todo: APP_FAULT },
    'MP-303': {
      detail:
        'Maskinporten finn ingen systembrukar for organisasjonen (MP-303). Han er kanskje ikkje godkjend enno, eller klienten er ikkje knytt til systemet.',
      todo: 'Gå til Systembrukar under Tilgang, og be dagleg leiar godkjenne han i Altinn.',
    },
  },
};

export const maskinportenFailuresNn: MaskinportenFailureTexts = {
  MASKINPORTEN_UNREACHABLE: (fill) => ({
    title: 'Får ikkje kontakt med Maskinporten',
    ...noAnswerNn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Maskinporten', 'maskinporten.no'),
  }),
  MASKINPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Maskinporten svara noko uventa',
    detail: 'Svaret var ikkje slik det skal vere. Noko på vegen, som ein proxy, kan ha svara i staden. Ingenting er sendt.',
    todo: 'Prøv igjen, gjerne frå eit anna nett.',
  }),
};
