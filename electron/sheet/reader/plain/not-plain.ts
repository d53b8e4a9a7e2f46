/**
 * Thrown by our own reader of .xlsx where a part holds anything that it doesn't read: the sheet is then SheetJS's, from the beginning. One
 * exception, caught in one place, keeps the question "was that still plain?" out of the loops that run ten million times.
 */
export class NotPlain extends Error {
  override name = 'NotPlain';
}

export function notPlain(why: string): never {
  throw new NotPlain(why);
}
