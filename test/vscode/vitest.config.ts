import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests in a real editor: one after the other, for each editor takes a gigabyte. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
    include: ['test/vscode/**/*.vscode.ts'],
  },
});
