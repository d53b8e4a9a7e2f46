import type { AccessPackage, AccessStep } from '../../core/access/access.ts';
import type { EnvironmentName } from '../../core/access/environment.ts';
import { identifier, wholeNumber } from '../format.ts';
import type { StepTexts } from './shape.ts';

const steps: Readonly<Record<AccessStep, StepTexts>> = {
  certificate: {
    title: 'Sertifikat eller nøkkel',
    what: 'Laget viser hvem det er med et virksomhetssertifikat, eller med en nøkkel som appen lager. Nøkkelen forlater aldri denne maskinen.',
    who: 'Du. Et virksomhetssertifikat bestilles av en som kan signere for laget.',
    time: 'En nøkkel er laget på et minutt. Et virksomhetssertifikat tar noen dager å få.',
    how: [],
  },
  client: {
    title: 'Klient hos Maskinporten',
    what: 'Klienten er inngangen til laget hos Maskinporten. Du lager den i Samarbeidsportalen og limer inn ID-en her.',
    who: 'Du, når en som kan signere for laget, har godtatt bruksvilkårene, og hovedadministrator har gitt deg rett til å lage integrasjoner.',
    time: 'Noen dager første gang, til vilkårene er godtatt. Selve klienten tar ti minutter.',
    how: [
      'Logg inn i Samarbeidsportalen og lag en ny integrasjon av typen Maskinporten.',
      'La tokenet vare i 120 sekunder.',
      'Bruker du en nøkkel fra appen, lim inn den offentlige delen på klienten.',
      'Kopier klient-ID-en og lim den inn her.',
    ],
  },
  'scope-granted': {
    title: 'Laget har fått tilgangen',
    what: 'Skatteetaten gir laget tilgang til å rapportere kundeutbytte. Altinn og Digdir gir tilgang til systembruker og tilbakemeldinger.',
    who: 'Skatteetaten, Altinn og Digdir, når du har søkt.',
    time: 'Noen dager, av og til uker.',
    how: [
      'Søk om tilgangen til kundeutbytte hos Skatteetaten. Du må logge inn.',
      'Be servicedesk@altinn.no om tilgangene som begynner på altinn, og om digdir:dialogporten.',
    ],
  },
  'scope-on-client': {
    title: 'Tilgangen ligger på klienten',
    what: 'At laget har fått tilgangen, betyr ikke at klienten kan bruke den. Hver tilgang må også legges på klienten.',
    who: 'Du, i Samarbeidsportalen.',
    time: 'Noen minutter.',
    how: ['Åpne klienten i Samarbeidsportalen.', 'Legg til hver av tilgangene under.'],
  },
  system: {
    title: 'Systemet er registrert i Altinn',
    what: 'Altinn må vite hvilket system som skal rapportere, og hva det får gjøre. Appen ber bare om det ene den trenger.',
    who: 'Appen, når du trykker på knappen. Én gang per miljø.',
    time: 'Noen sekunder.',
    how: [],
  },
  systembruker: {
    title: 'Systembrukeren er godkjent',
    what: 'En systembruker er fullmakten laget gir systemet. Appen ber om den, og en med myndighet i laget godkjenner i Altinn.',
    who: 'Daglig leder, eller en annen som er tilgangsstyrer eller hovedadministrator for laget i Altinn.',
    time: 'Så lang tid som den som skal godkjenne, bruker. Du kan lukke appen imens.',
    how: [],
  },
  call: {
    title: 'Prøveanrop',
    what: 'Appen går hele veien som ved en levering, og spør Dialogporten til slutt. Ingenting blir levert.',
    who: 'Appen.',
    time: 'Noen sekunder.',
    how: [],
  },
};

const environments: Readonly<Record<EnvironmentName, { name: string; help: string }>> = {
  practice: { name: 'Generalprøve', help: 'Alt skjer på denne maskinen.' },
  test: { name: 'Test', help: 'Bare oppdiktede lag.' },
  production: { name: 'Produksjon', help: 'Det ordentlige. Her teller det.' },
};

