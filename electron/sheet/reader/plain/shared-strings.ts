import { isUtf8 } from 'node:buffer';
import { decodeMarkup, needsDecoding } from './decode-text.ts';
import { notPlain } from './not-plain.ts';
import { isAt, SIGN, skipBlanks } from './signs.ts';

/** The texts of a workbook as bytes of UTF-8, one behind the other: cells take theirs from there, and none of them is made for itself. */
export interface SharedStrings {
  readonly count: number;
  readonly bytes: Buffer;
  /** Text `i` ends at `ends[i]` and begins where text `i - 1` ends. */
  readonly ends: Uint32Array;
}

export const NO_SHARED_STRINGS: SharedStrings = { count: 0, bytes: Buffer.alloc(0), ends: new Uint32Array() };

/** `<si></si>` */
const LEAST_BYTES_OF_STRING = 9;

/** Source: ECMA-376 part 1, 18.4. Runs of rich text are joined; readings of Japanese, which would be joined too, are SheetJS's. */
export function parseSharedStrings(part: Buffer): SharedStrings {
  if (!isUtf8(part)) notPlain('shared strings that are not UTF-8');
  // Looked for once in all of them, not in each.
  const isBare = !needsDecoding(part);
  // No text is longer than what is written for it.
  const bytes = Buffer.allocUnsafeSlow(part.length);
  const ends = new Uint32Array(Math.ceil(part.length / LEAST_BYTES_OF_STRING));
  let count = 0;
  let to = 0;
  let at = startOfItems(part);
  for (;;) {
    at = skipBlanks(part, at);
    if (!isAt(part, at, '<si>')) break;
    at = skipBlanks(part, at + 4);
    if (isTag(part, at, SIGN.t)) {
      const start = endOfTag(part, at);
      if (part[start - 2] === SIGN.slash) at = start;
      else {
        at = endOfText(part, start);
        to = isBare ? copied(part, start, at, bytes, to) : to + bytes.write(decodeMarkup(part.toString('utf8', start, at)), to);
      }
      at = isAt(part, at, LAST_TEXT_ENDS) ? at + LAST_TEXT_ENDS.length : endOfString(part, at);
    } else if (isTag(part, at, SIGN.r)) {
      const start = at;
      at = endOfString(part, start);
      to += bytes.write(decodeMarkup(joinedRuns(part.toString('utf8', start, at))), to);
    } else at = isAt(part, at, STRING_ENDS) ? at + STRING_ENDS.length : notPlain('a string of another make');
    ends[count++] = to;
  }
  if (!isAt(part, at, '</sst>')) notPlain('something among the strings');
  return { count, bytes, ends };
}

/** The same of the beginning of a part, up to the last string that is whole. */
export function parseFirstStrings(beginning: Buffer): SharedStrings {
  const end = beginning.lastIndexOf('</si>');
  return parseSharedStrings(end === -1 ? beginning : Buffer.concat([beginning.subarray(0, end), Buffer.from('</si></sst>')]));
}

/** The text of a cell that carries its own: what stands between `<is>` and `</is>`. */
export function inlineText(part: Buffer): string {
  const at = skipBlanks(part, 0);
  if (at === part.length) return '';
  if (isTag(part, at, SIGN.r)) return decodeMarkup(joinedRuns(part.toString('utf8', at)));
  if (!isTag(part, at, SIGN.t)) notPlain('a text of another make');
  const start = endOfTag(part, at);
  if (part[start - 2] === SIGN.slash) return '';
  return decodeMarkup(part.toString('utf8', start, endOfText(part, start)));
}

const SST = /^(?:\xef\xbb\xbf)?(?:<\?xml[^<>]*\?>)?\s*<sst(?:\s[^<>]*[^<>/])?>/;
const MAX_HEAD_BYTES = 4096;

function startOfItems(part: Buffer): number {
  // Byte by byte, so that its length is a number of bytes.
  const [head] = SST.exec(part.toString('latin1', 0, MAX_HEAD_BYTES)) ?? notPlain('shared strings that begin in another way');
  if (/encoding=["'](?!utf-8["'])/i.test(head)) notPlain('another encoding');
  return head.length;
}

const TEXT_ENDS = '</t>';
const STRING_ENDS = '</si>';
const LAST_TEXT_ENDS = TEXT_ENDS + STRING_ENDS;

/** Where the text ends that begins at `start`. */
function endOfText(part: Buffer, start: number): number {
  let at = start;
  while (at < part.length && part[at] !== SIGN.less) at++;
  return isAt(part, at, TEXT_ENDS) ? at : notPlain('markup within a text');
}

/** The place behind the next `</si>`. */
function endOfString(part: Buffer, from: number): number {
  const end = part.indexOf(STRING_ENDS, from);
  return end === -1 ? notPlain('a string without end') : end + STRING_ENDS.length;
}

/** Copies a few bytes to `at` and gives the place behind them: for so few it is faster than asking for it. */
function copied(from: Buffer, start: number, end: number, to: Buffer, at: number): number {
  for (let i = start; i < end; i++) to[at + i - start] = from[i] ?? 0;
  return at + end - start;
}

const TEXT_OF_RUN = /<t(?:\s[^<>]*)?>([^<]*)<\/t>/g;

function joinedRuns(runs: string): string {
  if (runs.includes('<rPh') || runs.includes('<!')) notPlain('readings, comments or CDATA');
  return Array.from(runs.matchAll(TEXT_OF_RUN), ([, text]) => text ?? '').join('');
}

/** Whether a tag with this name of one letter begins. */
function isTag(part: Buffer, at: number, name: number): boolean {
  const next = part[at + 2];
  return part[at] === SIGN.less && part[at + 1] === name && (next === SIGN.greater || next === SIGN.space || next === SIGN.slash);
}

function endOfTag(part: Buffer, at: number): number {
  const end = part.indexOf(SIGN.greater, at);
  return end === -1 ? notPlain('a tag without end') : end + 1;
}
