/** `--ndjson` under GNU parallel, which spreads the lines over processes: the example of the documentation. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { specimens } from '@disclosure-lint/rules';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { inShell, WINDOWS } from './process.ts';

const MACHINE = new URL('../../scripts/machine.mjs', import.meta.url);
const QUESTION = {
  title: 'GNU parallel',
  names: ['parallel'],
  packages: ['parallel'],
  variable: 'DISCLOSURE_LINT_PARALLEL',
};

const COUNT = 60;
const CLEAN = JSON.stringify(specimens()['2021']);
const BLANK = CLEAN.replace(/("cells":\[)\d+/u, '$1""');

/** The program, found or installed as those of the other tests are; why not, where there is none. */
let found: { readonly path?: string; readonly why?: string } = {};

beforeAll(() => {
  const program = `import(${JSON.stringify(MACHINE.href)})
    .then(({ program }) => ({ path: program(${JSON.stringify(QUESTION)}) }))
    .catch(({ message }) => ({ why: message }))
    .then((it) => process.stdout.write(JSON.stringify(it)));`;
  const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  found = JSON.parse(stdout);
});

test.skipIf(WINDOWS)('parallel --pipe keeps lines whole, and with -k their order', ({ skip }) => {
  const { path, why } = found;
  if (path === undefined) return skip(`GNU parallel was NOT tested: ${why}`);
  const cwd = mkdtempSync(join(tmpdir(), 'disclosure-lint-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const reports = Array.from({ length: COUNT }, (_, index) => (index % 10 === 9 ? BLANK : CLEAN));
  writeFileSync(join(cwd, 'reports.ndjson'), reports.map((report) => `${report}\n`).join(''));
  const script = (options: string) =>
    `"${path}" --will-cite --pipe --block 60k -j 2 ${options} '"$NODE" "$LINT" --ndjson --no-config --threads 1' < reports.ndjson`;
  const { code, stdout, stderr } = inShell(cwd, script('-k'));
  expect(stderr).toBe('');
  // The number of jobs that did not end with 0.
  expect(code).toBeGreaterThan(0);
  const results = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(results.map(({ verdict }) => verdict)).toEqual(
    reports.map((_, index) => (index % 10 === 9 ? 'rejected' : 'accepted')),
  );
  expect(results.every(({ path: name }) => /^<stdin>:\d+$/u.test(name))).toBe(true);
});
