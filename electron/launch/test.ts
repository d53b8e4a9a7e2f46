/**
 * `npm test`: the unit tests, then the runs of the real app; `test.ts unit` and `test.ts app` do one half, with arguments for vitest.
 * Ends with a line for each test that failed, and the line `N passed, N failed, N skipped`. What can't be run on this machine is said and
 * counts as skipped; where CI is set it counts as failed, because there nobody reads the reason.
 */

import { ok } from '../../shared/result.ts';
import { ensureTestPackages } from './machine/test-packages.ts';
import { APT } from './prepare.ts';
import { runAppTests } from './testing/app-runs.ts';
import { addOutcomes, NO_TESTS, type Outcome, summary } from './testing/counts.ts';
import { runVitest } from './testing/vitest-run.ts';
import { say } from './tools/say.ts';

const [half, ...args] = process.argv.slice(2);
if (half === undefined || half === 'unit' || half === 'app') {
  process.exitCode = await test(half ?? 'both', args);
} else {
  say('Usage: npm test · npm run test:unit -- [vitest arguments] · npm run test:app -- [vitest arguments]');
  process.exitCode = 64;
}

async function test(what: 'both' | 'unit' | 'app', vitestArgs: readonly string[]): Promise<number> {
  const unit = what === 'app' ? NO_TESTS : await runUnitTests(vitestArgs);
  const app = what === 'unit' ? { outcome: NO_TESTS } : await runAppTests(vitestArgs);
  if (app.notRun !== undefined) say(`Not run: the app in a real Electron. ${app.notRun}`);
  const mustRun = app.notRun !== undefined && Boolean(process.env.CI);
  const outcome = addOutcomes(unit, mustRun ? { ...NO_TESTS, failed: Math.max(1, app.outcome.skipped) } : app.outcome);
  // Where output is cut, as in many a CI's log, its end is what is left.
  for (const failure of outcome.failures) process.stdout.write(`FAILED: ${failure}\n`);
  process.stdout.write(`${summary(outcome)}\n`);
  return outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
}

async function runUnitTests(vitestArgs: readonly string[]): Promise<Outcome> {
  const packages = process.platform === 'linux' ? await ensureTestPackages(APT) : ok(undefined);
  if (!packages.ok) say(packages.failure);
  return await runVitest(vitestArgs, process.env);
}
