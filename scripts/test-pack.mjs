/**
 * `npm run test:pack`: packs what is published, installs the tarballs in empty folders, and uses them there under several
 * versions of Node. Options of vitest may follow. Where npm reaches no registry it says so and ends with 3: nothing was tested.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from './machine.mjs';
import { root } from './setup.mjs';
import { runTests, whenCalled } from './tests-of-their-own.mjs';

/** The oldest Node that is promised, and the one that is current for long; beside them the one that runs here. */
const NODES = ['20.19.0', '24.21.0'];
/** What a program in TypeScript that uses the packages needs besides, and what reads the files of pipelines. */
const BESIDE = ['@types/node@20.19.43', 'yaml@2.9.1'];

/** @returns the exit code. */
export async function testPacked(args = []) {
  const work = mkdtempSync(join(tmpdir(), 'disclosure-lint-packed-'));
  // For another user, as whom the command is run too.
  chmodSync(work, 0o755);
  try {
    const kind = {
      folder: 'pack',
      what: 'the packages were',
      needs: () => install(work),
      told: (installed) => ({ DISCLOSURE_LINT_PACKED: JSON.stringify(installed) }),
    };
    return await runTests(kind, args);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Packs and installs: the command line alone, the libraries together, each Node on its own. */
async function install(work) {
  if (npm(['view', BESIDE[0], 'version', '--fetch-retries=1', '--fetch-timeout=20000']).status !== 0)
    throw new Unavailable('npm reaches no registry, from which the packages’ dependencies would come');
  process.stderr.write('disclosure-lint: packing…\n');
  // It needs what the set-up installs.
  const { PUBLISHED, pack } = await import('./pack.mjs');
  const packages = await pack(join(work, 'tarballs'));
  for (const { path, size } of packages) process.stderr.write(`${path}: ${Math.ceil(size / 1000)} kB\n`);
  const isProgram = ({ name }) => name === 'disclosure-lint';
  const program = packages.filter(isProgram).map(({ path }) => path);
  const libraries = packages.filter((it) => !isProgram(it)).map(({ path }) => path);
  // Offline: nothing but the tarball is needed.
  const command = installed(join(work, 'command'), ['--offline', ...program]);
  const library = installed(join(work, 'library'), [...libraries, ...BESIDE]);
  const nodes = NODES.map((version) => {
    const name = nodePackage();
    const folder = installed(join(work, `node-${version}`), [`${name}@${version}`]);
    return { version, path: join(folder, 'node_modules', name, 'bin', nodeFile()) };
  });
  return {
    ...{ root, work, command, library, packages, published: PUBLISHED },
    nodes: [{ version: process.versions.node, path: process.execPath }, ...nodes],
  };
}

/** @returns the folder. */
function installed(folder, specifiers) {
  process.stderr.write(`disclosure-lint: installing in ${folder}…\n`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { status, stderr } = npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...specifiers], folder);
  if (status !== 0) throw new Error(`npm could not install ${specifiers.join(' ')}\n${stderr}`);
  return folder;
}

function npm(args, cwd = root) {
  // `npm test --silent` would silence what is said of a failure, too.
  const { npm_config_loglevel: _, ...env } = process.env;
  return spawnSync('npm', args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
}

/** Node as npm has it for this machine: one package for each system, without the script that would fetch it. */
function nodePackage() {
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${system}-${arch}`;
}

function nodeFile() {
  return process.platform === 'win32' ? 'node.exe' : 'node';
}

await whenCalled(import.meta.url, testPacked);
