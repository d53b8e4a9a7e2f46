import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JsonWriter } from '../../../shared/core/json-writer.ts';

const written = (write: (writer: JsonWriter) => void) => {
  // Too little room from the start, so that it has to grow.
  const writer = new JsonWriter(0);
  write(writer);
  return Buffer.from(writer.done()).toString('utf8');
};
/** Halves of surrogate pairs, quotes, control characters and whole pairs are among them. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '\n', 'æ', '€', '😀', '\ud83d', '\ude00', '\u0000'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

it('writes a text as JSON does, once and inside of another', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(written((writer) => writer.text(text))).toBe(JSON.stringify(text).slice(1, -1));
      expect(written((writer) => writer.textTwice(text))).toBe(JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1));
    }),
  );
});

it('writes whole numbers as JSON does', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      expect(written((writer) => writer.whole(value))).toBe(JSON.stringify(value));
    }),
  );
});

it('writes JSON of any characters as it stands', () => {
  const whole = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(whole, (text) => {
      expect(written((writer) => writer.json(text))).toBe(text);
    }),
  );
});

it('writes one thing after another, however long it grows', () => {
  const times = 5_000;
  const text = written((writer) => {
    for (let i = 0; i < times; i++) {
      writer.ascii('[');
      writer.whole(i);
      writer.ascii(']');
    }
  });
  expect(text).toBe(Array.from({ length: times }, (_, i) => `[${i}]`).join(''));
  expect(text.length).toBeGreaterThan(20_000);
});
