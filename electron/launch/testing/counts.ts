/** What a run of tests came to. */
import { z } from '../../../shared/zod.ts';

/** What the reporter leaves for the launcher: `failures` has a line of what and why for each that failed. */
const outcomeSchema = z.strictObject({ passed: z.int(), failed: z.int(), skipped: z.int(), failures: z.array(z.string()) });
export type Outcome = z.infer<typeof outcomeSchema>;

export const NO_TESTS: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function addOutcomes(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/** The line that the test command ends with. */
export function summary({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** What the reporter wrote (undefined: nothing) and the exit code say together: a run that failed counts at least one failed test. */
export function outcomeOf(written: string | undefined, exitCode: number | null): Outcome {
  const outcome = written === undefined ? NO_TESTS : outcomeSchema.parse(JSON.parse(written));
  return exitCode === 0 ? outcome : { ...outcome, failed: Math.max(1, outcome.failed) };
}
