/** Builds `dist/` when the sources have changed since it was built. Safe when several processes come at once; never half visible. */
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isCode, withLock } from '../tools/lock.ts';
import { run } from '../tools/run.ts';
import { sourceStamp } from './build-stamp.ts';

const STAMP = '.stamp';
const STAGE = '.dist-';

export interface BuildParts {
  /** Builds everything into the folder, or says why it can't. */
  readonly build: (root: string, folder: string) => Promise<Result<void, string>>;
  readonly say: (line: string) => void;
}

export async function buildIfStale(root: string, parts: BuildParts): Promise<Result<'fresh' | 'built', string>> {
  if (await isFresh(root)) return ok('fresh');
  const onWait = () => parts.say('Another process is building the app; waiting for it.');
  return await withLock(join(root, 'node_modules', '.kundeutbytte-build.lock'), onWait, async () =>
    (await isFresh(root)) ? ok('fresh') : await build(root, parts),
  );
}

/** Also where nothing has changed. */
export async function buildAnyway(root: string, parts: BuildParts): Promise<Result<'fresh' | 'built', string>> {
  await forgetBuild(root);
  return await buildIfStale(root, parts);
}

/** After this the next start builds: for whoever writes to `dist/` by other means. */
export async function forgetBuild(root: string): Promise<void> {
  await rm(join(root, 'dist', STAMP), { force: true });
}

async function isFresh(root: string): Promise<boolean> {
  const built = await readFile(join(root, 'dist', STAMP), 'utf8').catch(() => undefined);
  return built !== undefined && built === (await sourceStamp(root));
}

async function build(root: string, parts: BuildParts): Promise<Result<'built', string>> {
  await removeLeftovers(root);
  // Taken before the build: what is edited meanwhile makes the result stale, as it should.
  const stamp = await sourceStamp(root);
  // Beside dist/, not in the temporary folder: the same disk (rename) and the same depth (the programs look for their neighbours).
  const stage = await mkdtemp(join(root, STAGE));
  try {
    const built = await parts.build(root, join(stage, 'new'));
    if (!built.ok) return built;
    await writeFile(join(stage, 'new', STAMP), stamp);
    await swap(join(stage, 'new'), join(root, 'dist'), join(stage, 'old'));
    return ok('built');
  } catch (error) {
    if (isCode(error, 'EPERM') || isCode(error, 'EBUSY')) return fail('dist/ is in use: close the app that runs from it and start again.');
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function swap(fresh: string, place: string, old: string): Promise<void> {
  await rename(place, old).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT')) throw error;
  });
  await rename(fresh, place);
}

/** What a killed build left behind; the lock is held, so nobody is working in there. */
async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (name.startsWith(STAGE)) await rm(join(root, name), { recursive: true, force: true });
  }
}

/**
 * The real build, in a process of its own: nothing of it reaches standard output, and the bundler's modules and NODE_ENV don't stay
 * in a process that goes on to be something else.
 */
export async function viteBuild(root: string, folder: string): Promise<Result<void, string>> {
  const env = { ...process.env, NODE_ENV: 'production' };
  const ran = await run(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'vite-build.ts'), folder], { cwd: root, env });
  return ran.code === 0 ? ok(undefined) : fail(`The app could not be built.\n${`${ran.stdout}${ran.stderr}`.trim()}`);
}
