import { kroner, organisasjonsnummer, wholeNumber } from '../format.ts';

export const sendNb = {
  title: 'Send',
  who: 'Hvem melder inn',
  whoHelp: 'Laget eller foretaket som har betalt ut (oppgavegiver), og den Skatteetaten kan kontakte.',
  savedProfile: 'Lag du har meldt inn for før',
  newProfile: 'Et annet lag',
  practiceProfile: 'Bruk et øvingslag',
  field: {
    name: 'Navn på laget',
    organisasjonsnummer: 'Organisasjonsnummer',
    navn: 'Kontaktperson',
    telefonnummer: 'Telefon',
    varselEpostadresse: 'E-post for varsel',
    varselSmsMobilnummer: 'Mobil for varsel på SMS',
  },
  help: {
    name: 'Bare til bruk her i appen. Blir ikke sendt.',
    organisasjonsnummer: 'Ni siffer.',
  },
  error: {
    REQUIRED: (field: string) => `Fyll ut «${field}».`,
    TOO_LONG: (field: string) => `«${field}» er for lang. Bruk færre tegn.`,
    CONTROL_CHARACTERS: (field: string) => `«${field}» har usynlige tegn. Slett teksten og skriv den på nytt.`,
    PHONE: (field: string) => `«${field}» må ha minst åtte siffer, som 900 00 000 eller +47 900 00 000.`,
    EMAIL: (field: string) => `«${field}» må være en e-postadresse, som kasserer@bygdelaget.no.`,
    ORGANISASJONSNUMMER: (field: string) => `«${field}» er ikke gyldig. Sjekk de ni sifrene mot Brønnøysundregistrene.`,
  },
  errorSummary: (count: number) => (count === 1 ? 'Ett felt må rettes' : `${wholeNumber(count)} felt må rettes`),
  saveProfile: 'Lagre opplysningene',
  changeProfile: 'Endre',
  cancelChange: 'Avbryt',
  orgnr: (digits: string) => `org.nr. ${organisasjonsnummer(digits)}`,
  year: 'Inntektsår',
  yearHelp: 'Året pengene ble utbetalt.',
  confirm: 'Utbetalingene er skattepliktig kundeutbytte',
  confirmHelp:
    'Ikke all etterbetaling er det: bonus fra et forbrukersamvirke for private kjøp er skattefri. Er du i tvil, spør regnskapsføreren eller les rettledningen til RF-1301 på skatteetaten.no.',
  warnings: 'Advarsler',
  warningsHelp: 'Les hver av dem. Bekreft de som er riktige; rett de andre i regnearket.',
  acceptWarning: 'Jeg har sett på dette, og det stemmer',
  showRow: (row: number) => `Gå til rad ${wholeNumber(row)}`,
  showMore: (count: number) => `Vis ${wholeNumber(count)} til`,
  summary: 'Dette blir sendt',
  summaryOppgaver: (count: number) =>
    count === 1
      ? 'Én oppgave: navn, nummer og beløp for én mottaker.'
      : `${wholeNumber(count)} oppgaver: navn, nummer og beløp for hver mottaker.`,
  summarySum: (sum: number, year: number) => `Til sammen ${kroner(sum)}, utbetalt i ${year}.`,
  summaryFrom: (name: string, digits: string, contact: string) =>
    `Fra ${name}, org.nr. ${organisasjonsnummer(digits)}. Kontakt: ${contact}.`,
  summaryTo: {
    practice: 'Til øvingsmyndigheten på denne maskinen. Skatteetaten får ingenting.',
    test: 'Til testmiljøet hos Skatteetaten.',
    production: 'Til Skatteetaten. Tallene kommer i mottakernes skattemelding.',
  },
  summaryParts: (parts: number) =>
    `Lista er for stor for én leveranse, så den går som ${wholeNumber(parts)}, hver med sin egen kvittering. Stopper det underveis, fortsetter du der det slapp.`,
  summaryOnce: 'Leveransen fryses før den sendes og har sin egen nøkkel, så den kan ikke bli levert to ganger.',
  blocked: 'Før du kan sende',
  blocker: {
    earlierUnsettled: (date: string) => `Avklar leveransen fra ${date} først: den gjelder samme lag og år`,
    errors: (count: number) => (count === 1 ? 'Rett den siste feilen i kontrollen' : `Rett ${wholeNumber(count)} feil i kontrollen`),
    layoutChange: 'Ta stilling til at kolonnene står annerledes enn sist',
    hiddenRows: 'Ta stilling til de skjulte radene',
    warnings: (count: number) => (count === 1 ? 'Bekreft én advarsel' : `Bekreft ${wholeNumber(count)} advarsler`),
    columns: (fields: string) => `Velg kolonnen for ${fields}`,
    oppgavegiver: 'Fyll ut hvem som melder inn',
    oppgavegiverNotForEnvironment: {
      practice: 'Bruk et oppdiktet organisasjonsnummer: under øving brukes aldri ekte lag',
      test: 'Bruk et oppdiktet organisasjonsnummer: i test brukes aldri ekte lag',
      production: 'Bruk lagets ekte organisasjonsnummer: dette er oppdiktet',
    },
    inntektsaar: 'Velg et inntektsår som ikke ligger i framtida',
    payments: 'Bekreft at utbetalingene er skattepliktig kundeutbytte',
  },
  send: {
    practice: (count: number) => `Send ${sendCount(count)} til øvingsmyndigheten`,
    test: (count: number) => `Send ${sendCount(count)} til testmiljøet`,
    production: (count: number) => `Send ${sendCount(count)} til Skatteetaten`,
  },
  sending: 'Sender leveransen',
  sendingPart: (number: number, of: number) => `Sender del ${wholeNumber(number)} av ${wholeNumber(of)}`,
  partsDelivered: (delivered: number, of: number) => `${wholeNumber(delivered)} av ${wholeNumber(of)} deler er levert`,
  partState: {
    delivered: 'levert',
    refused: 'ikke tatt imot',
    unsure: 'uviss',
    sending: 'uviss',
    'no-access': 'ikke sendt ennå',
    prepared: 'ikke sendt ennå',
    'given-up': 'gitt opp',
  },
  goOnWithParts: (left: number) => (left === 1 ? 'Send den siste delen' : `Send de ${wholeNumber(left)} delene som er igjen`),
  step: {
    freezing: 'Fryser leveransen',
    access: 'Ber Maskinporten om tilgang',
    sending: 'Overfører leveransen',
    receipt: 'Tar imot kvitteringen',
  },
  stepState: { done: 'ferdig', current: 'pågår', waiting: 'venter' },
  closing: 'Lukker du vinduet nå, er leveransen lagret. Du kan fortsette der den slapp.',
  waiting: {
    why: (attempt: number, attempts: number) =>
      `Det gikk ikke denne gangen. Appen prøver igjen av seg selv, forsøk ${wholeNumber(attempt)} av ${wholeNumber(attempts)}.`,
    seconds: (seconds: number) => (seconds === 1 ? 'Om 1 sekund' : `Om ${wholeNumber(seconds)} sekunder`),
    slow: 'Skatteetaten bruker lang tid på å svare. Appen venter i opptil ett minutt, og prøver så igjen med samme nøkkel.',
  },
  cancel: 'Avbryt sendingen',
  resuming: 'Sist appen ble lukket, var en leveranse på vei. Vi spør Skatteetaten igjen, med samme nøkkel.',
  resumed: (delivered: number, left: number) =>
    left === 0
      ? delivered === 1
        ? 'Leveransen fra sist er avklart.'
        : `${wholeNumber(delivered)} leveranser fra sist er avklart.`
      : 'En leveranse fra sist er fortsatt ikke avklart. Åpne utkastet for å se hvorfor.',
  unsure: {
    title: 'Vi vet ikke om Skatteetaten fikk leveransen',
    lost: 'Forbindelsen ble brutt før svaret kom, eller Skatteetaten svarte ikke som den skal.',
    cancelled: 'Du avbrøt mens leveransen var på vei. Det som har forlatt maskinen, kan ikke kalles tilbake: den kan være mottatt.',
    notBefore: (time: string) => `Skatteetaten ber oss vente til kl. ${time}.`,
    safe: 'Ingenting går tapt: vi spør igjen med samme nøkkel og samme innhold, så den kan ikke bli levert to ganger.',
    key: (key: string) => `Nøkkelen er ${key}.`,
    retry: 'Prøv igjen nå',
  },
  prepared: {
    title: 'Leveransen er klar, men ikke sendt',
    detail: 'Ingenting har forlatt maskinen. Leveransen ligger trygt i utboksen til du sender den.',
    offline: 'Maskinen er ikke på nett nå. Send når den er det igjen.',
  },
  noAccess: {
    title: 'Vi fikk ikke tilgang til å sende',
    detail: 'Ingenting av leveransen har forlatt maskinen.',
    toAccess: 'Gå til Tilgang',
  },
  refused: {
    title: 'Skatteetaten avviste leveransen',
    detail: 'Ingenting er registrert. Rett det som står under, og send på nytt.',
    writes: 'Skatteetaten skriver:',
    correlation: 'Korrelasjons-ID',
    list: 'Det Skatteetaten sier er galt',
    noList: 'Skatteetaten pekte ikke på noen celle. Er det de skriver ikke til hjelp, spør dem, og oppgi det som står her.',
    cell: (cell: string) => `Gå til celle ${cell}`,
    status: (httpStatus: number) => `Svarkode ${httpStatus}.`,
  },
  delivered: 'Leveransen er levert.',
  seeReceipt: 'Se kvitteringen',
};

function sendCount(count: number): string {
  return count === 1 ? '1 oppgave' : `${wholeNumber(count)} oppgaver`;
}

export type SendTexts = typeof sendNb;
