import type { DraftFailureTexts } from '../shape.ts';

export const draftFailuresNn: DraftFailureTexts = {
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
};
