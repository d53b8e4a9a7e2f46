import { isUtf8 } from 'node:buffer';
import { decodeMarkup, needsDecoding } from './decode-text.ts';
import { notPlain } from './not-plain.ts';

/** The texts of a workbook, each decoded when a cell asks for it: a list has columns that nobody needs, and names that stand there twice. */
export interface SharedStrings {
  readonly count: number;
  /** The text number `index`, which is below `count`. */
  text(index: number): string;
}

export const NO_SHARED_STRINGS: SharedStrings = { count: 0, text: () => notPlain('a shared string where there are none') };

/** Source: ECMA-376 part 1, 18.4. Runs of rich text are joined; readings of Japanese, which would be joined too, are SheetJS's. */
export function parseSharedStrings(part: Buffer): SharedStrings {
  if (!isUtf8(part)) notPlain('shared strings that are not UTF-8');
  const markup = part.toString('utf8');
  const starts: number[] = [];
  const ends: number[] = [];
  const rich = new Map<number, string>();
  let at = startOfItems(markup);
  for (;;) {
    at = skipBlanks(markup, at);
    if (!markup.startsWith('<si>', at)) break;
    at = skipBlanks(markup, at + 4);
    if (markup.startsWith('</si>', at)) {
      starts.push(at);
      ends.push(at);
      at += 5;
    } else if (isTag(markup, at, '<t')) {
      const start = endOfTag(markup, at);
      const isEmpty = markup[start - 2] === '/';
      const end = isEmpty ? start : markup.indexOf('<', start);
      if (!isEmpty && !markup.startsWith('</t>', end)) notPlain('markup within a text');
      starts.push(start);
      ends.push(end);
      const close = markup.indexOf('</si>', end);
      if (close === -1) notPlain('a string without end');
      at = close + 5;
    } else if (isTag(markup, at, '<r')) {
      const close = markup.indexOf('</si>', at);
      if (close === -1) notPlain('a string without end');
      rich.set(starts.length, joinedRuns(markup.slice(at, close)));
      starts.push(at);
      ends.push(at);
      at = close + 5;
    } else notPlain('a string of another make');
  }
  if (!markup.startsWith('</sst>', at)) notPlain('something among the strings');
  // Looked for once in all of them, not in each.
  const isBare = rich.size === 0 && !needsDecoding(markup);
  return {
    count: starts.length,
    text: isBare
      ? (index) => markup.slice(starts[index], ends[index])
      : (index) => decodeMarkup(rich.get(index) ?? markup.slice(starts[index], ends[index])),
  };
}

/** The same of the beginning of a part, up to the last string that is whole. */
export function parseFirstStrings(beginning: Buffer): SharedStrings {
  const end = beginning.lastIndexOf('</si>');
  return parseSharedStrings(end === -1 ? beginning : Buffer.concat([beginning.subarray(0, end), Buffer.from('</si></sst>')]));
}

/** The text of a cell that carries its own: what stands between `<is>` and `</is>`. */
export function inlineText(markup: string): string {
  const at = skipBlanks(markup, 0);
  if (at === markup.length) return '';
  if (isTag(markup, at, '<r')) return decodeMarkup(joinedRuns(markup.slice(at)));
  if (!isTag(markup, at, '<t')) notPlain('a text of another make');
  const start = endOfTag(markup, at);
  if (markup[start - 2] === '/') return '';
  const end = markup.indexOf('<', start);
  return markup.startsWith('</t>', end) ? decodeMarkup(markup.slice(start, end)) : notPlain('markup within a text');
}

const SST = /^(?:\ufeff)?(?:<\?xml[^<>]*\?>)?\s*<sst(?:\s[^<>]*[^<>/])?>/;

function startOfItems(markup: string): number {
  const [head] = SST.exec(markup.slice(0, 4096)) ?? notPlain('shared strings that begin in another way');
  if (/encoding=["'](?!utf-8["'])/i.test(head)) notPlain('another encoding');
  return head.length;
}

const TEXT_OF_RUN = /<t(?:\s[^<>]*)?>([^<]*)<\/t>/g;

function joinedRuns(runs: string): string {
  if (runs.includes('<rPh') || runs.includes('<!')) notPlain('readings, comments or CDATA');
  return Array.from(runs.matchAll(TEXT_OF_RUN), ([, text]) => text ?? '').join('');
}

function isTag(markup: string, at: number, start: string): boolean {
  if (!markup.startsWith(start, at)) return false;
  const next = markup[at + start.length];
  return next === '>' || next === ' ' || next === '/';
}

function endOfTag(markup: string, at: number): number {
  const end = markup.indexOf('>', at);
  return end === -1 ? notPlain('a tag without end') : end + 1;
}

function skipBlanks(markup: string, from: number): number {
  let at = from;
  for (;;) {
    const code = markup.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}
