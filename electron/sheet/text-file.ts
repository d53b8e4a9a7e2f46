import type { ByteSource } from './byte-source.ts';

const SAMPLE_BYTES = 64 * 1024;

const UTF16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];
/** Control characters that no text file has; tab, line ends, form feed and DOS's end-of-file sign may stand in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/;
/** Web pages and XML; the first letters may stand behind a mark and blanks. */
const MARKUP = /^(?:\u00ef\u00bb\u00bf)?\s*<[!?a-z]/i;
/** Other documents that are made of text but are not lists: PDF, rich text. */
const OTHER_DOCUMENT = /^(?:\u00ef\u00bb\u00bf)?\s*(?:%PDF-|\{\\rtf)/i;

/** Whether what begins like this may be separated text, or is a text document of another kind, or is no text at all. */
export async function looksLikeText(source: ByteSource): Promise<'list' | 'markup' | 'other'> {
  const sample = await source.read(0, SAMPLE_BYTES);
  const isUtf16 = UTF16_MARKS.some((mark) => sample.subarray(0, mark.length).equals(mark)) || guessUtf16(sample) !== undefined;
  // Every other byte of a Norwegian text in UTF-16 is a zero or a part of the mark; what is left is enough to know a document by.
  const text = (isUtf16 ? sample.filter((byte) => byte !== 0 && byte < 0xfe) : sample).toString('latin1');
  if (MARKUP.test(text)) return 'markup';
  if (OTHER_DOCUMENT.test(text)) return 'other';
  return isUtf16 || !NOT_IN_TEXT.test(text) ? 'list' : 'other';
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
