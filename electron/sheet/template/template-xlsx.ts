/**
 * An empty list for who begins from nothing: three headings, a column of text for the numbers (so that Excel drops no zero), and rules that
 * speak up while a wrong length or amount is typed. Parts of Office Open XML, written by hand: no library writes styles and rules here.
 */
import { HIGHEST_AMOUNT } from '../../../shared/core/values/amount.ts';
import type { TemplateText } from '../../../shared/text/template.ts';
import { zipOfParts } from '../../files/zip-writer.ts';

/** Rules reach this far; more rows can be written below. */
const LAST_ROW = 5000;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in `cellXfs` below. */
const STYLE = { text: 1, kroner: 2, heading: 3 } as const;

export function templateXlsx(text: TemplateText): Buffer {
  return zipOfParts(
    new Map([
      [
        '[Content_Types].xml',
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
      ],
      [
        '_rels/.rels',
        `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(text.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ],
      ['xl/styles.xml', styles()],
      ['xl/worksheets/sheet1.xml', worksheet(text)],
    ]),
  );
}

/** Number format 49 is text, 3 is `#,##0`. */
function styles(): string {
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>' +
    '<xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'
  );
}

function worksheet({ headings, number, amount }: TemplateText): string {
  const cells = headings.map(
    (heading, i) => `<c r="${'ABC'[i]}1" s="${STYLE.heading}" t="inlineStr"><is><t>${escaped(heading)}</t></is></c>`,
  );
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="1" width="34" style="${STYLE.text}" customWidth="1"/><col min="2" max="2" width="38" customWidth="1"/><col min="3" max="3" width="18" style="${STYLE.kroner}" customWidth="1"/></cols>` +
    `<sheetData><row r="1">${cells.join('')}</row></sheetData><dataValidations count="2">` +
    rule('custom', `A2:A${LAST_ROW}`, number, '<formula1>OR(LEN(A2)=11,LEN(A2)=9)</formula1>') +
    rule('whole', `C2:C${LAST_ROW}`, amount, `<formula1>1</formula1><formula2>${HIGHEST_AMOUNT}</formula2>`) +
    `</dataValidations><ignoredErrors><ignoredError sqref="A2:A${LAST_ROW}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

/** It warns and lets pass: a list with a mistake in it is better saved than lost. */
function rule(type: string, range: string, { title, words }: TemplateText['number'], formulas: string): string {
  return `<dataValidation type="${type}" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(words)}" sqref="${range}">${formulas}</dataValidation>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
