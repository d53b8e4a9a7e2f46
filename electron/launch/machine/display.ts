/** Where windows go. Tests bring their own display (Xvfb) where there is none; `npm start` says what to do. */
import { spawn } from 'node:child_process';
import { fail, ok, type Result } from '../../../shared/result.ts';
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

/**
 * Holds the server until its own standard input ends, which it does when we go, however we go: no server is ever left behind.
 * Only then: a Ctrl+C is for us first, so that the app can close on its display.
 */
const KEEPER = `
  command -v Xvfb >/dev/null || exit 127
  trap '' INT HUP TERM
  Xvfb -displayfd 3 -screen 0 ${SCREEN} -nolisten tcp -noreset &
  exec 3>&-
  read -r _
  kill $!
  wait $!`;
const NOT_FOUND = 127;

function tryXvfb(): Promise<Result<Display, string> | 'not installed'> {
  return new Promise((resolve) => {
    const keeper = spawn('sh', ['-c', KEEPER], { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    const gone = new Promise<number | null>((ended) => {
      keeper.once('close', ended);
    });
    const close = async () => {
      keeper.stdin?.end();
      await gone;
    };
    let errors = '';
    keeper.stderr?.on('data', (text: Buffer) => {
      errors += text.toString();
    });
    let number = '';
    keeper.stdio[3]?.on('data', (text: Buffer) => {
      number += text.toString();
    });
    // The server closes this when it has said its number, or when it has ended, or it was never opened.
    keeper.stdio[3]?.once('end', async () => {
      if (number !== '') return resolve(ok({ name: `:${number.trim()}`, close }));
      await close();
      const code = await gone;
      resolve(code === NOT_FOUND ? 'not installed' : fail(`Xvfb did not start: ${errors.trim().split('\n').at(-1) ?? ''}`));
    });
  });
}
