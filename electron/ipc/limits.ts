/**
 * What a page that was taken over could do to main without asking for anything forbidden: arguments too large to look at, and calls without
 * end. Both limits lie far above what any screen needs.
 */

/** The largest honest argument is a pasted table. */
const MOST_PARTS = 200_000;
const MOST_CHARACTERS = 40_000_000;

/** Whether arguments are small enough to be parsed at all. Looks at no more of them than the limits allow. */
export function areArgumentsSmall(args: unknown): boolean {
  let parts = 0;
  let characters = 0;
  const waiting: unknown[] = [args];
  while (waiting.length > 0) {
    const part = waiting.pop();
    parts += 1;
    if (typeof part === 'string') characters += part.length;
    else if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer) characters += part.byteLength;
    else if (Array.isArray(part)) {
      if (part.length > MOST_PARTS) return false;
      for (const item of part) waiting.push(item);
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, value] of Object.entries(part)) {
        characters += name.length;
        waiting.push(value);
      }
    }
    if (parts + waiting.length > MOST_PARTS || characters > MOST_CHARACTERS) return false;
  }
  return true;
}

/** Fast scrolling through a long list asks for some sixty pages a second. */
const CALLS_A_SECOND = 300;
const CALLS_AT_ONCE = 1000;

/** A bucket that fills up with time; every call takes one out. `now` in milliseconds. */
export function makeRateLimit(now: () => number): () => boolean {
  let left = CALLS_AT_ONCE;
  let at = now();
  return () => {
    const time = now();
    // A clock that was set back gives nothing and takes nothing.
    left = Math.min(CALLS_AT_ONCE, left + (Math.max(0, time - at) * CALLS_A_SECOND) / 1000);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
