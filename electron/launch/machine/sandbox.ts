/** Chromium's sandbox on Linux: off only for root, where Chromium refuses to start with it; for everyone else it must work. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Switches that restrict the user namespaces the sandbox is made of; the value under which an ordinary program can't have one. */
const RESTRICTIONS: readonly (readonly [string, string])[] = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
];

/** One sentence with the command to type where the sandbox can't start (Ubuntu 24.04 by default), else undefined. */
export async function sandboxTrouble(dist: string): Promise<string | undefined> {
  const helper = join(dist, 'chrome-sandbox');
  if (!(await namespacesRestricted()) || (await isSetuidRoot(helper))) return undefined;
  return `This system lets Electron's sandbox start only with a helper that belongs to root; make it so with: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

async function namespacesRestricted(): Promise<boolean> {
  const found = await Promise.all(
    RESTRICTIONS.map(async ([file, value]) => (await readFile(file, 'utf8').catch(() => '')).trim() === value),
  );
  return found.includes(true);
}

async function isSetuidRoot(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}
