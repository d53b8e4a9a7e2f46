import type { Table } from '../../../shared/core/sheet/columns.ts';

/** Keeps another way of reading the sheet; resolves when it is safely kept, or has failed and been said. */
export type OnTable = (table: Table) => Promise<unknown>;
