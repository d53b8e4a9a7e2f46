/** Starts the window app from source and lives as long as it does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { withUtf8 } from './machine/utf8-locale.ts';
import type { ReadyElectron } from './prepare.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { say } from './tools/say.ts';

export function spawnApp(electron: ReadyElectron, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(electron.executable, [...electron.switches, PROJECT_ROOT, ...args], {
    cwd: PROJECT_ROOT,
    env: withUtf8(env),
    stdio: 'inherit',
  });
}

/** What is worth a line before the window opens. */
export function sayWhatRuns(electron: ReadyElectron): void {
  if (electron.switches.includes('--no-sandbox')) {
    say('You are root, so Electron runs without its sandbox (--no-sandbox). As any other user it runs with it.');
  }
}

/** Passes a request to stop on to the app, and gives its exit code when it has gone. */
export function untilGone(app: ChildProcess): Promise<number> {
  const stop = (signal: NodeJS.Signals) => app.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return new Promise((resolve) => {
    app.once('error', (error) => {
      say(`Electron could not be started: ${error.message}`);
      resolve(1);
    });
    app.once('exit', (code, signal) => {
      process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}
