/** Which part belongs to which: ECMA-376 part 2, 9.3. */
import { posix } from 'node:path';
import type { Parts } from './parts.ts';
import { appendedTo, attribute, escaped, PACKAGE_RELATIONS, RELATIONS, XML_HEAD } from './xml.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** Those of a part; `''`: those of the package itself. What leads out of the package is none of them. */
export function relationsOf(parts: Parts, name: string): Relation[] {
  const xml = parts.text(relationsName(name)) ?? '';
  return [...xml.matchAll(/<Relationship(\s[^<>]*?)\/?>/g)].flatMap(([, tag = '']) => {
    const [id, type, target] = [attribute(tag, 'Id'), attribute(tag, 'Type'), attribute(tag, 'Target')];
    if (id === undefined || target === undefined || !type?.startsWith(`${RELATIONS}/`) || attribute(tag, 'TargetMode') === 'External')
      return [];
    return [{ id, type: type.slice(RELATIONS.length + 1), target: resolved(name, target) }];
  });
}

export function findRelation(parts: Parts, name: string, type: string): Relation | undefined {
  return relationsOf(parts, name).find((relation) => relation.type === type);
}

/** Gives its id; undefined where the relations that are there can't be added to. */
export function addRelation(parts: Parts, name: string, type: string, target: string): string | undefined {
  const file = relationsName(name);
  const xml = parts.has(file) ? parts.text(file) : `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  if (xml === undefined) return undefined;
  let number = 1;
  while (xml.includes(`"rIdKu${number}"`)) number += 1;
  const id = `rIdKu${number}`;
  const next = appendedTo(xml, 'Relationships', `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="/${escaped(target)}"/>`);
  if (next === undefined) return undefined;
  parts.write(file, next);
  return id;
}

function relationsName(name: string): string {
  return posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);
}

function resolved(name: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(name), target);
}
