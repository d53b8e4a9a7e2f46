/** Unpacks what a workbook needs, and holds the zip to its word. SheetJS wouldn't, and would unpack every picture too. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type ByteSource, memorySource } from '../byte-source.ts';
import type { ReadRefusal } from '../protocol.ts';
import { readPacked, readZipDirectory, type ZipEntry } from '../zip-directory.ts';
import { unpackEntry } from './inflate.ts';

/** Markup, and the binary parts of .xlsb. Pictures, fonts and previews have other endings. */
const READABLE = /\.(?:xml|rels|bin)$/i;
/** Parts that say nothing about cells and can be large, or hostile. */
const NOT_NEEDED =
  /(?:^|\/)(?:vbaproject[^/]*\.bin$|(?:printersettings|pivotcache|pivottables|drawings|charts|media|embeddings|activex|ctrlprops|customxml|externallinks)\/)/i;

export interface Zip {
  readonly source: ByteSource;
  readonly entries: readonly ZipEntry[];
}

export async function openZip(bytes: Buffer): Promise<Result<Zip, ReadRefusal>> {
  const source = memorySource(bytes);
  const directory = await readZipDirectory(source);
  return directory.ok ? ok({ source, entries: directory.value }) : directory;
}

/** The parts by name, without those nobody will look at, and without those that `leaveOut` names. */
export async function unpack(
  { source, entries }: Zip,
  leaveOut: (name: string) => boolean = () => false,
): Promise<Result<Map<string, Buffer>, ReadRefusal>> {
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (leaveOut(entry.name) || !READABLE.test(entry.name) || NOT_NEEDED.test(entry.name.replaceAll('\\', '/'))) continue;
    const packed = await readPacked(source, entry);
    if (packed === undefined) return fail('FILE_DAMAGED');
    const part = unpackEntry(entry, packed);
    if (!part.ok) return part;
    parts.set(entry.name, part.value);
  }
  return ok(parts);
}
