/** The server as it is delivered: one bundle, run by Node. */
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let bundling: Promise<string> | undefined;

/** @returns the path of the bundle of the server; it is made once. */
export function serverBundle(): Promise<string> {
  bundling ??= bundle();
  return bundling;
}

async function bundle(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'disclosure-lint-server-')), 'server.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/node/main.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    alias: { 'jsonpath-plus': fileURLToPath(new URL('../../../cli/src/no-jsonpath.ts', import.meta.url)) },
    logLevel: 'warning',
  });
  // A bundle that does not even parse is told apart from a server that does not answer.
  createRequire(import.meta.url).resolve(outfile);
  return outfile;
}
