/** What a sheet may cost before it is refused. A list of 200,000 members is 14 MB on disk and 70 MB unpacked; these leave room to spare. */

const MiB = 1024 * 1024;

export const MAX_FILE_BYTES = 64 * MiB;

/** A workbook is a zip. What its directory says is held against these before anything is unpacked. */
export const MAX_UNPACKED_BYTES = 512 * MiB;
export const MAX_ZIP_ENTRIES = 10_000;
/** Sheets of repeated cells pack well, so a high ratio alone is no sin; together with size it is. */
export const MAX_UNPACK_RATIO = 200;
export const UNPACK_RATIO_APPLIES_ABOVE_BYTES = 64 * MiB;

/** Rows that hold something, headings and sum rows included. */
export const MAX_ROWS = 200_000;

/**
 * Stored rows times columns in use: a sheet is kept by columns, so a blank place costs as much as a number (15 bytes). A sheet of one cell per
 * row, each in another column, would be 50 GB.
 */
export const MAX_CELLS = 20_000_000;

/** How long main waits for the disk to tell what a file is. A network folder that is gone may never answer. */
export const GUARD_MILLISECONDS = 15_000;

export interface ReaderLimits {
  /** From the start of the reader process to its answer. */
  readonly milliseconds: number;
  /** The JavaScript heap of the reader process. Unpacked bytes lie outside it and are bounded by MAX_UNPACKED_BYTES. */
  readonly heapMiB: number;
}

export const READER_LIMITS: ReaderLimits = { milliseconds: 60_000, heapMiB: 2048 };
