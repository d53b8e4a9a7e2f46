import { kroner, wholeNumber } from '../format.ts';

export const archiveNb = {
  lead: 'Alt som er sendt fra denne maskinen, og det som venter.',
  loading: 'Henter arkivet …',
  empty: {
    title: 'Ingenting er sendt ennå',
    detail: 'Når en leveranse er sendt, ligger kvitteringen her sammen med svaret fra Skatteetaten.',
    start: 'Gå til regnearket',
  },
  emptyHere: 'Ingenting er sendt her.',
  notWhole: {
    title: 'Noe i arkivet er endret eller borte på disken',
    detail: 'Kvitteringene under er som de var, men det kan mangle noen. Har du arkivet som zip fra før, så ta godt vare på den.',
  },
  shown: 'Vis det som er sendt til',
  environment: { practice: 'Generalprøve', test: 'Test', production: 'Skatteetaten' },
  search: 'Søk etter lag eller år',
  year: (year: number) => `Inntektsår ${year}`,
  held: {
    practice: 'Hos øvingsmyndigheten i dag',
    test: 'Hos testmiljøet i dag',
    production: 'Hos Skatteetaten i dag',
  },
  heldNothing: 'Ingenting',
  counting: 'Regner ut …',
  oppgaver: (count: number) => (count === 1 ? '1 oppgave' : `${wholeNumber(count)} oppgaver`),
  earlier: (count: number, sum: number) =>
    `Kanskje også ${count === 1 ? 'én mottaker' : `${wholeNumber(count)} mottakere`} (${kroner(sum)}) som bare står i tidligere lister. Det er ikke kjent om en ny liste tar dem bort.`,
  unsettled: (count: number) =>
    count === 1
      ? 'Én leveranse er ikke avklart, så det kan være mer.'
      : `${wholeNumber(count)} leveranser er ikke avklart, så det kan være mer.`,
  column: { at: 'Tid', count: 'Oppgaver', sum: 'Sum', state: 'Status', open: 'Åpne' },
  status: {
    levert: 'Levert – venter på svar',
    'svar-mottatt': 'Svar mottatt – les dokumentet',
    godkjent: 'Godkjent',
    'godkjent-med-avvik': 'Godkjent med merknader',
    avvist: 'Avvist etter kontroll',
  },
  state: {
    waiting: 'Venter i utboksen – ikke sendt',
    sending: 'På vei',
    unsure: 'Uviss – kan være mottatt',
    refused: 'Ikke tatt imot',
    'given-up': 'Gitt opp – uvisst om den kom fram',
  },
  part: (number: number, of: number) => `Del ${number} av ${of}`,
  openReceipt: 'Kvittering',
  openReceiptOf: (reference: string) => `Kvittering ${reference}`,
  openDraft: 'Utkast',
  openDraftOf: (reference: string) => `Utkast til ${reference}`,
  exportAll: 'Lagre alt som zip …',
  exported: 'Arkivet er lagret. Fila inneholder fødselsnummer: legg den et trygt sted.',
  back: 'Tilbake til arkivet',
  verify: {
    title: 'Kontroller en kvittering',
    help: 'Slipp en kvittering, en leveranse, et dokument eller en hel zip hvor som helst i vinduet, så ser du om den er uendret.',
    choose: 'Velg fil …',
    checking: (file: string) => `Kontrollerer «${file}» …`,
    unchanged: {
      title: (file: string) => `«${file}» er uendret`,
      receipt: 'Dette er kvitteringen, slik den ligger i arkivet.',
      body: 'Dette er nøyaktig det som ble sendt, byte for byte.',
      document: 'Dette er dokumentet, nøyaktig slik det kom.',
    },
    differs: {
      title: (file: string) => `«${file}» er endret`,
      receipt: 'Kvitteringen er ikke slik den ligger i arkivet. Dette er annerledes:',
      body: 'Dette er ikke nøyaktig det som ble sendt. Dette er annerledes:',
      layout: 'Innholdet er det samme, men fila er skrevet på en annen måte, som med andre mellomrom. Det som ble sendt, har andre byter.',
    },
    oppgave: (number: number) => `Oppgave ${wholeNumber(number)}`,
    more: 'Det er flere forskjeller enn dette.',
    foreign: {
      title: 'Denne er ikke fra dette arkivet',
      consistent: 'Den henger sammen med sitt eget fingeravtrykk, men appen kan ikke vite om den er ekte: den er laget et annet sted.',
      inconsistent: 'Den stemmer heller ikke med sitt eget fingeravtrykk: noe i den er endret.',
      body: 'Ingen leveranse i dette arkivet har den referansen.',
    },
    unknown: {
      title: (file: string) => `«${file}» er ikke noe appen kjenner igjen`,
      detail:
        'Det er ikke en kvittering, en leveranse, et mottatt dokument eller en zip herfra, eller så er den endret. I et mottatt dokument er én endret byte nok til at det ikke kjennes igjen.',
    },
    archiveUnchanged: (receipts: number) =>
      receipts === 1
        ? 'Zip-fila har én kvittering med alt som hører til, og alt er som i arkivet.'
        : `Zip-fila har ${wholeNumber(receipts)} kvitteringer med alt som hører til, og alt er som i arkivet.`,
    newer: (count: number) =>
      count === 1 ? 'Én kvittering er kommet til siden.' : `${wholeNumber(count)} kvitteringer er kommet til siden.`,
    archiveDiffers: 'Disse filene i den er ikke som i arkivet:',
    how: { changed: 'endret', missing: 'mangler', unknown: 'hører ikke til', unreadable: 'ødelagt' },
    close: 'Lukk',
  },
  tools: {
    print: 'Skriv ut',
    pdf: 'Lagre som PDF …',
    pdfSaved: 'PDF-en er lagret.',
    file: 'Lagre kvitteringsfil …',
    fileSaved: 'Kvitteringsfila er lagret. Slipp den i arkivet når som helst for å se om den er uendret.',
  },
  answer: {
    title: { practice: 'Svaret fra øvingsmyndigheten', test: 'Svaret fra testmiljøet', production: 'Svaret fra Skatteetaten' },
    detail: {
      levert: 'Svaret kommer som oftest i løpet av noen minutter. Appen spør av seg selv; du kan lukke den så lenge.',
      'svar-mottatt': 'Appen kan ikke si om leveransen er godkjent. Les dokumentet for å se hva som står der.',
      godkjent: 'Leveransen er kontrollert og godkjent.',
      'godkjent-med-avvik': 'Leveransen er godkjent, men noe er bemerket. Se gjennom det som står under.',
      avvist: 'Leveransen er kontrollert og avvist: den teller ikke som levert. Rett det som står under, og send på nytt.',
    },
    ask: 'Spør nå',
    asking: 'Spør …',
    nothingNew: 'Ikke noe nytt ennå.',
    somethingNew: 'Det har kommet et svar.',
    documents: 'Dokumenter',
    received: (date: string, time: string) => `Mottatt ${date} kl. ${time}`,
    hash: 'Fingeravtrykk (SHA-256)',
    read: (name: string) => `Les ${name}`,
    hide: (name: string) => `Skjul ${name}`,
    show: 'Les',
    hideShort: 'Skjul',
    save: 'Lagre …',
    saveOne: (name: string) => `Lagre ${name}`,
    saved: 'Dokumentet er lagret.',
    notText: 'Dette dokumentet kan ikke vises her. Lagre det, og åpne det i et annet program.',
    remarks: 'Merknader',
    severity: { avvist: 'Avvist', advarsel: 'Advarsel', ukjent: 'Merknad' },
    noWords: 'Ingen forklaring er gitt.',
    code: (code: string) => `Kode ${code}`,
    row: (row: number) => `Gå til rad ${wholeNumber(row)}`,
    cell: (cell: string) => `Gå til celle ${cell}`,
    noRow: 'Appen fant ikke hvilken rad det gjelder.',
  },
  raw: {
    title: 'Svaret slik det kom',
    help: 'For den som vil se nøyaktig hva som kom tilbake.',
    answer: (number: number, of: number) => (of === 1 ? 'Svar' : `Svar ${number} av ${of}`),
    status: (status: number, type: string) => (type === '' ? `Svarkode ${status}` : `Svarkode ${status}, ${type}`),
    truncated: 'Svaret var lengre enn dette.',
    nothing: 'Det kom ikke noe svar som kunne tas vare på.',
    empty: 'Svaret var tomt.',
    copy: 'Kopier svaret',
  },
};

export type ArchiveTexts = typeof archiveNb;
