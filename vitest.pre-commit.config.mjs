import { defineConfig } from 'vitest/config';

/** What needs the program pre-commit, which no npm package brings: run by `npm run test:pre-commit`. */
export default defineConfig({ test: { include: ['test/pre-commit/**/*.try.ts'], testTimeout: 240_000 } });
