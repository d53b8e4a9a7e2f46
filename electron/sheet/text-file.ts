import type { ByteSource } from './byte-source.ts';

const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.txt', '.tsv']);
const SAMPLE_BYTES = 64 * 1024;

const UTF16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];
/** Control characters that no text file has; tab, line ends, form feed and DOS's end-of-file sign may stand in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/;
/** Documents that are made of text but are not lists: web pages and XML, PDF, rich text. */
const OTHER_DOCUMENT = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<[!?a-z]|%PDF-|\{\\rtf)/i;

/** Whether separated text may be read from the file. Anything can be called text, so the name has to say so too. */
export async function looksLikeText(source: ByteSource, extension: string): Promise<boolean> {
  if (!TEXT_EXTENSIONS.has(extension.toLowerCase())) return false;
  const sample = await source.read(0, SAMPLE_BYTES);
  if (UTF16_MARKS.some((mark) => sample.subarray(0, mark.length).equals(mark)) || guessUtf16(sample) !== undefined) return true;
  const text = sample.toString('latin1');
  return !NOT_IN_TEXT.test(text) && !OTHER_DOCUMENT.test(text);
}

/** Letters, digits and signs of a Norwegian list have a zero as their other byte in UTF-16; no other text has zeros at all. */
export function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  const many = sample.length * 0.4;
  if (oddZeros >= many && evenZeros === 0) return 'utf-16le';
  return evenZeros >= many && oddZeros === 0 ? 'utf-16be' : undefined;
}
