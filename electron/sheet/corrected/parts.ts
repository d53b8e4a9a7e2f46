/**
 * The parts of a zipped workbook, of which only those that are written to are ever unpacked: all others go into the copy as the bytes they are.
 * Part names and relations: ECMA-376 part 2.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { memorySource } from '../byte-source.ts';
import { unpackEntry } from '../reader/inflate.ts';
import { readPacked, readZipDirectory } from '../zip-directory.ts';

interface PackedPart {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packed: Buffer;
  readonly bytes: number;
  readonly crc32: number;
}

export class Parts {
  readonly #packed = new Map<string, PackedPart>();
  readonly #texts = new Map<string, string>();

  /** Undefined when the zip can't be read: whoever asks has read it before, so it is being written to just now. */
  static async open(bytes: Buffer): Promise<Parts | undefined> {
    const source = memorySource(bytes);
    const directory = await readZipDirectory(source);
    if (!directory.ok) return undefined;
    const parts = new Parts();
    for (const entry of directory.value) {
      const packed = await readPacked(source, entry);
      if (packed === undefined) return undefined;
      parts.#packed.set(entry.name, { ...entry, packed });
    }
    return parts;
  }

  get names(): string[] {
    return [...new Set([...this.#packed.keys(), ...this.#texts.keys()])];
  }

  has(name: string): boolean {
    return this.#packed.has(name) || this.#texts.has(name);
  }

  /** The text of a part; undefined when there is none, it is damaged, or it isn't plain UTF-8. */
  text(name: string): string | undefined {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const part = this.#packed.get(name);
    const bytes = part && unpackEntry({ ...part, packedBytes: part.packed.length, headerOffset: 0 }, part.packed);
    if (!bytes?.ok) return undefined;
    const text = bytes.value.toString('utf8');
    // What is not what it was when it is written again must not be written.
    return Buffer.from(text, 'utf8').equals(bytes.value) && !/<!DOCTYPE/i.test(text) ? text : undefined;
  }

  write(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  /** `xl/comments1.xml` or the first number after it that is free. */
  freeName(before: string, after: string): string {
    const taken = new Set(this.names.map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${before}${number}${after}`.toLowerCase())) number += 1;
    return `${before}${number}${after}`;
  }

  zip(): Buffer {
    return zipOf(this.names.map((name) => this.#part(name)));
  }

  #part(name: string): PackedPart {
    const text = this.#texts.get(name);
    const known = this.#packed.get(name);
    if (text === undefined && known !== undefined) return known;
    const bytes = Buffer.from(text ?? '', 'utf8');
    return { name, method: 'deflated', packed: deflateRawSync(bytes), bytes: bytes.length, crc32: crc32(bytes) };
  }
}

const METHOD = { stored: 0, deflated: 8 } as const;
const VERSION = 20;
/** 1 January 1980: the same parts give the same bytes. */
const DATE = 0x21;

/** PKWARE APPNOTE 6.3. What is read here is far below the 4 GB that plain headers can say (limits.ts). */
function zipOf(parts: readonly PackedPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: path, method, packed, bytes, crc32: checksum } of parts) {
    const name = Buffer.from(path, 'latin1');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(METHOD[method], 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    files.push(Buffer.from('504b0304', 'hex'), common, name, packed);
    directory.push(Buffer.from('504b0102', 'hex'), Buffer.from([VERSION, 0]), common, rest, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, entries, end]);
}
