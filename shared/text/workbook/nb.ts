import { kroner, wholeNumber } from '../format.ts';

const rows = (count: number) => (count === 1 ? '1 rad' : `${wholeNumber(count)} rader`);

export const workbookNb = {
  title: 'Regnearket',
  readChanges: 'Hent endringer',
  changed: (file: string) => `«${file}» er endret etter at appen leste den.`,
  look: 'Se endringene',
  notNow: 'Ikke nå',
  reading: 'Leser fila på nytt …',
  same: 'Fila sier det samme som da den ble lest.',
  saveCorrected: 'Lagre rettet kopi',
  corrected: {
    title: 'Lagre en rettet kopi av regnearket?',
    holds: (corrected: number, comments: number) =>
      `${corrected === 1 ? '1 celle blir rettet' : `${wholeNumber(corrected)} celler blir rettet`}, og ${comments === 1 ? '1 celle får' : `${wholeNumber(comments)} celler får`} en merknad. Arket «Avvik» lister alt.`,
    kept: 'Formler, farger og de andre arkene er som i fila di. Fila selv blir ikke endret.',
    formulas: (count: number) =>
      count === 1
        ? '1 rettelse står i en celle med formel, og blir bare listet.'
        : `${wholeNumber(count)} rettelser står i celler med formler, og blir bare listet.`,
    losses: 'Dette kommer ikke med i kopien:',
    loss: {
      signature: 'Den digitale signaturen gjelder bare fila slik den var.',
      format: 'Filformatet: kopien blir en vanlig .xlsx.',
      formulas: 'Formlene. Verdiene deres kommer med.',
      styles: 'Farger, skrift, kolonnebredder og sammenslåtte celler.',
      'other-sheets': 'De andre arkene i fila.',
    },
    confirm: 'Lagre kopi …',
    done: 'Den rettede kopien er lagret.',
    numbers: 'Kopien har fødselsnumre i klartekst.',
  },
  merge: {
    title: (changed: number, added: number, removed: number) =>
      [changed > 0 && `${rows(changed)} endret`, added > 0 && `${rows(added)} kommet til`, removed > 0 && `${rows(removed)} fjernet`]
        .filter((part) => part !== false)
        .join(', ') || 'Ingen rader er endret',
    intro: 'Rettelsene dine blir beholdt. Bare det som er endret i regnearket, kommer inn.',
    noRows: 'Fila er lagret på nytt, men radene sier det samme.',
    conflicts: (count: number) =>
      count === 1 ? 'Ett sted har både du og fila endret:' : `${wholeNumber(count)} steder har både du og fila endret:`,
    place: (row: number, name: string) => (name === '' ? `Rad ${wholeNumber(row)}` : `Rad ${wholeNumber(row)}, ${name}`),
    was: (field: string, text: string) => `${field}, før: ${text === '' ? '(tom)' : text}`,
    gone: 'Raden er fjernet fra fila, og du har rettet i den.',
    mine: (text: string) => `Ditt: ${text === '' ? '(tom)' : text}`,
    theirs: (text: string) => `Fila: ${text === '' ? '(tom)' : text}`,
    keepRow: 'Behold raden',
    dropRow: 'Fjern raden',
    allMine: 'Behold mitt overalt',
    allTheirs: 'Bruk fila overalt',
    row: 'Rad',
    name: 'Navn',
    what: 'Endring',
    added: 'Ny rad',
    removed: 'Fjernet',
    empty: '(tom)',
    more: (count: number) => `og ${rows(count)} til.`,
    total: (before: number, after: number) => `${wholeNumber(before)} ${before === 1 ? 'oppgave' : 'oppgaver'} blir ${wholeNumber(after)}.`,
    sum: (before: number, after: number) => `${kroner(before)} blir ${kroner(after)}.`,
    sumSame: (amount: number) => `Summen er fortsatt ${kroner(amount)}.`,
    ofMine: 'Tallene gjelder når ditt beholdes overalt.',
    confirm: 'Ta inn endringene',
    done: 'Endringene fra regnearket er tatt inn.',
  },
};

export type WorkbookTexts = typeof workbookNb;
