/**
 * Words as people write them in headings and sum rows, made comparable: case, punctuation, line breaks and the several ways of writing
 * æ, ø and å disappear. `Fødsels-\nnr.` and `FOEDSELSNR` come out as the same words, run together or not.
 */

export function foldedWords(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/ø|ö|oe/g, 'o')
    .replace(/æ|ä|ae/g, 'a')
    .replace(/å|aa/g, 'a')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** In words, however they are split. */
const LONGEST_PHRASE = 5;

/** A vocabulary of phrases, looked up without regard to where they are split: `orgnr` also finds `Org.nr` and `org - nr`. */
export class Phrases<T> {
  readonly #meanings = new Map<string, T>();

  constructor(entries: Iterable<readonly [phrases: string, meaning: T]>) {
    for (const [phrases, meaning] of entries) {
      for (const phrase of phrases.split(',')) this.#meanings.set(foldedWords(phrase).join(''), meaning);
    }
  }

  /** The longest phrase that begins at word `at`, with the number of words it takes. */
  at(words: readonly string[], at: number): { meaning: T; length: number } | undefined {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
      const meaning = this.#meanings.get(words.slice(at, at + length).join(''));
      if (meaning !== undefined) return { meaning, length };
    }
    return undefined;
  }
}
