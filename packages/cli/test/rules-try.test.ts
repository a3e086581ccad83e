/** `rules try`: which reports a rule would newly fail. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLEAN, folderOf, run } from './run.ts';

const NAME = 'published-by-local-deadline';
const RULE = readFileSync(new URL(`../../../docs/examples/rules/${NAME}.json`, import.meta.url), 'utf8');
const LATE = CLEAN.replace('"publishedOn": "2024-01-26"', '"publishedOn": "2024-02-26"');
const UNDATED = CLEAN.replace(/ *"publishedOn": .*\n/u, '');
const FILES = {
  [`my-rules/${NAME}.json`]: RULE,
  'reports/a.report.json': CLEAN,
  'reports/b.report.json': LATE,
  'reports/c.report.json': UNDATED,
};
const TRY = ['rules', 'try', `my-rules/${NAME}.json`];

test('lists a line for each report that would newly fail, then the totals', async () => {
  const done = await run(folderOf(FILES), [...TRY, 'reports']);
  expect(done).toEqual({
    code: 1,
    stderr: '',
    stdout: `reports/b.report.json:11:17  1处  公布日期为2024-02-26，晚于本地要求的2024-01-28。

3份报告中有1份会新增问题，共1处。
  没有问题的1份
  不适用的1份：报告未注明公布日期（publishedOn）
`,
  });
  const english = await run(folderOf(FILES), [...TRY, 'reports', '--locale', 'en']);
  expect(
    english.stdout,
  ).toBe(`reports/b.report.json:11:17  1 finding  Published on 2024-02-26, after the local deadline, 2024-01-28.

1 of 3 reports would newly fail, with 1 finding in all.
  without a finding: 1
  not applicable: 1, the report does not say its day of publication (publishedOn)
`);
});

test('answers 0 when no report would fail', async () => {
  const done = await run(folderOf(FILES), [...TRY, 'reports/a.report.json']);
  expect(done).toMatchObject({ code: 0, stderr: '', stdout: '1份报告都不会新增问题。\n  没有问题的1份\n' });
});

test.each([
  ['a broken report', { 'reports/d.report.json': '{ "format": "disclosure-report/1"' }, 'reports/d.report.json: '],
  ['no report', { 'reports/d.report.json': '{}' }, 'reports/d.report.json: '],
  ['a year that no form governs', { 'reports/d.report.json': CLEAN.replace('"year": 2023', '"year": 2015') }, '2015'],
])('answers 2 when it could not be tried on all: %s', async (_, more, message) => {
  const done = await run(folderOf({ ...FILES, ...more }), [...TRY, 'reports']);
  expect(done.code).toBe(2);
  expect(done.stdout).toContain('4份报告中有1份会新增问题');
  expect(done.stdout).toContain('  未能试用的1份\n');
  expect(done.stderr).toContain(message);
});

test.each([
  ['a missing rule file', 'my-rules/none.json', 'my-rules/none.json: 没有这个文件或文件夹'],
  ['a folder', 'my-rules', 'my-rules 是文件夹'],
  ['a rule that does not exist', 'cell-blnk', '是不是想写 cell-blank？'],
  ['a broken rule file', 'broken.json', 'broken.json:1:'],
  ['an unknown format', `my-rules/${NAME}.json --format xml`, '--format 不能是 "xml"'],
])('answers 2 for %s', async (_, words, message) => {
  const done = await run(folderOf({ ...FILES, 'broken.json': '{' }), ['rules', 'try', ...words.split(' '), 'reports']);
  expect(done).toMatchObject({ code: 2, stdout: '' });
  expect(done.stderr).toContain(message);
});

test('answers 2 when there is no report', async () => {
  expect(await run(folderOf({ ...FILES, 'none/x.txt': '' }), [...TRY, 'none'])).toMatchObject({ code: 2 });
});

test.each([
  ['built in', 'cell-blank', []],
  ["of the office's own", NAME, ['--rule-dir', 'my-rules']],
])('tries a rule by its name: %s', async (_, name, more) => {
  const done = await run(folderOf(FILES), ['rules', 'try', name, 'reports/a.report.json', ...more]);
  expect(done).toMatchObject({ code: 0, stderr: '' });
});

test('--format json is one object with every finding', async () => {
  const done = await run(folderOf(FILES), [...TRY, 'reports', '--format', 'json']);
  expect(done).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(done.stdout)).toMatchObject({
    schemaVersion: 1,
    tool: { name: 'disclosure-lint' },
    rule: NAME,
    reports: [
      { path: 'reports/a.report.json', outcome: 'pass' },
      {
        path: 'reports/b.report.json',
        outcome: 'fail',
        findings: [{ messageId: 'default', severity: 'warning', location: { pointer: '/publishedOn', exact: true } }],
      },
      { path: 'reports/c.report.json', outcome: 'notApplicable', reason: '报告未注明公布日期（publishedOn）' },
    ],
    summary: { reports: 3, fail: 1, pass: 1, notApplicable: 1, notTried: 0, findings: 1 },
  });
});
