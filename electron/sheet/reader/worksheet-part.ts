/** What a look at the bytes of a sheet's part (xlsx) tells before anything is parsed. */

const SHEET_PART = /(?:^|\/)worksheets\/[^/]+\.xml$/i;

export function isSheetPart(name: string): boolean {
  return SHEET_PART.test(name.replaceAll('\\', '/'));
}

/**
 * Without formulas SheetJS needn't look for them in every cell, nor keep a stub for every cell that is only coloured. The tag may have a
 * prefix; looking for `:f` as well finds it, and may say yes once too often.
 */
export function hasFormulas(part: Buffer): boolean {
  return hasTag(part, '<f') || hasTag(part, ':f');
}

const AFTER_TAG_NAME = new Set(Buffer.from('> /'));

function hasTag(part: Buffer, start: string): boolean {
  for (let at = part.indexOf(start); at !== -1; at = part.indexOf(start, at + start.length)) {
    if (AFTER_TAG_NAME.has(part[at + start.length] ?? 0)) return true;
  }
  return false;
}

/** Whether more than `limit` rows hold a value. Rows of borders and colours don't count, however many there are. */
export function hasMoreRowsThan(part: Buffer, limit: number): boolean {
  const nextValue = nextOf(part, 'v>');
  const nextInline = nextOf(part, 'is>');
  let rows = 0;
  for (let at = 0; rows <= limit; rows++) {
    const value = Math.min(nextValue(at), nextInline(at));
    if (value === Number.POSITIVE_INFINITY) return false;
    const end = part.indexOf('row>', value);
    if (end === -1) return false;
    at = end;
  }
  return true;
}

/** `indexOf` for positions that only grow: what was found, or not found, is remembered, so the whole is read once. */
function nextOf(part: Buffer, needle: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = part.indexOf(needle, from);
      found = at === -1 ? Number.POSITIVE_INFINITY : at;
    }
    return found;
  };
}
