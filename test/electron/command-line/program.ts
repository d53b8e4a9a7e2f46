/** The command line as it is shipped: built from the sources as they are now, run by plain Node as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuilder } from 'vite';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the one document that `--json` promises; throws when it is anything else. */
  json(): unknown;
}

export interface Program {
  run(...args: string[]): Promise<Ran>;
  /** Runs until it ends or is ended; for commands that stay. */
  start(...args: string[]): ChildProcess;
  /** With more in its environment. */
  runWith(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran>;
  remove(): Promise<void>;
}

/** Outside the project there is no keytar to be found, so no run touches the keychain of the machine that tests. */
export async function buildProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-program-'));
  const environments = {
    sheet: { build: { outDir: join(folder, 'sheet') } },
    commandLine: { build: { outDir: join(folder, 'command-line') } },
  };
  const builder = await createBuilder({ configFile: 'vite.config.ts', logLevel: 'error', environments });
  for (const name of Object.keys(environments)) {
    const environment = builder.environments[name];
    if (environment === undefined) throw new Error(`vite.config.ts has no environment "${name}"`);
    await builder.build(environment);
  }
  // As package.json says of `dist/`; Node 20.18 doesn't find out by itself that a program is a module.
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const startWith = (more: Readonly<Record<string, string>>, ...args: string[]) =>
    spawn(process.execPath, [join(folder, 'command-line', 'kundeutbytte.js'), ...args], {
      // A home of its own: the default store is never the tester's.
      env: { PATH: process.env.PATH, HOME: folder, APPDATA: folder, SystemRoot: process.env.SystemRoot, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    start: (...args) => startWith({}, ...args),
    run: (...args) => ended(startWith({}, ...args)),
    runWith: (more, ...args) => ended(startWith(more, ...args)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export function ended(child: ChildProcess): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr, json: () => oneDocument(stdout) }));
  });
}

function oneDocument(stdout: string): unknown {
  if (!stdout.endsWith('\n') || stdout.trimEnd().includes('\n')) throw new Error(`not one document: ${stdout.slice(0, 200)}`);
  return JSON.parse(stdout);
}
