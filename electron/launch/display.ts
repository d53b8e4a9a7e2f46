/** Where windows go. Tests bring their own display (Xvfb) where there is none; `npm start` says what to do. */
import { spawn } from 'node:child_process';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Apt, installPackages } from './apt.ts';

export const NO_DISPLAY =
  'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Run it in a desktop session, or without one: xvfb-run -a npm start';

export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  close(): Promise<void>;
}

/** Large enough for the largest window that the runs look at (1366 × 768) with its frame. */
const SCREEN = '1600x1000x24';

/** Starts an X server without a screen. It chooses a free number itself, so that any number of runs can go on side by side. */
export async function startXvfb(apt: Apt): Promise<Result<Display, string>> {
  const first = await tryXvfb();
  if (first !== 'not installed') return first;
  const installed = await installPackages([['xvfb']], 'Without a display the app tests need', apt);
  if (!installed.ok) return installed;
  const second = await tryXvfb();
  return second === 'not installed' ? fail('Xvfb was installed, but it is not in PATH.') : second;
}

function tryXvfb(): Promise<Result<Display, string> | 'not installed'> {
  return new Promise((resolve) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const end = () => server.kill();
    process.once('exit', end);
    let errors = '';
    server.stderr?.on('data', (text: Buffer) => {
      errors += text.toString();
    });
    server.once('error', () => resolve('not installed'));
    server.once('exit', () => {
      process.removeListener('exit', end);
      resolve(fail(`Xvfb did not start: ${errors.trim().split('\n').at(-1) ?? ''}`));
    });
    server.stdio[3]?.once('data', (number: Buffer) => {
      const close = () =>
        new Promise<void>((closed) => {
          if (server.exitCode !== null || server.signalCode !== null) closed();
          server.once('exit', () => closed());
          server.kill();
        });
      resolve(ok({ name: `:${number.toString().trim()}`, close }));
    });
  });
}
