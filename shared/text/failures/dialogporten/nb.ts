import type { DialogportenFailureTexts } from '../shape.ts';

export const dialogportenFailuresNb: DialogportenFailureTexts = {
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
};
