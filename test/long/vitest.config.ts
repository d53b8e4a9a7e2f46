// What takes too long for every `npm test`: hundreds of kills, fuzz. How often each of them runs can be set, see times.ts.
import { defineConfig } from 'vitest/config';
import { PROJECT_ROOT } from '../../electron/launch/tools/paths.ts';

const NO_LIMIT = 0;

export default defineConfig({
  root: PROJECT_ROOT,
  test: {
    // One after another: what they measure themselves against is time, and the machine's only one.
    fileParallelism: false,
    testTimeout: NO_LIMIT,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'long', include: ['test/long/**/*.long.ts'], exclude: ['test/long/app/**'] } },
      {
        extends: true,
        test: { name: 'long app', include: ['test/long/app/**/*.long.ts'], globalSetup: ['test/runs/harness/global-setup.ts'] },
      },
    ],
  },
});
