/** Drives use-key-ring.ts, each time as a new process in a new session of the real keychain. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { NODE_WITH_TYPESCRIPT } from '../files/child.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { withKeychain } from './keychain/real-keychain.ts';
import { searchForKey } from './search-for-key.ts';

/** A line that it prints: one of these, or a failure's code. */
export interface Said {
  readonly id?: string;
  readonly secret?: string;
  readonly imported?: string;
  readonly signed?: unknown[];
  readonly removed?: unknown[];
  readonly left?: string[];
  readonly swept?: string;
  readonly keychain?: string;
}
export type Line = Said | string;

export const linesOf = (output: string): Line[] =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line));

/** Everything that was said under this name, one after another. */
export function said(lines: readonly Line[], what: keyof Said): unknown[] {
  return lines.flatMap((line) => (typeof line === 'string' ? [] : (line[what] ?? [])));
}

export function use(folder: string, ...actions: string[]): string[] {
  return [...NODE_WITH_TYPESCRIPT, join(import.meta.dirname, 'use-key-ring.ts'), folder, ...actions];
}

export async function inKeychain(state: 'unlocked' | 'locked', home: string, folder: string, ...actions: string[]): Promise<Line[]> {
  return linesOf(await withKeychain(state, home, use(folder, ...actions)));
}

/** How many of the imports were cut short, and how many had come through. */
export async function killWhileImporting(kills: number): Promise<{ cutShort: number; through: number }> {
  const [home, folder] = [await tempFolder(), await tempFolder()];
  await inKeychain('unlocked', home, folder, 'import 2048');
  let kept = 1;
  for (let n = 0; n < kills; n++) {
    // An import takes some 30 ms on an idle machine and ten times that on a busy one: 1 to 512 ms, the longer ones early.
    const killed = linesOf(await killedInMiddle(home, folder, 2 ** ((n * 3) % 10)));
    const ids = said(killed, 'id').join();
    const after = await inKeychain('unlocked', home, folder, 'sign', 'sweep', 'sign', `left ${ids}`);
    const signed = said(after.slice(0, 1), 'signed');
    // Every key that is listed is whole; the one that was there before is among them.
    expect(signed).toEqual(Array.from({ length: signed.length }, () => 2048));
    expect([kept, kept + 1]).toContain(signed.length);
    expect(said(after.slice(2, 3), 'signed')).toEqual(signed);
    if (signed.length === kept) expect(said(after, 'left')).toEqual([]);
    kept = signed.length;
    for (const secret of said(killed, 'secret')) {
      expect((await searchForKey(Buffer.from(String(secret), 'base64'), [home, folder])).found).toEqual([]);
    }
  }
  return { cutShort: kills - (kept - 1), through: kept - 1 };
}

/** The import gets so many milliseconds from the moment at which it has its key. */
function killedInMiddle(home: string, folder: string, milliseconds: number): Promise<string> {
  const inside = `
    import { spawn } from 'node:child_process';
    const child = spawn(process.argv[1], process.argv.slice(2), { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      if (String(chunk).includes('secret')) setTimeout(() => child.kill('SIGKILL'), ${milliseconds});
    });`;
  return withKeychain('unlocked', home, [process.execPath, '--input-type=module', '-e', inside, ...use(folder, 'import 2048')]);
}
