/** Bundles the command line into packages/cli/dist, and compiles it beforehand for the Node that runs here. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './setup.mjs';

/**
 * What yargs imports only takes time to start: string-width sets up emoji patterns and a word segmenter, for which our own
 * measure, made for Chinese text, does; `assert` and `module` are large parts of Node that it hardly uses.
 */
const LEAN = {
  'string-width': "export { displayWidth as default } from './packages/reporters/src/text/width.ts';",
  assert: `
    export function strictEqual(a, b, message) { if (a !== b) throw new Error(message); }
    export function notStrictEqual(a, b, message) { if (a === b) throw new Error(message); }`,
  'node:module': 'export const createRequire = () => require;',
};

const leanYargs = {
  name: 'lean-yargs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(string-width|assert|node:module)$/ }, ({ path, importer }) =>
      /[\\/](yargs|cliui|wrap-ansi)[\\/]/.test(importer) ? { path, namespace: 'lean-yargs' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lean-yargs' }, ({ path }) => ({ contents: LEAN[path], resolveDir: root }));
  },
};

/** Modules that linting a report never calls, and what they export: they become files of their own, read when called. */
const LATER = {
  'validate-rule': { file: 'schemas/generated/validate-rule.js', exports: ['validateRule'] },
  'validate-config': { file: 'schemas/generated/validate-config.js', exports: ['validateConfig'] },
  'validate-suppressions': { file: 'schemas/generated/validate-suppressions.js', exports: ['validateSuppressions'] },
  documentation: { file: 'rules/generated/documentation.ts', exports: ['documentationOf', 'specimens'] },
  'language-server': { file: 'packages/language-server/src/node/index.ts', exports: ['serveStdio'] },
  importers: { file: 'packages/importers/src/index.ts', exports: ['importDocument'] },
  exporters: { file: 'packages/exporters/src/index.ts', exports: ['exportReport'] },
};

const readLater = {
  name: 'read-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/(validate-(rule|config|suppressions)\.js|documentation\.ts)$/ }, ({ path, importer }) =>
      /[\\/]generated[\\/][^\\/]+$/.test(importer)
        ? { path: path.replace(/^\.\/|\.\w+$/g, ''), namespace: 'later' }
        : undefined,
    );
    onResolve({ filter: /^@disclosure-lint\/(importers|exporters|language-server\/node)$/ }, ({ path }) => ({
      path: path.split('/')[1],
      namespace: 'later',
    }));
    onResolve({ filter: /^\.\.\/dist\/later\// }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({ contents: stub(path), resolveDir: root }));
  },
};

/** The same functions, which fetch the real ones at their first call; a validator keeps its errors on itself. */
function stub(name) {
  const functions = LATER[name].exports.map(
    (it) => `export function ${it}(...given) {
      const result = real().${it}(...given);
      ${it}.errors = real().${it}.errors;
      return result;
    }`,
  );
  return [`function real() { return require('../dist/later/${name}.cjs'); }`, ...functions].join('\n');
}

/** Of the package file the command says its version only. */
const versionOnly = {
  name: 'version-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // Modules rather than the CommonJS twins some packages ship: esbuild drops what is unused of them.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // json-rules-engine imports jsonpath-plus for its `path`, which our rules may not use: it can run code.
  alias: { 'jsonpath-plus': join(root, 'packages/cli/src/no-jsonpath.ts') },
};

/**
 * Bundles the command line.
 * @param dist The folder to write; what is in it goes. The program that starts the bundle stands in `bin` beside it.
 * @returns esbuild's accounts of what went into the bundles.
 */
export async function bundle(dist) {
  rmSync(dist, { recursive: true, force: true });
  const main = await build({
    ...shared,
    write: false,
    entryPoints: [join(root, 'packages/cli/src/main.ts')],
    outfile: join(dist, 'disclosure-lint.js'),
    plugins: [leanYargs, readLater, versionOnly],
    define: { 'import.meta.url': 'importMetaUrl' },
    // The file is an expression, a function of its environment: bin/disclosure-lint.js calls it.
    banner: { js: '(function(require,__filename,importMetaUrl){var module={exports:{}};' },
    footer: { js: '})' },
    // Escapes keep the file in one byte a character, which is read and hashed faster.
    charset: 'ascii',
  });
  mkdirSync(dist, { recursive: true });
  for (const { path, text } of main.outputFiles) writeFileSync(path, escaped(text), 'latin1');
  const later = await build({
    ...shared,
    entryPoints: Object.fromEntries(Object.entries(LATER).map(([name, { file }]) => [name, join(root, file)])),
    outdir: join(dist, 'later'),
    outExtension: { '.js': '.cjs' },
  });
  return [main.metafile, later.metafile];
}

/** esbuild leaves the characters of regular expressions as they are; in them too an escape means the same. */
function escaped(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = join(root, 'packages/cli/dist');
  await bundle(dist);
  // A failure costs only the head start: the bundle runs without it.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/code-cache.mjs'), dist], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0)
    process.stderr.write('disclosure-lint: could not compile beforehand; starting will take a little longer\n');
}
