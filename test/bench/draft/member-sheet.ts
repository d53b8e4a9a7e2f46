import { type Sheet, SheetBuilder } from '../../../shared/core/sheet/sheet.ts';
import { HEADINGS, type Member, members } from '../import/member-list.ts';

/** The list of members as rows of objects, and as the sheet that it is read into. */
export function memberSheet(count: number): { rows: Member[]; sheet: Sheet } {
  const rows = [...members(count)];
  const builder = new SheetBuilder('Medlemmer');
  builder.startRow(1);
  HEADINGS.forEach((text, column) => {
    builder.addCell(column, { kind: 'text', text, number: undefined, format: undefined });
  });
  rows.forEach((row, index) => {
    builder.startRow(index + 2);
    Object.values(row).forEach((value, column) => {
      if (typeof value === 'number') builder.addCell(column, { kind: 'number', text: String(value), number: value, format: '0' });
      else builder.addCell(column, { kind: 'text', text: String(value), number: undefined, format: undefined });
    });
  });
  return { rows, sheet: builder.build() };
}
