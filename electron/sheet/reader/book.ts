import type { Sheet } from '../../../shared/core/sheet.ts';
import type { TextImport } from '../../../shared/core/text-import.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadRefusal } from '../protocol.ts';

/** An opened file: what its sheets are called, and each sheet when somebody asks for it. */
export interface Book {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Of separated text: how it is read. */
  readonly text?: TextImport;
  /** SHEET_NO_CELLS, SHEET_TOO_LARGE or FILE_DAMAGED when that sheet has no cells to give. */
  readSheet(index: number): Result<Sheet, ReadRefusal>;
}
