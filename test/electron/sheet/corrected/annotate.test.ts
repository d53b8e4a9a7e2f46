import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { annotate } from '../../../../electron/sheet/corrected/annotate.ts';
import { Parts } from '../../../../electron/sheet/corrected/parts.ts';
import { workbook } from '../../../fixtures/workbooks.ts';
import { type ZipPart, zipOf } from '../../../fixtures/zip.ts';
import { expectWholePackage, NOTES } from './annotate-setup.ts';

const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as Excel writes one: styles, a formula, merged cells, a hidden column, a table, conditional formats, a picture, a second sheet. */
function excelParts({ comments = false } = {}): ZipPart[] {
  const own = comments
    ? `<Relationship Id="rId1" Type="${REL}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="${REL}/comments" Target="../comments1.xml"/>`
    : '';
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${comments ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' : ''}<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/>${comments ? `<Override PartName="/xl/comments1.xml" ContentType="${TYPE}.comments+xml"/>` : ''}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook ${NS}><sheets><sheet name="Regler &amp; satser" sheetId="3" r:id="rId2"/><sheet name="Medlemmer" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Sum">Medlemmer!$C$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<?xml version="1.0"?><styleSheet ${NS}><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0"?><worksheet ${NS}><cols><col min="4" max="4" width="9" hidden="1" customWidth="1"/></cols><sheetData><row r="1" ht="20"><c r="A1" t="inlineStr"><is><t>Fødselsnummer</t></is></c><c r="B1" t="inlineStr"><is><t>Navn</t></is></c><c r="C1" t="inlineStr"><is><t>Beløp</t></is></c></row><row r="2"><c r="A2" s="2" t="inlineStr"><is><t>12</t></is></c><c r="C2" s="1"><v>100</v></c><c r="D2"><v>7</v></c></row><row r="3" spans="1:4"><c r="A3" s="2"/><c r="C3" s="1"><f>C2*2</f><v>200</v></c></row><row r="4"><c r="C4" s="1"><f>SUM(C2:C3)</f><v>300</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A6:C6"/></mergeCells><conditionalFormatting sqref="C2:C3"><cfRule type="dataBar" priority="1"><extLst><ext uri="x"/></extLst></cfRule></conditionalFormatting>${comments ? '<legacyDrawing r:id="rId1"/>' : ''}<tableParts count="1"><tablePart r:id="rId9"/></tableParts><extLst><ext uri="y"/></extLst></worksheet>`,
    },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${REL}/table" Target="../tables/table1.xml"/>${own}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet2.xml',
      data: `<?xml version="1.0"?><worksheet ${NS}><sheetData><row r="1"><c r="A1"><f>Medlemmer!C4</f><v>300</v></c></row></sheetData></worksheet>`,
    },
    {
      name: 'xl/tables/table1.xml',
      data: `<?xml version="1.0"?><table ${NS} id="1" name="T" displayName="T" ref="A1:C3"><tableColumns count="3"><tableColumn id="1" name="Fødselsnummer"/><tableColumn id="2" name="Navn"/><tableColumn id="3" name="Beløp"/></tableColumns></table>`,
    },
    { name: 'xl/media/image1.png', data: Buffer.from('89504e470d0a1a0a00ff', 'hex'), stored: true },
  ];
  if (!comments) return parts;
  return [
    ...parts,
    {
      name: 'xl/comments1.xml',
      data: `<?xml version="1.0"?><comments ${NS}><authors><author>Styret</author></authors><commentList><comment ref="A2" authorId="0"><text><t>Flyttet</t></text></comment></commentList></comments>`,
    },
    {
      name: 'xl/drawings/vmlDrawing1.vml',
      data: '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    },
  ];
}

async function annotated(bytes: Buffer, notes = NOTES) {
  const parts = await Parts.open(bytes);
  if (parts === undefined) throw new Error('no zip');
  const done = annotate(parts, notes);
  return { parts, done, bytes: parts.zip() };
}

