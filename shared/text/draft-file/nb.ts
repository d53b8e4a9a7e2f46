export const draftFileNb = {
  saveTool: (name: string) => `Lagre ${name} som fil`,
  saveTitle: 'Lagre utkastet som fil',
  saveWhat: (name: string) =>
    `Fila får alt i «${name}»: lista, rettelsene og hvem som melder. Den er kryptert, og kan åpnes i Kundeutbytte på en annen maskin.`,
  without: 'Nøkler, tilgang og kvitteringer følger ikke med.',
  once: 'Utkastet blir liggende her også. Avtal hvem som sender: to som sender det samme, er to leveringer.',
  tellApart: 'Gi passordfrasen på en annen måte enn fila, for eksempel på telefonen.',
  save: 'Lagre fila …',
  saved: 'Utkastet er lagret som fil.',
  openTitle: 'Åpne et utkast fra fil',
  openWhat: (file: string) => `«${file}» er et kryptert utkast. Den som lagret det, har passordfrasen.`,
  open: 'Åpne utkastet',
  working: 'Et øyeblikk …',
  opened: (name: string) => `«${name}» er lagt inn som et nytt utkast.`,
};

export type DraftFileTexts = typeof draftFileNb;
