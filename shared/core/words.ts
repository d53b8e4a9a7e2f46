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

/** `Nordmann, Kari` and `KARI NORDMANN` are one name; a name that is missing is like no other. */
export function sameName(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || foldedName(a) === foldedName(b);
}

/**
 * A number that is the same for names that are written alike but for case, punctuation and the order of the words; for finding candidates
 * among very many names, of which `sameName` then tells the real ones.
 */
export function nameHash(text: string): number {
  let words = 0;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 64 || (code >= 48 && code <= 57)) word = hashWithLetter(word, code);
    else {
      words = hashWithWord(words, word);
      word = 0;
    }
  }
  return endOfHash(hashWithWord(words, word));
}

/** The parts of `nameHash`, for a loop that does other things too. For letters of ASCII and Latin-1 the bit is the case; for all others it only has to come out the same each time. */
function hashWithLetter(word: number, code: number): number {
  return (Math.imul(word, 31) + (code | 32)) | 0;
}

export function hashWithWord(words: number, word: number): number {
  return (words + Math.imul(word, 0x9e3779b1)) | 0;
}

export function endOfHash(words: number): number {
  return words >>> 0;
}

function foldedName(name: string): string {
  return foldedWords(name).sort().join(' ');
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
