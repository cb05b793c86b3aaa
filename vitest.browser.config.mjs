import { defineConfig } from 'vitest/config';

/** What needs Chromium, which no npm package brings here: run by `npm run test:browser`. */
export default defineConfig({ test: { include: ['test/browser/**/*.try.ts'], testTimeout: 120_000, hookTimeout: 120_000 } });
