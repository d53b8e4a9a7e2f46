/**
 * `npm test`: the unit tests, then the runs of the real app; `test.ts unit` and `test.ts app` do one half, with arguments for vitest.
 * Ends with one line, `N passed, N failed, N skipped`. What can't be run on this machine is said and counts as skipped; where CI is set
 * it counts as failed, because there nobody reads the reason.
 */

import { ok } from '../../shared/result.ts';
import { runAppTests } from './app-runs.ts';
import { addCounts, type Counts, NO_TESTS, summary } from './counts.ts';
import { APT } from './prepare.ts';
import { say } from './say.ts';
import { ensureTestPackages } from './test-packages.ts';
import { runVitest } from './vitest-run.ts';

const [half, ...args] = process.argv.slice(2);
if (half === undefined || half === 'unit' || half === 'app') {
  process.exitCode = await test(half ?? 'both', args);
} else {
  say('Usage: npm test · npm run test:unit -- [vitest arguments] · npm run test:app -- [vitest arguments]');
  process.exitCode = 64;
}

async function test(what: 'both' | 'unit' | 'app', vitestArgs: readonly string[]): Promise<number> {
  const unit = what === 'app' ? NO_TESTS : await runUnitTests(vitestArgs);
  const app = what === 'unit' ? { counts: NO_TESTS } : await runAppTests(vitestArgs);
  if (app.notRun !== undefined) say(`Not run: the app in a real Electron. ${app.notRun}`);
  const mustRun = app.notRun !== undefined && Boolean(process.env.CI);
  const counts = addCounts(unit, mustRun ? { ...NO_TESTS, failed: Math.max(1, app.counts.skipped) } : app.counts);
  process.stdout.write(`${summary(counts)}\n`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

async function runUnitTests(vitestArgs: readonly string[]): Promise<Counts> {
  const packages = process.platform === 'linux' ? await ensureTestPackages(APT) : ok(undefined);
  if (!packages.ok) say(packages.failure);
  return await runVitest(vitestArgs, process.env);
}
