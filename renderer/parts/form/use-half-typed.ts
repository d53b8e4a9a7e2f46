import { useState } from 'react';

const halfTyped = new Map<string, unknown>();

interface HalfTyped<T> {
  readonly typed: T;
  type(next: T): void;
  /** It was saved, or isn't wanted. */
  forget(): void;
}

/**
 * What is typed in a form and not saved yet: it is there when the user comes back from another screen, where she may have looked something
 * up. It is in the page's memory only, and `form` says whose it is, as words and ids.
 */
export function useHalfTyped<T>(form: string, start: T): HalfTyped<T> {
  // Only what a form of this name has put there comes back.
  const [typed, setTyped] = useState(() => (halfTyped.has(form) ? (halfTyped.get(form) as T) : start));
  return {
    typed,
    type(next) {
      halfTyped.set(form, next);
      setTyped(next);
    },
    forget() {
      halfTyped.delete(form);
    },
  };
}
