import type { KeyFailureTexts } from '../shape.ts';

const ISSUED_FOR: Readonly<Record<string, string>> = { practice: 'generalprøve', test: 'test', production: 'produksjon' };

const IMPORT_AGAIN = 'Hent inn sertifikatfila på nytt under Tilgang, eller lag en ny nøkkel der.';

export const keyFailuresNb: KeyFailureTexts = {
  P12_WRONG_PASSPHRASE: () => ({
    title: 'Passordet til sertifikatet stemmer ikke',
    detail: 'Fila lar seg ikke åpne med det.',
    todo: 'Prøv passordet du fikk fra Buypass eller Commfides. Pass på store og små bokstaver.',
  }),
  P12_NOT_READABLE: () => ({
    title: 'Dette er ikke en sertifikatfil',
    detail: 'Appen venter en fil som slutter på .p12 eller .pfx, med nøkkel og sertifikat i. Denne er noe annet, eller er skadet.',
    todo: 'Velg fila du fikk fra Buypass eller Commfides.',
  }),
  P12_TOO_LARGE: () => ({
    title: 'Fila er for stor til å være et sertifikat',
    detail: 'En sertifikatfil er noen få kilobyte. Denne er over 1 MB, så den er ikke åpnet.',
    todo: 'Velg fila som slutter på .p12 eller .pfx.',
  }),
  P12_READER_STOPPED: () => ({
    title: 'Åpningen av sertifikatfila stoppet',
    detail: 'Delen av appen som åpner slike filer, ble ikke ferdig. Ingenting er endret.',
    todo: 'Prøv igjen. Skjer det på nytt, be utstederen om fila en gang til.',
  }),
  P12_NO_KEY: () => ({
    title: 'Det er ingen nøkkel i fila',
    detail: 'Den har bare sertifikater. For å signere trengs den private nøkkelen som hører til.',
    todo: 'Velg fila som slutter på .p12 eller .pfx, og ikke .cer eller .crt pakket om.',
  }),
  P12_NO_CERTIFICATE: () => ({
    title: 'Nøkkelen mangler sertifikatet sitt',
    detail: 'Ingen av sertifikatene i fila hører til nøkkelen i den.',
    todo: 'Be utstederen om en fil med både nøkkel og sertifikat.',
  }),
  P12_KEY_NOT_RSA: () => ({
    title: 'Nøkkelen er av feil type',
    detail: 'Maskinporten tar bare imot RSA-nøkler, og denne er av en annen type, trolig EC.',
    todo: 'Bestill et virksomhetssertifikat med RSA-nøkkel, eller bruk en nøkkel du lager i appen.',
  }),
  P12_KEY_TOO_SHORT: (fill) => ({
    title: 'Nøkkelen er for kort',
    detail: `Den er på ${fill.text('bits')} biter, og det må være minst 2048.`,
    todo: 'Bestill et nytt virksomhetssertifikat, eller bruk en nøkkel du lager i appen.',
  }),
  P12_ENCRYPTION_ONLY: () => ({
    title: 'Dette sertifikatet kan ikke signere',
    detail: 'Det er bare til kryptering. Et sett fra utstederen har ett for signering også, ofte i en egen fil.',
    todo: 'Velg fila med signeringssertifikatet.',
  }),
  P12_NO_ORGANISASJONSNUMMER: () => ({
    title: 'Sertifikatet har ikke noe organisasjonsnummer',
    detail: 'Da er det ikke et virksomhetssertifikat. Det kan være et personlig sertifikat.',
    todo: 'Velg virksomhetssertifikatet fra Buypass eller Commfides.',
  }),
  P12_OTHER_KEY: () => ({
    title: 'Dette er en annen nøkkel',
    detail: 'Fila lot seg åpne, men nøkkelen i den er ikke den som ble valgt under Tilgang.',
    todo: 'Velg den samme fila som sist. Er sertifikatet fornyet, hent inn det nye under Tilgang.',
  }),
  P12_CHOOSE_AGAIN: () => ({
    title: 'Velg sertifikatfila på nytt',
    detail: 'Den var åpen i ti minutter, og så ble nøkkelen sluppet. Ingenting er endret.',
    todo: 'Velg fila og skriv passordet igjen.',
  }),
  CERTIFICATE_EXPIRED: (fill) => ({
    title: 'Sertifikatet har gått ut',
    detail: `Det gjaldt til ${fill.date('notAfter')}.`,
    todo: 'Bestill et nytt hos Buypass eller Commfides, eller bruk en nøkkel du lager i appen.',
  }),
  CERTIFICATE_NOT_YET_VALID: (fill) => ({
    title: 'Sertifikatet gjelder ikke ennå',
    detail: `Det gjelder fra ${fill.date('notBefore')}. Går klokka på maskinen feil, kan det også være grunnen.`,
    todo: 'Sjekk dato og klokke på maskinen, eller vent til sertifikatet gjelder.',
  }),
  CERTIFICATE_WRONG_ENVIRONMENT: (fill) => ({
    title: 'Sertifikatet er for et annet miljø',
    detail: `Utstederen lager sertifikater for ${wordOf(fill.text('issuedFor'))}, og her trengs ett for ${wordOf(fill.text('environment'))}.`,
    todo: 'Velg sertifikatet for dette miljøet, eller bytt miljø under Innstillinger.',
  }),
  CERTIFICATE_OTHER_ORGANISATION: (fill) => ({
    title: 'Sertifikatet tilhører en annen organisasjon',
    detail: `Det er utstedt til ${fill.number('organisasjonsnummer')}, og klienten tilhører ${fill.number('expected')}.`,
    todo: 'Bruk et sertifikat med samme organisasjonsnummer som klienten. Det skal være hovedenheten, ikke en underenhet.',
  }),
  KEYCHAIN_ABSENT: () => ({
    title: 'Maskinen har ingen nøkkelring',
    detail: 'Nøkkelen legges bare i nøkkelringen til maskinen, aldri i en fil i klartekst. Ingenting er endret.',
    todo: 'Sett opp nøkkelringen og prøv igjen, eller velg å bruke sertifikatfila hver gang.',
  }),
  KEYCHAIN_LOCKED: () => ({
    title: 'Nøkkelringen er låst',
    detail: 'Den svarer ikke før den er låst opp. Ingenting er endret.',
    todo: 'Lås opp nøkkelringen, for eksempel ved å logge inn på maskinen på nytt, og prøv igjen.',
  }),
  KEYCHAIN_DENIED: () => ({
    title: 'Appen fikk ikke bruke nøkkelringen',
    detail: 'Maskinen spurte om appen kunne bruke den, og svaret var nei. Ingenting er endret.',
    todo: 'Prøv igjen og svar ja, eller velg å bruke sertifikatfila hver gang.',
  }),
  KEYCHAIN_KEY_MISSING: () => ({
    title: 'Nøkkelen er borte fra nøkkelringen',
    detail: 'Nøkkelringen virker, men nøkkelen ligger ikke der lenger. Den kan være tømt, eller maskinen byttet.',
    todo: IMPORT_AGAIN,
  }),
  KEYCHAIN_KEY_DAMAGED: () => ({
    title: 'Nøkkelen i nøkkelringen er endret',
    detail: 'Det som ligger der, er ikke den nøkkelen appen la inn. Den brukes ikke.',
    todo: IMPORT_AGAIN,
  }),
  KEY_NOT_FOUND: () => ({
    title: 'Fant ikke nøkkelen',
    detail: 'Den er fjernet fra appen.',
    todo: IMPORT_AGAIN,
  }),
  KEY_FILE_NEEDED: () => ({
    title: 'Sertifikatfila trengs for å signere',
    detail: 'Nøkkelen er ikke lagret på maskinen, slik du valgte. Ingenting er sendt.',
    todo: 'Velg sertifikatfila og skriv passordet til den.',
  }),
  KEY_TOO_OLD: (fill) => ({
    title: 'Nøkkelen er over ett år gammel',
    detail: `En nøkkel på klienten varer i ett år, og denne varte trolig til ${fill.date('notAfter')}.`,
    todo: 'Lag en ny nøkkel under Tilgang, og legg den på klienten.',
  }),
};

function wordOf(environment: string): string {
  return ISSUED_FOR[environment] ?? environment;
}
