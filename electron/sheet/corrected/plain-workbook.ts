/** A new workbook with the cells of a sheet, for files that can't be written back as they are: values and number formats, and nothing else. */
import { KIND, type Sheet, type SheetColumn } from '../../../shared/core/sheet/sheet.ts';
import { cellXml } from './cell-values.ts';
import { Parts } from './parts.ts';
import { escaped, MAIN, PACKAGE_RELATIONS, RELATIONS, XML_HEAD } from './xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** Excel's own begin below. */
const FIRST_FORMAT = 164;

export function plainWorkbook(sheet: Sheet): Parts {
  const parts = new Parts();
  parts.write(
    '[Content_Types].xml',
    `${XML_HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  );
  parts.write('_rels/.rels', relations(['officeDocument', 'xl/workbook.xml']));
  parts.write(
    'xl/workbook.xml',
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  parts.write('xl/_rels/workbook.xml.rels', relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']));
  parts.write('xl/styles.xml', styles(sheet.formats));
  parts.write('xl/worksheets/sheet1.xml', `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows(sheet)}</sheetData></worksheet>`);
  return parts;
}

function relations(...all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${each.join('')}</Relationships>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((code, n) => `<numFmt numFmtId="${FIRST_FORMAT + n}" formatCode="${escaped(code)}"/>`).join('');
  const cells = formats.map(
    (_, n) => `<xf numFmtId="${FIRST_FORMAT + n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${codes}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${cells.join('')}</cellXfs></styleSheet>`
  );
}

function rows(sheet: Sheet): string {
  const lines: string[] = [];
  sheet.rowNumbers.forEach((row, at) => {
    const cells = sheet.columns.map((column) => cell(column, at, row)).join('');
    lines.push(`<row r="${row}">${cells}</row>`);
  });
  return lines.join('');
}

function cell(column: SheetColumn, at: number, row: number): string {
  const kind = column.kinds[at] ?? 0;
  if (kind === KIND.number || kind === KIND.date) {
    return cellXml({ row, column: column.index, value: column.numbers[at] ?? 0 }, String(column.formatOf[at] ?? 0));
  }
  const text = column.text.slice(at === 0 ? 0 : column.ends[at - 1], column.ends[at]);
  return text === '' ? '' : cellXml({ row, column: column.index, value: text }, undefined);
}
