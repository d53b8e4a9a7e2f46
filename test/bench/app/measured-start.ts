/** One start of an app, from the moment its process is asked for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Stage } from '../../../electron/launch/testing/app-runs.ts';
import { z } from '../../../shared/zod.ts';

const PROBE = join(import.meta.dirname, 'probe.cjs');

const GIVE_UP_MS = 60_000;

const measuredSchema = z.object({ usableAt: z.number(), scripts: z.array(z.string()), memoryBytes: z.number() });

export interface MeasuredStart {
  /** From start to a usable, painted first screen. */
  readonly milliseconds: number;
  /** Of all processes, after the idle time. */
  readonly memoryBytes: number;
  /** URLs of the scripts that were loaded until then. */
  readonly scripts: readonly string[];
}

export async function measuredStart(stage: Stage, appPath: string, dataDirectory: string, idleMs: number): Promise<MeasuredStart> {
  const { executable, switches } = stage.electron;
  const startedAt = Date.now();
  const child = spawn(executable, [...switches, `--user-data-dir=${dataDirectory}`, '-r', PROBE, appPath], {
    env: { ...stage.env, KUNDEUTBYTTE_BENCH_IDLE_MS: String(idleMs) },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.timeout(GIVE_UP_MS),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
  });
  await once(child, 'close').catch((error: unknown) => {
    throw new Error(`${appPath} had no usable screen within a minute. It ended its messages with:\n${stderr.slice(-2000)}`, {
      cause: error,
    });
  });
  const line = stdout.split('\n').find((candidate) => candidate.startsWith('{"usableAt"'));
  if (line === undefined) throw new Error(`${appPath} ended without a usable screen:\n${stderr}`);
  const { usableAt, scripts, memoryBytes } = measuredSchema.parse(JSON.parse(line));
  return { milliseconds: usableAt - startedAt, memoryBytes, scripts };
}
