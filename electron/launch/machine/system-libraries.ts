/** Shared libraries that Electron needs of the system (linux): says which packages bring what is missing, and as root on Debian installs them. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Run } from '../tools/run.ts';
import { type Apt, installPackages } from './apt.ts';

/**
 * Which package has which library. Debian 13 and Ubuntu 24.04 renamed some (`t64`): the first name that the system knows is taken.
 */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsecret-1.so.0': ['libsecret-1-0'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
};

/** The libraries that `ldd` could not find, in its order, each once. */
export function missingLibraries(ldd: string): string[] {
  return [...new Set([...ldd.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? ''))];
}

/**
 * Sees to it that each of the programs finds its libraries. A failure is one sentence with the command to type.
 * `who` begins the sentences, such as `Electron needs`.
 */
export async function ensureLibraries(programs: readonly string[], who: string, apt: Apt): Promise<Result<void, string>> {
  const missing = await missingFor(programs, apt.run);
  if (missing.length === 0) return ok(undefined);
  const unknown = missing.filter((library) => PACKAGES[library] === undefined);
  if (unknown.length > 0) return fail(`${who} shared libraries that this system doesn't have: ${unknown.join(', ')}.`);
  const wanted = missing.map((library) => PACKAGES[library] ?? []);
  const installed = await installPackages(wanted, who, apt);
  if (!installed.ok) return installed;
  const still = await missingFor(programs, apt.run);
  return still.length === 0 ? ok(undefined) : fail(`${who} shared libraries that apt-get did not bring: ${still.join(', ')}.`);
}

async function missingFor(programs: readonly string[], run: Run): Promise<string[]> {
  const found = await Promise.all(programs.map((program) => run('ldd', [program])));
  return [...new Set(found.flatMap(({ stdout }) => missingLibraries(stdout)))];
}
