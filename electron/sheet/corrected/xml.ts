/** The little of XML that writing into other programs' parts takes. Parts with prefixed tags are left to nobody: they are refused before. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control signs that XML 1.0 can't hold, and halves of pairs. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (SIGNS[name] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

/** The value of an attribute in the inside of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

/** Puts text before the last closing tag of this name, opening the element where it is empty; undefined when there is none. */
export function appendedTo(xml: string, element: string, text: string): string | undefined {
  const closing = xml.lastIndexOf(`</${element}>`);
  if (closing !== -1) return xml.slice(0, closing) + text + xml.slice(closing);
  const empty = new RegExp(`<${element}((?:\\s[^<>]*?)?)\\s*/>`).exec(xml);
  if (empty === null) return undefined;
  const opened = `<${element}${empty[1] ?? ''}>${text}</${element}>`;
  return xml.slice(0, empty.index) + opened + xml.slice(empty.index + empty[0].length);
}

interface TopTag {
  readonly name: string;
  readonly start: number;
}

/** The elements right below the root, from this position on, which has to be between two of them. */
export function* topTags(xml: string, from: number): Generator<TopTag> {
  const tag = /<!--[\s\S]*?-->|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    const [, closing, name, empty] = found;
    if (name === undefined) continue;
    if (closing === '/') {
      if (depth === 0) return;
      depth -= 1;
    } else {
      if (depth === 0) yield { name, start: found.index };
      if (empty !== '/') depth += 1;
    }
  }
}
