/** Where the current cell goes when something was done in it. */
import type { Field } from '../../../../shared/core/sheet/columns.ts';
import { nextField, type Position } from '../../../state/grid-moves.ts';

export type Then = 'down' | 'up' | 'next' | 'previous' | 'stay';

export function after(position: Position, then: Then, rows: number): Position {
  switch (then) {
    case 'down':
      return { ...position, index: Math.min(rows - 1, position.index + 1) };
    case 'up':
      return { ...position, index: Math.max(0, position.index - 1) };
    case 'next':
      return nextField(position, 1, rows) ?? position;
    case 'previous':
      return nextField(position, -1, rows) ?? position;
    case 'stay':
      return position;
  }
}

/** A search from the row number begins before the first field, one from the remark after the last. */
export function fieldOf({ column }: Position): Field | null {
  if (column === 'row') return null;
  return column === 'state' ? 'utbetaltBeloep' : column;
}
