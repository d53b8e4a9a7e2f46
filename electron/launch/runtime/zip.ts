/** Unpacks chosen entries of a zip archive without an `unzip` program. Written for one archive whose hash is known: no zip64, no encryption. */
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly headerOffset: number;
  readonly mode: number;
}

/**
 * Unpacks into `folder` each file for which `place` gives a path below it; entries for which it gives undefined stay in the archive.
 * Files keep their permission bits. Rejects when the archive is damaged or a path leads out of the folder.
 */
export async function extractZip(zip: string, folder: string, place: (name: string) => string | undefined): Promise<void> {
  const file = await open(zip, 'r');
  try {
    for (const entry of await readDirectory(file)) {
      const path = entry.name.endsWith('/') ? undefined : place(entry.name);
      if (path !== undefined) await extractEntry(zip, file, entry, inside(folder, path));
    }
  } finally {
    await file.close();
  }
}

function inside(folder: string, path: string): string {
  const relative = normalize(path);
  if (relative.startsWith('..') || relative.startsWith('/')) throw new Error('The archive has a path that leads out of it.');
  return join(folder, relative);
}

async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_LENGTH - 0xffff), Math.min(size, END_LENGTH + 0xffff));
  const end = lastIndexOfSignature(tail, END_SIGNATURE);
  if (end === -1) throw new Error('This is not a zip archive.');
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('The directory of the zip archive is damaged.');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function lastIndexOfSignature(bytes: Buffer, signature: number): number {
  for (let at = bytes.length - END_LENGTH; at >= 0; at--) if (bytes.readUInt32LE(at) === signature) return at;
  return -1;
}

async function extractEntry(zip: string, file: FileHandle, entry: Entry, to: string): Promise<void> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Error('The archive is packed in a way that is not known here.');
  await mkdir(dirname(to), { recursive: true });
  const output = createWriteStream(to, { mode: entry.mode || 0o644 });
  if (entry.packedSize === 0) {
    await pipeline([], output);
    return;
  }
  // The lengths in the local header count: they may differ from those in the directory.
  const header = await readAt(file, entry.headerOffset, LOCAL_HEADER_LENGTH);
  const start = entry.headerOffset + LOCAL_HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = createReadStream(zip, { start, end: start + entry.packedSize - 1, highWaterMark: 1 << 20 });
  if (entry.method === STORED) await pipeline(packed, output);
  else await pipeline(packed, createInflateRaw(), output);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('The zip archive ends too soon.');
  return buffer;
}
