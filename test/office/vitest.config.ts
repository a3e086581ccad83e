import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests with a real office: one after the other, for it keeps a profile of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false, include: ['test/office/**/*.office.ts'] },
});
