import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/github/support/global-setup.ts',
    setupFiles: 'test/support/seed.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    // Most tests wait for a process of their own.
    maxWorkers: availableParallelism(),
  },
});
