/** Tells the launcher what a run of vitest came to, in the file that KUNDEUTBYTTE_COUNTS_FILE names. */
import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import type { Counts } from './counts.ts';

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (wanted: string) => states.filter((state) => state === wanted).length;
    // A file that can't be loaded and an error outside any test fail the run without failing a test.
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    const passed = count('passed');
    const skipped = count('skipped');
    const counts: Counts = { passed, skipped, failed: states.length - passed - skipped + broken };
    const file = process.env.KUNDEUTBYTTE_COUNTS_FILE;
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}
