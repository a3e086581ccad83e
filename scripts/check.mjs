/** `pnpm check`: everything that must hold before a change is taken, each step with its time. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const TEST_RESULTS = join(root, 'node_modules/.cache/disclosure-lint/tests.json');

/** The commands are those of the tools' packages: they run alike wherever Node does. */
const steps = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'types of what runs in a browser',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '--project', 'tsconfig.browser.json'],
  },
  { name: 'lint and format', tool: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'generated files', tool: 'tsx/dist/cli.mjs', args: ['scripts/generate.ts', '--check'] },
  { name: 'generated pages', tool: 'tsx/dist/cli.mjs', args: ['scripts/generate-docs.ts', '--check'] },
  { name: 'unused code', tool: 'knip/bin/knip.js', args: [] },
  {
    name: 'tests',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${TEST_RESULTS}`],
  },
];

/**
 * Runs every step, also after one has failed.
 * @returns the counts of the tests, and the names of the other steps that failed.
 */
export function check() {
  mkdirSync(dirname(TEST_RESULTS), { recursive: true });
  rmSync(TEST_RESULTS, { force: true });
  const failed = [];
  const outcomes = [];
  for (const { name, tool, args } of steps) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (status !== 0) failed.push(name);
    outcomes.push(`${status === 0 ? '✓' : '✗'} ${name}  ${seconds} s`);
  }
  console.log(`\n${outcomes.join('\n')}`);
  return { ...testCounts(failed.includes('tests')), failed: failed.filter((name) => name !== 'tests') };
}

/** A test file that does not load, and a run that fails with no failing test, are failures too. */
function testCounts(runFailed) {
  let results;
  try {
    results = JSON.parse(readFileSync(TEST_RESULTS, 'utf8'));
  } catch {
    return { passedTests: 0, failedTests: 1 };
  }
  const brokenFiles = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failedTests = results.numFailedTests + brokenFiles;
  return { passedTests: results.numPassedTests, failedTests: runFailed ? Math.max(1, failedTests) : failedTests };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failedTests, failed } = check();
  process.exitCode = failedTests + failed.length > 0 ? 1 : 0;
}
