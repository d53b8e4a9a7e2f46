import type { GldTexts } from '../shape.ts';

const SAME_KEY = 'Prøv igjen om litt. Det går med same nøkkel, så leveransen kan ikkje bli levert to gonger.';
const APP_FAULT = 'Dette er truleg ein feil i appen. Meld frå om han med koden og korrelasjons-ID-en.';
const ACCESS = 'Gå gjennom punkta under Tilgang.';
const SEE_BELOW = 'Rett det Skatteetaten peikar på, og send på nytt.';
const WAIT = 'Det kan ta nokre minutt før alt er på plass. Prøv igjen om litt.';

export const gldNn: GldTexts = {
  title: 'Skatteetaten svara nei',
  unknown: (kode) => ({
    detail: `Svaret har koden ${kode}, som appen ikkje kjenner.`,
    todo: 'Les meldinga frå Skatteetaten. Er ho ikkje til hjelp, spør dei og oppgje korrelasjons-ID-en.',
  }),
  codes: {
    GLD_001: { detail: 'Noko gjekk gale hos Skatteetaten (GLD_001).', todo: SAME_KEY },
    GLD_004: { detail: 'Skatteetaten godtok ikkje tilgangsprovet frå Maskinporten (GLD_004).', todo: ACCESS },
    GLD_005: {
      detail: 'Tilgangen de har, gjeld ikkje denne leveransen (GLD_005).',
      todo: 'Sjekk under Tilgang at systembrukaren høyrer til den de rapporterer for.',
    },
    GLD_006: { detail: 'Det er ein feil i førespurnaden (GLD_006). Ingenting er registrert.', todo: SEE_BELOW },
    GLD_008: { detail: 'Leveransen er ikkje bygd opp slik Skatteetaten ventar (GLD_008). Ingenting er registrert.', todo: APP_FAULT },
    GLD_010: { detail: 'Skatteetaten fann feil i innhaldet (GLD_010). Ingenting er registrert.', todo: SEE_BELOW },
    GLD_011: { detail: 'Det er ein feil i opplysningane om leveransen (GLD_011). Ingenting er registrert.', todo: SEE_BELOW },
    GLD_017: { detail: 'Noko gjekk gale hos Skatteetaten (GLD_017).', todo: SAME_KEY },
    GLD_019: {
      detail: 'Nøkkelen til leveransen er brukt før (GLD_019). Han kan vere levert allereie.',
      todo: 'Sjå etter leveransen i innboksen i Altinn før du sender noko på nytt.',
    },
    GLD_021: {
      detail: 'Skatteetaten finn ikkje det appen spør etter (GLD_021).',
      todo: 'Sjå om det står meir under. Sjekk elles miljø og inntektsår, og prøv igjen om litt.',
    },
    GLD_022: { detail: 'Adressa tek ikkje imot leveransar (GLD_022).', todo: APP_FAULT },
    GLD_023: { detail: 'Eit system som Skatteetaten brukar, svarar ikkje (GLD_023).', todo: SAME_KEY },
    GLD_1001: { detail: 'Innhaldet kunne ikkje lesast som XML (GLD_1001).', todo: APP_FAULT },
    GLD_1007: { detail: 'Tilgangsprovet frå Maskinporten kom ikkje med (GLD_1007).', todo: APP_FAULT },
    GLD_1008: { detail: 'Tilgangsprovet frå Maskinporten er ikkje gyldig her (GLD_1008).', todo: ACCESS },
    GLD_1015: {
      detail: 'Den som sender, har ikkje lov til å levere for denne oppgåvegivaren (GLD_1015).',
      todo: 'Sjekk organisasjonsnummeret under Send, og at systembrukaren under Tilgang gjeld for det.',
    },
    GLD_1016: { detail: 'Skjemaet det blir vist til, finst ikkje (GLD_1016).', todo: APP_FAULT },
    GLD_1017: { detail: 'Skatteetaten har ikkje laga dialogen enno (GLD_1017).', todo: WAIT },
    GLD_1018: { detail: 'Talet på underskjema stemmer ikkje (GLD_1018).', todo: APP_FAULT },
    GLD_1022: {
      detail: 'Det er ein feil i ein av verdiane (GLD_1022).',
      todo: 'Rett den det gjeld. Er ingen peikt ut, sjekk inntektsåret, og meld frå om feilen med koden.',
    },
    GLD_1023: {
      detail: 'Det er inga teneste på adressa (GLD_1023). Tenesta er kanskje ikkje opna for dette året eller miljøet.',
      todo: 'Sjekk miljø og inntektsår. Hastar det, kan du levere i skjemaet på skatteetaten.no.',
    },
    GLD_1026: { detail: 'Det må vere med minst eitt underskjema (GLD_1026).', todo: APP_FAULT },
    GLD_1027: {
      detail: 'Skatteetaten tek ikkje imot leveransar for dette inntektsåret (GLD_1027).',
      todo: 'Sjekk at året er rett. Eldre år må rettast i skjemaet på skatteetaten.no.',
    },
    GLD_1028: { detail: 'Ei påkravd opplysning manglar i hovudet på førespurnaden (GLD_1028).', todo: APP_FAULT },
    GLD_1029: {
      detail: 'Innsendinga er alt stadfesta (GLD_1029).',
      todo: 'Du treng ikkje gjere meir. Sjå etter kvitteringa i innboksen i Altinn.',
    },
    GLD_1030: { detail: 'Appen bad om svar i eit format som ikkje er støtta (GLD_1030).', todo: APP_FAULT },
    GLD_1031: { detail: 'Innhaldet skulle ha vore sendt som XML (GLD_1031).', todo: APP_FAULT },
    GLD_1032: { detail: 'Innhaldet kunne ikkje lesast som JSON (GLD_1032).', todo: APP_FAULT },
    GLD_1047: { detail: 'Innhaldet skulle ha vore merkt som JSON (GLD_1047).', todo: APP_FAULT },
    GLD_1050: { detail: 'Dokumentet finst ikkje på denne forsendinga (GLD_1050).', todo: WAIT },
    GLD_1052: { detail: 'Inntektsåret i adressa og i leveransen er ikkje det same (GLD_1052).', todo: APP_FAULT },
    GLD_1053: { detail: 'Eit system som Skatteetaten brukar, svarar ikkje (GLD_1053).', todo: SAME_KEY },
    GLD_1054: { detail: 'Det finst ingen dialog for dette året og denne organisasjonen (GLD_1054).', todo: WAIT },
    GLD_1055: {
      detail: 'Skatteetaten finn ikkje organisasjonen (GLD_1055).',
      todo: 'Slå opp organisasjonsnummeret på brreg.no og samanlikn.',
    },
    GLD_1061: { detail: 'Skatteetaten finn ikkje forsendinga (GLD_1061).', todo: WAIT },
    GLD_1062: {
      detail: 'Oppgåvegivaren er ei undereining (GLD_1062), og berre hovudeininga kan levere.',
      todo: 'Bruk organisasjonsnummeret til hovudeininga. Du finn det på brreg.no.',
    },
    GLD_1063: {
      detail: 'Tilgangsprovet manglar systembrukar (GLD_1063).',
      todo: 'Gå til Systembrukar under Tilgang, og sjå om han er godkjend i Altinn.',
    },
    GLD_1069: { detail: 'Alle leveransane må gjelde same inntektsår (GLD_1069).', todo: APP_FAULT },
    GLD_1070: { detail: 'Fila er øydelagd eller har virus (GLD_1070).', todo: 'Køyr ein viruskontroll på maskina, og prøv igjen.' },
    GLD_1102: { detail: 'Alle leveransane må gjelde same oppgåvegivar (GLD_1102).', todo: APP_FAULT },
    GLD_1201: {
      detail: 'Organisasjonsnummeret har feil tal på siffer (GLD_1201).',
      todo: 'Eit organisasjonsnummer har 9 siffer. Rett det og send på nytt.',
    },
  },
};
