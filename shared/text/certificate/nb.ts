import type { CertificateFacts, IssuedFor, KeychainState, KeyPurpose } from '../../core/access/key.ts';
import { identifier, wholeNumber } from '../format.ts';

const purposes: Readonly<Record<KeyPurpose, string>> = {
  signing: 'Signering',
  authentication: 'Autentisering',
  encryption: 'Kryptering',
  any: 'Ikke avgrenset',
};

const issuedFor: Readonly<Record<IssuedFor, string>> = {
  practice: 'Generalprøve',
  test: 'Test',
  production: 'Produksjon',
  unknown: 'Ukjent',
};

const chainStates: Readonly<Record<CertificateFacts['chainState'], string>> = {
  complete: 'Hele kjeden er med',
  'no-root': 'Utstederen er med',
  'holder-only': 'Bare sertifikatet selv',
};

const keychainTrouble: Readonly<Record<Exclude<KeychainState, 'ready'>, string>> = {
  absent: 'Maskinen har ingen nøkkelring appen kan bruke.',
  locked: 'Nøkkelringen er låst. Lås den opp og prøv igjen, eller bruk fila hver gang.',
  denied: 'Appen fikk ikke lov til å bruke nøkkelringen.',
};

export const certificateNb = {
  ways: 'Hvordan skal laget vise hvem det er?',
  import: {
    title: 'Virksomhetssertifikat',
    help: 'Fila fra Buypass eller Commfides. Den slutter på .p12 eller .pfx, og har et passord.',
    pick: 'Velg sertifikatfil',
    practice: 'Bruk et øvingssertifikat',
    passphrase: 'Passordet til fila',
    passphraseHelp: 'Det åpner fila én gang og blir ikke lagret. Har fila ikke passord, la feltet stå tomt.',
    show: 'Vis passordet',
    open: 'Åpne fila',
    opening: 'Åpner …',
    otherFile: 'Velg en annen fil',
  },
  make: {
    title: 'Nøkkel laget av appen',
    help: 'Koster ingenting. Du limer den offentlige delen inn på klienten, og lager en ny hvert år.',
    button: 'Lag nøkkel',
    making: 'Lager nøkkelen …',
    renew: 'Lag ny nøkkel',
  },
  cancel: 'Avbryt',
  pairs: (count: number) => (count === 1 ? 'Dette ligger i fila' : `Fila har ${wholeNumber(count)} nøkler. Hvilken skal signere?`),
  recommended: 'Passer best',
  notUsable: 'Kan ikke brukes',
  facts: {
    holder: 'Utstedt til',
    organisasjonsnummer: 'Organisasjonsnummer',
    issuer: 'Utsteder',
    issuedFor: 'For',
    valid: 'Gjelder',
    purpose: 'Formål',
    key: 'Nøkkel',
    chain: 'Kjede',
    kid: 'Nøkkel-ID (kid)',
    storage: 'Lagret',
  },
  none: 'Mangler',
  orgnr: (organisasjonsnummer: string) => identifier(organisasjonsnummer),
  purposes,
  issuedFor,
  chainStates,
  bits: (bits: number) => (bits === 0 ? 'Ikke RSA' : `RSA, ${bits} biter`),
  validFromTo: (from: string, to: string) => `${from} til ${to}`,
  validTo: (to: string) => `Til ${to}`,
  warnings: {
    'expires-soon': (days: number) =>
      days === 0 ? 'Går ut i dag.' : `Går ut om ${days === 1 ? 'én dag' : `${wholeNumber(days)} dager`}. Skaff et nytt i god tid.`,
    'chain-incomplete':
      'Fila mangler utstederens sertifikat. Maskinporten vil helst ha det med. Får du MP-124, be utstederen om en fil med hele kjeden.',
    'issuer-unknown': 'Appen kjenner ikke utstederen. Maskinporten godtar sertifikater fra Buypass og Commfides.',
    'not-for-signing': 'Dette er ikke signeringssertifikatet i settet. Svarer Maskinporten MP-120 eller MP-124, prøv det andre.',
  },
  storage: {
    legend: 'Hvor skal nøkkelen være?',
    keychain: 'I nøkkelringen på denne maskinen',
    keychainHelp: 'Maskinen passer på den. Du slipper å finne fila igjen.',
    file: 'Bare i fila',
    fileHelp: 'Appen lagrer ingen nøkkel. Du velger fila og skriver passordet hver gang du sender.',
    trouble: keychainTrouble,
    short: { keychain: 'I nøkkelringen', file: 'Bare i fila' },
  },
  keep: { keychain: 'Legg nøkkelen i nøkkelringen', file: 'Bruk fila hver gang' },
  keeping: 'Lagrer nøkkelen …',
  kept: 'Nøkkelen er klar til bruk.',
  kinds: { virksomhetssertifikat: 'Virksomhetssertifikat', jwk: 'Nøkkel laget av appen' },
  inUse: 'I bruk',
  waiting: 'Ikke i bruk',
  use: 'Bruk denne',
  useMade: 'Den ligger på klienten, bruk den',
  used: 'Denne nøkkelen signerer fra nå av.',
  remove: 'Fjern',
  removeSure: 'Fjern nøkkelen for godt?',
  removeHelp: {
    virksomhetssertifikat: 'Den slettes fra nøkkelringen. Sertifikatfila di blir ikke rørt.',
    jwk: 'Den slettes fra nøkkelringen og kan ikke hentes tilbake. Ta den av klienten også.',
  },
  removeYes: 'Fjern for godt',
  removed: 'Nøkkelen er fjernet.',
  publicKey: {
    title: 'Den offentlige delen',
    help: 'Lim den inn på klienten i Samarbeidsportalen, under nøkler. Den er ikke hemmelig.',
    copy: 'Kopier den offentlige delen',
    overlap: 'Den gamle nøkkelen signerer til du sier at denne ligger på klienten. La begge ligge der imens.',
  },
  lend: {
    button: 'Gjør klar til å signere',
    done: 'Nøkkelen er i minnet i to minutter. Prøv igjen nå.',
  },
};

export type CertificateTexts = typeof certificateNb;
