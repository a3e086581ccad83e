/**
 * Bundles the extension into vscode-extension/dist and packages it as dist/disclosure-lint.vsix.
 * The sources that are generated must be there (`pnpm generate`).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundledLicences, LICENCES } from './licences.mjs';
import { root } from './setup.mjs';

const extension = join(root, 'vscode-extension');
const dist = join(extension, 'dist');
const server = join(root, 'packages/language-server/src');

/** An office’s line may be slow: nothing bigger is made. */
const MOST_BYTES = 1_500_000;
/** Of all images of the README together. */
const MOST_IMAGE_BYTES = 320_000;
/** An image on a line of its own. */
const IMAGE = /^!\[([^\]]*)\]\((images\/[\w-]+\.png)\)\n/gm;
const SCHEMAS = ['report', 'config', 'suppressions', 'rule'];

const shared = {
  absWorkingDir: root,
  metafile: true,
  bundle: true,
  minify: true,
  // Modules rather than the CommonJS twins some packages ship: esbuild drops what is unused of them.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Chinese as it is: escaped it would be twice as long.
  charset: 'utf8',
  logLevel: 'warning',
  // json-rules-engine imports jsonpath-plus for its `path`, which our rules may not use: it can run code.
  alias: { 'jsonpath-plus': join(root, 'packages/cli/src/no-jsonpath.ts') },
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19' };
const browser = { ...shared, platform: 'browser', target: 'es2023', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  { ...node, entryPoints: [join(extension, 'src/main.ts')], outfile: join(dist, 'main.cjs'), external: ['vscode'] },
  { ...node, entryPoints: [join(server, 'node/main.ts')], outfile: join(dist, 'server.cjs') },
  {
    ...browser,
    // VS Code gives the extension its `require`, in a browser too.
    format: 'cjs',
    entryPoints: [join(extension, 'src/browser/main.ts')],
    outfile: join(dist, 'browser/main.js'),
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: [join(server, 'browser/main.ts')],
    outfile: join(dist, 'browser/server.js'),
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: [join(extension, 'webview/preview.ts'), join(extension, 'webview/preview.css')],
    outdir: join(dist, 'webview'),
  },
];

/** Writes everything that the package holds and the sources do not. */
export async function bundleExtension() {
  rmSync(dist, { recursive: true, force: true });
  const built = await Promise.all(bundles.map((options) => build(options)));
  writeFileSync(join(dist, LICENCES), bundledLicences(built.map(({ metafile }) => metafile)));
  mkdirSync(join(dist, 'schemas'), { recursive: true });
  for (const name of SCHEMAS) {
    const schema = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
    writeFileSync(join(dist, `schemas/${name}.schema.json`), JSON.stringify(withoutTitles(schema)));
  }
}

/** The titles name types in code. The JSON service would show them below what the server says of a cell. */
function withoutTitles(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'title' && typeof value === 'string' ? undefined : value,
  );
}

/**
 * Packages what was bundled.
 * @returns the path of the package and its size in bytes.
 * @throws Error when it is too big.
 */
export async function packageExtension() {
  writeFileSync(join(dist, 'README.md'), readmeWithImages());
  const vsix = join(dist, 'disclosure-lint.vsix');
  // vsce belongs to the extension, not to the root.
  const vsce = await import(pathToFileURL(createRequire(join(extension, 'package.json')).resolve('@vscode/vsce')).href);
  await vsce.createVSIX({
    cwd: extension,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    readmePath: 'dist/README.md',
  });
  const { size } = statSync(vsix);
  if (size > MOST_BYTES) throw new Error(`${vsix} has ${size} bytes, more than ${MOST_BYTES}`);
  return { vsix, size };
}

/**
 * VS Code shows no image of a path within an extension: in the package they stand in the text itself, where there is room
 * for them; else the text goes without.
 */
function readmeWithImages() {
  const text = readFileSync(join(extension, 'README.md'), 'utf8');
  const files = [...text.matchAll(IMAGE)].map(([, , path]) => join(extension, path));
  const missing = files.filter((file) => !existsSync(file));
  const bytes = files.reduce((sum, file) => sum + (missing.includes(file) ? 0 : statSync(file).size), 0);
  if (missing.length > 0) tell(`${missing.join(', ')}: not there yet, npm run test:vscode makes them`);
  if (bytes > MOST_IMAGE_BYTES) tell(`the images have ${bytes} bytes, more than ${MOST_IMAGE_BYTES}: left out`);
  return text.replaceAll(IMAGE, (_image, title, path) => {
    const file = join(extension, path);
    if (bytes > MOST_IMAGE_BYTES || missing.includes(file)) return '';
    return `![${title}](data:image/png;base64,${readFileSync(file).toString('base64')})\n`;
  });
}

function tell(message) {
  process.stderr.write(`disclosure-lint: ${message}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await bundleExtension();
    const { vsix, size } = await packageExtension();
    console.log(`${vsix}: ${Math.round(size / 1000)} kB of at most ${MOST_BYTES / 1000} kB`);
  } catch (error) {
    tell(error.message);
    process.exitCode = 1;
  }
}
