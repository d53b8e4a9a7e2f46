/** What the command line says, in bokmål: it has no setting for another language. */
import { kroner, wholeNumber } from './format.ts';
import { sendNb } from './send/nb.ts';

export const usageText = `Bruk: npm run --silent kundeutbytte -- <kommando> [valg]

  check FIL      Kontrollerer et regneark. Ingenting sendes.
      [--sheet ARK] [--columns identifikator=B,navn=C,utbetaltBeloep=F] [--header-row RAD]
      [--hidden-rows include|leave-out] [--tables together|one] [--inntektsaar ÅR] [--environment practice|test|production|FIL.json] [--expected-sum KRONER] [--json]

  submit FIL     Kontrollerer og sender. Kommandoen er bekreftelsen på at beløpene er skattepliktig kundeutbytte.
      --profile PROFIL.json --environment practice|test|production|FIL.json --inntektsaar ÅR
      [--p12 FIL.p12 --passphrase-file FIL] [--sheet ARK] [--columns …] [--header-row RAD] [--expected-sum KRONER]
      [--hidden-rows include|leave-out] [--tables together|one]
      [--accept-warnings] [--store MAPPE] [--store-passphrase-file FIL] [--json]
      Uten --p12 bare i practice: da bruker appen et øvingssertifikat som den lager selv.

  resume         Fullfører leveranser som ikke er avklart, med samme nøkkel og samme innhold.
      [--environment practice|test|production|FIL.json] [--p12 FIL.p12 --passphrase-file FIL]
      [--store MAPPE] [--store-passphrase-file FIL] [--json]

  documents ID   Henter dokumentene som er kommet til en leveranse, og lagrer dem slik de kom.
      --out MAPPE [--environment practice|test|production|FIL.json] [--p12 FIL.p12 --passphrase-file FIL]
      [--store MAPPE] [--store-passphrase-file FIL] [--json]

  practice       Starter øvingsmyndighetene og skriver det en leveranse til dem trenger, i en mappe. Går til den stoppes.
      --dir MAPPE [--organisasjonsnummer NUMMER] [--json]

Avslutter med 0 klart/levert · 1 noe må rettes · 2 fila kan ikke leses · 3 avvist · 4 uvisst · 5 ingen tilgang · 6 ingenting er kommet ennå · 64 feil bruk
`;

export const notObeyedText = (variable: string) =>
  `${variable} er satt, men blir ikke fulgt: hvem som svarer, blir kontrollert uansett. Kontorets eget sertifikat oppgis i NODE_EXTRA_CA_CERTS.`;

export const wrongUsage = {
  noCommand: 'Ingen kommando er oppgitt.',
  unknownCommand: (command: string) => `Kommandoen «${command}» finnes ikke.`,
  unknownOption: (option: string) => `Valget ${option} finnes ikke for denne kommandoen.`,
  optionValue: (option: string) => `Valget ${option} mangler en verdi, eller har en der det ikke skal være noen.`,
  notUnderstood: 'Valgene kunne ikke leses.',
  oneFile: 'Oppgi én fil.',
  oneSubmission: 'Oppgi én leveranse, med ID-en som submit skrev ut (submissionId).',
  noFile: 'Denne kommandoen tar ingen fil.',
  missing: (option: string) => `Valget ${option} mangler.`,
  inntektsaar: '--inntektsaar må være et årstall med fire siffer.',
  inntektsaarInFuture: 'Inntektsåret er ikke begynt ennå.',
  headerRow: '--header-row må være et radnummer slik Excel viser det, eller 0 når det ikke er noen overskrifter.',
  tables: '--tables må være together (les like tabeller som én liste) eller one (les bare den ene).',
  hiddenRows: '--hidden-rows må være include (ta dem med) eller leave-out (utelat dem).',
  expectedSum: '--expected-sum må være hele kroner, bare med siffer.',
  organisasjonsnummer: '--organisasjonsnummer må være et syntetisk organisasjonsnummer: ni siffer som begynner på 2 eller 3.',
  columnName: (name: string) =>
    `Kolonnen «${name}» i --columns er ikke kjent. Bruk identifikator, eller foedselsnummer og organisasjonsnummer, og navn og utbetaltBeloep.`,
  columnLetter: (name: string) => `«${name}» i --columns må være en kolonnebokstav, som B eller AA.`,
  columnTwice: (name: string) => `«${name}» står mer enn én gang i --columns.`,
  columnBoth: 'I --columns kan nummeret stå i identifikator, eller i foedselsnummer og organisasjonsnummer, men ikke begge deler.',
  passphraseFile: '--p12 og --passphrase-file hører sammen: oppgi begge.',
  needsP12:
    'Oppgi sertifikatet med --p12 og --passphrase-file, eller legg en nøkkel i nøkkelringen under Tilgang i vinduet. Bare i practice lager appen en selv.',
  needsClient: 'Profilen mangler maskinporten.clientId. Bare i practice klarer det seg uten.',
  fileNotFound: (path: string) => `Fant ikke fila ${path}.`,
  fileNotReadable: (path: string) => `Fila ${path} lar seg ikke lese.`,
  fileNotJson: (path: string) => `Fila ${path} er ikke gyldig JSON.`,
  fileIssues: (path: string, issues: readonly string[]) => `Noe er galt i ${path}: ${issues.join(' ')}`,
  directoryNotWritable: (path: string) => `Mappa ${path} lar seg ikke skrive i.`,
  storeNeedsPassphrase:
    'Lageret er kryptert, og denne maskinen har ingen nøkkelring som kan åpne det. Oppgi passordfrasen med --store-passphrase-file FIL.',
  oppgavegiverNotForEnvironment: (syntheticOnly: boolean) =>
    `${sendNb.blocker.oppgavegiverNotForEnvironment[syntheticOnly ? 'test' : 'production']}.`,
};

