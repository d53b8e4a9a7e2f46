/**
 * The names in an OLE compound file: the container of old .xls workbooks, of workbooks with a password, and of much else (Word's .doc,
 * Outlook's .msg). Only the directory is read. Source: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.6 (directory entries).
 */
import type { ByteSource } from './byte-source.ts';

export const COMPOUND_FILE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const HEADER_BYTES = 512;
const FAT_SECTORS_IN_HEADER = 109;
const LAST_REGULAR_SECTOR = 0xfffffff9;
const ENTRY_BYTES = 128;
/** 8 MB of directory: a workbook with macros and a hundred embedded objects stays far below. */
const MAX_DIRECTORY_SECTORS = 2000;

/** Names of all streams and storages. Undefined when the header makes no sense or the directory lies outside the file. */
export async function compoundFileNames(source: ByteSource): Promise<ReadonlySet<string> | undefined> {
  const header = await source.read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return undefined;
  const sectorShift = header.readUInt16LE(30);
  if (sectorShift !== 9 && sectorShift !== 12) return undefined;
  const sectorBytes = 1 << sectorShift;
  const offsetOf = (sector: number) => (sector + 1) * sectorBytes;

  const names = new Set<string>();
  let sector = header.readUInt32LE(48);
  for (let i = 0; i < MAX_DIRECTORY_SECTORS && sector <= LAST_REGULAR_SECTOR; i++) {
    const bytes = await source.read(offsetOf(sector), sectorBytes);
    // The root and the streams that tell the kind of file stand in the first sector; a chain cut off later loses nothing we need.
    if (bytes.length < sectorBytes) return i === 0 ? undefined : names;
    for (const name of entryNames(bytes)) names.add(name);
    const next = await nextSector(source, header, sector, sectorBytes);
    if (next === undefined) break;
    sector = next;
  }
  return names;
}

function* entryNames(sector: Buffer): Generator<string> {
  for (let at = 0; at + ENTRY_BYTES <= sector.length; at += ENTRY_BYTES) {
    // The length counts the two zero bytes at the end of the UTF-16 name; 0 marks an unused entry.
    const nameBytes = sector.readUInt16LE(at + 64);
    if (nameBytes >= 2 && nameBytes <= 64) yield sector.toString('utf16le', at, at + nameBytes - 2);
  }
}

/** Follows the chain through the FAT. The header lists its first 109 sectors; a directory beyond them (7 MB on) is not followed. */
async function nextSector(source: ByteSource, header: Buffer, sector: number, sectorBytes: number): Promise<number | undefined> {
  const perSector = sectorBytes / 4;
  const fatIndex = Math.floor(sector / perSector);
  if (fatIndex >= FAT_SECTORS_IN_HEADER) return undefined;
  const fatSector = header.readUInt32LE(76 + fatIndex * 4);
  if (fatSector > LAST_REGULAR_SECTOR) return undefined;
  const link = await source.read((fatSector + 1) * sectorBytes + (sector % perSector) * 4, 4);
  return link.length === 4 ? link.readUInt32LE(0) : undefined;
}
