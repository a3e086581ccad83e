import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests in a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { testTimeout: 120_000, hookTimeout: 120_000, include: ['test/browser/**/*.browser.ts'] },
});
