/**
 * The user's own workbook with values in its cells, comments at them, and one more sheet that lists it all. Everything else stays as it is,
 * byte by byte. What is not written as the usual programs write it is refused (undefined), so that nothing is ever half done.
 */
import { type CellValue, cellXml, writeValues } from './cell-values.ts';
import { type CellComment, newComments, newShapes, withComments, withShapes } from './comments.ts';
import type { Parts } from './parts.ts';
import { addRelation, findRelation, relationsOf } from './relations.ts';
import { appendedTo, attribute, escaped, MAIN, RELATIONS, topTags, XML_HEAD } from './xml.ts';

export interface SheetNotes {
  /** Which sheet it is about. */
  readonly sheet: string;
  readonly values: readonly CellValue[];
  readonly comments: readonly CellComment[];
  /** The sheet to add: its name, widths in characters, and rows, the headings first. `formulas` is told which values could not be written. */
  readonly list: { readonly name: string; readonly widths: readonly number[]; rows(formulas: readonly CellValue[]): (string | number)[][] };
}

export interface Annotated {
  /** Values that were not written, because a formula stands in the cell. */
  readonly formulas: readonly CellValue[];
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function annotate(parts: Parts, notes: SheetNotes): Annotated | undefined {
  const workbookName = findRelation(parts, '', 'officeDocument')?.target;
  const workbook = workbookName === undefined ? undefined : parts.text(workbookName);
  if (workbookName === undefined || workbook === undefined || !/<workbook[\s>]/.test(workbook)) return undefined;
  const sheetName = partOfSheet(parts, workbookName, workbook, notes.sheet);
  const sheet = sheetName === undefined ? undefined : parts.text(sheetName);
  if (sheetName === undefined || sheet === undefined || !/<worksheet[\s>]/.test(sheet)) return undefined;
  const written = writeValues(sheet, notes.values);
  if (written === undefined) return undefined;
  const commented = addComments(parts, sheetName, written.xml, notes.comments);
  if (commented === undefined) return undefined;
  parts.write(sheetName, commented);
  return addList(parts, workbookName, workbook, notes.list, written.formulas) ? { formulas: written.formulas } : undefined;
}

function partOfSheet(parts: Parts, workbookName: string, workbook: string, name: string): string | undefined {
  for (const [, tag] of workbook.matchAll(/<sheet(\s[^<>]*?)\/?>/g)) {
    const id = attribute(tag ?? '', '[\\w]+:id');
    if (attribute(tag ?? '', 'name') !== name || id === undefined) continue;
    return relationsOf(parts, workbookName).find((relation) => relation.id === id)?.target;
  }
  return undefined;
}

function addComments(parts: Parts, sheetName: string, sheet: string, comments: readonly CellComment[]): string | undefined {
  if (comments.length === 0) return sheet;
  const known = findRelation(parts, sheetName, 'comments')?.target;
  const drawing = /<legacyDrawing\s[^<>]*>/.exec(sheet)?.[0];
  const shapes = drawing === undefined ? undefined : findRelation(parts, sheetName, 'vmlDrawing')?.target;
  if (
    drawing !== undefined &&
    (shapes === undefined || relationsOf(parts, sheetName).filter(({ type }) => type === 'vmlDrawing').length > 1)
  ) {
    return undefined;
  }
  let added = comments;
  if (known === undefined) {
    const name = parts.freeName('xl/comments', '.xml');
    parts.write(name, newComments(comments));
    if (!addType(parts, `<Override PartName="/${name}" ContentType="${TYPE}.comments+xml"/>`)) return undefined;
    if (addRelation(parts, sheetName, 'comments', name) === undefined) return undefined;
  } else {
    const next = withComments(parts.text(known) ?? '', comments);
    if (next === undefined) return undefined;
    parts.write(known, next.xml);
    added = next.added;
  }
  if (shapes !== undefined) {
    const next = withShapes(parts.text(shapes) ?? '', added);
    if (next === undefined) return undefined;
    parts.write(shapes, next);
    return sheet;
  }
  const name = parts.freeName('xl/drawings/vmlDrawing', '.vml');
  parts.write(name, newShapes(added));
  if (
    !addType(parts, '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>', /Extension="vml"/i)
  ) {
    return undefined;
  }
  const id = addRelation(parts, sheetName, 'vmlDrawing', name);
  return id === undefined ? undefined : withLegacyDrawing(sheet, id);
}

/** What comes after it among the parts of a worksheet (ECMA-376 part 1, 18.3.1.99). */
const AFTER_LEGACY_DRAWING =
  /^(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|mc:AlternateContent)$/;

function withLegacyDrawing(sheet: string, id: string): string | undefined {
  const data = /<\/sheetData>|<sheetData\s*\/>/.exec(sheet);
  const end = sheet.lastIndexOf('</worksheet>');
  if (data === null || end === -1) return undefined;
  let place = end;
  for (const { name, start } of topTags(sheet, data.index + data[0].length)) {
    if (!AFTER_LEGACY_DRAWING.test(name)) continue;
    place = start;
    break;
  }
  return `${sheet.slice(0, place)}<legacyDrawing xmlns:r="${RELATIONS}" r:id="${id}"/>${sheet.slice(place)}`;
}

function addType(parts: Parts, type: string, unless?: RegExp): boolean {
  const types = parts.text('[Content_Types].xml');
  if (types === undefined) return false;
  if (unless?.test(types)) return true;
  const next = appendedTo(types, 'Types', type);
  if (next !== undefined) parts.write('[Content_Types].xml', next);
  return next !== undefined;
}

function addList(parts: Parts, workbookName: string, workbook: string, list: SheetNotes['list'], formulas: readonly CellValue[]): boolean {
  const sheets = [...workbook.matchAll(/<sheet(\s[^<>]*?)\/?>/g)].map(([, tag]) => tag ?? '');
  const names = new Set(sheets.map((tag) => attribute(tag, 'name')?.toLowerCase()));
  let name = list.name;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${list.name} ${number}`;
  const sheetId = Math.max(0, ...sheets.map((tag) => Number(attribute(tag, 'sheetId')) || 0)) + 1;
  const part = parts.freeName('xl/worksheets/sheet', '.xml');
  parts.write(part, listXml(list.widths, list.rows(formulas)));
  const id = addRelation(parts, workbookName, 'worksheet', part);
  if (id === undefined || !addType(parts, `<Override PartName="/${part}" ContentType="${TYPE}.worksheet+xml"/>`)) return false;
  const next = appendedTo(workbook, 'sheets', `<sheet xmlns:r="${RELATIONS}" name="${escaped(name)}" sheetId="${sheetId}" r:id="${id}"/>`);
  const calculated = next && calculatedAnew(next);
  if (calculated !== undefined) parts.write(workbookName, calculated);
  return calculated !== undefined;
}

/** Sums of what was written are worked out when the workbook is opened, not by us. */
function calculatedAnew(workbook: string): string | undefined {
  const known = /<calcPr((?:\s[^<>]*?)?)(\/?)>/.exec(workbook);
  if (known !== null) {
    const attributes = (known[1] ?? '').replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    const tag = `<calcPr${attributes} fullCalcOnLoad="1"${known[2]}>`;
    return workbook.slice(0, known.index) + tag + workbook.slice(known.index + known[0].length);
  }
  const before = ['</definedNames>', '<definedNames/>', '</externalReferences>', '</functionGroups>', '</sheets>'].find((tag) =>
    workbook.includes(tag),
  );
  if (before === undefined) return undefined;
  const place = workbook.lastIndexOf(before) + before.length;
  return `${workbook.slice(0, place)}<calcPr fullCalcOnLoad="1"/>${workbook.slice(place)}`;
}

function listXml(widths: readonly number[], rows: readonly (readonly (string | number)[])[]): string {
  const columns = widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('');
  const data = rows.map((cells, n) => {
    const row = n + 1;
    return `<row r="${row}">${cells.map((value, column) => cellXml({ row, column, value }, undefined)).join('')}</row>`;
  });
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>${data.join('')}</sheetData></worksheet>`
  );
}
