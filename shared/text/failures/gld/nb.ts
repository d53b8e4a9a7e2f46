import type { GldTexts } from '../shape.ts';

const SAME_KEY = 'Prøv igjen om litt. Det går med samme nøkkel, så leveransen kan ikke bli levert to ganger.';
const APP_FAULT = 'Dette er trolig en feil i appen. Meld fra om den med koden og korrelasjons-ID-en.';
const ACCESS = 'Gå gjennom punktene under Tilgang.';
const SEE_BELOW = 'Rett det Skatteetaten peker på, og send på nytt.';
const WAIT = 'Det kan ta noen minutter før alt er på plass. Prøv igjen om litt.';

export const gldNb: GldTexts = {
  title: 'Skatteetaten svarte nei',
  unknown: (kode) => ({
    detail: `Svaret har koden ${kode}, som appen ikke kjenner.`,
    todo: 'Les meldingen fra Skatteetaten. Er den ikke til hjelp, spør dem og oppgi korrelasjons-ID-en.',
  }),
  codes: {
    GLD_001: { detail: 'Noe gikk galt hos Skatteetaten (GLD_001).', todo: SAME_KEY },
    GLD_004: { detail: 'Skatteetaten godtok ikke tilgangsbeviset fra Maskinporten (GLD_004).', todo: ACCESS },
    GLD_005: {
      detail: 'Tilgangen dere har, gjelder ikke denne leveransen (GLD_005).',
      todo: 'Sjekk under Tilgang at systembrukeren hører til den dere rapporterer for.',
    },
    GLD_006: { detail: 'Det er en feil i forespørselen (GLD_006). Ingenting er registrert.', todo: SEE_BELOW },
    GLD_008: { detail: 'Leveransen er ikke bygd opp slik Skatteetaten venter (GLD_008). Ingenting er registrert.', todo: APP_FAULT },
    GLD_010: { detail: 'Skatteetaten fant feil i innholdet (GLD_010). Ingenting er registrert.', todo: SEE_BELOW },
    GLD_011: { detail: 'Det er en feil i opplysningene om leveransen (GLD_011). Ingenting er registrert.', todo: SEE_BELOW },
    GLD_017: { detail: 'Noe gikk galt hos Skatteetaten (GLD_017).', todo: SAME_KEY },
    GLD_019: {
      detail: 'Nøkkelen til leveransen er brukt før (GLD_019). Den kan være levert allerede.',
      todo: 'Se etter leveransen i innboksen i Altinn før du sender noe på nytt.',
    },
    GLD_021: {
      detail: 'Skatteetaten finner ikke det appen spør etter (GLD_021).',
      todo: 'Se om det står mer under. Sjekk ellers miljø og inntektsår, og prøv igjen om litt.',
    },
    GLD_022: { detail: 'Adressen tar ikke imot leveranser (GLD_022).', todo: APP_FAULT },
    GLD_023: { detail: 'Et system som Skatteetaten bruker, svarer ikke (GLD_023).', todo: SAME_KEY },
    GLD_1001: { detail: 'Innholdet kunne ikke leses som XML (GLD_1001).', todo: APP_FAULT },
    GLD_1007: { detail: 'Tilgangsbeviset fra Maskinporten kom ikke med (GLD_1007).', todo: APP_FAULT },
    GLD_1008: { detail: 'Tilgangsbeviset fra Maskinporten er ikke gyldig her (GLD_1008).', todo: ACCESS },
    GLD_1015: {
      detail: 'Den som sender, har ikke lov til å levere for denne oppgavegiveren (GLD_1015).',
      todo: 'Sjekk organisasjonsnummeret under Send, og at systembrukeren under Tilgang gjelder for det.',
    },
    GLD_1016: { detail: 'Skjemaet det vises til, finnes ikke (GLD_1016).', todo: APP_FAULT },
    GLD_1017: { detail: 'Skatteetaten har ikke laget dialogen ennå (GLD_1017).', todo: WAIT },
    GLD_1018: { detail: 'Antall underskjemaer stemmer ikke (GLD_1018).', todo: APP_FAULT },
    GLD_1022: {
      detail: 'Det er en feil i en av verdiene (GLD_1022).',
      todo: 'Rett den det gjelder. Er ingen pekt ut, sjekk inntektsåret, og meld fra om feilen med koden.',
    },
    GLD_1023: {
      detail: 'Det er ingen tjeneste på adressen (GLD_1023). Tjenesten er kanskje ikke åpnet for dette året eller miljøet.',
      todo: 'Sjekk miljø og inntektsår. Haster det, kan du levere i skjemaet på skatteetaten.no.',
    },
    GLD_1026: { detail: 'Det må være med minst ett underskjema (GLD_1026).', todo: APP_FAULT },
    GLD_1027: {
      detail: 'Skatteetaten tar ikke imot leveranser for dette inntektsåret (GLD_1027).',
      todo: 'Sjekk at året er riktig. Eldre år må rettes i skjemaet på skatteetaten.no.',
    },
    GLD_1028: { detail: 'En påkrevd opplysning mangler i hodet på forespørselen (GLD_1028).', todo: APP_FAULT },
    GLD_1029: {
      detail: 'Innsendingen er allerede bekreftet (GLD_1029).',
      todo: 'Du trenger ikke gjøre mer. Se etter kvitteringen i innboksen i Altinn.',
    },
    GLD_1030: { detail: 'Appen ba om svar i et format som ikke støttes (GLD_1030).', todo: APP_FAULT },
    GLD_1031: { detail: 'Innholdet skulle ha vært sendt som XML (GLD_1031).', todo: APP_FAULT },
    GLD_1032: { detail: 'Innholdet kunne ikke leses som JSON (GLD_1032).', todo: APP_FAULT },
    GLD_1047: { detail: 'Innholdet skulle ha vært merket som JSON (GLD_1047).', todo: APP_FAULT },
    GLD_1050: { detail: 'Dokumentet finnes ikke på denne forsendelsen (GLD_1050).', todo: WAIT },
    GLD_1052: { detail: 'Inntektsåret i adressen og i leveransen er ikke det samme (GLD_1052).', todo: APP_FAULT },
    GLD_1053: { detail: 'Et system som Skatteetaten bruker, svarer ikke (GLD_1053).', todo: SAME_KEY },
    GLD_1054: { detail: 'Det finnes ingen dialog for dette året og denne organisasjonen (GLD_1054).', todo: WAIT },
    GLD_1055: {
      detail: 'Skatteetaten finner ikke organisasjonen (GLD_1055).',
      todo: 'Slå opp organisasjonsnummeret på brreg.no og sammenlign.',
    },
    GLD_1061: { detail: 'Skatteetaten finner ikke forsendelsen (GLD_1061).', todo: WAIT },
    GLD_1062: {
      detail: 'Oppgavegiveren er en underenhet (GLD_1062), og bare hovedenheten kan levere.',
      todo: 'Bruk organisasjonsnummeret til hovedenheten. Du finner det på brreg.no.',
    },
    GLD_1063: {
      detail: 'Tilgangsbeviset mangler systembruker (GLD_1063).',
      todo: 'Gå til Systembruker under Tilgang, og se om den er godkjent i Altinn.',
    },
    GLD_1069: { detail: 'Alle leveransene må gjelde samme inntektsår (GLD_1069).', todo: APP_FAULT },
    GLD_1070: { detail: 'Fila er ødelagt eller har virus (GLD_1070).', todo: 'Kjør en viruskontroll på maskinen, og prøv igjen.' },
    GLD_1102: { detail: 'Alle leveransene må gjelde samme oppgavegiver (GLD_1102).', todo: APP_FAULT },
    GLD_1201: {
      detail: 'Organisasjonsnummeret har feil antall siffer (GLD_1201).',
      todo: 'Et organisasjonsnummer har 9 siffer. Rett det og send på nytt.',
    },
  },
};
