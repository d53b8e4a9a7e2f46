import { notPlain } from './not-plain.ts';

const NAMED = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

const REFERENCE = /&[^;]*;?/g;
const NUMBER = /^&#(?:x([\da-fA-F]{1,4})|(\d{1,5}));$/;
/** A character that XML can't hold, as Excel writes it (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED = /_x([\da-fA-F]{4})_/g;

/**
 * The characters that a piece of markup without tags stands for, in the same order of steps as SheetJS: references, then Excel's own escapes,
 * then line ends.
 */
export function decodeMarkup(text: string): string {
  let decoded = text;
  if (decoded.includes('&')) decoded = decoded.replace(REFERENCE, (found) => NAMED.get(found) ?? numbered(found));
  if (decoded.includes('_x')) decoded = decoded.replace(ESCAPED, (_, hex: string) => character(Number.parseInt(hex, 16)));
  return decoded.includes('\r') ? decoded.replaceAll('\r\n', '\n') : decoded;
}

/** Whether `decodeMarkup` may make anything else of a piece than it is. */
export function needsDecoding(markup: Buffer): boolean {
  return markup.includes('&') || markup.includes('_x') || markup.includes('\r');
}

function numbered(reference: string): string {
  const [, hex, decimal] = NUMBER.exec(reference) ?? notPlain('a reference of another kind');
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code === 0 || code > 0xffff ? notPlain('a character beyond the first plane, or none') : character(code);
}

/** Halves of a character don't exist in UTF-8, in which texts are kept. */
function character(code: number): string {
  return code >= 0xd800 && code <= 0xdfff ? notPlain('half a character') : String.fromCharCode(code);
}
