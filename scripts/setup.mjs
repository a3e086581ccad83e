/**
 * Set-up on a bare machine: installs the dependencies, makes the generated files, bundles the command line.
 * Each step is skipped while what it depends on is unchanged. All it has to say goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const PNPM = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
const STAMP = join(root, 'node_modules/.cache/disclosure-lint/setup.json');
/** Made by the steps; when one is missing its step runs again. */
const GENERATED = ['schemas/generated/types.ts', 'schemas/generated/validators.js', 'rules/generated/index.ts'];
const BUILT = ['packages/cli/dist/disclosure-lint.js'];
const IGNORED = new Set(['node_modules', 'generated', 'dist', 'test']);

/** Brings the working tree to where the command line and the tests run. Throws when a step fails. */
export function setUp() {
  const done = stamp();
  const dependencies = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packageFiles()], process.version);
  if (done.dependencies !== dependencies || !existsSync(join(root, 'node_modules/.pnpm'))) {
    step('installing dependencies', 'npx', [
      '--yes',
      PNPM,
      'install',
      '--frozen-lockfile',
      '--config.confirmModulesPurge=false',
    ]);
    saveStamp({ dependencies });
  }
  const sources = hashOf(sourceFiles(), dependencies);
  if (done.sources !== sources || [...GENERATED, ...BUILT].some((file) => !existsSync(join(root, file)))) {
    step('generating', process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/generate.ts']);
    step('building', process.execPath, ['scripts/build.mjs']);
    // The schemas that are generated and committed count as sources: take the hash when they stand.
    saveStamp({ dependencies, sources: hashOf(sourceFiles(), dependencies) });
  }
}

function step(name, command, args) {
  process.stderr.write(`disclosure-lint: ${name}…\n`);
  // npx is a script on Windows and needs a shell there; none of the arguments needs quoting.
  const shell = process.platform === 'win32' && command === 'npx';
  // `npm start --silent` would silence what these steps have to say of a failure, too.
  const { npm_config_loglevel: _, ...env } = process.env;
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2], shell });
  if (error || status !== 0)
    throw new Error(`${name} failed${error ? `: ${error.message}` : ` (exit code ${status})`}`);
}

function stamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

function saveStamp(content) {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, JSON.stringify(content));
}

function packageFiles() {
  const folders = [
    '.',
    'rules',
    'schemas',
    'test',
    'vscode-extension',
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  ];
  return folders.map((folder) => join(folder, 'package.json')).filter((file) => existsSync(join(root, file)));
}

function sourceFiles() {
  return ['packages', 'rules', 'schemas', 'scripts']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .map((file) => relative(root, file));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function hashOf(files, salt) {
  const hash = createHash('sha256').update(salt);
  for (const file of [...files].sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    setUp();
  } catch (error) {
    process.stderr.write(`disclosure-lint: ${error.message}\n`);
    process.exitCode = 2;
  }
}
