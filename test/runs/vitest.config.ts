// The runs of the real app. One at a time: each opens windows and takes the machine's attention.
import { defineConfig } from 'vitest/config';
import { PROJECT_ROOT } from '../../electron/launch/tools/paths.ts';

export default defineConfig({
  root: PROJECT_ROOT,
  test: {
    include: ['test/runs/**/*.run.ts'],
    globalSetup: ['test/runs/harness/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
