import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import type { TextImport } from '../../../shared/core/sheet/text-import.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadRefusal } from '../protocol.ts';

/** An opened file: what its sheets are called, and each sheet when somebody asks for it. */
export interface Book {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Of separated text: how it is read. */
  readonly text?: TextImport;
  /** SHEET_NO_CELLS, SHEET_TOO_LARGE, SHEET_TOO_MANY_CELLS or a FILE_* code when that sheet has no cells to give. */
  readSheet(index: number): Promise<Result<Sheet, ReadRefusal>>;
  /** The first rows (at least `count`, where there are so many), to see what the sheet is about; without its marks. */
  readFirstRows(index: number, count: number): Promise<Result<Sheet, ReadRefusal>>;
}
