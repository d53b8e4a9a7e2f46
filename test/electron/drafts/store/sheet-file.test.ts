import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSheet, encodeSheet } from '../../../../electron/drafts/store/sheet-file.ts';
import { type Cell, cellAt, type MarksFound, SheetBuilder } from '../../../../shared/core/sheet/sheet.ts';
import { sampleSheet } from '../sample.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

const format = fc.constantFrom('General', '0', '00000000000', 'yyyy-mm-dd', '[Red]-0,00');
/** Any JavaScript string, halves of surrogate pairs included. */
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('æøå', '\ud83d', '日本', '\n', '\0'));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('text', 'error', 'formula-without-value'),
    text,
    number: fc.constant(undefined),
    format: fc.constant(undefined),
  }),
  fc.record({ kind: fc.constantFrom('number', 'date', 'boolean'), text, number: fc.double({ noNaN: true }), format }),
);
const rows = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 1_048_576 }),
    cells: fc.uniqueArray(fc.tuple(fc.nat(40), cell), { selector: ([column]) => column, maxLength: 8 }),
  }),
  { selector: ({ row }) => row, maxLength: 30 },
);

const column = fc.nat(16_383);
const marks: fc.Arbitrary<MarksFound> = fc.record({
  hiddenRows: fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
  hasFilter: fc.boolean(),
  hiddenColumns: fc.uniqueArray(fc.nat(40)),
  merges: fc.array(
    fc.record({ top: fc.integer({ min: 1, max: 9 }), left: column, bottom: fc.integer({ min: 9, max: 20 }), right: column }),
  ),
});

test('any sheet comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), rows, fc.option(marks), async (name, content, found) => {
      const builder = new SheetBuilder(name);
      for (const { row, cells } of content.toSorted((a, b) => a.row - b.row)) {
        builder.startRow(row);
        for (const [column, value] of cells) builder.addCell(column, value);
      }
      if (found !== null) builder.mark(found);
      const sheet = builder.build();
      const decoded = await decodeSheet(await encodeSheet(sheet));
      expect(decoded).toEqual({ ok: true, value: sheet });
    }),
    { numRuns: 200 },
  );
});

test('its cells read the same', async () => {
  const sheet = sampleSheet(500);
  const decoded = await decodeSheet(await encodeSheet(sheet));
  if (!decoded.ok) throw new Error(decoded.failure.code);
  for (const row of [0, 1, 250, 500]) {
    for (const column of [0, 1, 2, 3]) expect(cellAt(decoded.value, row, column)).toEqual(cellAt(sheet, row, column));
  }
});

test('a sheet that was stored before there were marks can still be opened', async () => {
  const version1 = Buffer.from(
    'iwYBAICqqqrqX9Qi4hIBDnG4OvBZDyoWFgERenLwQ8QhIALiGuDgBwU3iQAFUBULUDX38AADA4jD9Whau3XBq/bXFfNwgiNJPQxfEAO70R5P40rygQknKTUOCs8WGrLA4036' +
      'JDlLgUUZfit8Z/E1lBzGCr/Di6iUkGDhsLc4DOmYtcLvJkTt5QzvLEQPQx/1Gx4pjFEZFqOcx+3fKBW+e5jthKj9Csgs8Ylgy8qFu3k/Xxsi8ihjIpwXr4joxlF+XvoqqeoxZymOH9kx' +
      't3fd/TilubbHl0R066i8h5O+hhLXH2U5SRVduyiRSW5N0zR/JX1uaNz0nf9Ahip8RUQXjsdW0vLDzrFjdu0=',
    'base64',
  );
  expect(await decodeSheet(version1)).toEqual({ ok: true, value: sampleSheet() });
});

describe('what is not a sheet of ours', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['not compressed', Buffer.from('{"version":1}\n')],
  ])('%s', async (_, bytes) => {
    expect(await decodeSheet(bytes)).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
  });

  test('too short or too long', async () => {
    const plain = await decompress(await encodeSheet(sampleSheet()));
    for (const changed of [plain.subarray(0, plain.length - 1), Buffer.concat([plain, Buffer.of(0)])]) {
      expect(await decodeSheet(await compress(changed))).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
    }
  });

  test('from a newer version', async () => {
    const bytes = await compress(Buffer.from('{"version":3,"something":"else"}\n'));
    expect(await decodeSheet(bytes)).toMatchObject({ ok: false, failure: { code: 'STORE_NEWER_VERSION', data: { version: 3 } } });
  });
});
