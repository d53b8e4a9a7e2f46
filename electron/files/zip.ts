/** Writes a zip of a few files in memory: deflate, UTF-8 names, no directories. Source: PKWARE APPNOTE 6.3. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const VERSION = 20;

/** `at` is the time that every entry gets, to two seconds, as UTC. Entries and the whole stay below 4 GB: a store of this app does by far. */
export function zip(entries: readonly ZipEntry[], at: Date): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes);
    const common = commonFields(at, crc32(bytes), packed.length, bytes.length, nameBytes.length);
    const local = Buffer.concat([uint32(0x04034b50), uint16(VERSION), common, nameBytes, packed]);
    // Comment length, disk and attributes are none.
    const rest = Buffer.concat([Buffer.alloc(10), uint32(offset)]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION), uint16(VERSION), common, rest, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = uint16(entries.length);
  const end = Buffer.concat([uint32(0x06054b50), Buffer.alloc(4), count, count, uint32(central.length), uint32(offset), uint16(0)]);
  return Buffer.concat([...parts, central, end]);
}

function commonFields(at: Date, crc: number, packedBytes: number, bytes: number, nameBytes: number): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return Buffer.concat([
    ...[UTF8_NAMES, DEFLATE, time, date].map(uint16),
    ...[crc, packedBytes, bytes].map(uint32),
    ...[nameBytes, 0].map(uint16),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
