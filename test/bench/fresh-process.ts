import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A program that measures itself and sends its parent one number. */
export interface MeasuringProgram {
  /** Runs it once in a new process, cold: nothing is compiled or allocated yet, as when a user opens one sheet. */
  measure(...args: string[]): Promise<number>;
  remove(): Promise<void>;
}

/** Builds the program as the app is built, without the helpers that a development loader adds to every function. */
export async function measuringProgram(entry: URL): Promise<MeasuringProgram> {
  const outDir = await mkdtemp(join(tmpdir(), 'kundeutbytte-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(entry), outDir, target: 'node20', rolldownOptions: { output: { entryFileNames: 'measure.js' } } },
  });
  await writeFile(join(outDir, 'package.json'), '{"type":"module"}');
  return {
    measure: (...args) => runOnce(join(outDir, 'measure.js'), args),
    remove: () => rm(outDir, { recursive: true }),
  };
}

function runOnce(program: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let measured: unknown;
    child.on('message', (message) => {
      measured = message;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (typeof measured === 'number') resolve(measured);
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code} and without a figure`));
    });
  });
}
