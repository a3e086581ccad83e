/**
 * Spectral's command line with the checks of our table rules. It brings 240 packages, which nothing else needs: it is installed for
 * a measurement, and goes with its folder. Where npm reaches no registry, a process of Spectral's core stands for it, which does less.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FORM } from './corpus.ts';

const VERSION = '6.16.3';
const PACKAGE = `@stoplight/spectral-cli@${VERSION}`;
/** The bundle that this file is part of has these beside it. */
const BESIDE = dirname(fileURLToPath(import.meta.url));

/** A way to call Spectral on files in a process of its own. */
export interface SpectralCommand {
  /** What is called. */
  readonly name: string;
  /**
   * @param paths The files that one process is to lint.
   * @returns the milliseconds it took.
   * @throws Error when it could not lint them.
   */
  time(paths: readonly string[]): number;
}

/**
 * @param folder An empty folder to install it in, whose owner removes it.
 * @returns its command line, or what stands for it.
 */
export function spectralCommand(folder: string): SpectralCommand {
  const home = join(folder, 'spectral');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE], {
    cwd: home,
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    return { name: 'Spectral’s core', time: (paths) => run([join(BESIDE, 'spectral-once.mjs'), ...paths]) };
  const ruleset = join(home, 'ruleset.mjs');
  const from = JSON.stringify(pathToFileURL(join(BESIDE, 'spectral-ruleset.mjs')).pathname);
  writeFileSync(ruleset, `import { rulesetOn } from ${from};\nexport default rulesetOn(${JSON.stringify(FORM)});\n`);
  const script = join(home, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  return {
    name: `Spectral’s command line ${VERSION}`,
    time: (paths) => run([script, 'lint', '--quiet', '--ruleset', ruleset, ...paths]),
  };
}

function run(argv: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
  // 1: it found errors, as in one report of ten.
  if (status !== 0 && status !== 1) throw new Error(`Spectral: exit code ${status}\n${stderr}`);
  return performance.now() - start;
}
