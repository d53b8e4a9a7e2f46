import type { MarksFound, Merge } from '../../../shared/core/sheet/sheet.ts';
import type { WorkSheet } from './sheetjs.ts';

/** Hidden rows and columns and merged cells of a sheet that SheetJS has parsed with `styles`. */
export function marksOfSheetJs(sheet: WorkSheet | undefined): MarksFound {
  return {
    hiddenRows: hiddenIn(sheet?.['!rows'], 1),
    hasFilter: sheet?.['!autofilter'] !== undefined,
    hiddenColumns: hiddenIn(sheet?.['!cols'], 0),
    merges: (sheet?.['!merges'] ?? []).map(({ s, e }): Merge => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c })),
  };
}

function hiddenIn(infos: readonly { readonly hidden?: boolean }[] | undefined, first: 0 | 1): number[] {
  const hidden: number[] = [];
  // forEach skips the holes of a sparse array.
  infos?.forEach((info, at) => {
    if (info?.hidden === true) hidden.push(at + first);
  });
  return hidden;
}
