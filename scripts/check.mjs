/** `pnpm check`: everything that must hold before a change is taken, each step with its time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_TESTED } from './machine.mjs';
import { root } from './setup.mjs';

const RESULTS = join(root, 'node_modules/.cache/disclosure-lint');
/** Where the tests of a step leave their counts. */
const resultsOf = ({ name }) => join(RESULTS, `${name.replaceAll(' ', '-')}.json`);

/** The commands are those of the tools' packages: they run alike wherever Node does. */
const steps = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'types of what runs in a browser',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '--project', 'tsconfig.browser.json'],
  },
  {
    name: 'types of the tests in VS Code',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '--project', 'test/vscode/tsconfig.json'],
  },
  { name: 'types of the example', tool: 'typescript/bin/tsc', args: ['--noEmit', '--project', 'examples/api'] },
  { name: 'lint and format', tool: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'generated files', tool: 'tsx/dist/cli.mjs', args: ['scripts/generate.ts', '--check'] },
  { name: 'generated pages', tool: 'tsx/dist/cli.mjs', args: ['scripts/generate-docs.ts', '--check'] },
  { name: 'unused code', tool: 'knip/bin/knip.js', args: [] },
  { name: 'tests', tool: 'vitest/vitest.mjs', args: ['run'], tests: 'needed' },
  { name: 'tests of the packages', script: 'test-pack.mjs', tests: 'where possible' },
  { name: 'tests in a browser', script: 'test-browser.mjs', tests: 'where possible' },
  { name: 'tests with LibreOffice', script: 'test-office.mjs', tests: 'where possible' },
  { name: 'tests in VS Code', script: 'test-vscode.mjs', tests: 'where possible' },
];

/**
 * Runs every step, also after one has failed.
 * @returns the counts of the tests, and the names of the other steps that failed.
 */
export function check() {
  mkdirSync(RESULTS, { recursive: true });
  const tests = steps.filter(({ tests }) => tests !== undefined);
  for (const step of tests) rmSync(resultsOf(step), { force: true });
  const failed = [];
  const outcomes = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const start = performance.now();
    const status = statusOf(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    // Away from CI a machine may be unable to fetch packages, to run an editor or an office: it has said so, and why.
    const skipped = step.tests === 'where possible' && status === NOT_TESTED && process.env.CI === undefined;
    if (status !== 0 && !skipped) failed.push(step.name);
    outcomes.push(`${skipped ? '–' : status === 0 ? '✓' : '✗'} ${step.name}  ${seconds} s`);
  }
  console.log(`\n${outcomes.join('\n')}`);
  const counts = tests.map((step) => countsOf(step, failed.includes(step.name)));
  return {
    passedTests: counts.reduce((sum, { passedTests }) => sum + passedTests, 0),
    failedTests: counts.reduce((sum, { failedTests }) => sum + failedTests, 0),
    failed: failed.filter((name) => !tests.some((step) => step.name === name)),
  };
}

/** Away from CI some tests may not have run. */
function countsOf(step, runFailed) {
  const file = resultsOf(step);
  if (step.tests === 'needed' || existsSync(file)) return testCounts(file, runFailed);
  return { passedTests: 0, failedTests: runFailed ? 1 : 0 };
}

/** @returns the exit code. */
function statusOf(step) {
  const { tool, script, args = [], tests } = step;
  const file = script ? join('scripts', script) : join('node_modules', tool);
  const counted = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsOf(step)}`] : [];
  return spawnSync(process.execPath, [join(root, file), ...args, ...counted], { cwd: root, stdio: 'inherit' }).status;
}

/** A test file that does not load, a run that fails with no failing test, and in CI a test that is skipped, are failures too. */
function testCounts(file, runFailed) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passedTests: 0, failedTests: 1 };
  }
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const skipped = results.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'skipped' || status === 'pending')
      .map(({ fullName }) => fullName),
  );
  for (const name of skipped) console.log(`skipped: ${name}`);
  // CI's machine has what every test needs; elsewhere a test that is skipped says why.
  const amiss = process.env.CI === undefined ? 0 : skipped.length;
  const failedTests = results.numFailedTests + brokenFiles + amiss;
  return { passedTests: results.numPassedTests, failedTests: runFailed ? Math.max(1, failedTests) : failedTests };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failedTests, failed } = check();
  process.exitCode = failedTests + failed.length > 0 ? 1 : 0;
}
