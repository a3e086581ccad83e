import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // No test is about time; a loaded machine must not fail one.
    testTimeout: 120_000,
    include: [
      'packages/*/test/**/*.test.ts',
      'test/**/*.test.ts',
      'rules/*.test.ts',
      'vscode-extension/test/**/*.test.ts',
    ],
  },
});
