/** `pnpm check`: everything that must hold before a change is taken, each step with its time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_TESTED } from './machine.mjs';
import { root } from './setup.mjs';
import { testWithOffice } from './test-office.mjs';
import { testInEditor } from './test-vscode.mjs';

const RESULTS = join(root, 'node_modules/.cache/disclosure-lint');
const TEST_RESULTS = join(RESULTS, 'tests.json');
const OFFICE_TEST_RESULTS = join(RESULTS, 'office-tests.json');
const PACK_TEST_RESULTS = join(RESULTS, 'pack-tests.json');
const EDITOR_TEST_RESULTS = join(RESULTS, 'editor-tests.json');

/** Options of vitest that leave the counts in a file. */
const countedIn = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

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
  { name: 'tests', tool: 'vitest/vitest.mjs', args: ['run', ...countedIn(TEST_RESULTS)] },
  { name: 'tests of the packages', run: () => node('scripts/test-pack.mjs', countedIn(PACK_TEST_RESULTS)) },
  { name: 'tests with LibreOffice', run: () => testWithOffice(countedIn(OFFICE_TEST_RESULTS)) },
  { name: 'tests in VS Code', run: () => testInEditor(countedIn(EDITOR_TEST_RESULTS)) },
];

/**
 * Runs every step, also after one has failed.
 * @returns the counts of the tests, and the names of the other steps that failed.
 */
export function check() {
  mkdirSync(RESULTS, { recursive: true });
  for (const file of [TEST_RESULTS, PACK_TEST_RESULTS, OFFICE_TEST_RESULTS, EDITOR_TEST_RESULTS])
    rmSync(file, { force: true });
  const failed = [];
  const outcomes = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const start = performance.now();
    const status = statusOf(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    // Away from CI a machine may be unable to fetch packages, to run an editor or an office: it has said so, and why.
    const skipped = step.run && status === NOT_TESTED && process.env.CI === undefined;
    if (status !== 0 && !skipped) failed.push(step.name);
    outcomes.push(`${skipped ? '–' : status === 0 ? '✓' : '✗'} ${step.name}  ${seconds} s`);
  }
  console.log(`\n${outcomes.join('\n')}`);
  const counts = [
    testCounts(TEST_RESULTS, failed.includes('tests')),
    countsOfOptional(PACK_TEST_RESULTS, failed.includes('tests of the packages')),
    countsOfOptional(OFFICE_TEST_RESULTS, failed.includes('tests with LibreOffice')),
    countsOfOptional(EDITOR_TEST_RESULTS, failed.includes('tests in VS Code')),
  ];
  return {
    passedTests: counts.reduce((sum, { passedTests }) => sum + passedTests, 0),
    failedTests: counts.reduce((sum, { failedTests }) => sum + failedTests, 0),
    failed: failed.filter((name) => !name.startsWith('tests')),
  };
}

/** Away from CI these tests may not have run. */
function countsOfOptional(file, runFailed) {
  return existsSync(file) ? testCounts(file, runFailed) : { passedTests: 0, failedTests: runFailed ? 1 : 0 };
}

function statusOf({ tool, args, run }) {
  if (!run) return node(join('node_modules', tool), args);
  try {
    return run();
  } catch (error) {
    process.stderr.write(`disclosure-lint: ${error.message}\n`);
    return 1;
  }
}

/** @returns the exit code of a program of Node. */
function node(file, args) {
  return spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit' }).status;
}

/** A test file that does not load, and a run that fails with no failing test, are failures too. */
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
  const failedTests = results.numFailedTests + brokenFiles;
  return { passedTests: results.numPassedTests, failedTests: runFailed ? Math.max(1, failedTests) : failedTests };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failedTests, failed } = check();
  process.exitCode = failedTests + failed.length > 0 ? 1 : 0;
}
