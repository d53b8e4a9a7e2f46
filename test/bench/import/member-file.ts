import { sharedStringParts } from '../../fixtures/corpus/dialects.ts';
import { handmadeXlsx } from '../../fixtures/workbooks.ts';
import { HEADINGS, type Member, members } from './member-list.ts';

/** The list as a workbook in the spelling of xlsxwriter, which is Excel's without ornaments. The same list gives the same bytes. */
export function memberFile(count: number, strings: 'shared' | 'inline'): Buffer {
  const known = new Map<string, number>();
  const text = (address: string, value: string) => {
    if (strings === 'inline') return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const index = known.get(value) ?? known.size;
    known.set(value, index);
    return `<c r="${address}" t="s"><v>${index}</v></c>`;
  };
  const headings = HEADINGS.map((heading, column) => text(`${String.fromCharCode(65 + column)}1`, heading)).join('');
  const rows = [`<row r="1" spans="1:8">${headings}</row>`];
  for (const member of members(count)) rows.push(rowOf(member, rows.length + 1, text));
  const sheetData = rows.join('');
  return handmadeXlsx({ sheetData, formats: ['dd\\.mm\\.yyyy'], parts: strings === 'shared' ? sharedStringParts([...known.keys()]) : [] });
}

function rowOf(member: Member, row: number, text: (address: string, value: string) => string): string {
  const number = (column: string, value: number, style = '') => `<c r="${column}${row}"${style}><v>${value}</v></c>`;
  return (
    `<row r="${row}" spans="1:8">${number('A', member.medlemsnr)}${text(`B${row}`, member.identifikator)}${text(`C${row}`, member.navn)}` +
    `${text(`D${row}`, member.adresse)}${text(`E${row}`, member.postnr)}${number('F', member.kjoep)}${number('G', member.utbetaltBeloep)}` +
    `${number('H', member.dato, ' s="1"')}</row>`
  );
}