/** What can be wrong with a field of a profile or an environment file; the codes are those of their schemas. */
export function fieldIssue(field: string, code: string): string {
  switch (code) {
    case 'REQUIRED':
    case 'TOO_LONG':
    case 'CONTROL_CHARACTERS':
    case 'PHONE':
    case 'EMAIL':
    case 'ORGANISASJONSNUMMER':
      return sendNb.error[code](field);
    case 'URL_NOT_ALLOWED':
      return `«${field}» må være https til Maskinporten, Altinn eller Skatteetaten, eller en adresse på denne maskinen.`;
    case 'UNKNOWN_FIELD':
      return `«${field}» er ikke et felt her.`;
    default:
      return `«${field}» mangler eller har feil form.`;
  }
}

export const progressText = {
  guarding: 'Ser etter at fila er trygg å åpne',
  reading: 'Leser cellene',
  checking: 'Kontrollerer radene',
  ...sendNb.step,
};

function oppgaveCount(count: number): string {
  return count === 1 ? '1 oppgave' : `${wholeNumber(count)} oppgaver`;
}

export const checkText = {
  source: (file: string, sheet: string, headerRow: number) =>
    headerRow === 0 ? `${file}, arket «${sheet}», uten overskrifter` : `${file}, arket «${sheet}», overskrifter på rad ${headerRow}`,
  column: {
    identifikator: 'fødselsnummer eller organisasjonsnummer',
    foedselsnummer: 'fødselsnummer',
    organisasjonsnummer: 'organisasjonsnummer',
    navn: 'navn',
    fornavn: 'fornavn',
    etternavn: 'etternavn',
    utbetaltBeloep: 'beløp',
  },
  columnAt: (letter: string, meaning: string) => `Kolonne ${letter}: ${meaning}`,
  totals: (rows: number, oppgaver: number, sum: number) =>
    `${rows === 1 ? '1 rad' : `${wholeNumber(rows)} rader`}, ${oppgaveCount(oppgaver)}, til sammen ${kroner(sum)}`,
  group: (severity: string, count: number) => `${severity}: ${wholeNumber(count)}`,
  problem: (place: string, sentence: string) => `  ${place}: ${sentence}`,
  ready: 'Klart til å sendes.',
  notReady: 'Ikke klart til å sendes.',
  acceptWarnings: 'Advarslene må godtas. Les dem, og legg til --accept-warnings hvis de er i orden.',
  columnsHint: 'Oppgi dem med --columns identifikator=B,navn=C,utbetaltBeloep=F.',
};

export const submitText = {
  delivered: (oppgaver: number, sum: number) => `Levert: ${oppgaveCount(oppgaver)}, til sammen ${kroner(sum)}.`,
  deliveredBefore: 'Akkurat dette er levert før. Ingenting er sendt nå; dette er kvitteringen fra den gangen.',
  practice: 'Generalprøve: ingenting er sendt til Skatteetaten.',
  receipt: { dialogId: 'Dialog-ID', forsendelseId: 'Forsendelse-ID', reference: 'Vår referanse', sha256: 'Fingeravtrykk (SHA-256)' },
  line: (name: string, value: string) => `  ${name}: ${value}`,
  notApproval: 'Dette er kvittering for at det er levert, ikke for at det er godkjent.',
  korrelasjonsid: 'Korrelasjons-ID',
  detail: (place: string | undefined, sentence: string) => (place === undefined ? `  ${sentence}` : `  ${place}: ${sentence}`),
  frozen: 'Leveransen er lagret, men ikke sendt ennå.',
  givenUp: 'Leveransen er gitt opp i vinduet uten at det er kjent om den kom fram. Den blir ikke sendt igjen.',
  resumeHint: 'Fullfør med resume. Det går med samme nøkkel og samme innhold, så det kan ikke bli levert to ganger.',
};

export const documentsText = {
  nothingYet: 'Det er ikke kommet noe svar ennå. Prøv igjen om litt.',
  document: 'Dokument',
  status: {
    levert: 'Leveransen er levert.',
    'svar-mottatt': 'Svar mottatt – les dokumentet.',
    godkjent: 'Skatteetaten har godkjent leveransen.',
    'godkjent-med-avvik': 'Skatteetaten har godkjent leveransen, med merknader. Les dokumentet.',
    avvist: 'Skatteetaten har avvist leveransen. Les dokumentet.',
  },
};

export const resumeText = {
  nothing: 'Det er ingenting å fullføre.',
  left: (count: number) =>
    count === 1
      ? 'Én leveranse hører til et annet miljø og er ikke rørt.'
      : `${wholeNumber(count)} leveranser hører til andre miljøer og er ikke rørt.`,
  unreadable: 'Leveransen kan ikke leses og er ikke rørt.',
  submission: (file: string, inntektsaar: number) => `${file}, inntektsår ${inntektsaar}`,
};

export const practiceText = {
  ready: 'Øvingsmyndighetene er i gang på denne maskinen. Stopp dem med Ctrl+C.',
  files: {
    environment: 'Miljø',
    p12: 'Øvingssertifikat',
    passphraseFile: 'Passord til sertifikatet',
    profile: 'Profil',
    journal: 'Journal',
  },
};
