import type { CertificateFacts, IssuedFor, KeychainState, KeyPurpose } from '../../core/access/key.ts';
import { identifier, wholeNumber } from '../format.ts';
import type { CertificateTexts } from './nb.ts';

const purposes: Readonly<Record<KeyPurpose, string>> = {
  signing: 'Signering',
  authentication: 'Autentisering',
  encryption: 'Kryptering',
  any: 'Ikkje avgrensa',
};

const issuedFor: Readonly<Record<IssuedFor, string>> = {
  practice: 'Generalprøve',
  test: 'Test',
  production: 'Produksjon',
  unknown: 'Ukjend',
};

const chainStates: Readonly<Record<CertificateFacts['chainState'], string>> = {
  complete: 'Heile kjeda er med',
  'no-root': 'Utferdaren er med',
  'holder-only': 'Berre sertifikatet sjølv',
};

const keychainTrouble: Readonly<Record<Exclude<KeychainState, 'ready'>, string>> = {
  absent: 'Maskina har ingen nøkkelring som appen kan bruke.',
  locked: 'Nøkkelringen er låst. Lås han opp og prøv igjen, eller bruk fila kvar gong.',
  denied: 'Appen fekk ikkje lov til å bruke nøkkelringen.',
};

export const certificateNn: CertificateTexts = {
  ways: 'Korleis skal laget vise kven det er?',
  import: {
    title: 'Verksemdssertifikat',
    help: 'Fila frå Buypass eller Commfides. Ho sluttar på .p12 eller .pfx, og har eit passord.',
    pick: 'Vel sertifikatfil',
    practice: 'Bruk eit øvingssertifikat',
    passphrase: 'Passordet til fila',
    passphraseHelp: 'Det opnar fila éin gong og blir ikkje lagra. Har fila ikkje passord, lat feltet stå tomt.',
    show: 'Vis passordet',
    open: 'Opne fila',
    opening: 'Opnar …',
    otherFile: 'Vel ei anna fil',
  },
  make: {
    title: 'Nøkkel laga av appen',
    help: 'Kostar ingenting. Du limer den offentlege delen inn på klienten, og lagar ein ny kvart år.',
    button: 'Lag nøkkel',
    making: 'Lagar nøkkelen …',
    renew: 'Lag ny nøkkel',
  },
  cancel: 'Avbryt',
  pairs: (count) => (count === 1 ? 'Dette ligg i fila' : `Fila har ${wholeNumber(count)} nøklar. Kven av dei skal signere?`),
  recommended: 'Passar best',
  notUsable: 'Kan ikkje brukast',
  facts: {
    holder: 'Utferda til',
    organisasjonsnummer: 'Organisasjonsnummer',
    issuer: 'Utferdar',
    issuedFor: 'For',
    valid: 'Gjeld',
    purpose: 'Føremål',
    key: 'Nøkkel',
    chain: 'Kjede',
    kid: 'Nøkkel-ID (kid)',
    storage: 'Lagra',
  },
  none: 'Manglar',
  orgnr: (organisasjonsnummer) => identifier(organisasjonsnummer),
  purposes,
  issuedFor,
  chainStates,
  bits: (bits) => (bits === 0 ? 'Ikkje RSA' : `RSA, ${bits} bitar`),
  validFromTo: (from, to) => `${from} til ${to}`,
  validTo: (to) => `Til ${to}`,
  warnings: {
    'expires-soon': (days) =>
      days === 0 ? 'Går ut i dag.' : `Går ut om ${days === 1 ? 'éin dag' : `${wholeNumber(days)} dagar`}. Skaff eit nytt i god tid.`,
    'chain-incomplete':
      'Fila manglar sertifikatet til utferdaren. Maskinporten vil helst ha det med. Får du MP-124, be utferdaren om ei fil med heile kjeda.',
    'issuer-unknown': 'Appen kjenner ikkje utferdaren. Maskinporten godtek sertifikat frå Buypass og Commfides.',
    'not-for-signing': 'Dette er ikkje signeringssertifikatet i settet. Svarar Maskinporten MP-120 eller MP-124, prøv det andre.',
  },
  storage: {
    legend: 'Kvar skal nøkkelen vere?',
    keychain: 'I nøkkelringen på denne maskina',
    keychainHelp: 'Maskina passar på han. Du slepp å finne fila igjen.',
    file: 'Berre i fila',
    fileHelp: 'Appen lagrar ingen nøkkel. Du vel fila og skriv passordet kvar gong du sender.',
    trouble: keychainTrouble,
    short: { keychain: 'I nøkkelringen', file: 'Berre i fila' },
  },
  keep: { keychain: 'Legg nøkkelen i nøkkelringen', file: 'Bruk fila kvar gong' },
  keeping: 'Lagrar nøkkelen …',
  kept: 'Nøkkelen er klar til bruk.',
  kinds: { virksomhetssertifikat: 'Verksemdssertifikat', jwk: 'Nøkkel laga av appen' },
  inUse: 'I bruk',
  waiting: 'Ikkje i bruk',
  use: 'Bruk denne',
  useMade: 'Han ligg på klienten, bruk han',
  used: 'Denne nøkkelen signerer frå no av.',
  remove: 'Fjern',
  removeSure: 'Fjerne nøkkelen for godt?',
  removeHelp: {
    virksomhetssertifikat: 'Han blir sletta frå nøkkelringen. Sertifikatfila di blir ikkje rørt.',
    jwk: 'Han blir sletta frå nøkkelringen og kan ikkje hentast tilbake. Ta han av klienten òg.',
  },
  removeYes: 'Fjern for godt',
  removed: 'Nøkkelen er fjerna.',
  publicKey: {
    title: 'Den offentlege delen',
    help: 'Lim han inn på klienten i Samarbeidsportalen, under nøklar. Han er ikkje hemmeleg.',
    copy: 'Kopier den offentlege delen',
    overlap: 'Den gamle nøkkelen signerer til du seier at denne ligg på klienten. Lat begge liggje der så lenge.',
  },
  lend: {
    button: 'Gjer klar til å signere',
    done: 'Nøkkelen er i minnet i to minutt. Prøv igjen no.',
  },
};
