/** How often a long test does its thing: `KUNDEUTBYTTE_LONG_<NAME>` says otherwise, such as `KUNDEUTBYTTE_LONG_KILLS=20`. */
export function times(name: string, usual: number): number {
  const asked = process.env[`KUNDEUTBYTTE_LONG_${name}`];
  if (asked === undefined) return usual;
  const count = Number(asked);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`KUNDEUTBYTTE_LONG_${name} is not a number of times: ${asked}`);
  return count;
}
