import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of what is packed; scripts/test-pack.mjs packs and installs it first. */
const tests = [
  new URL('./content.pack.ts', import.meta.url),
  new URL('./command.pack.ts', import.meta.url),
  new URL('./api.pack.ts', import.meta.url),
  new URL('./pipelines.pack.ts', import.meta.url),
];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    include: tests.map((file) => fileURLToPath(file).replaceAll('\\', '/')),
  },
});
