import type { FileFailureTexts } from '../shape.ts';

export const fileFailuresNn: FileFailureTexts = {
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
    detail: 'Ein kolonne som utkastet brukar, finst ikkje lenger. Utkastet er som før.',
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
};
