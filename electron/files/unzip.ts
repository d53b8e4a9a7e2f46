/** Unpacks a zip that is in memory, within the limits that hold for workbooks. */
import { crc32, inflateRawSync } from 'node:zlib';
import { memorySource } from '../sheet/byte-source.ts';
import { readPacked, readZipDirectory, type ZipEntry } from '../sheet/zip-directory.ts';

/** By name, in UTF-8; null for an entry whose bytes are not what its own checksum says. Undefined when it is no zip, or too large a one. */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer | null> | undefined> {
  const source = memorySource(bytes);
  const directory = await readZipDirectory(source);
  if (!directory.ok) return undefined;
  const entries = new Map<string, Buffer | null>();
  for (const entry of directory.value) {
    const packed = await readPacked(source, entry);
    entries.set(Buffer.from(entry.name, 'latin1').toString('utf8'), packed === undefined ? null : unpack(entry, packed));
  }
  return entries;
}

function unpack(entry: ZipEntry, packed: Buffer): Buffer | null {
  try {
    const bytes = entry.method === 'stored' ? packed : inflateRawSync(packed, { maxOutputLength: entry.bytes + 1 });
    return bytes.length === entry.bytes && crc32(bytes) === entry.crc32 ? bytes : null;
  } catch {
    return null;
  }
}
