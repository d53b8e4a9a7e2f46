import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../../../electron/sheet/reader/paste/read-paste.ts';
import { cellAt } from '../../../../../shared/core/sheet/sheet.ts';
import { shown } from '../../show.ts';

function pasted(content: { text?: string; html?: string }) {
  const read = readPaste({ name: 'Limt inn', text: '', html: '', ...content }, undefined);
  if (!read.ok) return read.failure;
  return read.value;
}

function cellsOf(content: { text?: string; html?: string }) {
  const read = pasted(content);
  return typeof read === 'string' ? read : shown(read.sheet);
}

const LIST = {
  A1: 'text Fødselsnummer',
  B1: 'text Navn',
  C1: 'text Beløp',
  A2: 'text 01810112345',
  B2: 'text Åse Bjørnø',
  C2: 'text 1 250,50',
};

describe('a list that was copied', () => {
  it('from Excel: cells of a table, folded as a browser does', () => {
    const html =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- .xl65 {mso-number-format:"\\@";} --></style></head><body>' +
      '<!--StartFragment--><table border=0 cellpadding=0><col width=64 span=3><tr height=20>\r\n  <td class=xl65>F\u00f8dselsnummer</td>' +
      '<td>Navn</td><td>Bel&oslash;p</td></tr><tr><td>01810112345</td><td>\u00c5se\r\n  Bj\u00f8rn\u00f8</td><td align=right>1 250,50</td></tr><!--EndFragment--></table></body></html>';
    expect(cellsOf({ html, text: 'something else' })).toEqual(LIST);
  });

  it('from Excel or LibreOffice with raw values: the number counts, and what was shown is kept', () => {
    const html = '<table><tr><td sdval="1010112345" sdnum="1044;">1,01E+09</td><td x:num="12.5">kr 12,50</td><td x:num>7</td></tr></table>';
    const read = pasted({ html });
    if (typeof read === 'string') throw new Error(read);
    expect([0, 1, 2].map((column) => cellAt(read.sheet, 0, column))).toMatchObject([
      { kind: 'number', number: 1_010_112_345, text: '1,01E+09' },
      { kind: 'number', number: 12.5, text: 'kr 12,50' },
      { kind: 'text', text: '7' },
    ]);
  });

  it('from Outlook or a web page: the largest table, without the layout around it', () => {
    const html =
      '<table><tr><td>Meny</td></tr></table><P>Hei</P><TABLE><TBODY><TR><TD><P>Nr<BR>og navn</P></TD><TD>&nbsp;</TD></TR>' +
      '<TR><TD><B>1</B><SPAN>2</SPAN></TD><TD>Kari&amp;Ola<script>alert("x")</script></TD></TR></TBODY></TABLE>';
    expect(cellsOf({ html })).toEqual({ A1: 'text Nr\nog navn', A2: 'text 12', B2: 'text Kari&Ola' });
  });

  it('with merged cells and hidden rows: what they cover stays blank, and both are marked', () => {
    const html =
      '<table><tr><td colspan=3>Tittel</td></tr><tr style="display:none"><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    const read = pasted({ html });
    if (typeof read === 'string') throw new Error(read);
    expect(shown(read.sheet)).toEqual({ A1: 'text Tittel', A2: 'text a', B2: 'text b', B3: 'text c' });
    expect(read.sheet.marks).toEqual({
      hiddenRows: Uint32Array.of(2),
      filtered: false,
      hiddenColumns: [],
      merges: [
        { top: 1, left: 0, bottom: 1, right: 2 },
        { top: 2, left: 0, bottom: 3, right: 0 },
      ],
    });
  });

  it('as text with tabs, when there is no table', () => {
    const text = 'F\u00f8dselsnummer\tNavn\tBel\u00f8p\r\n01810112345\t\u00c5se Bj\u00f8rn\u00f8\t1 250,50\r\n';
    expect(cellsOf({ text, html: '<p>01810112345</p>' })).toEqual(LIST);
    expect(pasted({ text })).toMatchObject({ text: { encoding: 'utf-8', delimiter: '\t', decimal: ',' } });
  });

  it('as text that the user has asked for, read in her way', () => {
    const wanted = { encoding: 'utf-8', delimiter: ',', decimal: '.' } as const;
    const read = readPaste({ name: 'x', text: 'a,1.5\n', html: '<table><tr><td>b</td></tr></table>' }, wanted);
    expect(read).toMatchObject({ ok: true, value: { text: wanted } });
    expect(read.ok ? shown(read.value.sheet) : read.failure).toEqual({ A1: 'text a', B1: 'number 1.5' });
  });

  it('as nothing', () => {
    expect(cellsOf({})).toBe('SHEET_NO_CELLS');
    expect(cellsOf({ html: '<table><tr><td> </td></tr></table>', text: ' ' })).toBe('SHEET_NO_CELLS');
  });
});

describe('hostile markup costs no more than its length', () => {
  it.each([
    ['comments without end', '<!--'.repeat(200_000)],
    ['tags without end', `<table><tr><td>${'<'.repeat(400_000)}`],
    ['cells without end', `<table>${'<tr><td>'.repeat(150_000)}`],
    ['tables within tables', '<table><tr><td>'.repeat(100_000)],
    ['styles without end', '<style>'.repeat(200_000)],
    ['a cell over everything', '<table><tr><td colspan=99999999 rowspan=99999999>a</td><td>b</td></tr></table>'],
    ['names of objects', '<table><tr><td __proto__="x" constructor=y>__proto__</td></tr></table>'],
  ])('%s', (_, html) => {
    const before = process.cpuUsage();
    pasted({ html, text: 'a' });
    // Of this process only: a busy machine makes it no dearer.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
