/** In a rehearsal it is the practice authority that answers as Skatteetaten would: who reads the answer must not think that Skatteetaten said it. */
import type { Language } from '../ipc/views.ts';

const AUTHORITY: Readonly<Record<Language, { readonly inside: string; readonly first: string }>> = {
  nb: { inside: 'øvingsmyndigheten', first: 'Øvingsmyndigheten' },
  nn: { inside: 'øvingsmyndigheita', first: 'Øvingsmyndigheita' },
  en: { inside: 'the practice authority', first: 'The practice authority' },
};
const FIRST_IN_SENTENCE = /(^|[.!?:] )Skatteetaten/g;
const INSIDE = /Skatteetaten/g;

/** The sentence as it stands, unless it is about a practice delivery. Addresses such as skatteetaten.no are left alone. */
export function asRehearsed(language: Language, environmentName: string, sentence: string): string {
  if (environmentName !== 'practice') return sentence;
  const { first, inside } = AUTHORITY[language];
  return sentence.replace(FIRST_IN_SENTENCE, `$1${first}`).replace(INSIDE, inside);
}
