/** Rows hidden by hand are not called filtered in the binary formats either, whose parser tells of a filter's arrows only. */
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Book } from '../../../../electron/sheet/reader/book.ts';
import { openZip, unpack } from '../../../../electron/sheet/reader/unpack.ts';
import { openXlsWorkbook, openZipWorkbook } from '../../../../electron/sheet/reader/workbook.ts';
import type { Result } from '../../../../shared/result.ts';
import { markedWorkbook } from '../../../fixtures/workbooks.ts';
import { zipOf } from '../../../fixtures/zip.ts';

const ROWS = [
  ['Tittel', '', ''],
  ['Nr', 'Navn', 'Beløp'],
  ['1', 'Kari', 10],
  ['2', 'Ola', 20],
];

function value<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

/** What is hidden in a sheet, and whether by a filter. */
async function hiddenIn(book: Book, index: number) {
  const { marks } = value(await book.readSheet(index));
  return marks && { rows: [...marks.hiddenRows], filtered: marks.filtered };
}

describe('.xls', () => {
  const BOUND_SHEET = 0x85;
  const ROW_3_HIDDEN = '08021000' + '0200' + '0000' + '0300' + 'ff00' + '00000000' + '20010f00';
  const FILTER_MODE = '9b000000';
  const AUTO_FILTER = `9e001800${'00'.repeat(24)}`;

  /** Two sheets; the first has these records behind its beginning. The library writes neither hidden rows nor filters. */
  function xlsWith(records: string): Buffer {
    const book = XLSX.utils.book_new();
    for (const name of ['Ark1', 'Ark2']) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(ROWS), name);
    const written: Buffer = XLSX.write(book, { type: 'buffer', bookType: 'xls' });
    const container = XLSX.CFB.read(written, { type: 'buffer' });
    const entry = XLSX.CFB.find(container, 'Workbook');
    if (entry === null) throw new Error('no workbook');
    const stream = Buffer.from(entry.content);
    const added = Buffer.from(records, 'hex');
    const listed: number[] = [];
    for (let at = 0; at < stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
      if (stream.readUInt16LE(at) === BOUND_SHEET) listed.push(at + 4);
    }
    const [first = 0, second = 0] = listed.map((at) => stream.readUInt32LE(at));
    stream.writeUInt32LE(second + added.length, listed[1] ?? 0);
    const behind = first + 4 + stream.readUInt16LE(first + 2);
    entry.content = Buffer.concat([stream.subarray(0, behind), added, stream.subarray(behind)]);
    entry.size = entry.content.length;
    const bytes: Buffer = XLSX.CFB.write(container, { type: 'buffer' });
    return bytes;
  }

  it.each([
    { by: 'a filter that is on', records: FILTER_MODE, filtered: true },
    { by: 'a condition on a column', records: AUTO_FILTER, filtered: true },
    { by: 'hand', records: '', filtered: false },
  ])('a row hidden by $by', async ({ records, filtered }) => {
    const book = value(openXlsWorkbook(xlsWith(ROW_3_HIDDEN + records)));
    expect(await hiddenIn(book, 0)).toEqual({ rows: [3], filtered });
    expect(await hiddenIn(book, 1)).toBeUndefined();
  });
});

describe('.xlsb', () => {
  const END_OF_FILTER = Buffer.from('a20100', 'hex');
  /** The begin and the end of a column with a condition. */
  const CONDITION = Buffer.from(`a30108${'00'.repeat(8)}a40100`, 'hex');

  it.each([
    { by: 'a filter with a condition', condition: CONDITION, filtered: true },
    { by: 'hand, below a filter’s arrows', condition: Buffer.alloc(0), filtered: false },
  ])('a row hidden by $by', async ({ condition, filtered }) => {
    const bytes = markedWorkbook(ROWS, { hiddenRows: [3], hiddenColumns: [], merge: 'A1:C1', arrows: 'A2:C4' }, 'xlsb');
    const parts = value(await unpack(value(await openZip(bytes))));
    const changed = [...parts].map(([name, data]) => {
      const end = data.indexOf(END_OF_FILTER);
      return { name, data: end === -1 ? data : Buffer.concat([data.subarray(0, end), condition, data.subarray(end)]) };
    });
    expect(changed.some(({ data }, i) => data.length > ([...parts.values()][i]?.length ?? 0))).toBe(filtered);
    expect(await hiddenIn(value(await openZipWorkbook(zipOf(changed))), 0)).toEqual({ rows: [3], filtered });
  });
});
