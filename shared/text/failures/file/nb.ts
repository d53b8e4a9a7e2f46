import type { FileFailureTexts } from '../shape.ts';

export const fileFailuresNb: FileFailureTexts = {
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
};
