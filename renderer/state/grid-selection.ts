/** Several cells marked at once: from where the user began to where she has come. */
import type { Field } from '../../shared/core/sheet/columns.ts';
import type { Range } from '../../shared/ipc/views.ts';
import { COLUMNS, FIELDS, isField, type Position } from './grid-moves.ts';

export interface Selection {
  readonly from: Position;
  readonly to: Position;
}

/** Rows and columns by their positions, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function blockOf({ from, to }: Selection): Block {
  const [a, b] = [COLUMNS.indexOf(from.column), COLUMNS.indexOf(to.column)];
  return {
    top: Math.max(0, Math.min(from.index, to.index)),
    bottom: Math.max(from.index, to.index),
    left: Math.min(a, b),
    right: Math.max(a, b),
  };
}

/** Everything: Ctrl+A. */
export function wholeGrid(rows: number): Selection {
  return { from: { index: 0, column: 'row' }, to: { index: rows - 1, column: 'state' } };
}

/** What main is asked about: a block without any field stands for its whole rows. */
export function rangeOf(block: Block): Range {
  const fields = COLUMNS.slice(block.left, block.right + 1).filter((column): column is Field => isField(column));
  return { from: block.top, to: block.bottom, fields: fields.length > 0 ? fields : [...FIELDS] };
}

export function countRows({ top, bottom }: Block): number {
  return bottom - top + 1;
}
