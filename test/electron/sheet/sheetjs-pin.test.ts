import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** SheetJS CE 0.20.3 comes from a republisher; these are the bytes that were looked at, the same in two independent republications. */
const SHEETJS_0_20_3 = '1a0fb062ee9781b13f6687371b202aaefc53b6ce55b530c027e01f9c087b77db';

it('the SheetJS that is installed is the one that was looked at', async () => {
  const library = new URL('../../../node_modules/xlsx/xlsx.mjs', import.meta.url);
  expect(
    createHash('sha256')
      .update(await readFile(library))
      .digest('hex'),
  ).toBe(SHEETJS_0_20_3);
});
