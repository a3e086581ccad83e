/**
 * `npm start`: sets up when needed, then runs the command line in the folder that npm was called from. Without
 * arguments it shows what the linter finds in `examples/`; a demonstration succeeds whatever it finds.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

try {
  setUp();
} catch (error) {
  process.stderr.write(`disclosure-lint: ${error.message}\n`);
  process.exit(2);
}

const given = process.argv.slice(2);
const demonstration = given.length === 0;
const { status } = spawnSync(
  process.execPath,
  [join(root, 'packages/cli/bin/disclosure-lint.js'), ...(demonstration ? ['examples'] : given)],
  { cwd: demonstration ? root : (process.env.INIT_CWD ?? process.cwd()), stdio: 'inherit' },
);
if (demonstration) process.stderr.write('\n核对自己的报告 / check your own reports: npm start -- PATH…\n');
process.exitCode = demonstration && status === 1 ? 0 : (status ?? 2);
