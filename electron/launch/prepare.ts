/** Everything that has to be there before the app can run from source. Used by `npm start`, `npm test`, `npm run dev`, the bench and the packer. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { buildIfStale, viteBuild } from './building/build-if-stale.ts';
import type { Apt } from './machine/apt.ts';
import { sandboxTrouble } from './machine/sandbox.ts';
import { ensureLibraries } from './machine/system-libraries.ts';
import { electronSources } from './runtime/electron-sources.ts';
import { type FoundElectron, findElectron } from './runtime/find-electron.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { run } from './tools/run.ts';
import { say } from './tools/say.ts';

export interface ReadyElectron extends FoundElectron {
  readonly executable: string;
  /** Switches that this user on this system needs. */
  readonly switches: readonly string[];
}

const IS_ROOT = process.platform === 'linux' && process.getuid?.() === 0;

export const APT: Apt = { there: existsSync('/usr/bin/apt-get'), root: IS_ROOT, run, say };

/** A failure is one sentence for whoever typed the command. */
export async function prepareElectron(): Promise<Result<ReadyElectron, string>> {
  const found = await findElectron(await electronSources());
  if (!found.ok) return found;
  const executable = executableIn(found.value.dist, process.platform);
  if (!existsSync(executable)) return fail(`There is no Electron program at ${executable}.`);
  if (process.platform === 'linux') {
    const libraries = await ensureLibraries([executable], 'Electron needs', APT);
    if (!libraries.ok) return libraries;
    const trouble = IS_ROOT ? undefined : await sandboxTrouble(found.value.dist);
    if (trouble !== undefined) return fail(trouble);
  }
  return ok({ ...found.value, executable, switches: switchesFor(IS_ROOT, process.env) });
}

/** The built app and an Electron that can run it. */
export async function prepareApp(): Promise<Result<ReadyElectron, string>> {
  const built = await buildIfStale(PROJECT_ROOT, { build: viteBuild, say });
  return built.ok ? await prepareElectron() : built;
}

export function executableIn(dist: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** Chromium refuses to run as root with its sandbox on; everyone else keeps the sandbox. */
export function switchesFor(root: boolean, environment: NodeJS.ProcessEnv): string[] {
  const waylandOnly = !environment.DISPLAY && Boolean(environment.WAYLAND_DISPLAY);
  return [...(root ? ['--no-sandbox'] : []), ...(waylandOnly ? ['--ozone-platform-hint=auto'] : [])];
}
