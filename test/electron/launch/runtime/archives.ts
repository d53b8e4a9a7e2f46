/** Small archives, written byte by byte so that what reads them isn't tested against itself. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export interface Member {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly mode?: number;
}

/** A gzipped POSIX tar, as npm makes them. */
export function makeTarball(members: readonly Member[]): Buffer {
  const blocks = members.flatMap(({ name, content, mode = 0o644 }) => {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(mode.toString(8).padStart(7, '0'), 100);
    header.write(bytes.length.toString(8).padStart(11, '0'), 124);
    header.write('00000000000', 136);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\u000000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

/** A zip whose local headers have an extra field that the directory lacks, as archivers on Linux write them. */
export function makeZip(members: readonly Member[], { stored = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0o644 } of members) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const path = Buffer.from(name);
    const extra = Buffer.concat([u16(0x5455), u16(1), Buffer.alloc(1)]);
    const VERSION = u16(20);
    const FLAGS = u16(0x0800);
    const TIME_AND_DATE = u32(0x00210000);
    const sizes = Buffer.concat([u32(crc32(bytes)), u32(packed.length), u32(bytes.length), u16(path.length)]);
    const common = Buffer.concat([VERSION, FLAGS, u16(stored ? 0 : 8), TIME_AND_DATE, sizes]);
    const local = Buffer.concat([u32(0x04034b50), common, u16(extra.length), path, extra, packed]);
    const MADE_ON_UNIX = u16(0x0314);
    const noExtraNoComment = Buffer.concat([u16(0), u16(0), u16(0), u16(0)]);
    const attributes = u32(((0o100000 | mode) << 16) >>> 0);
    directory.push(u32(0x02014b50), MADE_ON_UNIX, common, noExtraNoComment, attributes, u32(offset), path);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(members.length);
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)]);
  return Buffer.concat([...locals, central, end]);
}