describe.each([false, true])('a workbook of Excel, with comments of its own: %s', (comments) => {
  const source = excelParts({ comments });

  test('values stand in their cells in their style, formulas stay, and everything else is what it was', async () => {
    const { parts, done, bytes } = await annotated(zipOf(source));
    expect(done?.formulas).toEqual([{ row: 3, column: 2, value: 999 }]);
    expectWholePackage(parts);
    const book = XLSX.read(bytes, { cellStyles: true, cellFormula: true, cellNF: true });
    expect(book.SheetNames).toEqual(['Regler & satser', 'Medlemmer', 'Avvik']);
    const { Medlemmer: sheet, Avvik: list } = book.Sheets;
    expect([sheet?.B2?.v, sheet?.C2?.v, sheet?.C2?.z, sheet?.A3?.v, sheet?.A3?.t]).toEqual([
      'Åse <Øvrebø> & co',
      150.5,
      '#,##0.00',
      '01017012345',
      's',
    ]);
    expect([sheet?.C3?.f, sheet?.C3?.v, sheet?.C4?.f]).toEqual(['C2*2', 200, 'SUM(C2:C3)']);
    expect(sheet?.['!merges']?.map((range) => XLSX.utils.encode_range(range))).toEqual(['A6:C6']);
    expect(sheet?.['!cols']?.[3]?.hidden).toBe(true);
    expect(XLSX.utils.sheet_to_json(list ?? {}, { header: 1 })).toEqual([
      ['Rad', 'Hva'],
      [3, '1 formel'],
    ]);
    expect(book.Workbook?.Names?.map(({ Name }) => Name)).toEqual(['Sum']);
    // What was not written to is there byte by byte, also what nobody looks into.
    const before = await Parts.open(zipOf(source));
    for (const name of ['xl/styles.xml', 'xl/worksheets/sheet2.xml', 'xl/tables/table1.xml']) {
      expect(parts.text(name)).toBe(before?.text(name));
    }
    expect(bytes.includes(Buffer.from('89504e470d0a1a0a00ff', 'hex'))).toBe(true);
  });

  test('comments stand at their cells, beside those that were there', async () => {
    const { bytes, parts } = await annotated(zipOf(source));
    const sheet = XLSX.read(bytes).Sheets.Medlemmer;
    const said = (cell: XLSX.CellObject | undefined) => cell?.c?.map(({ t, a }) => `${a}: ${t}`);
    expect(said(sheet?.C3)).toEqual(['Kundeutbytte: Rettet i Kundeutbytte.']);
    expect(said(sheet?.A2)).toEqual([comments ? 'Styret: Flyttet' : 'Kundeutbytte: Et siffer feil.\nForslag: "1"']);
    const worksheet = parts.text('xl/worksheets/sheet1.xml') ?? '';
    expect(worksheet.match(/<legacyDrawing /g)).toHaveLength(1);
    // Where the schema wants it: after the conditional formats, before the tables.
    expect(worksheet.indexOf('<legacyDrawing ')).toBeGreaterThan(worksheet.indexOf('</conditionalFormatting>'));
    expect(worksheet.indexOf('<legacyDrawing ')).toBeLessThan(worksheet.indexOf('<tableParts'));
    const shapes = parts.text('xl/drawings/vmlDrawing1.vml') ?? '';
    const ids = [...shapes.matchAll(/<v:shape id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(2);
  });

  test('sums are worked out anew when it is opened', async () => {
    const { parts } = await annotated(zipOf(source));
    expect(parts.text('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });
});

test('a workbook of another program, and one that has been corrected before, take it as well', async () => {
  const first = await annotated(
    workbook([
      {
        name: 'Medlemmer',
        rows: [
          ['Nr', 'Navn', 'Beløp'],
          ['12', 'Kari', 100],
          ['13', 'Ola', 200],
        ],
      },
    ]),
  );
  expect(first.done?.formulas).toEqual([]);
  expectWholePackage(first.parts);
  const second = await annotated(first.bytes);
  expectWholePackage(second.parts);
  const book = XLSX.read(second.bytes);
  expect(book.SheetNames).toEqual(['Medlemmer', 'Avvik', 'Avvik 2']);
  expect(book.Sheets.Medlemmer?.C3?.v).toBe(999);
});

test.each<[string, (parts: ZipPart[]) => ZipPart[]]>([
  [
    'tags with prefixes',
    (parts) =>
      parts.map((part) =>
        part.name === 'xl/workbook.xml' ? { ...part, data: String(part.data).replaceAll('<', '<x:').replaceAll('<x:/', '</x:') } : part,
      ),
  ],
  [
    'cells that do not say where they stand',
    (parts) => parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, data: String(part.data).replace(' r="C2"', '') } : part)),
  ],
  [
    'no such sheet',
    (parts) =>
      parts.map((part) => (part.name === 'xl/workbook.xml' ? { ...part, data: String(part.data).replace('Medlemmer"', 'Andre"') } : part)),
  ],
  [
    'text that is no UTF-8',
    (parts) => parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, data: Buffer.from(String(part.data), 'latin1') } : part)),
  ],
])('what can not be written to for certain is refused: %s', async (_, change) => {
  const { done } = await annotated(zipOf(change(excelParts())));
  expect(done).toBeUndefined();
});
