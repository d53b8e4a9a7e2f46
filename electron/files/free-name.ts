import { access } from 'node:fs/promises';
import { ifExists, onDisk } from './disk-error.ts';

/** `<path>.damaged-1`, or the first number that no file has: what was kept aside before stays. */
export async function freeNameBeside(path: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = `${path}.damaged-${n}`;
    if ((await onDisk(() => ifExists(() => access(name).then(() => true)))) !== true) return name;
  }
}
