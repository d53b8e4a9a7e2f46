/**
 * Which sheets of an old .xls have a filter that is on. SheetJS tells of the filter's arrows only, and they alone hide nothing.
 * Source: [MS-XLS] 2.4.28 (BoundSheet8), 2.4.122 (FilterMode), 2.4.31 (AutoFilter).
 */
const BOUND_SHEET = 0x85;
const FILTER_MODE = 0x9b;
const AUTO_FILTER = 0x9e;
const HEADER_BYTES = 4;

/** Their 0-based positions. `stream`: the records of the workbook, as they lie in its compound file. */
export function filteredSheetsOfXls(stream: Buffer): ReadonlySet<number> {
  const sheetAt = new Map<number, number>();
  const filtered = new Set<number>();
  let sheet: number | undefined;
  for (let at = 0; at + HEADER_BYTES <= stream.length; ) {
    const [type, size] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    sheet = sheetAt.get(at) ?? sheet;
    // All sheets are listed, in their order, before the first of them begins.
    if (type === BOUND_SHEET && at + 2 * HEADER_BYTES <= stream.length) sheetAt.set(stream.readUInt32LE(at + HEADER_BYTES), sheetAt.size);
    if (sheet !== undefined && (type === FILTER_MODE || type === AUTO_FILTER)) filtered.add(sheet);
    at += HEADER_BYTES + size;
  }
  return filtered;
}
