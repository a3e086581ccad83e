/** Tests that need more of a machine than Node, and so have a command of their own: how they are run, and what is said where they can't be. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_TESTED, Unavailable } from './machine.mjs';
import { root, setUp } from './setup.mjs';

/**
 * Sets up, finds or installs what the tests need, and runs them.
 * @param kind The tests' folder below `test`, which has their vitest.config.ts; what they need, as a function that may throw
 *   Unavailable; what is not tested then, in words; and how they are told of what was found, as environment variables.
 * @param args Options of vitest.
 * @returns the exit code; NOT_TESTED where the machine can't run them, which has been said.
 */
export async function runTests({ folder, needs, what, told }, args) {
  setUp();
  let found;
  try {
    found = await needs();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    process.stderr.write(`disclosure-lint: ${what} NOT tested: ${error.message}\n`);
    return NOT_TESTED;
  }
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', `test/${folder}/vitest.config.ts`, ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...told(found) } },
  );
  return status ?? 1;
}

/**
 * Runs the tests where their script itself was called, with its arguments.
 * @param url The script's `import.meta.url`.
 */
export async function whenCalled(url, test) {
  if (!process.argv[1] || url !== pathToFileURL(process.argv[1]).href) return;
  try {
    process.exitCode = await test(process.argv.slice(2).filter((option) => option !== '--'));
  } catch (error) {
    process.stderr.write(`disclosure-lint: ${error.message}\n`);
    process.exitCode = 2;
  }
}
