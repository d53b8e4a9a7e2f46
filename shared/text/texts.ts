/** What the user reads on the screens; a text that is missing in a language is a type error. */
import type { Language } from '../ipc/views.ts';
import { nb } from './nb.ts';
import type { Texts } from './shape.ts';

/** Nobody reads in three languages at once: the other two come when they are wanted. */
const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: async () => nb,
  nn: async () => (await import('./nn.ts')).nn,
  en: async () => (await import('./en.ts')).en,
};

export function loadTexts(language: Language): Promise<Texts> {
  return loaders[language]();
}
