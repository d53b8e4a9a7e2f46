/** Comments at cells, in the form that every Excel shows: the comments part and the VML shapes that go with it (ECMA-376 part 1, 18.7; part 4). */
import { cellAddress } from '../../../shared/core/sheet/sheet.ts';
import { appendedTo, attribute, escaped, MAIN, XML_HEAD } from './xml.ts';

export interface CellComment {
  /** 1-based, and 0-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const COMMENT_AUTHOR = 'Kundeutbytte';

export function newComments(comments: readonly CellComment[]): string {
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author>${COMMENT_AUTHOR}</author></authors><commentList>${listXml(comments, 0)}</commentList></comments>`;
}

/** Beside those that are there; a cell that has a comment keeps it. Undefined where the part isn't what it should be. */
export function withComments(xml: string, comments: readonly CellComment[]): { xml: string; added: CellComment[] } | undefined {
  const taken = new Set([...xml.matchAll(/<comment(\s[^<>]*)>/g)].map(([, tag]) => attribute(tag ?? '', 'ref')));
  const added = comments.filter(({ row, column }) => !taken.has(cellAddress(column, row)));
  const authors = [...xml.matchAll(/<author(?:\s[^<>]*)?(?:\/>|>)/g)].length;
  const withAuthor = appendedTo(xml, 'authors', `<author>${COMMENT_AUTHOR}</author>`);
  const next = withAuthor && appendedTo(withAuthor, 'commentList', listXml(added, authors));
  return next === undefined ? undefined : { xml: next, added };
}

function listXml(comments: readonly CellComment[], author: number): string {
  return comments
    .map(
      ({ row, column, text }) =>
        `<comment ref="${cellAddress(column, row)}" authorId="${author}"><text><r><t xml:space="preserve">${escaped(text)}</t></r></text></comment>`,
    )
    .join('');
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Ids of a drawing begin at a multiple of this. */
const FIRST_SHAPE = 1025;

export function newShapes(comments: readonly CellComment[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}${shapesXml(comments, FIRST_SHAPE)}</xml>`
  );
}

/** Undefined where the drawing isn't written as Excel writes it. */
export function withShapes(xml: string, comments: readonly CellComment[]): string | undefined {
  if (!/xmlns:v="urn:schemas-microsoft-com:vml"/.test(xml) || !/xmlns:x="urn:schemas-microsoft-com:office:excel"/.test(xml))
    return undefined;
  const ids = [...xml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const type = xml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  return appendedTo(xml, 'xml', type + shapesXml(comments, Math.max(FIRST_SHAPE - 1, ...ids) + 1));
}

function shapesXml(comments: readonly CellComment[], firstId: number): string {
  return comments
    .map(({ row, column, text }, n) => {
      const height = Math.min(12, 3 + Math.ceil(text.length / 28));
      const anchor = [column + 1, 15, Math.max(0, row - 2), 4, column + 4, 15, Math.max(0, row - 2) + height, 4].join(', ');
      return (
        `<v:shape id="_x0000_s${firstId + n}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      );
    })
    .join('');
}
