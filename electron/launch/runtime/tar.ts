/** The one thing needed of tar: a single file out of an npm tarball, as a stream, with its hash. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const BLOCK = 512;

/**
 * Writes the entry `name` of the gzipped tar `tarball` to `to` and gives the SHA-256 (hex) of what was written;
 * undefined when there is no such entry. A tarball that ends too soon or isn't one rejects.
 */
export async function extractFromTarball(tarball: string, name: string, to: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  let found = false;
  await pipeline(
    createReadStream(tarball),
    createGunzip(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const [entry, bytes] of entries(chunks)) {
        if (entry !== name) continue;
        found = true;
        hash.update(bytes);
        yield bytes;
      }
    },
    createWriteStream(to),
  );
  return found ? hash.digest('hex') : undefined;
}

/** Each stretch of file content as it comes, with the entry it belongs to; an empty file gives one empty stretch. */
async function* entries(chunks: AsyncIterable<Buffer>): AsyncGenerator<[string, Buffer]> {
  let rest: Buffer = Buffer.alloc(0);
  let name: string | undefined;
  let content = 0;
  let padding = 0;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      if (name !== undefined && content > 0 && rest.length > 0) {
        const bytes = rest.subarray(0, content);
        content -= bytes.length;
        rest = rest.subarray(bytes.length);
        yield [name, bytes];
      }
      if (content > 0 || rest.length < padding + BLOCK) break;
      const header = rest.subarray(padding, padding + BLOCK);
      rest = rest.subarray(padding + BLOCK);
      padding = 0;
      name = entryName(header);
      content = entrySize(header);
      padding = (BLOCK - (content % BLOCK)) % BLOCK;
      if (name !== undefined && content === 0) yield [name, Buffer.alloc(0)];
    }
  }
  if (content > 0) throw new Error('The tarball ends in the middle of a file.');
}

/** undefined for the blocks of zeros at the end. Names longer than a header holds don't occur in the packages this is for. */
function entryName(header: Buffer): string | undefined {
  const name = field(header, 0, 100);
  if (name === '') return undefined;
  if (field(header, 257, 5) !== 'ustar') throw new Error('This is not a tar archive.');
  const prefix = field(header, 345, 155);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function entrySize(header: Buffer): number {
  return Number.parseInt(field(header, 124, 12).trim() || '0', 8);
}

function field(header: Buffer, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return bytes.toString('latin1', 0, end === -1 ? length : end);
}
