/** The bytes that markup is made of. */
export const SIGN = {
  tab: 0x09,
  newline: 0x0a,
  return: 0x0d,
  space: 0x20,
  quote: 0x22,
  number: 0x23,
  ampersand: 0x26,
  comma: 0x2c,
  minus: 0x2d,
  stop: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  A: 0x41,
  E: 0x45,
  Z: 0x5a,
  underscore: 0x5f,
  c: 0x63,
  f: 0x66,
  i: 0x69,
  n: 0x6e,
  r: 0x72,
  s: 0x73,
  t: 0x74,
  v: 0x76,
  b: 0x62,
  e: 0x65,
} as const;

export function skipBlanks(data: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const sign = data[at];
    if (sign !== SIGN.space && sign !== SIGN.newline && sign !== SIGN.return && sign !== SIGN.tab) return at;
    at++;
  }
}

/** Whether these signs, all of them ASCII, stand in `data` at `at`. */
export function isAt(data: Buffer, at: number, signs: string): boolean {
  for (let i = 0; i < signs.length; i++) if (data[at + i] !== signs.charCodeAt(i)) return false;
  return true;
}