const packages: Readonly<Record<AccessPackage, string>> = {
  'regnskapsforer-med-signeringsrettighet': 'Regnskapsfører med signeringsrettighet',
  'regnskapsforer-uten-signeringsrettighet': 'Regnskapsfører uten signeringsrettighet',
  'ansvarlig-revisor': 'Ansvarlig revisor',
  revisormedarbeider: 'Revisormedarbeider',
  skattegrunnlag: 'Skattegrunnlag',
};

/** Letters that are ready to be sent; `\n` is a line break. */
const letters = {
  agreement: {
    subject: (coop: string) => `Maskinporten for ${coop}`,
    body: (coop: string, orgnr: string) =>
      [
        'Hei',
        '',
        `Jeg gjør klart til å rapportere kundeutbytte for ${coop} (${identifier(orgnr)}) til Skatteetaten. To ting kan bare du gjøre, eller en annen som kan signere for oss:`,
        '',
        '1. Godta bruksvilkårene for Maskinporten på https://onboarding.maskinporten.no/ for organisasjonen vår.',
        '2. Gi meg rettigheten til selvbetjening av integrasjoner i ID-porten og Maskinporten. Det gjør hovedadministrator i Altinn.',
        '',
        'Det koster ikke noe. Si fra når det er gjort, så tar jeg resten.',
      ].join('\n'),
  },
  scopes: {
    subject: (coop: string) => `Tilgang i Maskinporten for ${coop}`,
    body: (coop: string, orgnr: string, environment: string, scopes: string) =>
      [
        'Hei',
        '',
        `For ${coop} (organisasjonsnummer ${identifier(orgnr)}) ber vi om disse tilgangene i Maskinporten, i miljøet ${environment}:`,
        '',
        scopes,
        '',
        'De skal brukes til å rapportere skattepliktig kundeutbytte (RF-1301) til Skatteetaten.',
      ].join('\n'),
  },
  approval: {
    subject: (coop: string) => `Godkjenn systembruker for ${coop}`,
    body: (coop: string, orgnr: string, url: string) =>
      [
        'Hei',
        '',
        `Jeg har bedt om en systembruker i Altinn for ${coop} (${identifier(orgnr)}), slik at vi kan rapportere kundeutbytte til Skatteetaten fra appen Kundeutbytte. Den får bare lov til det.`,
        '',
        'Kan du godkjenne den her? Du logger inn med BankID eller annen innlogging på høyt nivå:',
        url,
        '',
        'Får du ikke lov, er det en som er tilgangsstyrer eller hovedadministrator for oss i Altinn, som må gjøre det.',
      ].join('\n'),
  },
};

