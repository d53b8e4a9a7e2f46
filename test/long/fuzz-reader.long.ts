import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { FUZZ_LIMIT_MS, fuzzReader } from '../fixtures/fuzz-reader.ts';
import { buildReader } from '../fixtures/reader-bundle.ts';
import { temporaryFolder } from '../fixtures/workbooks.ts';
import { times } from './times.ts';

const SEED = 1;

test('damaged files of every format neither crash the reader nor hold it up, and each refusal has its reason', async () => {
  const folder = await temporaryFolder();
  const readerPath = await buildReader();
  try {
    const { outcomes, longestMilliseconds, faults } = await fuzzReader(readerPath, folder, times('FUZZED_FILES', 2000), SEED);
    process.stderr.write(`${JSON.stringify(Object.fromEntries(outcomes))}, the longest ${Math.round(longestMilliseconds)} ms\n`);
    expect(faults).toEqual([]);
    // A read that takes too long is ended at its limit and says so.
    expect(longestMilliseconds).toBeLessThan(FUZZ_LIMIT_MS + 5000);
  } finally {
    await folder.remove();
    await rm(dirname(readerPath), { recursive: true });
  }
});
