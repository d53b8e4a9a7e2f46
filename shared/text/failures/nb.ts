import { whyNoAnswer } from '../../core/no-answer.ts';
import { keyFailuresNb } from './keys-nb.ts';
import { noAnswerNb } from './no-answer-nb.ts';
import type { FailureTexts } from './shape.ts';

export const failuresNb: FailureTexts = {
  FILE_NOT_FOUND: () => ({
    title: 'Fant ikke fila',
    detail: 'Den er flyttet, slettet eller har fått et nytt navn.',
    todo: 'Finn den igjen og velg den på nytt.',
  }),
  FILE_IS_FOLDER: () => ({
    title: 'Dette er en mappe',
    detail: 'Appen leser ett regneark om gangen.',
    todo: 'Åpne mappa og velg regnearket som ligger i den.',
  }),
  FILE_EMPTY: () => ({
    title: 'Fila er tom',
    detail: 'Det er ingenting i den. Lagringen eller nedlastingen kan ha stoppet på halvveien.',
    todo: 'Lagre eller last ned regnearket på nytt, og velg det igjen.',
  }),
  FILE_TOO_LARGE: (fill) => ({
    title: 'Fila er for stor',
    detail: `Den er på ${fill.fileSize('bytes')} MB. Appen leser filer på opptil ${fill.fileSize('limitBytes')} MB.`,
    todo: 'Kopier arket med medlemmer og beløp til en ny arbeidsbok uten bilder, og velg den.',
  }),
  FILE_LOCKED: () => ({
    title: 'Fila er i bruk',
    detail: 'Den er trolig åpen i Excel.',
    todo: 'Lukk den der, eller lagre en kopi, og slipp den her igjen.',
  }),
  FILE_IS_LOCK_FILE: () => ({
    title: 'Dette er ikke selve regnearket',
    detail: 'Filer som begynner med ~$ lager Excel mens regnearket er åpent. Det er ingen rader i dem.',
    todo: 'Velg fila med samme navn uten ~$ foran.',
  }),
  FILE_NOT_READABLE: () => ({
    title: 'Får ikke åpnet fila',
    detail: 'Maskinen lar ikke appen lese den. Den kan ligge et sted du ikke har tilgang til, eller bare finnes i skyen.',
    todo: 'Kopier den til Dokumenter på denne maskinen, og velg kopien.',
  }),
  FILE_PLACE_GONE: () => ({
    title: 'Får ikke kontakt med stedet der fila ligger',
    detail: 'Nettverksmappa, minnepinnen eller stasjonen svarer ikke.',
    todo: 'Koble til på nytt, eller kopier fila til maskinen din og velg kopien.',
  }),
  FILE_NOT_WRITABLE: () => ({
    title: 'Får ikke lagret fila',
    detail: 'Maskinen lar ikke appen skrive der, eller disken er full.',
    todo: 'Velg et annet sted, som Dokumenter.',
  }),
  FILE_NOT_A_SHEET: () => ({
    title: 'Dette er ikke et regneark',
    detail: 'Appen leser Excel (.xlsx, .xlsm, .xlsb, .xls), LibreOffice (.ods) og tekst (.csv). Innholdet i fila er noe annet.',
    todo: 'Åpne fila i programmet den kommer fra, og lagre den som Excel-arbeidsbok.',
  }),
  FILE_IS_MARKUP: () => ({
    title: 'Dette er en nettside eller XML med regnearknavn',
    detail: 'En del medlemssystemer lagrer slik. Excel viser den som et ark, men det er ikke en arbeidsbok.',
    todo: 'Åpne fila i Excel og lagre den som Excel-arbeidsbok (.xlsx).',
  }),
  FILE_IS_TEXT: () => ({
    title: 'Dette er ren tekst med regnearknavn',
    detail: 'Fila heter noe som hører til Excel eller LibreOffice, men innholdet er tekst, trolig en CSV-fil.',
    todo: 'Endre navnet så det slutter på .csv, og velg den på nytt.',
  }),
  FILE_IS_IWORK: () => ({
    title: 'Dette er et dokument fra Apple Numbers eller Pages',
    detail: 'Appen kan ikke lese det formatet.',
    todo: 'Åpne det der, velg Arkiv > Eksporter til > Excel, og velg fila som blir laget.',
  }),
  FILE_ENCRYPTED: () => ({
    title: 'Regnearket har passord',
    detail: 'Appen kan ikke åpne det uten passordet, og spør ikke etter det.',
    todo: 'Åpne det i Excel, lagre en kopi uten passord, og slett kopien når du er ferdig.',
  }),
  FILE_DAMAGED: () => ({
    title: 'Fila er skadet',
    detail: 'Den begynner som et regneark, men resten henger ikke sammen. Nedlastingen kan ha stoppet på halvveien.',
    todo: 'Åpne den i Excel og lagre den på nytt, eller hent den en gang til.',
  }),
  FILE_INFLATES_TOO_MUCH: () => ({
    title: 'Fila pakker seg ut til for mye',
    detail: 'Den er liten på disken, men enorm når den åpnes. Slik kan filer lages for å stanse en maskin, så den er ikke åpnet.',
    todo: 'Er det ditt eget regneark, kopier arket med medlemmer og beløp til en ny arbeidsbok.',
  }),
  FILE_COLUMNS_CHANGED: () => ({
    title: 'Kolonnene i fila er endret',
    detail: 'En kolonne som utkastet bruker, finnes ikke lenger. Utkastet er som før.',
    todo: 'Slipp fila i vinduet for å lage et nytt utkast, eller sett tilbake overskriftene og prøv igjen.',
  }),
  FILE_CHANGED_SINCE: () => ({
    title: 'Fila er endret etter at den ble lest',
    detail: 'Rettelsene ville havnet i feil celler. Ingenting er lagret.',
    todo: 'Hent endringene først, og lagre kopien etterpå.',
  }),
  SHEET_NOT_FOUND: () => ({
    title: 'Arket finnes ikke',
    detail: 'Det er ikke noe ark med det navnet i arbeidsboka.',
    todo: 'Sjekk navnet på arkfanen nederst i Excel.',
  }),
  SHEET_TOO_LARGE: (fill) => ({
    title: 'Arket har for mange rader',
    detail: `Appen leser opptil ${fill.number('limitRows')} rader.`,
    todo: 'Slett tomme rader nederst i arket, eller del det i to.',
  }),
  SHEET_TOO_MANY_CELLS: (fill) => ({
    title: 'Arket er for stort i begge retninger',
    detail: `Appen leser opptil ${fill.number('limitCells')} celler, regnet som rader ganger kolonner i bruk.`,
    todo: 'Kopier bare kolonnene med nummer, navn og beløp til en ny arbeidsbok, og velg den.',
  }),
  SHEET_NO_CELLS: () => ({
    title: 'Arket er tomt',
    detail: 'Det står ingenting i det.',
    todo: 'Velg et annet ark i arbeidsboka.',
  }),
  SHEET_NO_COLUMNS: () => ({
    title: 'Fant ikke kolonnene',
    detail: 'Appen så etter overskrifter for fødselsnummer eller organisasjonsnummer, navn og beløp.',
    todo: 'Vis hvilke kolonner det er, eller velg et annet ark.',
  }),
  READER_OUT_OF_MEMORY: () => ({
    title: 'Regnearket krever for mye minne',
    detail: 'Lesingen ble stanset så maskinen ikke skulle stoppe.',
    todo: 'Kopier bare kolonnene med nummer, navn og beløp til en ny arbeidsbok, og velg den.',
  }),
  READER_TIMED_OUT: () => ({
    title: 'Regnearket tok for lang tid å lese',
    detail: 'Lesingen ble stanset. Formler, bilder og formatering langt utenfor tabellen er vanlige årsaker.',
    todo: 'Kopier bare kolonnene med nummer, navn og beløp til en ny arbeidsbok, og velg den.',
  }),
  READER_DIED: () => ({
    title: 'Lesingen stoppet',
    detail: 'Delen av appen som leser regneark, avsluttet uventet på denne fila. Resten av appen er ikke berørt.',
    todo: 'Prøv igjen. Skjer det på nytt, åpne fila i Excel og lagre den som ny arbeidsbok.',
  }),
  READ_CANCELLED: () => ({
    title: 'Lesingen ble avbrutt',
    detail: 'Ingenting er endret.',
    todo: 'Velg fila på nytt når du vil.',
  }),
  TICKET_UNKNOWN: () => ({
    title: 'Velg fila på nytt',
    detail: 'Appen har ikke lenger tilgang til fila du valgte.',
    todo: 'Slipp den her igjen, eller velg den med knappen.',
  }),
  STORE_LOCKED_BY_OTHER_PROCESS: () => ({
    title: 'Utkastene er i bruk av et annet vindu',
    detail: 'Appen eller kommandolinja er åpen fra før med de samme utkastene, og bare én kan bruke dem om gangen.',
    todo: 'Gå til det andre vinduet, eller lukk det og prøv igjen.',
  }),
  STORE_NEEDS_PASSPHRASE: () => ({
    title: 'Utkastene er låst',
    detail: 'De er beskyttet med en passfrase.',
    todo: 'Skriv passfrasen.',
  }),
  STORE_WRONG_PASSPHRASE: () => ({
    title: 'Passfrasen stemmer ikke',
    detail: 'Utkastene er fortsatt låst, og ingenting er endret.',
    todo: 'Sjekk store og små bokstaver, og prøv igjen.',
  }),
  RECOVERY_CODE_MISTYPED: () => ({
    title: 'Koden har en skrivefeil',
    detail: 'Kontrolltegnene i den stemmer ikke, eller den har ikke 30 tegn.',
    todo: 'Se på arket, og skriv koden på nytt.',
  }),
  RECOVERY_CODE_WRONG: () => ({
    title: 'Koden hører ikke til disse utkastene',
    detail: 'Den er skrevet riktig, men den er laget for noe annet, eller den er erstattet av en nyere.',
    todo: 'Se etter et nyere ark, og prøv koden på det.',
  }),
  STORE_KEYCHAIN_UNAVAILABLE: () => ({
    title: 'Nøkkelringen svarer ikke',
    detail: 'Maskinen har ingen nøkkelring, eller den er låst. Nøkkelen til utkastene ligger der.',
    todo: 'Lås opp nøkkelringen og prøv igjen, eller bruk passfrasen.',
  }),
  STORE_KEY_UNREADABLE: () => ({
    title: 'Får ikke låst opp utkastene',
    detail: 'Nøkkelen til dem finnes ikke der den skal være. Utkastene ligger urørt på disken.',
    todo: 'Bruk passfrasen, eller hent tilbake mappa fra en sikkerhetskopi.',
  }),
  STORE_NEWER_VERSION: () => ({
    title: 'Utkastene er laget med en nyere versjon',
    detail: 'Denne versjonen kan ikke lese dem, og lar dem ligge urørt.',
    todo: 'Oppdater appen, og åpne dem på nytt.',
  }),
  STORE_DAMAGED: () => ({
    title: 'Noe av det lagrede er skadet',
    detail: 'Det kan ikke leses, og er satt til side uten å bli endret. Det som er skadet, blir ikke sendt.',
    todo: 'Hent tilbake mappa fra en sikkerhetskopi, eller begynn på nytt fra regnearket.',
  }),
  STORE_NOT_WRITABLE: () => ({
    title: 'Får ikke lagret',
    detail: 'Maskinen lar ikke appen skrive i mappa der utkastene ligger. Det siste du gjorde, er ikke lagret.',
    todo: 'Sjekk at du har skrivetilgang til mappa, og prøv igjen.',
  }),
  STORE_DISK_FULL: () => ({
    title: 'Disken er full',
    detail: 'Det siste du gjorde, er ikke lagret. Det som var lagret før, er der fortsatt.',
    todo: 'Frigjør plass på disken, og prøv igjen.',
  }),
  DRAFT_NOT_FOUND: () => ({
    title: 'Fant ikke utkastet',
    detail: 'Det er slettet, eller det hører til et annet miljø.',
    todo: 'Gå til lista over utkast.',
  }),
  DRAFT_NOT_EDITABLE: () => ({
    title: 'Utkastet kan ikke endres nå',
    detail: 'Det er sendt, eller det er på vei. Da må det stå slik det ble sendt.',
    todo: 'Vent til sendingen er avklart. Rettelser gjør du i et nytt utkast.',
  }),
  DRAFT_CHANGED: () => ({
    title: 'Utkastet er endret siden',
    detail: 'Noe i utkastet ble endret etter at forslaget ble vist, så det er ikke gjort.',
    todo: 'Se på det nye forslaget, og prøv igjen.',
  }),
  DRAFT_HAS_NO_FILE: () => ({
    title: 'Utkastet er ikke koblet til en fil',
    detail: 'Det er limt inn, eller laget før appen husket hvor fila ligger.',
    todo: 'Slipp fila i vinduet for å lage et nytt utkast av den.',
  }),
  EDIT_TOO_MANY_ROWS: (fill) => ({
    title: 'For mange rader på én gang',
    detail: `Det gjelder ${fill.number('rows')} rader, og vi endrer ${fill.number('highest')} om gangen. Ingenting er endret.`,
    todo: 'Merk færre rader. Gjelder det hele arket, er det enklere å rette i regnearket og slippe det her på nytt.',
  }),
  PASTE_TOO_WIDE: (fill) => ({
    title: 'Det du limer inn, er for bredt',
    detail: `Det har ${fill.number('columns')} kolonner, og herfra er det plass til ${fill.number('room')}. Ingenting er endret.`,
    todo: 'Kopier bare kolonnene som hører hjemme her, eller still deg i en kolonne lenger til venstre.',
  }),
  PASTE_BEYOND_ROWS: (fill) => ({
    title: 'Det er ikke rader nok å lime inn i',
    detail: `Du limer inn ${fill.number('rows')} rader, og herfra vises det bare ${fill.number('room')}. Ingenting er endret.`,
    todo: 'Vis alle rader, uten søk og sortering. Da legges det som ikke får plass, til som nye rader nederst.',
  }),
  SUBMISSION_NOT_FOUND: () => ({
    title: 'Fant ikke leveransen',
    detail: 'Det er ingen leveranse med den ID-en her.',
    todo: 'Sjekk ID-en, og at det er riktig mappe.',
  }),
  HANDOVER_NOT_OF_SENT: () => ({
    title: 'Dette utkastet kan ikke lagres som fil',
    detail: 'Det er levert, kanskje levert, eller retter en levering. På en annen maskin ville det sett ut som om det aldri var sendt.',
    todo: 'Lagre kvitteringen i stedet, eller lag en kopi av utkastet og lagre den.',
  }),
  HANDOVER_NOT_READABLE: () => ({
    title: 'Dette er ikke et utkast fra Kundeutbytte',
    detail: 'Fila har ikke det innholdet navnet sier, eller den er skadet. Ingenting er lagt inn.',
    todo: 'Be om å få fila på nytt. Et regneark åpner du som det er.',
  }),
  HANDOVER_NEWER_VERSION: () => ({
    title: 'Utkastet er lagret med en nyere versjon',
    detail: 'Denne versjonen kan ikke lese det. Fila er urørt.',
    todo: 'Oppdater appen, og åpne fila på nytt.',
  }),
  HANDOVER_WRONG_PASSPHRASE: () => ({
    title: 'Passordfrasen passer ikke til fila',
    detail: 'Enten er den skrevet feil, eller så er fila skadet på veien. Det går ikke an å se hvilken.',
    todo: 'Prøv en gang til. Hjelper det ikke, be om å få fila på nytt.',
  }),
  UPDATE_WAITS: () => ({
    title: 'Appen kan ikke byttes ut nå',
    detail:
      'Enten er en leveranse ikke avklart, eller så er det sesong: mellom 1. januar og 1. mars bytter vi bare for å tette sikkerhetshull.',
    todo: 'Gjør leveransen ferdig, eller vent til etter 1. mars.',
  }),
  RUNTIME_PRACTICE_ONLY: () => ({
    title: 'Bare generalprøve her',
    detail: 'Appen kjører på en utgave av Electron som bare er til prøving, og nekter derfor test og produksjon.',
    todo: 'Installer appen på vanlig måte for å sende på ordentlig.',
  }),
  ENVIRONMENT_NOT_SET_UP: () => ({
    title: 'Tilgangen er ikke satt opp',
    detail: 'For å sende i dette miljøet trengs et sertifikat og en klient-ID i Maskinporten.',
    todo: 'Gå gjennom punktene under Tilgang, eller øv i generalprøve så lenge.',
  }),
  ENVIRONMENT_MISMATCH: () => ({
    title: 'Hører til et annet miljø',
    detail: 'Det som skal sendes, ble laget for et annet miljø enn det som er valgt. Ingenting er sendt.',
    todo: 'Velg miljøet det ble laget for.',
  }),
  ...keyFailuresNb,
  MASKINPORTEN_UNREACHABLE: (fill) => ({
    title: 'Får ikke kontakt med Maskinporten',
    ...noAnswerNb(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Maskinporten', 'maskinporten.no'),
  }),
  MASKINPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Maskinporten svarte noe uventet',
    detail: 'Svaret var ikke slik det skal være. Noe på veien, som en proxy, kan ha svart i stedet. Ingenting er sendt.',
    todo: 'Prøv igjen, gjerne fra et annet nett.',
  }),
  NOT_READY: () => ({
    title: 'Regnearket er ikke klart til å sendes',
    detail: 'Det er noe igjen å rette eller godta. Ingenting er sendt.',
    todo: 'Gå tilbake til Kontroll.',
  }),
  SKATTEETATEN_UNREACHABLE: () => ({
    title: 'Vi vet ikke om Skatteetaten fikk leveransen',
    detail: 'Ingenting går tapt: vi spør igjen med samme nøkkel, så den kan ikke bli levert to ganger.',
    todo: 'Prøv igjen nå, eller når nettet er tilbake.',
  }),
  SKATTEETATEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Skatteetaten svarte noe uventet',
    detail: 'Ingenting går tapt: vi spør igjen med samme nøkkel, så den kan ikke bli levert to ganger.',
    todo: 'Prøv igjen. Det går med samme nøkkel og samme innhold.',
  }),
  ALREADY_SENDING: () => ({
    title: 'Dette er allerede på vei',
    detail: 'Det samme innholdet er sendt, og svaret er ikke klart ennå.',
    todo: 'Vent på svaret, eller fullfør sendingen som er i gang. Ikke send det en gang til.',
  }),
  EARLIER_UNSETTLED: () => ({
    title: 'En tidligere leveranse må avklares først',
    detail:
      'Det ligger en leveranse for samme lag og inntektsår som ikke er avklart. Kom de fram i feil rekkefølge, kunne den gamle lista blitt stående.',
    todo: 'Fullfør den første. Har den ikke forlatt maskinen, kan du også ta den ut av utboksen. Send denne etterpå.',
  }),
  SUBMISSION_MOVED_ON: () => ({
    title: 'Dette går ikke lenger for denne leveransen',
    detail: 'Det har skjedd noe med den siden den ble vist. Ingenting er endret nå.',
    todo: 'Åpne den på nytt for å se hvor den står.',
  }),
  ALREADY_DELIVERED: () => ({
    title: 'Dette er allerede levert',
    detail: 'Skatteetaten har kvittert for akkurat dette innholdet.',
    todo: 'Se kvitteringen. Skal noe rettes, endre det først og send hele lista på nytt.',
  }),
  NIL_SWITCHED_OFF: () => ({
    title: 'Å melde at det ikke er noe, er slått av',
    detail: 'Det sendes bare herfra når det er slått på under Innstillinger. Ingenting er sendt.',
    todo: 'Bruk skjemaet RF-1301 på skatteetaten.no. Det er den vanlige veien.',
  }),
  NIL_NOT_READY: () => ({
    title: 'Det mangler noe før dette kan sendes',
    detail: 'Laget må høre til miljøet, året må være over, og du må bekrefte at det ikke er noe å melde. Ingenting er sendt.',
    todo: 'Se gjennom det du har fylt ut.',
  }),
  NIL_NOT_TESTED: () => ({
    title: 'Denne skrivemåten er ikke tatt imot i testmiljøet',
    detail:
      'Ingen offentlig kilde sier hvordan den skal skrives, så appen sender den ikke til Skatteetaten før testmiljøet har tatt imot den samme. Ingenting er sendt.',
    todo: 'Send den i Test først, eller bruk skjemaet RF-1301 på skatteetaten.no.',
  }),
  NIL_AFTER_LIST: () => ({
    title: 'Det er levert en liste for laget og året',
    detail:
      'Å si at det ikke er noe, ville da være å slette det som er meldt inn, og det er ikke kjent hvordan det gjøres. En leveranse som er gitt opp, kan også ha kommet fram. Ingenting er sendt.',
    todo: 'Slett oppgavene i skjemaet RF-1301 på skatteetaten.no, eller send en rettet liste.',
  }),
  NIL_ALREADY_DELIVERED: () => ({
    title: '«Ingen oppgaver» er allerede meldt for laget og året',
    detail: 'Det er kvittert for det. Ingenting er sendt nå.',
    todo: 'Se kvitteringen i arkivet. Er det likevel noe å melde inn, slipp regnearket på første side og send lista.',
  }),
  DIALOGPORTEN_UNREACHABLE: () => ({
    title: 'Får ikke kontakt med Altinn',
    detail: 'Appen kunne ikke spørre om tilbakemeldingen er kommet. Leveransen er levert; det er bare svaret som venter.',
    todo: 'Prøv igjen om litt. Appen spør også av seg selv.',
  }),
  DIALOGPORTEN_REFUSED: () => ({
    title: 'Altinn slapp oss ikke inn i dialogen',
    detail: 'Tilgangen til Dialogporten mangler eller gjelder ikke. Leveransen er levert; det er bare svaret appen ikke får lest.',
    todo: 'Gå gjennom punktene under Tilgang, eller les tilbakemeldingen i innboksen i Altinn.',
  }),
  DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Altinn svarte noe uventet',
    detail: 'Appen forsto ikke svaret om dialogen. Leveransen er levert.',
    todo: 'Prøv igjen, eller les tilbakemeldingen i innboksen i Altinn.',
  }),
  DOCUMENT_NOT_FETCHED: () => ({
    title: 'Dokumentet kunne ikke hentes',
    detail: 'Det er kommet et svar, men appen fikk det ikke ned. Leveransen er levert.',
    todo: 'Prøv igjen om litt, eller les dokumentet i innboksen i Altinn.',
  }),
  CALL_REFUSED: () => ({
    title: 'Appen stoppet en forespørsel',
    detail: 'Den kom ikke fra vinduet til appen. Ingenting er gjort.',
    todo: 'Lukk appen og åpne den igjen. Skjer det på nytt, meld fra om det.',
  }),
  CALL_ARGUMENTS_INVALID: () => ({
    title: 'Noe i appen passer ikke sammen',
    detail: 'En forespørsel fra vinduet hadde feil form. Ingenting er gjort.',
    todo: 'Lukk appen og åpne den igjen. Skjer det på nytt, meld fra om det.',
  }),
  UNEXPECTED: () => ({
    title: 'Noe gikk galt i appen',
    detail: 'Det er en feil vi ikke har tatt høyde for. Det som er lagret, er der fortsatt.',
    todo: 'Prøv igjen. Skjer det på nytt, meld fra om det.',
  }),
};
