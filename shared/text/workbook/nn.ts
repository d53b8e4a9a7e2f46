import { kroner, wholeNumber } from '../format.ts';
import type { WorkbookTexts } from './nb.ts';

const rows = (count: number) => (count === 1 ? '1 rad' : `${wholeNumber(count)} rader`);

export const workbookNn: WorkbookTexts = {
  title: 'Reknearket',
  readChanges: 'Hent endringar',
  changed: (file: string) => `«${file}» er endra etter at appen las ho.`,
  look: 'Sjå endringane',
  notNow: 'Ikkje no',
  reading: 'Les fila på nytt …',
  same: 'Fila seier det same som då ho vart lesen.',
  saveCorrected: 'Lagre retta kopi',
  corrected: {
    title: 'Lagre ein retta kopi av reknearket?',
    holds: (corrected: number, comments: number) =>
      `${corrected === 1 ? '1 celle blir retta' : `${wholeNumber(corrected)} celler blir retta`}, og ${comments === 1 ? '1 celle får' : `${wholeNumber(comments)} celler får`} ein merknad. Arket «Avvik» listar alt.`,
    kept: 'Formlar, fargar og dei andre arka er som i fila di. Fila sjølv blir ikkje endra.',
    formulas: (count: number) =>
      count === 1
        ? '1 retting står i ei celle med formel, og blir berre lista.'
        : `${wholeNumber(count)} rettingar står i celler med formlar, og blir berre lista.`,
    losses: 'Dette kjem ikkje med i kopien:',
    loss: {
      signature: 'Den digitale signaturen gjeld berre fila slik ho var.',
      format: 'Filformatet: kopien blir ei vanleg .xlsx.',
      formulas: 'Formlane. Verdiane deira kjem med.',
      styles: 'Fargar, skrift, kolonnebreidder og samanslåtte celler.',
      'other-sheets': 'Dei andre arka i fila.',
    },
    confirm: 'Lagre kopi …',
    done: 'Den retta kopien er lagra.',
    numbers: 'Kopien har fødselsnummer i klartekst.',
  },
  merge: {
    title: (changed: number, added: number, removed: number) =>
      [changed > 0 && `${rows(changed)} endra`, added > 0 && `${rows(added)} komne til`, removed > 0 && `${rows(removed)} fjerna`]
        .filter((part) => part !== false)
        .join(', ') || 'Ingen rader er endra',
    intro: 'Rettingane dine blir haldne på. Berre det som er endra i reknearket, kjem inn.',
    noRows: 'Fila er lagra på nytt, men radene seier det same.',
    conflicts: (count: number) =>
      count === 1 ? 'Éin stad har både du og fila endra:' : `${wholeNumber(count)} stader har både du og fila endra:`,
    place: (row: number, name: string) => (name === '' ? `Rad ${wholeNumber(row)}` : `Rad ${wholeNumber(row)}, ${name}`),
    was: (field: string, text: string) => `${field}, før: ${text === '' ? '(tom)' : text}`,
    gone: 'Rada er fjerna frå fila, og du har retta i henne.',
    mine: (text: string) => `Ditt: ${text === '' ? '(tom)' : text}`,
    theirs: (text: string) => `Fila: ${text === '' ? '(tom)' : text}`,
    keepRow: 'Hald på rada',
    dropRow: 'Fjern rada',
    allMine: 'Hald på mitt overalt',
    allTheirs: 'Bruk fila overalt',
    row: 'Rad',
    name: 'Namn',
    what: 'Endring',
    added: 'Ny rad',
    removed: 'Fjerna',
    empty: '(tom)',
    more: (count: number) => `og ${rows(count)} til.`,
    total: (before: number, after: number) => `${wholeNumber(before)} ${before === 1 ? 'oppgåve' : 'oppgåver'} blir ${wholeNumber(after)}.`,
    sum: (before: number, after: number) => `${kroner(before)} blir ${kroner(after)}.`,
    sumSame: (amount: number) => `Summen er framleis ${kroner(amount)}.`,
    ofMine: 'Tala gjeld når ditt blir halde på overalt.',
    confirm: 'Ta inn endringane',
    done: 'Endringane frå reknearket er tekne inn.',
  },
};
