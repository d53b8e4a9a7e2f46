/** What a corrected workbook says in its cells' comments and on its list. */
import type { Language } from '../ipc/views.ts';

export interface CorrectedListText {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly headings: { readonly [K in 'row' | 'cell' | 'what' | 'suggestion' | 'before' | 'now']: string };
  readonly edited: string;
  readonly formula: string;
  readonly twoColumns: string;
  readonly added: string;
  /** The row stands below the others in the copy. */
  readonly addedBelow: string;
  readonly leftOut: string;
  readonly accepted: (reason: string) => string;
  readonly before: (text: string) => string;
  readonly suggestion: (text: string) => string;
  /** Put between the name of a file and its ending. */
  readonly fileMark: string;
}

export const CORRECTED_LIST: Readonly<Record<Language, CorrectedListText>> = {
  nb: {
    sheet: 'Avvik',
    headings: { row: 'Rad', cell: 'Celle', what: 'Hva', suggestion: 'Forslag', before: 'Før', now: 'Nå' },
    edited: 'Rettet i Kundeutbytte.',
    formula: 'Rettet i Kundeutbytte. Cella har en formel, og er ikke endret her.',
    twoColumns: 'Rettet i Kundeutbytte. Navnet står i to kolonner, og er ikke endret her.',
    added: 'Lagt til i Kundeutbytte. Raden står ikke i regnearket.',
    addedBelow: 'Lagt til i Kundeutbytte.',
    leftOut: 'Raden er utelatt i Kundeutbytte, og blir ikke sendt.',
    accepted: (reason) => (reason === '' ? 'Godtatt.' : `Godtatt: ${reason}`),
    before: (text) => `Før: ${text === '' ? '(tom)' : text}`,
    suggestion: (text) => `Forslag: ${text}`,
    fileMark: 'rettet',
  },
  nn: {
    sheet: 'Avvik',
    headings: { row: 'Rad', cell: 'Celle', what: 'Kva', suggestion: 'Framlegg', before: 'Før', now: 'No' },
    edited: 'Retta i Kundeutbytte.',
    formula: 'Retta i Kundeutbytte. Cella har ein formel, og er ikkje endra her.',
    twoColumns: 'Retta i Kundeutbytte. Namnet står i to kolonnar, og er ikkje endra her.',
    added: 'Lagt til i Kundeutbytte. Rada står ikkje i reknearket.',
    addedBelow: 'Lagt til i Kundeutbytte.',
    leftOut: 'Rada er utelaten i Kundeutbytte, og blir ikkje send.',
    accepted: (reason) => (reason === '' ? 'Godteken.' : `Godteken: ${reason}`),
    before: (text) => `Før: ${text === '' ? '(tom)' : text}`,
    suggestion: (text) => `Framlegg: ${text}`,
    fileMark: 'retta',
  },
  en: {
    sheet: 'Remarks',
    headings: { row: 'Row', cell: 'Cell', what: 'What', suggestion: 'Suggestion', before: 'Before', now: 'Now' },
    edited: 'Corrected in Kundeutbytte.',
    formula: 'Corrected in Kundeutbytte. The cell has a formula, and was not changed here.',
    twoColumns: 'Corrected in Kundeutbytte. The name stands in two columns, and was not changed here.',
    added: 'Added in Kundeutbytte. The row does not stand in the spreadsheet.',
    addedBelow: 'Added in Kundeutbytte.',
    leftOut: 'The row is left out in Kundeutbytte, and will not be sent.',
    accepted: (reason) => (reason === '' ? 'Accepted.' : `Accepted: ${reason}`),
    before: (text) => `Before: ${text === '' ? '(empty)' : text}`,
    suggestion: (text) => `Suggestion: ${text}`,
    fileMark: 'corrected',
  },
};
