import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const PROJECT_ROOT = resolve(import.meta.dirname, '../../..');

/** Where the launcher keeps what is too big or too slow to fetch for each checkout (XDG Base Directory Specification). */
export function cacheFolder(environment: NodeJS.ProcessEnv, home: string): string {
  const xdg = environment.XDG_CACHE_HOME;
  // The specification says that a relative path there is to be ignored.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.cache'), 'kundeutbytte');
}

export const CACHE = cacheFolder(process.env, homedir());
