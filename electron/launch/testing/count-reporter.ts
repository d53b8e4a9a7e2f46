/** Tells the launcher what a run of vitest came to, in the file that KUNDEUTBYTTE_COUNTS_FILE names. */
import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import type { Outcome } from './counts.ts';

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (wanted: string) => tests.filter((test) => test.result().state === wanted).length;
    const passed = count('passed');
    const skipped = count('skipped');
    const failedTests = tests.filter((test) => !['passed', 'skipped'].includes(test.result().state));
    // A file that can't be loaded and an error outside any test fail the run without failing a test.
    const brokenFiles = modules.filter((module) => module.errors().length > 0);
    const failures = [
      ...failedTests.map((test) => line(`${test.module.relativeModuleId} > ${test.fullName}`, test.result().errors)),
      ...brokenFiles.map((module) => line(module.relativeModuleId, module.errors())),
      ...unhandled.map((error) => line('outside any test', [error])),
    ];
    const outcome: Outcome = { passed, skipped, failed: failures.length, failures };
    const file = process.env.KUNDEUTBYTTE_COUNTS_FILE;
    if (file !== undefined) writeFileSync(file, JSON.stringify(outcome));
  }
}

function line(what: string, errors: readonly { readonly message?: string }[] = []): string {
  const [why = ''] = (errors[0]?.message ?? '').split('\n');
  return why === '' ? what : `${what}: ${why}`;
}
