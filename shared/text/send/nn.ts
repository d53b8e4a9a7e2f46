import { kroner, organisasjonsnummer, wholeNumber } from '../format.ts';
import type { SendTexts } from './nb.ts';

export const sendNn: SendTexts = {
  title: 'Send',
  who: 'Kven melder inn',
  whoHelp: 'Laget eller føretaket som har betalt ut (oppgåvegivar), og den Skatteetaten kan kontakte.',
  savedProfile: 'Lag du har meldt inn for før',
  newProfile: 'Eit anna lag',
  practiceProfile: 'Bruk eit øvingslag',
  field: {
    name: 'Namn på laget',
    organisasjonsnummer: 'Organisasjonsnummer',
    navn: 'Kontaktperson',
    telefonnummer: 'Telefon',
    varselEpostadresse: 'E-post for varsel',
    varselSmsMobilnummer: 'Mobil for varsel på SMS',
  },
  help: {
    name: 'Berre til bruk her i appen. Blir ikkje sendt.',
    organisasjonsnummer: 'Ni siffer.',
  },
  error: {
    REQUIRED: (field) => `Fyll ut «${field}».`,
    TOO_LONG: (field) => `«${field}» er for lang. Bruk færre teikn.`,
    CONTROL_CHARACTERS: (field) => `«${field}» har usynlege teikn. Slett teksten og skriv han på nytt.`,
    PHONE: (field) => `«${field}» må ha minst åtte siffer, som 900 00 000 eller +47 900 00 000.`,
    EMAIL: (field) => `«${field}» må vere ei e-postadresse, som kasserar@bygdelaget.no.`,
    ORGANISASJONSNUMMER: (field) => `«${field}» er ikkje gyldig. Sjekk dei ni siffera mot Brønnøysundregistra.`,
  },
  errorSummary: (count) => (count === 1 ? 'Eitt felt må rettast' : `${wholeNumber(count)} felt må rettast`),
  saveProfile: 'Lagre opplysningane',
  changeProfile: 'Endre',
  cancelChange: 'Avbryt',
  orgnr: (digits) => `org.nr. ${organisasjonsnummer(digits)}`,
  year: 'Inntektsår',
  yearHelp: 'Året pengane vart utbetalte.',
  confirm: 'Utbetalingane er skattepliktig kundeutbytte',
  confirmHelp:
    'Ikkje all etterbetaling er det: bonus frå eit forbrukarsamvirke for private kjøp er skattefri. Er du i tvil, spør rekneskapsføraren eller les rettleiinga til RF-1301 på skatteetaten.no.',
  warnings: 'Åtvaringar',
  warningsHelp: 'Les kvar av dei. Stadfest dei som er rette; rett dei andre i reknearket.',
  acceptWarning: 'Eg har sett på dette, og det stemmer',
  showRow: (row) => `Gå til rad ${wholeNumber(row)}`,
  showMore: (count) => `Vis ${wholeNumber(count)} til`,
  summary: 'Dette blir sendt',
  summaryOppgaver: (count) =>
    count === 1
      ? 'Éi oppgåve: namn, nummer og beløp for éin mottakar.'
      : `${wholeNumber(count)} oppgåver: namn, nummer og beløp for kvar mottakar.`,
  summarySum: (sum, year) => `Til saman ${kroner(sum)}, utbetalt i ${year}.`,
  summaryFrom: (name, digits, contact) => `Frå ${name}, org.nr. ${organisasjonsnummer(digits)}. Kontakt: ${contact}.`,
  summaryTo: {
    practice: 'Til øvingsmyndigheita på denne maskina. Skatteetaten får ingenting.',
    test: 'Til testmiljøet hos Skatteetaten.',
    production: 'Til Skatteetaten. Tala kjem i skattemeldinga til mottakarane.',
  },
  summaryParts: (parts) =>
    `Lista er for stor for éin leveranse, så ho går som ${wholeNumber(parts)}, kvar med si eiga kvittering. Stoppar det undervegs, held du fram der det slapp.`,
  summaryOnce: 'Leveransen blir frosen før han blir send og har sin eigen nøkkel, så han kan ikkje bli levert to gonger.',
  blocked: 'Før du kan sende',
  blocker: {
    earlierUnsettled: (date) => `Avklar leveransen frå ${date} først: han gjeld same lag og år`,
    errors: (count) => (count === 1 ? 'Rett den siste feilen i kontrollen' : `Rett ${wholeNumber(count)} feil i kontrollen`),
    layoutChange: 'Ta stilling til at kolonnane står annleis enn sist',
    hiddenRows: 'Ta stilling til dei skjulte radene',
    warnings: (count) => (count === 1 ? 'Stadfest éi åtvaring' : `Stadfest ${wholeNumber(count)} åtvaringar`),
    columns: (fields) => `Vel kolonnen for ${fields}`,
    oppgavegiver: 'Fyll ut kven som melder inn',
    oppgavegiverNotForEnvironment: {
      practice: 'Bruk eit oppdikta organisasjonsnummer: under øving brukar vi aldri ekte lag',
      test: 'Bruk eit oppdikta organisasjonsnummer: i test brukar vi aldri ekte lag',
      production: 'Bruk det ekte organisasjonsnummeret til laget: dette er oppdikta',
    },
    inntektsaar: 'Vel eit inntektsår som ikkje ligg i framtida',
    payments: 'Stadfest at utbetalingane er skattepliktig kundeutbytte',
  },
  send: {
    practice: (count) => `Send ${sendCount(count)} til øvingsmyndigheita`,
    test: (count) => `Send ${sendCount(count)} til testmiljøet`,
    production: (count) => `Send ${sendCount(count)} til Skatteetaten`,
  },
  sending: 'Sender leveransen',
  sendingPart: (number, of) => `Sender del ${wholeNumber(number)} av ${wholeNumber(of)}`,
  partsDelivered: (delivered, of) => `${wholeNumber(delivered)} av ${wholeNumber(of)} delar er leverte`,
  partState: {
    delivered: 'levert',
    refused: 'ikkje teken imot',
    unsure: 'uviss',
    sending: 'uviss',
    'no-access': 'ikkje send enno',
    prepared: 'ikkje send enno',
    'given-up': 'gitt opp',
  },
  goOnWithParts: (left) => (left === 1 ? 'Send den siste delen' : `Send dei ${wholeNumber(left)} delane som er att`),
  step: {
    freezing: 'Frys leveransen',
    access: 'Ber Maskinporten om tilgang',
    sending: 'Overfører leveransen',
    receipt: 'Tek imot kvitteringa',
  },
  stepState: { done: 'ferdig', current: 'i gang', waiting: 'ventar' },
  closing: 'Lukkar du vindauget no, er leveransen lagra. Du kan halde fram der han slapp.',
  waiting: {
    why: (attempt, attempts) =>
      `Det gjekk ikkje denne gongen. Appen prøver igjen av seg sjølv, forsøk ${wholeNumber(attempt)} av ${wholeNumber(attempts)}.`,
    seconds: (seconds) => (seconds === 1 ? 'Om 1 sekund' : `Om ${wholeNumber(seconds)} sekund`),
    slow: 'Skatteetaten brukar lang tid på å svare. Appen ventar i opptil eitt minutt, og prøver så igjen med same nøkkel.',
  },
  cancel: 'Avbryt sendinga',
  resuming: 'Sist appen vart lukka, var ein leveranse på veg. Vi spør Skatteetaten igjen, med same nøkkel.',
  resumed: (delivered, left) =>
    left === 0
      ? delivered === 1
        ? 'Leveransen frå sist er avklart.'
        : `${wholeNumber(delivered)} leveransar frå sist er avklarte.`
      : 'Ein leveranse frå sist er framleis ikkje avklart. Opne utkastet for å sjå kvifor.',
  unsure: {
    title: 'Vi veit ikkje om Skatteetaten fekk leveransen',
    lost: 'Sambandet vart brote før svaret kom, eller Skatteetaten svara ikkje som dei skal.',
    cancelled: 'Du avbraut medan leveransen var på veg. Det som har forlate maskina, kan ikkje kallast tilbake: han kan vere motteken.',
    notBefore: (time) => `Skatteetaten ber oss vente til kl. ${time}.`,
    safe: 'Ingenting går tapt: vi spør igjen med same nøkkel og same innhald, så han kan ikkje bli levert to gonger.',
    key: (key) => `Nøkkelen er ${key}.`,
    retry: 'Prøv igjen no',
  },
  prepared: {
    title: 'Leveransen er klar, men ikkje send',
    detail: 'Ingenting har forlate maskina. Leveransen ligg trygt i utboksen til du sender han.',
    offline: 'Maskina er ikkje på nett no. Send når ho er det igjen.',
  },
  noAccess: {
    title: 'Vi fekk ikkje tilgang til å sende',
    detail: 'Ingenting av leveransen har forlate maskina.',
    toAccess: 'Gå til Tilgang',
  },
  refused: {
    title: 'Skatteetaten avviste leveransen',
    detail: 'Ingenting er registrert. Rett det som står under, og send på nytt.',
    writes: 'Skatteetaten skriv:',
    correlation: 'Korrelasjons-ID',
    list: 'Det Skatteetaten seier er gale',
    noList: 'Skatteetaten peikte ikkje på noka celle. Er det dei skriv ikkje til hjelp, spør dei, og oppgje det som står her.',
    cell: (cell) => `Gå til celle ${cell}`,
    status: (httpStatus) => `Svarkode ${httpStatus}.`,
  },
  delivered: 'Leveransen er levert.',
  seeReceipt: 'Sjå kvitteringa',
};

function sendCount(count: number): string {
  return count === 1 ? '1 oppgåve' : `${wholeNumber(count)} oppgåver`;
}
