/** Workbooks in a folder of their own, read as the reader process reads them. */
import { afterAll, beforeAll } from 'vitest';
import type { SheetFormat } from '../../../../electron/sheet/guard.ts';
import { readSheet } from '../../../../electron/sheet/reader/read-sheet.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../fixtures/workbooks.ts';
import { shown } from '../show.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

export async function read(bytes: Buffer, { format = 'zip', sheet }: { format?: SheetFormat; sheet?: string } = {}) {
  return readSheet({ path: await folder.file('list', bytes), format, sheet });
}

export async function sheetOf(bytes: Buffer, options?: { format?: SheetFormat; sheet?: string }) {
  const reply = await read(bytes, options);
  if (!reply.ok) throw new Error(reply.failure);
  return reply.value.sheet;
}

export async function cellsOf(bytes: Buffer, options?: { format?: SheetFormat; sheet?: string }) {
  return shown(await sheetOf(bytes, options));
}
