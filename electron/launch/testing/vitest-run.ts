/** One run of vitest as a child, with its own output for people, and its figures for the line that the whole test command ends with. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../tools/paths.ts';
import { type Outcome, outcomeOf } from './counts.ts';

const VITEST = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const REPORTER = join(import.meta.dirname, 'count-reporter.ts');

export async function runVitest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-test-'));
  const file = join(folder, 'counts.json');
  try {
    const exitCode = await exitCodeOf([VITEST, 'run', '--reporter=default', `--reporter=${REPORTER}`, ...args], {
      ...env,
      KUNDEUTBYTTE_COUNTS_FILE: file,
    });
    return outcomeOf(await readFile(file, 'utf8').catch(() => undefined), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function exitCodeOf(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}
