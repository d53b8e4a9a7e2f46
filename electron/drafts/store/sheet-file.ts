/**
 * The sheet as it was imported, as bytes: a line of JSON that says what follows, then each column's buffers, little-endian as every machine
 * that Electron runs on has them. Then brotli at its fastest, which beats gzip here in time and in size.
 *
 * Row numbers and ends of texts only grow; they are stored as differences, which are mostly the same small number and so cost nearly nothing.
 */
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, constants, createBrotliCompress } from 'node:zlib';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet, SheetColumn, SheetMarks } from '../../../shared/core/sheet/sheet.ts';
import type { Steps } from '../../../shared/core/steps.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';
import { inSlices } from '../../in-slices.ts';

const decompress = promisify(brotliDecompress);
const NEWLINE = 0x0a;
/** Node goes to its thread and back once per chunk; with its own 16 kB that takes longer than the unpacking. */
const CHUNK_BYTES = 2 ** 22;
/** Some ten times the largest sheet that can be read in: what unpacks to more was not packed here. */
const MOST_UNPACKED_BYTES = 2 ** 30;

/** `hiddenRows` is how many there are; their numbers stand behind the columns. */
const marksSchema = z.strictObject({
  hiddenRows: z.int().min(0),
  filtered: z.boolean(),
  hiddenColumns: z.array(z.int().min(0)),
  merges: z.array(z.strictObject({ top: z.int().positive(), left: z.int().min(0), bottom: z.int().positive(), right: z.int().min(0) })),
});

/** Version 2 has marks: hidden rows and columns, merged cells. */
const headSchema = z.strictObject({
  version: z.literal(2),
  name: z.string(),
  rows: z.int().min(0),
  formats: z.array(z.string()),
  columns: z.array(z.strictObject({ index: z.int().min(0), encoding: z.enum(['latin1', 'utf16le']), textBytes: z.int().min(0) })),
  marks: marksSchema.optional(),
});
type Head = z.infer<typeof headSchema>;
const format: Format<Head> = { schema: headSchema, migrations: [withoutMarks] };

function withoutMarks(version1: unknown): unknown {
  return typeof version1 === 'object' ? { ...version1, version: 2 } : version1;
}

export async function encodeSheet(sheet: Sheet): Promise<Buffer> {
  const parts = await inSlices(partsOf(sheet));
  const packer = createBrotliCompress({ chunkSize: CHUNK_BYTES, params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  // Part by part: joined first, they would be copied once more, at a stretch.
  const packed: Buffer[] = [];
  for await (const piece of Readable.from(parts).pipe(packer)) packed.push(piece);
  return Buffer.concat(packed);
}

/** Yields after each column. */
function* partsOf(sheet: Sheet): Steps<Uint8Array[]> {
  const texts: ReturnType<typeof encodeText>[] = [];
  for (const { text } of sheet.columns) {
    texts.push(encodeText(text));
    yield;
  }
  const head: Head = {
    version: 2,
    name: sheet.name,
    rows: sheet.rowNumbers.length,
    formats: [...sheet.formats],
    columns: sheet.columns.map(({ index }, at) => ({
      index,
      encoding: texts[at]?.encoding ?? 'latin1',
      textBytes: texts[at]?.bytes.length ?? 0,
    })),
    ...(sheet.marks === undefined ? {} : { marks: marksHead(sheet.marks) }),
  };
  const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), bytesOf(differences(sheet.rowNumbers))];
  for (const [at, column] of sheet.columns.entries()) {
    parts.push(column.kinds, bytesOf(column.numbers), bytesOf(column.formatOf), bytesOf(differences(column.ends)));
    parts.push(texts[at]?.bytes ?? new Uint8Array());
    yield;
  }
  if (sheet.marks !== undefined) parts.push(bytesOf(differences(sheet.marks.hiddenRows)));
  return parts.filter(({ length }) => length > 0);
}

/** Fails with STORE_NEWER_VERSION or STORE_DAMAGED. */
export async function decodeSheet(bytes: Uint8Array): Promise<Result<Sheet, Failure>> {
  const plain = await decompress(bytes, { chunkSize: CHUNK_BYTES, maxOutputLength: MOST_UNPACKED_BYTES }).catch(() => undefined);
  const lineEnd = plain?.indexOf(NEWLINE) ?? -1;
  if (plain === undefined || lineEnd < 0) return fail(failure('STORE_DAMAGED'));
  const parsed = parseVersioned(plain.toString('utf8', 0, lineEnd), format);
  if (!parsed.ok) return parsed;
  const sheet = await inSlices(readBuffers(parsed.value, new Reader(plain, lineEnd + 1)));
  return sheet === undefined ? fail(failure('STORE_DAMAGED')) : ok(sheet);
}

function marksHead({ hiddenRows, filtered, hiddenColumns, merges }: SheetMarks): Head['marks'] {
  return { hiddenRows: hiddenRows.length, filtered, hiddenColumns: [...hiddenColumns], merges: merges.map((merge) => ({ ...merge })) };
}

/** Yields after each column. */
function* readBuffers({ name, rows, formats, columns, marks: head }: Head, reader: Reader): Steps<Sheet | undefined> {
  const rowNumbers = sums(new Uint32Array(reader.take(rows * 4)));
  const read: SheetColumn[] = [];
  for (const { index, encoding, textBytes } of columns) {
    const kinds = new Uint8Array(reader.take(rows));
    const numbers = new Float64Array(reader.take(rows * 8));
    const formatOf = new Uint16Array(reader.take(rows * 2));
    const ends = sums(new Uint32Array(reader.take(rows * 4)));
    read.push({ index, kinds, numbers, formatOf, ends, text: Buffer.from(reader.take(textBytes)).toString(encoding) });
    yield;
  }
  const marks = head && { ...head, hiddenRows: sums(new Uint32Array(reader.take(head.hiddenRows * 4))) };
  return reader.isAtEnd ? { name, rowNumbers, formats, columns: read, ...(marks === undefined ? {} : { marks }) } : undefined;
}

class Reader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** A copy of the next bytes, because a typed array has to begin at a multiple of its own width; zeros beyond the end. */
  take(length: number): ArrayBuffer {
    const copy = new Uint8Array(length);
    copy.set(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return copy.buffer;
  }
}

/** Norwegian text fits one byte per letter; anything else, and a broken pair that UTF-8 would not give back, takes two. */
function encodeText(text: string): { encoding: 'latin1' | 'utf16le'; bytes: Buffer } {
  const narrow = Buffer.from(text, 'latin1');
  return narrow.toString('latin1') === text
    ? { encoding: 'latin1', bytes: narrow }
    : { encoding: 'utf16le', bytes: Buffer.from(text, 'utf16le') };
}

function bytesOf(array: Float64Array | Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function differences(growing: Uint32Array): Uint32Array {
  const steps = new Uint32Array(growing.length);
  for (let at = 0, last = 0; at < growing.length; at += 1) {
    const value = growing[at] ?? 0;
    steps[at] = value - last;
    last = value;
  }
  return steps;
}

function sums(steps: Uint32Array): Uint32Array {
  const growing = new Uint32Array(steps.length);
  for (let at = 0, sum = 0; at < steps.length; at += 1) {
    sum += steps[at] ?? 0;
    growing[at] = sum;
  }
  return growing;
}
