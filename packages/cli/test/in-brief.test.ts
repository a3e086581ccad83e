/** What is told beside an output that is for a program, or goes into a file. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLANK, CLEAN, type Files, folderOf, run } from './run.ts';

const SUPPRESSIONS = {
  format: 'disclosure-suppressions/1',
  suppressions: [{ file: 'a.report.json', rule: 'cell-blank', reason: '已核实' }],
};
const GOVERNED: Files = {
  'in/a.report.json': BLANK,
  'in/b.report.json': CLEAN,
  'in/disclosure-lint.config.json': JSON.stringify({ ignore: ['b*'] }),
  'in/disclosure-lint.suppressions.json': JSON.stringify(SUPPRESSIONS),
};

describe.each(['github', 'gitlab', 'csv', 'junit'])('--format %s', (format) => {
  test('what excuses a report is told with the verdict', async () => {
    const { code, stdout, stderr } = await run(folderOf(GOVERNED), ['in', '--format', format]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^✓ 通过 {2}核对了1份报告/u);
    for (const said of ['已豁免1个问题', '略过1份报告', '配置：in/disclosure', '豁免：in/disclosure'])
      expect(stderr).toContain(said);
    expect(stdout).not.toContain('通过');
  });

  test('a run without a finding says that there was one', async () => {
    const done = await run(folderOf(GOVERNED), [
      'in/b.report.json',
      '--isolated',
      '--locale',
      'en',
      '--format',
      format,
    ]);
    expect(done).toMatchObject({ code: 0, stderr: '✓ accepted  1 report checked, no problems\n' });
  });
});

test.each(['json', 'sarif', 'html', 'pretty'])('--format %s says it all itself', async (format) => {
  const done = await run(folderOf(GOVERNED), ['in', '--format', format]);
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toContain('in/disclosure-lint.suppressions.json');
});

test.each(['html', 'pretty'])(
  '--format %s: what goes into a file leaves the verdict at the terminal',
  async (format) => {
    const done = await run(folderOf(GOVERNED), [
      'in/a.report.json',
      '--isolated',
      '--format',
      format,
      '--output-file',
      'o',
    ]);
    expect(done).toMatchObject({ code: 1, stdout: '' });
    expect(done.stderr).toMatch(/^结果已写入 o\n✗ 不通过 {2}核对了1份报告，1个错误\n$/u);
  },
);

test.each([
  ['in', 'in', 'a.report.json', 'in/a.report.json'],
  ['the root', '', 'in/a.report.json', 'in/a.report.json'],
])('in GitHub Actions annotations are found from %s', async (_, cwd, path, file) => {
  const root = folderOf({ 'in/a.report.json': BLANK });
  const env = { GITHUB_WORKSPACE: root };
  const { stdout } = await run(join(root, cwd), [path, '--format', 'github'], '', env);
  expect(stdout).toContain(`::error file=${file},line=`);
  const elsewhere = await run(join(root, cwd), [path, '--format', 'github'], '', {
    GITHUB_WORKSPACE: join(root, 'other'),
  });
  expect(elsewhere.stdout).toContain(`::error file=${path},line=`);
});
