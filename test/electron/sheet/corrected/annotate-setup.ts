import { expect } from 'vitest';
import type { SheetNotes } from '../../../../electron/sheet/corrected/annotate.ts';
import type { Parts } from '../../../../electron/sheet/corrected/parts.ts';

export const NOTES: SheetNotes = {
  sheet: 'Medlemmer',
  values: [
    { row: 2, column: 1, value: 'Åse <Øvrebø> & co' },
    { row: 2, column: 2, value: 150.5 },
    { row: 3, column: 0, value: '01017012345' },
    { row: 3, column: 2, value: 999 },
  ],
  comments: [
    { row: 2, column: 0, text: 'Et siffer feil.\nForslag: "1"' },
    { row: 3, column: 2, text: 'Rettet i Kundeutbytte.' },
  ],
  list: {
    name: 'Avvik',
    widths: [8, 60],
    rows: (formulas) => [
      ['Rad', 'Hva'],
      [3, `${formulas.length} formel`],
    ],
  },
};

const TAG = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;

/** Every tag closed in order, nothing between them that is no text, no attribute twice. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  expect(xml.replace(TAG, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
  for (const [, closing, name = '', attributes = '', empty] of xml.matchAll(TAG)) {
    if (name === '') continue;
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=/g)].map(([, attribute]) => attribute);
    if (closing === '') expect(new Set(names).size, xml.slice(0, 80)).toBe(names.length);
    if (closing === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name);
  }
  expect(open).toEqual([]);
}

/** Every part that is written is well-formed, every relation leads to a part, no id stands twice, every part has a type. */
export function expectWholePackage(parts: Parts): void {
  const types = parts.text('[Content_Types].xml') ?? '';
  for (const name of parts.names.filter((one) => /\.(?:xml|rels|vml)$/.test(one))) expectWellFormed(parts.text(name) ?? '');
  for (const name of parts.names.filter((one) => one.endsWith('.rels'))) {
    const relations = [...(parts.text(name) ?? '').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)];
    expect(new Set(relations.map(([, id]) => id)).size).toBe(relations.length);
    const folder = name.replace(/_rels\/[^/]+$/, '');
    for (const [, , target = ''] of relations) {
      const url = new URL(target, `zip:///${folder}`).pathname.slice(1);
      expect(parts.has(url), url).toBe(true);
    }
  }
  for (const name of parts.names) {
    const extension = name.split('.').at(-1) ?? '';
    expect(
      types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`) || name === '[Content_Types].xml',
      name,
    ).toBe(true);
  }
}
