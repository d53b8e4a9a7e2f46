/** The half of the tests that drives the real app in a real Electron. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { hasDisplay, startXvfb } from '../machine/display.ts';
import { withUtf8 } from '../machine/utf8-locale.ts';
import { APT, prepareApp, type ReadyElectron } from '../prepare.ts';
import { PROJECT_ROOT } from '../tools/paths.ts';
import { say } from '../tools/say.ts';
import { NO_TESTS, type Outcome } from './counts.ts';
import { runVitest } from './vitest-run.ts';

const RUNS = join('test', 'runs');

export interface Stage {
  readonly electron: ReadyElectron;
  readonly env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** `notRun` is the sentence why this machine can't run them; their files then count as skipped. */
export async function runAppTests(args: readonly string[]): Promise<{ outcome: Outcome; notRun?: string }> {
  const stage = await setStage();
  if (!stage.ok) return { outcome: { ...NO_TESTS, skipped: await countRunFiles() }, notRun: stage.failure };
  say(`The app runs in Electron ${stage.value.electron.version}.`);
  try {
    return { outcome: await runVitest(['--config', join(RUNS, 'vitest.config.ts'), ...args], stage.value.env) };
  } finally {
    await stage.value.close();
  }
}

/** The built app, an Electron, and a display, our own one where there is none. */
export async function setStage(): Promise<Result<Stage, string>> {
  const electron = await prepareApp();
  if (!electron.ok) return electron;
  const env = { ...withUtf8(process.env), ELECTRON_OVERRIDE_DIST_PATH: electron.value.dist };
  if (hasDisplay(process.platform, process.env)) return ok({ electron: electron.value, env, close: async () => undefined });
  const display = await startXvfb(APT);
  if (!display.ok) return display;
  return ok({ electron: electron.value, env: { ...env, DISPLAY: display.value.name }, close: display.value.close });
}

async function countRunFiles(): Promise<number> {
  const names = await readdir(join(PROJECT_ROOT, RUNS), { recursive: true });
  return names.filter((name) => name.endsWith('.run.ts')).length;
}
