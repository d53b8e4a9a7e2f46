import type { DraftFailureTexts } from '../shape.ts';

export const draftFailuresNb: DraftFailureTexts = {
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
};
