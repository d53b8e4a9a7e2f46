import { describe, expect, it } from 'vitest';
import { checkedReply } from '../../../electron/sheet/protocol.ts';
import { SheetBuilder } from '../../../shared/core/sheet/sheet.ts';
import { allAtOnce } from '../../../shared/core/steps.ts';

function isReply(message: unknown): boolean {
  return allAtOnce(checkedReply(message)) !== undefined;
}

function reply() {
  const builder = new SheetBuilder('Ark1');
  for (const row of [1, 3]) {
    builder.startRow(row);
    builder.addCell(0, { kind: 'text', text: `rad ${row}`, number: undefined, format: undefined });
    builder.addCell(2, { kind: 'number', text: '7', number: 7, format: '00' });
  }
  builder.mark({ hiddenRows: [3], hasFilter: true, hiddenColumns: [2], merges: [{ top: 1, left: 0, bottom: 1, right: 2 }] });
  const { name, rowNumbers, formats, columns, marks } = builder.build();
  const [first, second] = columns;
  if (first === undefined || second === undefined || marks === undefined) throw new Error('two columns and marks were made');
  return {
    ok: true,
    value: {
      sheet: { name, rowNumbers, formats, columns: [{ ...first }, { ...second }] as [typeof first, typeof second], marks },
      otherSheets: ['Ark2'],
      sha256: 'a'.repeat(64),
      text: { encoding: 'utf-8', delimiter: ';', decimal: ',' },
    },
  };
}

type Reply = ReturnType<typeof reply>;

describe('a reply of the reader process', () => {
  it('is taken when it is whole', () => {
    expect(isReply(reply())).toBe(true);
    expect(isReply({ ok: false, failure: 'FILE_DAMAGED' })).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'ok'],
    ['no result', {}],
    ['a failure that is not its to give', { ok: false, failure: 'SKATTEETATEN_REFUSED' }],
    ['a failure with words of its own', { ok: false, failure: { code: 'FILE_DAMAGED' } }],
    ['a value that is missing', { ok: true }],
  ])('is not taken when it is %s', (_, value) => {
    expect(isReply(value)).toBe(false);
  });

  it.each<[string, (value: Reply['value']) => unknown]>([
    ['the hash is no hash', (value) => ({ ...value, sha256: '../../etc' })],
    ['the text was read in an encoding unknown', (value) => ({ ...value, text: { ...value.text, encoding: 'ebcdic' } })],
    ['the text was read with more than is known', (value) => ({ ...value, text: { ...value.text, path: '/etc' } })],
    ['other lists are no texts', (value) => ({ ...value, otherLists: [{}] })],
    ['other sheets are no texts', (value) => ({ ...value, otherSheets: [{}] })],
    ['the sheet has no name', (value) => ({ ...value, sheet: { ...value.sheet, name: 7 } })],
    ['the first format is not General', (value) => ({ ...value, sheet: { ...value.sheet, formats: ['00'] } })],
    ['row numbers are an ordinary array', (value) => ({ ...value, sheet: { ...value.sheet, rowNumbers: [1, 3] } })],
    ['row numbers do not grow', (value) => ({ ...value, sheet: { ...value.sheet, rowNumbers: Uint32Array.of(3, 3) } })],
    ['row numbers begin at 0', (value) => ({ ...value, sheet: { ...value.sheet, rowNumbers: Uint32Array.of(0, 3) } })],
    ['columns are out of order', (value) => ({ ...value, sheet: { ...value.sheet, columns: [...value.sheet.columns].reverse() } })],
    ['columns are no array', (value) => ({ ...value, sheet: { ...value.sheet, columns: {} } })],
  ])('is not taken when %s', (_, change) => {
    expect(isReply({ ok: true, value: change(reply().value) })).toBe(false);
  });

  it.each<[string, object]>([
    ['say nothing of a filter', { filtered: undefined }],
    ['list hidden rows as ordinary numbers', { hiddenRows: [3] }],
    ['list hidden rows out of order', { hiddenRows: Uint32Array.of(3, 1) }],
    ['hide row 0', { hiddenRows: Uint32Array.of(0) }],
    ['hide half a column', { hiddenColumns: [1.5] }],
    ['hide a column twice', { hiddenColumns: [2, 2] }],
    ['hide a column that no sheet has', { hiddenColumns: [16_384] }],
    ['merge upwards', { merges: [{ top: 2, left: 0, bottom: 1, right: 2 }] }],
    ['merge nothing', { merges: [null] }],
    ['merge without end', { merges: [{ top: 1, left: 0, bottom: Number.POSITIVE_INFINITY, right: 2 }] }],
    ['merge more than is kept', { merges: Array.from({ length: 1001 }, () => ({ top: 1, left: 0, bottom: 1, right: 2 })) }],
  ])('is not taken when its marks %s', (_, change) => {
    const { ok, value } = reply();
    const marks = { ...value.sheet.marks, ...change };
    expect(isReply({ ok, value: { ...value, sheet: { ...value.sheet, marks } } })).toBe(false);
  });

  it.each<[string, object]>([
    ['is missing', { index: undefined }],
    ['stands beyond the last position', { index: 16_384 }],
    ['stands at half a position', { index: 0.5 }],
    ['stands before the first position', { index: -1 }],
    ['has too few kinds', { kinds: Uint8Array.of(1) }],
    ['has too many numbers', { numbers: Float64Array.of(1, 2, 3) }],
    ['has numbers of another make', { numbers: [0, 0] }],
    ['points at a format that is not there', { formatOf: Uint16Array.of(0, 2) }],
    ['has texts that end before they begin', { ends: Uint32Array.of(5, 4) }],
    ['has texts that end outside the text', { ends: Uint32Array.of(5, 1000) }],
    ['has a text that nobody points at', { text: 'rad 1rad 3 and more' }],
    ['has no text', { text: null }],
  ])('is not taken when a column %s', (_, change) => {
    const { ok, value } = reply();
    Object.assign(value.sheet.columns[0], change);
    expect(isReply({ ok, value })).toBe(false);
  });
});
