import { type Columns, type Field, fieldSchema, lettersOf } from '../../shared/core/sheet/columns.ts';

/** Which field an address such as `C17` belongs to; the identifier when it can't be told. */
export function fieldOfCell(cell: string | undefined, columns: Columns): Field {
  const letters = /^[A-Z]+/.exec(cell ?? '')?.[0];
  return fieldSchema.options.find((field) => letters !== undefined && lettersOf(field, columns).includes(letters)) ?? 'identifikator';
}
