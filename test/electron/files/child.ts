/** Runs a TypeScript file of the tests in a Node process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Child {
  readonly process: ChildProcess;
  /** The lines it prints, one after another; undefined at the end. */
  nextLine(): Promise<string | undefined>;
  ended(): Promise<number | null>;
}

export const NODE_WITH_TYPESCRIPT = [process.execPath, '--import', 'tsx'] as const;

export function runChild(script: string, args: readonly string[]): Child {
  const [command, ...options] = NODE_WITH_TYPESCRIPT;
  const child = spawn(command, [...options, join(import.meta.dirname, script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const end = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await end;
  });
  return {
    process: child,
    nextLine: async () => {
      const line = await lines.next();
      return line.done === true ? undefined : line.value;
    },
    ended: async () => {
      await end;
      return child.exitCode;
    },
  };
}
