/**
 * `npm run pack [-- FOLDER]`: packs what is published, each as a tarball below FOLDER, which is `dist` when absent.
 * `pnpm pack` in the folder of a package packs that one: its `prepack` calls this with `--stage`.
 *
 * The workspace runs from its sources; a package has modules that any Node reads, their types, and nothing else. So each
 * is put together in a folder of its own, with a package file of its own, and packed there.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { bundle } from './build.mjs';
import { bundledLicences, generatedLicences, LICENCES } from './licences.mjs';
import { root } from './setup.mjs';

/**
 * What is published. The rest of the workspace is private: the language server is part of the command line
 * (`disclosure-lint lsp`), where its interface is the protocol; `files` serves only those two.
 */
export const PUBLISHED = [
  'schemas',
  'rules',
  'packages/core',
  'packages/reporters',
  'packages/importers',
  'packages/exporters',
  'packages/cli',
];

/**
 * Packs everything that is published. The sources that are generated must be there (`pnpm generate`).
 * @param destination The folder of the tarballs; those of an earlier time are replaced.
 * @returns name, path and size in bytes of each.
 */
export async function pack(destination) {
  const work = mkdtempSync(join(tmpdir(), 'disclosure-lint-pack-'));
  try {
    const compiled = compile(work);
    const staged = join(work, 'packages');
    for (const folder of PUBLISHED) await stage(folder, join(staged, basename(folder)), compiled);
    writeFileSync(join(staged, 'pnpm-workspace.yaml'), 'packages: ["*"]\n');
    mkdirSync(destination, { recursive: true });
    const { packageManager } = manifestOf('.');
    const args = ['--recursive', 'pack', '--json', '--pack-destination', resolve(destination)];
    const packed = JSON.parse(run('npx', ['--yes', packageManager, ...args], staged));
    return [packed].flat().map(({ name, filename }) => ({ name, path: filename, size: statSync(filename).size }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Puts one package together where its `publishConfig.directory` says, for `pnpm pack`, which packs what stands there.
 * @param folder From the root of the repository.
 */
async function stageInPlace(folder) {
  const { publishConfig } = manifestOf(folder);
  const target = join(root, folder, publishConfig.directory);
  const work = mkdtempSync(join(tmpdir(), 'disclosure-lint-pack-'));
  try {
    rmSync(target, { recursive: true, force: true });
    await stage(folder, target, compile(work));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns the folder with the modules of all packages, and their types. */
function compile(work) {
  const compiled = join(work, 'compiled');
  run(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    ...['--project', 'tsconfig.pack.json', '--outDir', compiled],
  ]);
  return compiled;
}

/** Puts a package together in a folder. */
async function stage(folder, target, compiled) {
  const manifest = manifestOf(folder);
  const modules = manifest.bin ? await stageProgram(folder, target) : stageModules(folder, target, compiled);
  const { scripts, devDependencies, dependencies, exports, publishConfig, private: _, ...kept } = manifest;
  write(target, 'package.json', `${JSON.stringify({ ...kept, ...modules }, null, 2)}\n`);
  cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
  const readme = join(root, folder, 'README.md');
  // What stands in the folders of data is for those who add to them.
  if (folder.startsWith('packages/')) cpSync(readme, join(target, 'README.md'));
  else write(target, 'README.md', `# ${manifest.name}\n\n${manifest.description}.\n\nPart of disclosure-lint.\n`);
}

/** The command line is a bundle: it needs nothing but itself. It is compiled by the Node that runs it, whichever that is. */
async function stageProgram(folder, target) {
  cpSync(join(root, folder, 'bin'), join(target, 'bin'), { recursive: true });
  const metafiles = await bundle(join(target, 'dist'));
  write(target, LICENCES, bundledLicences(metafiles));
  return { files: ['bin', 'dist', LICENCES], exports: { './package.json': './package.json' } };
}

/** A library keeps its modules, so that what is not used of it is not loaded. */
function stageModules(folder, target, compiled) {
  const manifest = manifestOf(folder);
  const source = dirname(manifest.exports['.']);
  const dist = join(target, 'dist');
  cpSync(join(compiled, folder, source), dist, { recursive: true });
  for (const file of filesBelow(dist)) if (file.endsWith('.d.ts')) nameModules(join(dist, file));
  const generated = folder === 'schemas' ? stageGenerated(folder, target) : undefined;
  return {
    files: ['dist', ...(generated?.files ?? [])],
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
      ...generated?.exports,
    },
    dependencies: dependenciesOf(manifest),
  };
}

/** Types too name the modules that are there, not those that they were compiled from. */
function nameModules(file) {
  const types = readFileSync(file, 'utf8');
  writeFileSync(file, types.replace(/(\b(?:from|import\() ?['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js'));
}

/** The validators are JavaScript already, and hold pieces of what they were made with. */
function stageGenerated(folder, target) {
  const names = readdirSync(join(root, folder, 'generated'));
  const modules = names.filter((name) => name.endsWith('.js'));
  for (const name of modules) {
    const code = readFileSync(join(root, folder, 'generated', name), 'utf8');
    write(target, `dist/generated/${name}`, transformSync(code, { minify: true, charset: 'utf8' }).code);
  }
  for (const name of names.filter((name) => name.endsWith('.d.ts')))
    cpSync(join(root, folder, 'generated', name), join(target, 'dist/generated', name));
  for (const name of readdirSync(join(root, folder)).filter((name) => name.endsWith('.schema.json')))
    cpSync(join(root, folder, name), join(target, name));
  write(target, LICENCES, generatedLicences(modules.map((name) => `${folder}/generated/${name}`)));
  return { files: ['*.schema.json', LICENCES], exports: { './*.schema.json': './*.schema.json' } };
}

/** Packages of one release belong together. */
function dependenciesOf({ dependencies = {} }) {
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, version]) => [
      name,
      version === 'workspace:*' ? versions()[name] : version,
    ]),
  );
}

function versions() {
  return Object.fromEntries(PUBLISHED.map(manifestOf).map(({ name, version }) => [name, version]));
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function write(target, name, content) {
  mkdirSync(dirname(join(target, name)), { recursive: true });
  writeFileSync(join(target, name), content);
}

/** @returns what the command says; what goes wrong stands on standard error. */
function run(command, args, cwd = root) {
  // npx is a script on Windows and needs a shell there.
  const shell = process.platform === 'win32' && command === 'npx';
  const { status, error, stdout } = spawnSync(command, args, {
    cwd,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
  if (error || status !== 0) {
    throw new Error(`${basename(args[0])} failed${error ? `: ${error.message}` : ` (exit code ${status})\n${stdout}`}`);
  }
  return stdout;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (process.argv[2] === '--stage') await stageInPlace(relative(root, process.cwd()).replaceAll('\\', '/'));
    else {
      const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(root, 'dist'));
      for (const { path, size } of await pack(folder)) console.log(`${path}  ${Math.ceil(size / 1000)} kB`);
    }
  } catch (error) {
    process.stderr.write(`disclosure-lint: ${error.message}\n`);
    process.exitCode = 1;
  }
}
