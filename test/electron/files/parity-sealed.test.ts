import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealWithParity, unsealFile } from '../../../electron/files/parity-sealed.ts';
import { seal } from '../../../electron/files/sealed.ts';

const key = createSecretKey(randomBytes(32));
const CONTEXT = 'draft/1/sheet-1.sealed';
const CHUNK = 16_384 + 29;

function damaged(sealed: Buffer, from: number, length = 1): Buffer {
  const copy = Buffer.from(sealed);
  for (let at = from; at < Math.min(copy.length, from + length); at += 1) copy[at] = (copy[at] ?? 0) ^ 0x20;
  return copy;
}

/** By `equals`: comparing large buffers element by element takes a minute. */
function expectRead(sealed: Buffer, plain: Buffer, mended: boolean): void {
  const read = unsealFile(key, CONTEXT, sealed);
  expect(read?.plain.equals(plain)).toBe(true);
  expect(read?.mended).toBe(mended);
}

describe('a file sealed with parity', () => {
  test.each([0, 1, 16_379, 16_380, 16_381, 32_763, 131_068, 131_069, 300_000])('of %i bytes is given back', (bytes) => {
    const plain = randomBytes(bytes);
    expectRead(sealWithParity(key, CONTEXT, plain), plain, false);
  });

  test('with any one byte changed is put together again, whatever its size', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200_000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (bytes, where) => {
        const plain = randomBytes(bytes);
        const sealed = sealWithParity(key, CONTEXT, plain);
        expectRead(damaged(sealed, Math.floor(where * sealed.length)), plain, true);
      }),
      { numRuns: 60 },
    );
  });

  test('with a stretch destroyed over two neighbouring chunks, too', () => {
    const plain = randomBytes(300_000);
    const sealed = sealWithParity(key, CONTEXT, plain);
    expectRead(damaged(sealed, 5 * CHUNK - 2_000, 4_000), plain, true);
  });

  test('with too much gone, cut short, under another key or in another place is not read, and not misread', () => {
    const sealed = sealWithParity(key, CONTEXT, randomBytes(20_000));
    expect(unsealFile(key, CONTEXT, damaged(damaged(sealed, 10), CHUNK + 10))).toBeUndefined();
    expect(unsealFile(key, CONTEXT, sealed.subarray(0, sealed.length - 1))).toBeUndefined();
    expect(unsealFile(key, CONTEXT, sealed.subarray(0, 2 * CHUNK))).toBeUndefined();
    expect(unsealFile(createSecretKey(randomBytes(32)), CONTEXT, sealed)).toBeUndefined();
    expect(unsealFile(key, 'draft/2/sheet-1.sealed', sealed)).toBeUndefined();
  });

  test('chunks that changed places are not read as each other', () => {
    const plain = randomBytes(100_000);
    const sealed = sealWithParity(key, CONTEXT, plain);
    const swapped = Buffer.concat([sealed.subarray(CHUNK, 2 * CHUNK), sealed.subarray(0, CHUNK), sealed.subarray(2 * CHUNK)]);
    const read = unsealFile(key, CONTEXT, swapped);
    expect(read === undefined || read.plain.equals(plain)).toBe(true);
  });

  test('adds a sixteenth at most, and two chunks', () => {
    expect(sealWithParity(key, CONTEXT, randomBytes(1_000_000)).length).toBeLessThan(1_000_000 * 1.065 + 2 * CHUNK);
  });

  test('as the first version wrote it, without parity, is read', () => {
    expect(unsealFile(key, CONTEXT, seal(key, CONTEXT, Buffer.from('old')))).toEqual({ plain: Buffer.from('old'), mended: false });
  });
});
