import { whyNoAnswer } from '../../core/no-answer.ts';
import { keyFailuresNn } from './keys-nn.ts';
import { noAnswerNn } from './no-answer-nn.ts';
import type { FailureTexts } from './shape.ts';

export const failuresNn: FailureTexts = {
  FILE_NOT_FOUND: () => ({
    title: 'Fann ikkje fila',
    detail: 'Ho er flytta, sletta eller har fått eit nytt namn.',
    todo: 'Finn ho igjen og vel ho på nytt.',
  }),
  FILE_IS_FOLDER: () => ({
    title: 'Dette er ei mappe',
    detail: 'Appen les eitt rekneark om gongen.',
    todo: 'Opne mappa og vel reknearket som ligg i ho.',
  }),
  FILE_EMPTY: () => ({
    title: 'Fila er tom',
    detail: 'Det er ingenting i ho. Lagringa eller nedlastinga kan ha stoppa på halvvegen.',
    todo: 'Lagre eller last ned reknearket på nytt, og vel det igjen.',
  }),
  FILE_TOO_LARGE: (fill) => ({
    title: 'Fila er for stor',
    detail: `Ho er på ${fill.fileSize('bytes')} MB. Appen les filer på opptil ${fill.fileSize('limitBytes')} MB.`,
    todo: 'Kopier arket med medlemmer og beløp til ei ny arbeidsbok utan bilete, og vel den.',
  }),
  FILE_LOCKED: () => ({
    title: 'Fila er i bruk',
    detail: 'Ho er truleg open i Excel.',
    todo: 'Lukk ho der, eller lagre ein kopi, og slepp ho her igjen.',
  }),
  FILE_IS_LOCK_FILE: () => ({
    title: 'Dette er ikkje sjølve reknearket',
    detail: 'Filer som byrjar med ~$ lagar Excel medan reknearket er ope. Det er ingen rader i dei.',
    todo: 'Vel fila med same namn utan ~$ framme.',
  }),
  FILE_NOT_READABLE: () => ({
    title: 'Får ikkje opna fila',
    detail: 'Maskina lèt ikkje appen lese ho. Ho kan liggje ein stad du ikkje har tilgang til, eller berre finnast i skya.',
    todo: 'Kopier ho til Dokument på denne maskina, og vel kopien.',
  }),
  FILE_PLACE_GONE: () => ({
    title: 'Får ikkje kontakt med staden der fila ligg',
    detail: 'Nettverksmappa, minnepinnen eller stasjonen svarar ikkje.',
    todo: 'Kople til på nytt, eller kopier fila til maskina di og vel kopien.',
  }),
  FILE_NOT_WRITABLE: () => ({
    title: 'Får ikkje lagra fila',
    detail: 'Maskina lèt ikkje appen skrive der, eller disken er full.',
    todo: 'Vel ein annan stad, som Dokument.',
  }),
  FILE_NOT_A_SHEET: () => ({
    title: 'Dette er ikkje eit rekneark',
    detail: 'Appen les Excel (.xlsx, .xlsm, .xlsb, .xls), LibreOffice (.ods) og tekst (.csv). Innhaldet i fila er noko anna.',
    todo: 'Opne fila i programmet ho kjem frå, og lagre ho som Excel-arbeidsbok.',
  }),
  FILE_IS_MARKUP: () => ({
    title: 'Dette er ei nettside eller XML med reknearknamn',
    detail: 'Ein del medlemssystem lagrar slik. Excel viser ho som eit ark, men det er ikkje ei arbeidsbok.',
    todo: 'Opne fila i Excel og lagre ho som Excel-arbeidsbok (.xlsx).',
  }),
  FILE_IS_TEXT: () => ({
    title: 'Dette er rein tekst med reknearknamn',
    detail: 'Fila heiter noko som høyrer til Excel eller LibreOffice, men innhaldet er tekst, truleg ei CSV-fil.',
    todo: 'Endre namnet så det sluttar på .csv, og vel ho på nytt.',
  }),
  FILE_IS_IWORK: () => ({
    title: 'Dette er eit dokument frå Apple Numbers eller Pages',
    detail: 'Appen kan ikkje lese det formatet.',
    todo: 'Opne det der, vel Arkiv > Eksporter til > Excel, og vel fila som blir laga.',
  }),
  FILE_ENCRYPTED: () => ({
    title: 'Reknearket har passord',
    detail: 'Appen kan ikkje opne det utan passordet, og spør ikkje etter det.',
    todo: 'Opne det i Excel, lagre ein kopi utan passord, og slett kopien når du er ferdig.',
  }),
  FILE_DAMAGED: () => ({
    title: 'Fila er skadd',
    detail: 'Ho byrjar som eit rekneark, men resten heng ikkje saman. Nedlastinga kan ha stoppa på halvvegen.',
    todo: 'Opne ho i Excel og lagre ho på nytt, eller hent ho ein gong til.',
  }),
  FILE_INFLATES_TOO_MUCH: () => ({
    title: 'Fila pakkar seg ut til for mykje',
    detail: 'Ho er lita på disken, men enorm når ho blir opna. Slik kan filer lagast for å stanse ei maskin, så ho er ikkje opna.',
    todo: 'Er det ditt eige rekneark, kopier arket med medlemmer og beløp til ei ny arbeidsbok.',
  }),
  FILE_COLUMNS_CHANGED: () => ({
    title: 'Kolonnane i fila er endra',
    detail: 'Ein kolonne som utkastet bruker, finst ikkje lenger. Utkastet er som før.',
    todo: 'Slepp fila i vindauget for å lage eit nytt utkast, eller set tilbake overskriftene og prøv igjen.',
  }),
  FILE_CHANGED_SINCE: () => ({
    title: 'Fila er endra etter at ho vart lesen',
    detail: 'Rettingane ville hamna i feil celler. Ingenting er lagra.',
    todo: 'Hent endringane først, og lagre kopien etterpå.',
  }),
  SHEET_NOT_FOUND: () => ({
    title: 'Arket finst ikkje',
    detail: 'Det er ikkje noko ark med det namnet i arbeidsboka.',
    todo: 'Sjekk namnet på arkfana nedst i Excel.',
  }),
  SHEET_TOO_LARGE: (fill) => ({
    title: 'Arket har for mange rader',
    detail: `Appen les opptil ${fill.number('limitRows')} rader.`,
    todo: 'Slett tomme rader nedst i arket, eller del det i to.',
  }),
  SHEET_TOO_MANY_CELLS: (fill) => ({
    title: 'Arket er for stort i begge retningar',
    detail: `Appen les opptil ${fill.number('limitCells')} celler, rekna som rader gonger kolonnar i bruk.`,
    todo: 'Kopier berre kolonnane med nummer, namn og beløp til ei ny arbeidsbok, og vel den.',
  }),
  SHEET_NO_CELLS: () => ({
    title: 'Arket er tomt',
    detail: 'Det står ingenting i det.',
    todo: 'Vel eit anna ark i arbeidsboka.',
  }),
  SHEET_NO_COLUMNS: () => ({
    title: 'Fann ikkje kolonnane',
    detail: 'Appen såg etter overskrifter for fødselsnummer eller organisasjonsnummer, namn og beløp.',
    todo: 'Vis kva kolonnar det er, eller vel eit anna ark.',
  }),
  READER_OUT_OF_MEMORY: () => ({
    title: 'Reknearket krev for mykje minne',
    detail: 'Lesinga vart stansa så maskina ikkje skulle stoppe.',
    todo: 'Kopier berre kolonnane med nummer, namn og beløp til ei ny arbeidsbok, og vel den.',
  }),
  READER_TIMED_OUT: () => ({
    title: 'Reknearket tok for lang tid å lese',
    detail: 'Lesinga vart stansa. Formlar, bilete og formatering langt utanfor tabellen er vanlege årsaker.',
    todo: 'Kopier berre kolonnane med nummer, namn og beløp til ei ny arbeidsbok, og vel den.',
  }),
  READER_DIED: () => ({
    title: 'Lesinga stoppa',
    detail: 'Den delen av appen som les rekneark, avslutta uventa på denne fila. Resten av appen er ikkje råka.',
    todo: 'Prøv igjen. Skjer det på nytt, opne fila i Excel og lagre ho som ny arbeidsbok.',
  }),
  READ_CANCELLED: () => ({
    title: 'Lesinga vart avbroten',
    detail: 'Ingenting er endra.',
    todo: 'Vel fila på nytt når du vil.',
  }),
  TICKET_UNKNOWN: () => ({
    title: 'Vel fila på nytt',
    detail: 'Appen har ikkje lenger tilgang til fila du valde.',
    todo: 'Slepp ho her igjen, eller vel ho med knappen.',
  }),
  STORE_LOCKED_BY_OTHER_PROCESS: () => ({
    title: 'Utkasta er i bruk av eit anna vindauge',
    detail: 'Appen eller kommandolinja er open frå før med dei same utkasta, og berre éin kan bruke dei om gongen.',
    todo: 'Gå til det andre vindauget, eller lukk det og prøv igjen.',
  }),
  STORE_NEEDS_PASSPHRASE: () => ({
    title: 'Utkasta er låste',
    detail: 'Dei er verna med ein passfrase.',
    todo: 'Skriv passfrasen.',
  }),
  STORE_WRONG_PASSPHRASE: () => ({
    title: 'Passfrasen stemmer ikkje',
    detail: 'Utkasta er framleis låste, og ingenting er endra.',
    todo: 'Sjekk store og små bokstavar, og prøv igjen.',
  }),
  RECOVERY_CODE_MISTYPED: () => ({
    title: 'Koden har ein skrivefeil',
    detail: 'Kontrollteikna i han stemmer ikkje, eller han har ikkje 30 teikn.',
    todo: 'Sjå på arket, og skriv koden på nytt.',
  }),
  RECOVERY_CODE_WRONG: () => ({
    title: 'Koden høyrer ikkje til desse utkasta',
    detail: 'Han er skriven rett, men han er laga for noko anna, eller han er erstatta av ein nyare.',
    todo: 'Sjå etter eit nyare ark, og prøv koden på det.',
  }),
  STORE_KEYCHAIN_UNAVAILABLE: () => ({
    title: 'Nøkkelringen svarar ikkje',
    detail: 'Maskina har ingen nøkkelring, eller han er låst. Nøkkelen til utkasta ligg der.',
    todo: 'Lås opp nøkkelringen og prøv igjen, eller bruk passfrasen.',
  }),
  STORE_KEY_UNREADABLE: () => ({
    title: 'Får ikkje låst opp utkasta',
    detail: 'Nøkkelen til dei finst ikkje der han skal vere. Utkasta ligg urørte på disken.',
    todo: 'Bruk passfrasen, eller hent tilbake mappa frå ein tryggingskopi.',
  }),
  STORE_NEWER_VERSION: () => ({
    title: 'Utkasta er laga med ein nyare versjon',
    detail: 'Denne versjonen kan ikkje lese dei, og lèt dei liggje urørte.',
    todo: 'Oppdater appen, og opne dei på nytt.',
  }),
  STORE_DAMAGED: () => ({
    title: 'Noko av det lagra er skadd',
    detail: 'Det kan ikkje lesast, og er sett til side utan å bli endra. Det som er skadd, blir ikkje sendt.',
    todo: 'Hent tilbake mappa frå ein tryggingskopi, eller byrj på nytt frå reknearket.',
  }),
  STORE_NOT_WRITABLE: () => ({
    title: 'Får ikkje lagra',
    detail: 'Maskina lèt ikkje appen skrive i mappa der utkasta ligg. Det siste du gjorde, er ikkje lagra.',
    todo: 'Sjekk at du har skrivetilgang til mappa, og prøv igjen.',
  }),
  STORE_DISK_FULL: () => ({
    title: 'Disken er full',
    detail: 'Det siste du gjorde, er ikkje lagra. Det som var lagra før, er der framleis.',
    todo: 'Frigjer plass på disken, og prøv igjen.',
  }),
  DRAFT_NOT_FOUND: () => ({
    title: 'Fann ikkje utkastet',
    detail: 'Det er sletta, eller det høyrer til eit anna miljø.',
    todo: 'Gå til lista over utkast.',
  }),
  DRAFT_NOT_EDITABLE: () => ({
    title: 'Utkastet kan ikkje endrast no',
    detail: 'Det er sendt, eller det er på veg. Då må det stå slik det vart sendt.',
    todo: 'Vent til sendinga er avklart. Rettingar gjer du i eit nytt utkast.',
  }),
  DRAFT_CHANGED: () => ({
    title: 'Utkastet er endra sidan',
    detail: 'Noko i utkastet vart endra etter at framlegget vart vist, så det er ikkje gjort.',
    todo: 'Sjå på det nye framlegget, og prøv igjen.',
  }),
  DRAFT_HAS_NO_FILE: () => ({
    title: 'Utkastet er ikkje kopla til ei fil',
    detail: 'Det er limt inn, eller laga før appen hugsa kvar fila ligg.',
    todo: 'Slepp fila i vindauget for å lage eit nytt utkast av henne.',
  }),
  EDIT_TOO_MANY_ROWS: (fill) => ({
    title: 'For mange rader på éin gong',
    detail: `Det gjeld ${fill.number('rows')} rader, og vi endrar ${fill.number('highest')} om gongen. Ingenting er endra.`,
    todo: 'Merk færre rader. Gjeld det heile arket, er det enklare å rette i reknearket og sleppe det her på nytt.',
  }),
  PASTE_TOO_WIDE: (fill) => ({
    title: 'Det du limer inn, er for breitt',
    detail: `Det har ${fill.number('columns')} kolonnar, og herifrå er det plass til ${fill.number('room')}. Ingenting er endra.`,
    todo: 'Kopier berre kolonnane som høyrer heime her, eller still deg i ein kolonne lenger til venstre.',
  }),
  PASTE_BEYOND_ROWS: (fill) => ({
    title: 'Det er ikkje rader nok å lime inn i',
    detail: `Du limer inn ${fill.number('rows')} rader, og herifrå er det berre ${fill.number('room')} som er viste. Ingenting er endra.`,
    todo: 'Vis alle rader, utan søk og sortering. Då blir det som ikkje får plass, lagt til som nye rader nedst.',
  }),
  SUBMISSION_NOT_FOUND: () => ({
    title: 'Fann ikkje leveransen',
    detail: 'Det er ingen leveranse med den ID-en her.',
    todo: 'Sjekk ID-en, og at det er rett mappe.',
  }),
  HANDOVER_NOT_OF_SENT: () => ({
    title: 'Dette utkastet kan ikkje lagrast som fil',
    detail: 'Det er levert, kanskje levert, eller rettar ei levering. På ei anna maskin ville det sett ut som om det aldri var sendt.',
    todo: 'Lagre kvitteringa i staden, eller lag ein kopi av utkastet og lagre den.',
  }),
  HANDOVER_NOT_READABLE: () => ({
    title: 'Dette er ikkje eit utkast frå Kundeutbytte',
    detail: 'Fila har ikkje det innhaldet namnet seier, eller ho er skadd. Ingenting er lagt inn.',
    todo: 'Be om å få fila på nytt. Eit rekneark opnar du som det er.',
  }),
  HANDOVER_NEWER_VERSION: () => ({
    title: 'Utkastet er lagra med ein nyare versjon',
    detail: 'Denne versjonen kan ikkje lese det. Fila er urørt.',
    todo: 'Oppdater appen, og opne fila på nytt.',
  }),
  HANDOVER_WRONG_PASSPHRASE: () => ({
    title: 'Passordfrasen passar ikkje til fila',
    detail: 'Anten er han skriven feil, eller så er fila skadd på vegen. Det går ikkje an å sjå kva for ei.',
    todo: 'Prøv ein gong til. Hjelper det ikkje, be om å få fila på nytt.',
  }),
  UPDATE_WAITS: () => ({
    title: 'Appen kan ikkje bytast ut no',
    detail:
      'Anten er ei leveranse ikkje avklart, eller så er det sesong: mellom 1. januar og 1. mars byter vi berre for å tette tryggleikshol.',
    todo: 'Gjer leveransen ferdig, eller vent til etter 1. mars.',
  }),
  RUNTIME_PRACTICE_ONLY: () => ({
    title: 'Berre generalprøve her',
    detail: 'Appen køyrer på ei utgåve av Electron som berre er til prøving, og nektar difor test og produksjon.',
    todo: 'Installer appen på vanleg måte for å sende på ordentleg.',
  }),
  ENVIRONMENT_NOT_SET_UP: () => ({
    title: 'Tilgangen er ikkje sett opp',
    detail: 'For å sende i dette miljøet trengst eit sertifikat og ein klient-ID i Maskinporten.',
    todo: 'Gå gjennom punkta under Tilgang, eller øv i generalprøve så lenge.',
  }),
  ENVIRONMENT_MISMATCH: () => ({
    title: 'Høyrer til eit anna miljø',
    detail: 'Det som skal sendast, vart laga for eit anna miljø enn det som er valt. Ingenting er sendt.',
    todo: 'Vel miljøet det vart laga for.',
  }),
  ...keyFailuresNn,
  MASKINPORTEN_UNREACHABLE: (fill) => ({
    title: 'Får ikkje kontakt med Maskinporten',
    ...noAnswerNn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Maskinporten', 'maskinporten.no'),
  }),
  MASKINPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Maskinporten svara noko uventa',
    detail: 'Svaret var ikkje slik det skal vere. Noko på vegen, som ein proxy, kan ha svara i staden. Ingenting er sendt.',
    todo: 'Prøv igjen, gjerne frå eit anna nett.',
  }),
  NOT_READY: () => ({
    title: 'Reknearket er ikkje klart til å sendast',
    detail: 'Det er noko igjen å rette eller godta. Ingenting er sendt.',
    todo: 'Gå tilbake til Kontroll.',
  }),
  SKATTEETATEN_UNREACHABLE: () => ({
    title: 'Vi veit ikkje om Skatteetaten fekk leveransen',
    detail: 'Ingenting går tapt: vi spør igjen med same nøkkel, så han kan ikkje bli levert to gonger.',
    todo: 'Prøv igjen no, eller når nettet er tilbake.',
  }),
  SKATTEETATEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Skatteetaten svara noko uventa',
    detail: 'Ingenting går tapt: vi spør igjen med same nøkkel, så han kan ikkje bli levert to gonger.',
    todo: 'Prøv igjen. Det går med same nøkkel og same innhald.',
  }),
  ALREADY_SENDING: () => ({
    title: 'Dette er alt på veg',
    detail: 'Det same innhaldet er sendt, og svaret er ikkje klart enno.',
    todo: 'Vent på svaret, eller fullfør sendinga som er i gang. Ikkje send det ein gong til.',
  }),
  EARLIER_UNSETTLED: () => ({
    title: 'Ein tidlegare leveranse må avklarast først',
    detail:
      'Det ligg ein leveranse for same lag og inntektsår som ikkje er avklart. Kom dei fram i feil rekkjefølgje, kunne den gamle lista blitt ståande.',
    todo: 'Fullfør den første. Har han ikkje forlate maskina, kan du òg ta han ut av utboksen. Send denne etterpå.',
  }),
  SUBMISSION_MOVED_ON: () => ({
    title: 'Dette går ikkje lenger for denne leveransen',
    detail: 'Det har skjedd noko med han sidan han blei vist. Ingenting er endra no.',
    todo: 'Opne han på nytt for å sjå kvar han står.',
  }),
  ALREADY_DELIVERED: () => ({
    title: 'Dette er alt levert',
    detail: 'Skatteetaten har kvittert for nett dette innhaldet.',
    todo: 'Sjå kvitteringa. Skal noko rettast, endre det først og send heile lista på nytt.',
  }),
  NIL_SWITCHED_OFF: () => ({
    title: 'Å melde at det ikkje er noko, er slått av',
    detail: 'Det blir berre sendt herifrå når det er slått på under Innstillingar. Ingenting er sendt.',
    todo: 'Bruk skjemaet RF-1301 på skatteetaten.no. Det er den vanlege vegen.',
  }),
  NIL_NOT_READY: () => ({
    title: 'Det manglar noko før dette kan sendast',
    detail: 'Laget må høyre til miljøet, året må vere over, og du må stadfeste at det ikkje er noko å melde. Ingenting er sendt.',
    todo: 'Sjå gjennom det du har fylt ut.',
  }),
  NIL_NOT_TESTED: () => ({
    title: 'Denne skrivemåten er ikkje teken imot i testmiljøet',
    detail:
      'Ingen offentleg kjelde seier korleis han skal skrivast, så appen sender han ikkje til Skatteetaten før testmiljøet har teke imot den same. Ingenting er sendt.',
    todo: 'Send han i Test først, eller bruk skjemaet RF-1301 på skatteetaten.no.',
  }),
  NIL_AFTER_LIST: () => ({
    title: 'Det er levert ei liste for laget og året',
    detail:
      'Å seie at det ikkje er noko, ville då vere å slette det som er meldt inn, og det er ikkje kjent korleis det blir gjort. Ein leveranse som er gitt opp, kan òg ha kome fram. Ingenting er sendt.',
    todo: 'Slett oppgåvene i skjemaet RF-1301 på skatteetaten.no, eller send ei retta liste.',
  }),
  NIL_ALREADY_DELIVERED: () => ({
    title: '«Ingen oppgåver» er alt meldt for laget og året',
    detail: 'Det er kvittert for det. Ingenting er sendt no.',
    todo: 'Sjå kvitteringa i arkivet. Er det likevel noko å melde inn, slepp reknearket på første side og send lista.',
  }),
  DIALOGPORTEN_UNREACHABLE: () => ({
    title: 'Får ikkje kontakt med Altinn',
    detail: 'Appen kunne ikkje spørje om tilbakemeldinga er komen. Leveransen er levert; det er berre svaret som ventar.',
    todo: 'Prøv igjen om litt. Appen spør òg av seg sjølv.',
  }),
  DIALOGPORTEN_REFUSED: () => ({
    title: 'Altinn sleppte oss ikkje inn i dialogen',
    detail: 'Tilgangen til Dialogporten manglar eller gjeld ikkje. Leveransen er levert; det er berre svaret appen ikkje får lese.',
    todo: 'Gå gjennom punkta under Tilgang, eller les tilbakemeldinga i innboksen i Altinn.',
  }),
  DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Altinn svarte noko uventa',
    detail: 'Appen forstod ikkje svaret om dialogen. Leveransen er levert.',
    todo: 'Prøv igjen, eller les tilbakemeldinga i innboksen i Altinn.',
  }),
  DOCUMENT_NOT_FETCHED: () => ({
    title: 'Dokumentet kunne ikkje hentast',
    detail: 'Det er kome eit svar, men appen fekk det ikkje ned. Leveransen er levert.',
    todo: 'Prøv igjen om litt, eller les dokumentet i innboksen i Altinn.',
  }),
  CALL_REFUSED: () => ({
    title: 'Appen stoppa ein førespurnad',
    detail: 'Han kom ikkje frå vindauget til appen. Ingenting er gjort.',
    todo: 'Lukk appen og opne han igjen. Skjer det på nytt, meld frå om det.',
  }),
  CALL_ARGUMENTS_INVALID: () => ({
    title: 'Noko i appen passar ikkje saman',
    detail: 'Ein førespurnad frå vindauget hadde feil form. Ingenting er gjort.',
    todo: 'Lukk appen og opne han igjen. Skjer det på nytt, meld frå om det.',
  }),
  UNEXPECTED: () => ({
    title: 'Noko gjekk gale i appen',
    detail: 'Det er ein feil vi ikkje har teke høgd for. Det som er lagra, er der framleis.',
    todo: 'Prøv igjen. Skjer det på nytt, meld frå om det.',
  }),
};
