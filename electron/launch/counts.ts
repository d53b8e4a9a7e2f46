/** What a run of tests came to. */
import { z } from '../../shared/zod.ts';

export const countsSchema = z.strictObject({ passed: z.int(), failed: z.int(), skipped: z.int() });
export type Counts = z.infer<typeof countsSchema>;

export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped };
}

/** The line that the test command ends with. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** What the reporter wrote (undefined: nothing) and the exit code say together: a run that failed counts at least one failed test. */
export function countsOf(written: string | undefined, exitCode: number | null): Counts {
  const counts = written === undefined ? NO_TESTS : countsSchema.parse(JSON.parse(written));
  return exitCode === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}
