import type { AltinnTexts } from '../shape.ts';

const APP_FAULT = 'Dette er ein feil i appen. Meld frå om han med koden.';

export const altinnNn: AltinnTexts = {
  title: 'Altinn sa nei',
  unknown: (code) => ({
    detail: `Altinn svara nei med koden ${code}, som appen ikkje kjenner. Ingenting er endra.`,
    todo: 'Prøv på nytt. Hjelper ikkje det, spør servicedesk@altinn.no og oppgi koden.',
  }),
  reasons: {
    'right-unknown': (code) => ({
      detail: `Altinn kjenner ikkje retten det vart bede om, eller han er ikkje på systemet (${code}).`,
      todo: 'Registrer systemet på nytt. Står det der framleis, spør servicedesk@altinn.no.',
    }),
    'systembruker-exists': (code) => ({
      detail: `Laget har alt ein godkjend systembrukar for dette systemet (${code}).`,
      todo: 'Trykk «Prøv dette punktet», så tek appen han i bruk.',
    }),
    'request-pending': (code) => ({
      detail: `Det ligg alt ein førespurnad og ventar (${code}).`,
      todo: 'Trykk «Prøv dette punktet», så finn appen han att.',
    }),
    'request-denied': (code) => ({
      detail: `Førespurnaden som ligg der, vart avslått (${code}).`,
      todo: 'Snakk med dagleg leiar, og send ein ny førespurnad.',
    }),
    'request-rejected': (code) => ({
      detail: `Den som fekk førespurnaden, sa nei (${code}).`,
      todo: 'Snakk med dagleg leiar, og send ein ny førespurnad.',
    }),
    'request-unknown': (code) => ({
      detail: `Altinn finn ikkje førespurnaden (${code}). Han kan vere sletta der.`,
      todo: 'Send ein ny førespurnad.',
    }),
    'system-unknown': (code) => ({
      detail: `Altinn kjenner ikkje systemet (${code}).`,
      todo: 'Registrer systemet først. Bruker de systemet til ein leverandør, sjekk ID-en.',
    }),
    'request-decided': (code) => ({
      detail: `Førespurnaden er alt avgjord (${code}).`,
      todo: 'Trykk «Prøv dette punktet» for å sjå kva svaret vart.',
    }),
    'approver-lacks-right': (code) => ({
      detail: `Den som prøvde å godkjenne, har ikkje rett til å gi denne fullmakta (${code}).`,
      todo: 'Be dagleg leiar godkjenne, eller ein som er tilgangsstyrar eller hovudadministrator for laget i Altinn.',
    }),
    redirect: (code) => ({ detail: `Altinn godtek ikkje adressa som skulle opnast etterpå (${code}).`, todo: APP_FAULT }),
    'other-vendor': (code) => ({
      detail: `Systemet tilhøyrer ein annan organisasjon enn klienten (${code}).`,
      todo: 'Bruk ein klient og eit sertifikat med same organisasjonsnummer som den som eig systemet.',
    }),
    'wrong-kind': (code) => ({
      detail: `Tilgangspakka passar ikkje til denne typen systembrukar (${code}).`,
      todo: 'Vel ei anna tilgangspakke, eller la laget rapportere sjølv.',
    }),
    'system-exists': (code) => ({
      detail: `Det finst alt eit system med denne ID-en (${code}).`,
      todo: 'Trykk «Prøv dette punktet», så ser appen om det er dykkar eige.',
    }),
    'client-on-other-system': (code) => ({
      detail: `Klienten er alt knytt til eit anna system (${code}). Ein klient kan berre høyre til eitt.`,
      todo: 'Lag ein ny klient i Samarbeidsportalen, eller vel at de brukar systemet han høyrer til.',
    }),
    'system-id': (code) => ({ detail: `Altinn godtek ikkje ID-en til systemet (${code}).`, todo: APP_FAULT }),
    'app-fault': (code) => ({ detail: `Altinn kan ikkje bruke det appen spurde om (${code}).`, todo: APP_FAULT }),
    'not-let-in': (code) => ({
      detail: `Altinn sleppte ikkje klienten inn (${code}), heller ikkje etter eit nytt forsøk.`,
      todo: 'Prøv på nytt om litt. Hjelper ikkje det, prøv punkta over ein gong til.',
    }),
    'not-allowed': (code) => ({
      detail: `Altinn lèt ikkje klienten gjere dette (${code}). Anten manglar tilgangen, eller systemet høyrer til ein annan organisasjon.`,
      todo: 'Sjekk at tilgangane frå Altinn ligg på klienten, og at klienten tilhøyrer same organisasjon som systemet.',
    }),
  },
};
