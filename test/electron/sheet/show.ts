import { cellAt, columnLetter, type Sheet } from '../../../shared/core/sheet/sheet.ts';

/** Every cell that holds something, by its address in the user's sheet: `kind text`. */
export function shown(sheet: Sheet): Record<string, string> {
  const cells: [string, string][] = [];
  sheet.rowNumbers.forEach((rowNumber, row) => {
    for (const { index } of sheet.columns) {
      const { kind, text } = cellAt(sheet, row, index);
      if (kind !== 'blank') cells.push([`${columnLetter(index)}${rowNumber}`, `${kind} ${text}`.trim()]);
    }
  });
  return Object.fromEntries(cells);
}
