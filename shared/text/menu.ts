import type { Language } from '../ipc/views.ts';

export interface MenuText {
  readonly file: string;
  readonly readChanges: string;
  readonly saveCorrected: string;
  readonly close: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly resetZoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  /** The name of the file kinds in the system's own file dialog. */
  readonly sheets: string;
  readonly certificates: string;
  readonly receipts: string;
  readonly archive: string;
  readonly open: string;
  readonly recent: string;
  readonly print: string;
  readonly settings: string;
  readonly help: string;
  readonly about: string;
  /** macOS only, like the rest. */
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
  readonly window: string;
  readonly minimise: string;
  readonly zoomWindow: string;
  readonly toFront: string;
}

export const MENU_TEXT: Readonly<Record<Language, MenuText>> = {
  nb: {
    file: 'Fil',
    readChanges: 'Hent endringer fra regnearket',
    saveCorrected: 'Lagre rettet kopi av regnearket …',
    close: 'Lukk vinduet',
    quit: 'Avslutt',
    edit: 'Rediger',
    undo: 'Angre',
    redo: 'Gjør om',
    cut: 'Klipp ut',
    copy: 'Kopier',
    paste: 'Lim inn',
    selectAll: 'Merk alt',
    view: 'Vis',
    resetZoom: 'Vanlig størrelse',
    zoomIn: 'Større',
    zoomOut: 'Mindre',
    fullScreen: 'Fullskjerm',
    sheets: 'Regneark',
    certificates: 'Sertifikatfil',
    receipts: 'Kvittering eller arkiv',
    archive: 'Arkiv',
    open: 'Åpne fil …',
    recent: 'Nylige utkast',
    print: 'Skriv ut …',
    settings: 'Innstillinger',
    help: 'Hjelp',
    about: 'Om Kundeutbytte',
    services: 'Tjenester',
    hide: 'Skjul Kundeutbytte',
    hideOthers: 'Skjul andre',
    showAll: 'Vis alle',
    window: 'Vindu',
    minimise: 'Minimer',
    zoomWindow: 'Zoom',
    toFront: 'Legg alle øverst',
  },
  nn: {
    file: 'Fil',
    readChanges: 'Hent endringar frå reknearket',
    saveCorrected: 'Lagre retta kopi av reknearket …',
    close: 'Lukk vindauget',
    quit: 'Avslutt',
    edit: 'Rediger',
    undo: 'Angre',
    redo: 'Gjer om',
    cut: 'Klipp ut',
    copy: 'Kopier',
    paste: 'Lim inn',
    selectAll: 'Merk alt',
    view: 'Vis',
    resetZoom: 'Vanleg storleik',
    zoomIn: 'Større',
    zoomOut: 'Mindre',
    fullScreen: 'Fullskjerm',
    sheets: 'Rekneark',
    certificates: 'Sertifikatfil',
    receipts: 'Kvittering eller arkiv',
    archive: 'Arkiv',
    open: 'Opne fil …',
    recent: 'Nylege utkast',
    print: 'Skriv ut …',
    settings: 'Innstillingar',
    help: 'Hjelp',
    about: 'Om Kundeutbytte',
    services: 'Tenester',
    hide: 'Gøym Kundeutbytte',
    hideOthers: 'Gøym andre',
    showAll: 'Vis alle',
    window: 'Vindauge',
    minimise: 'Minimer',
    zoomWindow: 'Zoom',
    toFront: 'Legg alle øvst',
  },
  en: {
    file: 'File',
    readChanges: 'Read changes from the spreadsheet',
    saveCorrected: 'Save a corrected copy of the spreadsheet …',
    close: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    sheets: 'Spreadsheets',
    certificates: 'Certificate file',
    receipts: 'Receipt or archive',
    archive: 'Archive',
    open: 'Open file …',
    recent: 'Recent drafts',
    print: 'Print …',
    settings: 'Settings',
    help: 'Help',
    about: 'About Kundeutbytte',
    services: 'Services',
    hide: 'Hide Kundeutbytte',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    window: 'Window',
    minimise: 'Minimise',
    zoomWindow: 'Zoom',
    toFront: 'Bring all to front',
  },
};
