import type { DraftFileTexts } from './nb.ts';

export const draftFileNn: DraftFileTexts = {
  saveTool: (name) => `Lagre ${name} som fil`,
  saveTitle: 'Lagre utkastet som fil',
  saveWhat: (name) =>
    `Fila får alt i «${name}»: lista, rettingane og kven som melder. Ho er kryptert, og kan opnast i Kundeutbytte på ei anna maskin.`,
  without: 'Nøklar, tilgang og kvitteringar følgjer ikkje med.',
  once: 'Utkastet blir liggjande her òg. Avtal kven som sender: to som sender det same, er to leveringar.',
  tellApart: 'Gi passordfrasen på ein annan måte enn fila, til dømes på telefonen.',
  save: 'Lagre fila …',
  saved: 'Utkastet er lagra som fil.',
  openTitle: 'Opne eit utkast frå fil',
  openWhat: (file) => `«${file}» er eit kryptert utkast. Den som lagra det, har passordfrasen.`,
  open: 'Opne utkastet',
  working: 'Eit augeblikk …',
  opened: (name) => `«${name}» er lagt inn som eit nytt utkast.`,
};
