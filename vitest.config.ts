import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/github/support/global-setup.ts',
    setupFiles: 'test/support/seed.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // From a process that has grown to a gigabyte, as threads share one, a program takes fifty milliseconds to start.
    pool: 'forks',
    // Nothing here changes what modules keep, and reading them anew for each file takes a fifth of the time.
    isolate: false,
    // Most tests wait for a process of their own, and some for answers that do not come.
    maxWorkers: availableParallelism() + 1,
  },
});
