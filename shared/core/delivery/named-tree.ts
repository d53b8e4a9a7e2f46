/**
 * XML and JSON as one kind of tree, by names alone: what an authority means is in its names, whichever of the two it writes (spec 4.10).
 * Namespaces, attributes and order between different names are dropped. Nothing is fetched or expanded: a document type is refused.
 */
export interface NamedNode {
  /** Without its namespace prefix. */
  readonly name: string;
  /** The text directly in it, without the white space around it. */
  readonly text: string;
  readonly children: readonly NamedNode[];
}

const MAX_DEPTH = 100;

/** Undefined when the text is neither, or goes deeper than any document of people. */
export function readNamedTree(text: string): NamedNode | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed.startsWith('<')) return readXml(trimmed);
  try {
    return nodeOfJson('', JSON.parse(trimmed), 0)[0];
  } catch {
    return undefined;
  }
}

/** Every node of these names below (and with) the one given, in document order. */
export function descendants(node: NamedNode, ...names: readonly string[]): NamedNode[] {
  const own = names.includes(node.name) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => descendants(child, ...names))];
}

/** The text of the first node of that name below; undefined when there is none or it is empty. */
export function textOf(node: NamedNode, ...names: readonly string[]): string | undefined {
  return descendants(node, ...names).find(({ text }) => text !== '')?.text;
}

class TooDeep extends Error {}

/** An array is as many nodes of its own name. */
function nodeOfJson(name: string, value: unknown, depth: number): NamedNode[] {
  if (depth > MAX_DEPTH) throw new TooDeep();
  if (Array.isArray(value)) return name === '' ? [arrayNode(value, depth)] : value.flatMap((one) => nodeOfJson(name, one, depth + 1));
  if (typeof value === 'object' && value !== null) {
    const children = Object.entries(value).flatMap(([key, inner]) => nodeOfJson(localName(key), inner, depth + 1));
    return [{ name, text: '', children }];
  }
  return [{ name, text: value === null ? '' : String(value).trim(), children: [] }];
}

function arrayNode(values: readonly unknown[], depth: number): NamedNode {
  return { name: '', text: '', children: values.flatMap((one) => nodeOfJson('element', one, depth + 1)) };
}

interface OpenNode {
  readonly name: string;
  text: string;
  readonly children: NamedNode[];
}

const TOKEN = /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(.*?)\]\]>|<(\/?)([^\s/>!?]+)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>|([^<]+)/gsy;

function readXml(text: string): NamedNode | undefined {
  const root: OpenNode = { name: '', text: '', children: [] };
  const open: OpenNode[] = [root];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text);
    const inside = open.at(-1);
    if (token === null || inside === undefined) return undefined;
    const [, cdata, slash, tag, selfClosing, words] = token;
    if (cdata !== undefined || words !== undefined) inside.text += cdata ?? unescapeXml(words ?? '');
    if (tag === undefined) continue;
    const name = localName(tag);
    if (slash === '/') {
      const parent = open.at(-2);
      if (inside.name !== name || parent === undefined) return undefined;
      open.pop();
      parent.children.push({ ...inside, text: inside.text.trim() });
    } else if (selfClosing === '/') inside.children.push({ name, text: '', children: [] });
    else if (open.push({ name, text: '', children: [] }) > MAX_DEPTH) return undefined;
  }
  const [only] = root.children;
  return open.length === 1 && root.children.length === 1 ? only : undefined;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
