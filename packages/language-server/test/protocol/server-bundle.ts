/** The server as it is delivered: one bundle, run by Node. */
import { mkdtempSync, rmSync } from 'node:fs';
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
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'server.cjs');
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
  return outfile;
}
