const MOST = 100;

/** Where two JSON values differ, as paths (`leveranse/oppgave/3/utbetaltBeloep`), in order; at most 100 of them. The values aren't told. */
export function jsonDifferences(expected: unknown, found: unknown, path = ''): string[] {
  if (Object.is(expected, found)) return [];
  if (!isContainer(expected) || !isContainer(found) || Array.isArray(expected) !== Array.isArray(found)) return [path];
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const paths: string[] = [];
  for (const key of keys) {
    if (paths.length >= MOST) break;
    paths.push(...jsonDifferences(memberOf(expected, key), memberOf(found, key), path === '' ? key : `${path}/${key}`));
  }
  return paths.slice(0, MOST);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function memberOf(of: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(of, key)?.value;
}
