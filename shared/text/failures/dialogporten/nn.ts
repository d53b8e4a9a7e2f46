import type { DialogportenFailureTexts } from '../shape.ts';

export const dialogportenFailuresNn: DialogportenFailureTexts = {
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
};
