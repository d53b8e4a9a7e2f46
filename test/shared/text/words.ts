import { expect } from 'vitest';

/** Whole sentences in the voice of the product: nothing left unfilled, nobody shouted at, no number that could be a person's. */
export function expectWords(text: string): void {
  expect(text).toMatch(/^[\p{Lu}\d«“].*[.?]$/su);
  // `#REF!` is Excel's own word.
  expect(text.replaceAll('#REF!', '')).not.toMatch(/undefined|NaN|\[object|Invalid|!|\$\{| {2}|\s$/);
  expect(text).not.toMatch(/\d{9,}/);
}