export const accessNb = {
  title: 'Tilgang',
  intro: 'Sju ting må være på plass før appen kan rapportere for laget. Du kan gå fra og komme tilbake når du vil: alt blir husket.',
  simpler: 'Har dere bare noen få mottakere, er skjemaet RF-1301 på skatteetaten.no enklere.',
  environment: 'Miljø',
  environments,
  band: { word: 'PRODUKSJON', sentence: 'Det du setter opp her, gjelder hos Skatteetaten og Altinn.' },
  practiceNeedsNothing: 'Generalprøven virker også uten dette. Her kan du øve på å sette opp tilgangen, uten at noe forlater maskinen.',
  practiceOnly: {
    title: 'Bare generalprøve i denne utgaven',
    detail: 'Denne utgaven av appen kan bare brukes til øving. Du kan lese hva som trengs, men ikke prøve det.',
    todo: 'Installer appen på vanlig måte for å sette opp test og produksjon.',
  },
  coop: 'Hvem gjelder det',
  coopNone: 'Ingen lag ennå',
  coopNoneHelp: 'Skriv organisasjonsnummeret til laget, så ser du hva som mangler.',
  /** Where no profile says what it is called. */
  coopUnnamed: 'laget',
  coopOther: 'Et annet lag',
  coopNumber: 'Organisasjonsnummer',
  coopNumberHelp: 'Ni siffer. I generalprøve og test brukes bare oppdiktede numre.',
  coopNumberWrong: 'Dette er ikke et gyldig organisasjonsnummer. Se etter tastefeil.',
  coopUse: 'Vis hva som mangler',
  coopPractice: 'Øv med Bygdelaget SA',
  orgnr: (digits: string) => `org.nr. ${identifier(digits)}`,
  coopProgress: (green: number, all: number) => `${wholeNumber(green)} av ${wholeNumber(all)} i orden`,
  progress: (green: number, all: number) => `${wholeNumber(green)} av ${wholeNumber(all)} punkter er i orden`,
  allGreen: 'Alt er på plass. Appen kan rapportere for laget i dette miljøet.',
  light: { untested: 'Ikke prøvd', ok: 'I orden', waiting: 'Venter på andre', failed: 'Må rettes' },
  next: 'Neste',
  testedAt: (when: string) => `Prøvd ${when}`,
  who: 'Hvem',
  time: 'Hvor lang tid',
  how: 'Slik gjør du',
  test: 'Prøv dette punktet',
  testAll: 'Prøv alle punktene',
  testing: (step: string) => `Prøver nå: ${step}`,
  waitingFor: 'Appen ser etter svaret. Du kan lukke den og komme tilbake.',
  open: {
    portal: 'Åpne Samarbeidsportalen',
    agreement: 'Åpne vilkårene for Maskinporten',
    apply: 'Åpne søknaden hos Skatteetaten',
    certificate: 'Se hos en utsteder',
    systembrukere: 'Se systembrukerne i Altinn',
    approve: 'Åpne godkjenningen',
  },
  register: 'Registrer systemet',
  registered: 'Systemet er registrert.',
  ask: 'Be om systembruker',
  askAgain: 'Be om systembruker på nytt',
  link: 'Lenke til godkjenning',
  letterLeader: 'Melding til daglig leder',
  letterScopes: 'Melding til Altinn og Digdir',
  letterCopy: 'Kopier meldingen',
  letterMail: 'Åpne i e-post',
  scopes: 'Tilganger klienten trenger',
  missingScopes: 'Dette gjelder',
  ownEnvironment: 'Adressene kommer fra din egen miljøfil.',
  useEnvironment: 'Lever i dette miljøet heretter',
  inUse: 'Appen leverer i dette miljøet nå.',
  owner: 'Hvem rapporterer',
  ownerChange: 'Endre hvem som rapporterer',
  ownerStandard: 'Laget rapporterer selv',
  ownerStandardHelp: 'Det vanlige. Sertifikat, klient og systembruker er lagets egne.',
  ownerClient: 'En regnskapsfører eller revisor rapporterer for laget',
  ownerClientHelp: 'Sertifikat, klient og systembruker er kontorets, og de samme for alle lagene det rapporterer for.',
  ownerNumber: 'Organisasjonsnummeret til kontoret',
  ownerPackage: 'Tilgangspakke',
  ownerSave: 'Lagre valget',
  ownerSaved: 'Valget er lagret.',
  ownerClients: 'Når systembrukeren er godkjent, må kontoret legge til laget som klient på den i Altinn.',
  system: 'Hvilket system',
  systemOwn: 'Lagets eget system',
  systemOwnHelp: 'Appen registrerer det i Altinn.',
  systemVendor: 'Systemet til en leverandør',
  systemVendorHelp: 'Leverandøren har registrert det, knyttet klienten til det og ber om systembrukeren.',
  systemId: 'System-ID',
  systemIdHelp: 'Får du av leverandøren: organisasjonsnummer, understrek og navn.',
  systemIdWrong: 'Dette er ikke en system-ID. Den ser ut som 123456785_navn.',
  clientId: 'Klient-ID',
  clientIdHelp: '36 tegn, slik Samarbeidsportalen viser den.',
  clientIdWrong: 'Dette er ikke en klient-ID. Den ser ut som 5f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30.',
  clientIdSave: 'Lagre klient-ID',
  clientIdSaved: 'Klient-ID-en er lagret.',
  steps,
  packages,
  letters,
};

export type AccessTexts = typeof accessNb;
