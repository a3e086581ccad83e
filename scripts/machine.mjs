/** What tests need of the machine itself: found where it is, installed where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The exit code of tests that could not be run for that reason; why has been said. */
export const NOT_TESTED = 3;

/** The machine lacks something that only its owner can install; the message tells what, and what to do. */
export class Unavailable extends Error {}

/**
 * Finds a program, or installs it from Debian's packages.
 * @param names Its names on the path, the likeliest first.
 * @param packages The packages that bring it.
 * @param variable The environment variable that names another one.
 * @returns its absolute path.
 * @throws Unavailable where it can be neither found nor installed; Error when an installation fails.
 */
export function program({ title, names, packages, variable }) {
  const known = process.env[variable] ?? onPath(names);
  if (known) return known;
  if (process.platform !== 'linux' || !onPath(['apt-get']) || process.getuid?.() !== 0) {
    throw new Unavailable(
      `no ${title} was found (${names.join(', ')}), and it can be installed only by root on a system with apt-get; ` +
        `install it, or name it with ${variable}`,
    );
  }
  run('looking up packages', 'apt-get', ['update', '-qq']);
  run(`installing ${title}`, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  const installed = onPath(names);
  if (!installed) throw new Error(`${title} was installed and is not on the path`);
  return installed;
}

/**
 * @returns the absolute path of Chromium.
 * @throws as `program` does.
 */
export function chromium() {
  return program({
    title: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    packages: ['chromium', 'fonts-noto-cjk'],
    variable: 'DISCLOSURE_LINT_CHROMIUM',
  });
}

/** Runs a command; only what goes wrong is shown. */
export function run(what, command, args, cwd) {
  process.stderr.write(`disclosure-lint: ${what}…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 2] });
  if (error || status !== 0) {
    throw new Error(`${what} failed${error ? `: ${error.message}` : ` (exit code ${status})`}`);
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(':');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
