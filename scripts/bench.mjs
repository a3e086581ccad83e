/**
 * `pnpm bench`: sets up when needed, bundles the benchmarks as the command line is bundled, and runs them.
 * Options: --quick (fewer rounds), --profile (writes a CPU profile beside the bundle), and the parts wanted: --lint, --prose,
 * --server (the language server), --bulk (ten thousand reports in one run), --import (documents of offices), --stages (where the
 * time goes; only when asked for).
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
// Not installed before.
const { build } = await import('esbuild');

// Below `test`, so that what is left out of the bundle is found there.
const bundle = join(root, 'test/node_modules/.cache/bench/main.mjs');
await build({
  entryPoints: ['main', 'spectral-once', 'spectral-ruleset'].map((name) => join(root, `test/bench/${name}.ts`)),
  outdir: dirname(bundle),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  external: ['@stoplight/*', 'vscode-languageserver-protocol'],
  alias: { 'jsonpath-plus': join(root, 'packages/cli/src/no-jsonpath.ts') },
  logLevel: 'warning',
});

const options = process.argv.slice(2).filter((option) => option !== '--');
const profile = options.includes('--profile') ? ['--cpu-prof', `--cpu-prof-dir=${dirname(bundle)}`] : [];
const { status } = spawnSync(
  process.execPath,
  [
    '--expose-gc',
    ...profile,
    bundle,
    join(root, 'packages/cli/bin/disclosure-lint.js'),
    ...options.filter((option) => option !== '--profile'),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
