/** System packages: installed by apt-get as root, otherwise one sentence with the command that installs them. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Run } from '../tools/run.ts';

export interface Apt {
  /** Whether this system has apt-get at all. */
  readonly there: boolean;
  readonly root: boolean;
  readonly run: Run;
  readonly say: (line: string) => void;
}

/** Another apt-get at work (an unattended upgrade) is waited for. */
const GET = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=180'];
const ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs one package of each list of alternatives (names differ between releases).
 * `who` begins the sentence for the user, such as `Electron needs`.
 */
export async function installPackages(wanted: readonly (readonly string[])[], who: string, apt: Apt): Promise<Result<void, string>> {
  const familiar = unique(wanted.map((names) => names.at(-1) ?? ''));
  if (!apt.there)
    return fail(`${who} system packages that on Debian are called ${familiar.join(', ')}; install them with your system's tool.`);
  if (!apt.root) {
    const names = (await chooseNames(wanted, apt)) ?? familiar;
    return fail(`${who} ${count(names)}; install with: sudo apt-get install -y --no-install-recommends ${names.join(' ')}`);
  }
  let names = await chooseNames(wanted, apt);
  if (names === undefined) {
    apt.say('Fetching the list of system packages (apt-get update).');
    const updated = await apt.run('apt-get', ['update', '-q'], { env: ENV });
    if (updated.code !== 0)
      return fail(`${who} ${count(familiar)} (${familiar.join(', ')}), but apt-get update failed: ${lastLine(updated.stderr)}`);
    names = await chooseNames(wanted, apt);
  }
  if (names === undefined) return fail(`${who} ${count(familiar)} that apt doesn't know: ${familiar.join(', ')}.`);
  apt.say(`${who} ${count(names)}; installing with apt-get: ${names.join(' ')}`);
  const installed = await apt.run('apt-get', ['install', ...GET, '--no-install-recommends', ...names], { env: ENV });
  return installed.code === 0 ? ok(undefined) : fail(`apt-get could not install ${names.join(' ')}: ${lastLine(installed.stderr)}`);
}

/** For each list the first name that apt can install; undefined when one has none (also when the package lists were never fetched). */
async function chooseNames(wanted: readonly (readonly string[])[], apt: Apt): Promise<string[] | undefined> {
  const { stdout } = await apt.run('apt-cache', ['policy', ...unique(wanted.flat())], { env: { ...process.env, LC_ALL: 'C' } });
  const known = new Set([...stdout.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (?!\(none\))/gm)].map(([, name]) => name));
  const chosen = wanted.map((names) => names.find((name) => known.has(name)));
  return chosen.every((name) => name !== undefined) ? unique(chosen) : undefined;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function count(names: readonly string[]): string {
  return names.length === 1 ? 'a system package' : `${names.length} system packages`;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
