import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // No test is about time; a loaded machine must not fail one.
    testTimeout: 120_000,
    // What is tested keeps no state between calls; loading it anew for each of 170 files took longer than the tests.
    isolate: false,
    // By default one core is left to the editor, of two half of them.
    maxWorkers: '100%',
    include: [
      'packages/*/test/**/*.test.ts',
      'test/**/*.test.ts',
      'rules/*.test.ts',
      'vscode-extension/test/**/*.test.ts',
    ],
  },
});
