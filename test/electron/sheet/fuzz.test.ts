import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzzReader } from '../../fixtures/fuzz-reader.ts';
import { buildReader } from '../../fixtures/reader-bundle.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';

let folder: TemporaryFolder;
let readerPath: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  readerPath = await buildReader();
}, 60_000);
afterAll(async () => {
  await folder.remove();
  await rm(dirname(readerPath), { recursive: true });
});

/** A sample; `npm run test:long` reads 2,000. */
it('damaged files of every format are read or refused with a reason: no crash, no hang', async () => {
  const { outcomes, faults } = await fuzzReader(readerPath, folder, 28, 20_260_123);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(28);
  expect(faults).toEqual([]);
}, 180_000);
