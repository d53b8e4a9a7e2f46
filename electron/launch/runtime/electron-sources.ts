/** The real steps behind `findElectron`: the files of the npm package `electron`, its own downloader, and the cache folder. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { withLock } from '../tools/lock.ts';
import { CACHE, PROJECT_ROOT } from '../tools/paths.ts';
import { runWatched } from '../tools/run.ts';
import { say } from '../tools/say.ts';
import type { ElectronSources } from './find-electron.ts';
import { PRACTICE_PINS } from './practice-pins.ts';
import { practiceRuntime, versionOf } from './practice-runtime.ts';
import { Progress } from './progress.ts';

const OWN_PACKAGE = join(PROJECT_ROOT, 'node_modules', 'electron');
const OWN_DIST = join(OWN_PACKAGE, 'dist');
/** Only for the progress bar: the size of the download is about this for every platform. */
const ABOUT_BYTES = 115_000_000;
const STALL_MS = 15_000;
const DAY_MS = 24 * 60 * 60 * 1000;

export async function electronSources(): Promise<ElectronSources> {
  const about = z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(OWN_PACKAGE, 'package.json'), 'utf8')));
  const stamp = join(CACHE, `electron-${about.version}-not-downloaded`);
  return {
    override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    ownVersion: about.version,
    versionOf,
    ownDist: () => ownDist(about.version),
    download: () =>
      withLock(
        join(CACHE, 'electron-download.lock'),
        () => say(`Another start is downloading Electron ${about.version}; waiting for it.`),
        () => download(about.version),
      ),
    failedLately: () => isYoungerThan(stamp, DAY_MS, Date.now()),
    noteFailure: async (sentence) => {
      await mkdir(CACHE, { recursive: true });
      await writeFile(stamp, `${sentence}\n`);
    },
    practice:
      process.platform === 'linux' && process.arch === 'x64'
        ? { version: PRACTICE_PINS.version, make: () => practiceRuntime(PRACTICE_PINS, CACHE, say) }
        : undefined,
    say,
  };
}

/** `path.txt` is the last thing that Electron's downloader writes: without it the folder may be half unpacked. */
async function ownDist(version: string): Promise<string | undefined> {
  const whole = existsSync(join(OWN_PACKAGE, 'path.txt')) && (await versionOf(OWN_DIST)) === version;
  return whole ? OWN_DIST : undefined;
}

async function download(version: string): Promise<Result<string, string>> {
  // Where two starts came at once, the other one may have brought it.
  const there = await ownDist(version);
  if (there !== undefined) return ok(there);
  // The downloader writes to the temporary folder first: one of our own shows how far it is and whether anything comes at all.
  const temporary = await mkdtemp(join(tmpdir(), 'electron-download-'));
  const progress = new Progress(`Downloading Electron ${version}`, ABOUT_BYTES);
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' };
  try {
    const ran = await runWatched(
      process.execPath,
      [join(OWN_PACKAGE, 'install.js')],
      { env },
      { folders: [temporary, OWN_DIST], stallAfterMs: STALL_MS, onBytes: (bytes) => progress.show(bytes) },
    );
    if (ran.stalled) return fail('its download server does not answer');
    const dist = ran.code === 0 ? await ownDist(version) : undefined;
    return dist === undefined ? fail(whyDownloadFailed(ran.stderr)) : ok(dist);
  } finally {
    progress.end();
    await rm(temporary, { recursive: true, force: true });
  }
}

export function whyDownloadFailed(stderr: string): string {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ECONNRESET|fetch failed/.test(stderr))
    return 'its download server cannot be reached';
  if (/ENOSPC/.test(stderr)) return 'the disk is full';
  const error = /^\s*(?:\w*Error): (.+)$/m.exec(stderr)?.[1];
  return error ?? 'its download failed';
}

/** A stamp from the future (the clock was put back) doesn't count. */
export async function isYoungerThan(file: string, age: number, now: number): Promise<boolean> {
  const modified = await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.NEGATIVE_INFINITY,
  );
  return now - modified >= 0 && now - modified < age;
}
