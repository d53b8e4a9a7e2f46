import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEAL_OVERHEAD_BYTES, seal, unseal } from '../../../electron/files/sealed.ts';

const key = createSecretKey(randomBytes(32));

describe('sealed', () => {
  test('gives back any bytes under the same key and context', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, context) => {
        expect(unseal(key, context, seal(key, context, bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('every byte is protected', () => {
    const sealed = seal(key, 'here', Buffer.from('Kari Nordmann'));
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(unseal(key, 'here', changed)).toBeUndefined();
      }
    }
  });

  test('nothing shorter or longer is taken', () => {
    const sealed = seal(key, 'here', Buffer.from('Kari Nordmann'));
    for (let length = 0; length < sealed.length; length += 1) expect(unseal(key, 'here', sealed.subarray(0, length))).toBeUndefined();
    expect(unseal(key, 'here', Buffer.concat([sealed, Buffer.of(0)]))).toBeUndefined();
  });

  test('another key or another context opens nothing', () => {
    const sealed = seal(key, 'here', Buffer.from('Kari Nordmann'));
    expect(unseal(createSecretKey(randomBytes(32)), 'here', sealed)).toBeUndefined();
    expect(unseal(key, 'there', sealed)).toBeUndefined();
  });

  test('the same bytes look different each time and show nothing of themselves', () => {
    const plain = Buffer.from('Kari Nordmann');
    const [one, two] = [seal(key, 'here', plain), seal(key, 'here', plain)];
    expect(one.equals(two)).toBe(false);
    expect(one.includes(plain)).toBe(false);
    expect(one).toHaveLength(plain.length + SEAL_OVERHEAD_BYTES);
  });
});
