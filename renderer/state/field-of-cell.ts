import type { Columns, Field } from '../../shared/core/columns.ts';

/** Which field an address such as `C17` belongs to; the identifier when it can't be told. */
export function fieldOfCell(cell: string | undefined, columns: Columns): Field {
  const letters = /^[A-Z]+/.exec(cell ?? '')?.[0];
  if (letters !== undefined && letters === columns.navn) return 'navn';
  if (letters !== undefined && letters === columns.utbetaltBeloep) return 'utbetaltBeloep';
  return 'identifikator';
}
