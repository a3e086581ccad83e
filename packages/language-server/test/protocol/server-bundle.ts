/** The server as it is delivered: one bundle, run by Node. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let bundling: Promise<string> | undefined;

/** @returns the path of the bundle of the server; it is made once. */
export function serverBundle(): Promise<string> {
  bundling ??= bundle();
  return bundling;
}

async function bundle(): Promise<string> {
  // One for each of the processes that test at once; nobody tells them that they end, so that they could take a folder away.
  const name = `server-${process.env.VITEST_POOL_ID ?? process.pid}.cjs`;
  const outfile = fileURLToPath(new URL(`../../node_modules/.cache/${name}`, import.meta.url));
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
