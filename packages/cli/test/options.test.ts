/** What each option does, and what misuse is answered with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLANK, CLEAN, folderOf, run } from './run.ts';

/** A heading with the wrong number. */
const MISNUMBERED = CLEAN.replace('"heading": "五、', '"heading": "七、');

const FILES = {
  'clean.report.json': CLEAN,
  'blank.report.json': BLANK,
  '-blank.report.json': BLANK,
  'misnumbered.report.json': MISNUMBERED,
};

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
}

const findings = (stdout: string): readonly Finding[] =>
  JSON.parse(stdout).files.flatMap((file: { findings: readonly Finding[] }) => file.findings);

describe('the exit code', () => {
  test.each<readonly [readonly string[], 0 | 1 | 2]>([
    [['clean.report.json'], 0],
    [['blank.report.json'], 1],
    [['.'], 1],
    [['blank.report.json', 'missing.json'], 2],
    [['blank.report.json', '--fail-on', 'never'], 0],
    [['blank.report.json', '--rule', 'cell-blank=warning'], 0],
    [['blank.report.json', '--rule', 'cell-blank=warning', '--fail-on', 'warning'], 1],
    [['blank.report.json', '--rule', 'cell-blank=warning', '--max-warnings', '0'], 1],
    [['blank.report.json', '--rule', 'cell-blank=warning', '--max-warnings', '1'], 0],
    [['blank.report.json', '--rule', 'cell-blank=off'], 0],
    [['blank.report.json', '--only', 'section-missing'], 0],
    [['blank.report.json', '--only', 'cell-blank', '--only', 'section-missing'], 1],
    // Given twice, the last counts.
    [['blank.report.json', '--fail-on', 'error', '--fail-on', 'never'], 0],
    [['--', 'blank.report.json'], 1],
    [['--', '-blank.report.json'], 1],
    [['--list-files', 'blank.report.json'], 0],
    [['--list-files', 'missing.json'], 2],
  ])('of %j is %i', async (argv, code) => {
    expect((await run(folderOf(FILES), argv)).code).toBe(code);
  });

  test('counts warnings over the whole run', async () => {
    const folder = folderOf({ 'a.report.json': BLANK, 'b.report.json': BLANK });
    const argv = ['--rule', 'cell-blank=warning', '--format', 'json', '--max-warnings'];
    expect((await run(folder, [...argv, '2'])).code).toBe(0);
    const over = await run(folder, [...argv, '1']);
    expect(over.code).toBe(1);
    expect(JSON.parse(over.stdout).summary).toMatchObject({ warnings: 2, verdict: 'rejected' });
  });

  test('says that the warnings are too many, where no report is rejected', async () => {
    const folder = folderOf({ 'a.report.json': BLANK, 'b.report.json': BLANK });
    const argv = ['.', '--rule', 'cell-blank=warning', '--max-warnings'];
    expect((await run(folder, [...argv, '1'])).stdout).toContain('警告超过允许的1个（--max-warnings），判为不通过');
    expect((await run(folder, [...argv, '2'])).stdout).not.toContain('--max-warnings');
    const annotated = await run(folder, [...argv, '1', '--format', 'github', '--locale', 'en']);
    expect(annotated.stderr).toContain('more than the 1 warning allowed (--max-warnings): rejected');
  });
});

describe('misuse is answered in a sentence and 2', () => {
  test.each<readonly [readonly string[], string]>([
    [['--fromat', 'json'], '是不是想写 --format？'],
    [['--format', 'xml'], '--format 不能是 "xml"，可选 "pretty", "json"'],
    [['--format', 'xml'], '"html"。用法见 disclosure-lint --help。'],
    [['-某局.report.json'], '“-某局.report.json”如是文件名，请写作 ./-某局.report.json。'],
    [['--format'], '--format 后面要有值。'],
    [['--max-warnings', 'many'], '--max-warnings 要填不带正负号的整数，填的是“many”。'],
    [['--max-warnings=-1'], '--max-warnings 要填不带正负号的整数'],
    [['--only', 'cell-blnk'], '没有这条规则：cell-blnk。是不是想写 cell-blank？'],
    [['--rule', 'cell-blank'], '--rule 要写成 规则名=error|warning|info|off'],
    [['--rule', 'cell-blank=eror'], '是不是想写 cell-blank=error？'],
    [['--rule', 'core-syntax=off'], 'core-syntax 不是规则'],
    [['--stdin-filename', 'a.json'], '--stdin-filename 只用于标准输入'],
    [['explain'], '参数不够'],
    [['explain', 'cell-blnk'], '是不是想写 cell-blank？'],
    [['rules', 'tset'], 'tset'],
    [['new', '--year', '2025'], 'organ'],
    [['new', '--year', '2008', '--organ', '某局'], '2008年度没有对应的统一格式'],
    [['--rule-dir', 'nowhere'], 'nowhere: 没有这个文件或文件夹'],
    [['clean.report.json', '--output-file', 'clean.report.json'], '同一个文件'],
    [['clean.report.json', '--output-file', '.'], '写不了 .'],
  ])('%j: %s', async (argv, message) => {
    const done = await run(folderOf(FILES), argv);
    expect(done.stderr).toContain(message);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('in English', async () => {
    const done = await run(folderOf({}), ['--locale=en', '--fromat', 'json']);
    expect(done.stderr).toBe(
      'disclosure-lint: Unknown argument: fromat. Did you mean --format? See disclosure-lint --help.\n',
    );
  });
});

describe('output', () => {
  test('is the same byte for byte, whatever the order asked for', async () => {
    const folder = folderOf(FILES);
    for (const format of ['json', 'pretty']) {
      const first = await run(folder, ['--format', format, '.']);
      const second = await run(folder, [
        '--format',
        format,
        'misnumbered.report.json',
        './clean.report.json',
        '*.json',
      ]);
      expect(second.stdout).toBe(first.stdout);
    }
  });

  test('names files from where the user stands, in the order of code points', async () => {
    const folder = folderOf({
      'b/𠮷.report.json': CLEAN,
      'b/ﬀ.report.json': CLEAN,
      'B.report.json': CLEAN,
      'node_modules/x.report.json': CLEAN,
      '.x/x.report.json': CLEAN,
      'b/plain.json': CLEAN,
      'package.json': '{}',
    });
    expect((await run(folder, ['--list-files'])).stdout).toBe(
      'B.report.json\nb/plain.json\nb/ﬀ.report.json\nb/𠮷.report.json\n',
    );
    expect((await run(join(folder, 'b'), ['--list-files', '../B.report.json', 'plain.json'])).stdout).toBe(
      '../B.report.json\nplain.json\n',
    );
  });

  test('--quiet lists errors and counts all', async () => {
    const done = await run(folderOf(FILES), ['--format', 'json', '--quiet', '--rule', 'cell-blank=warning']);
    expect(findings(done.stdout).map(({ severity }) => severity)).toEqual(['error']);
    expect(JSON.parse(done.stdout).summary.warnings).toBeGreaterThan(0);
  });

  test('--output-file takes the report and leaves standard output empty', async () => {
    const folder = folderOf(FILES);
    const done = await run(folder, ['--format', 'json', '--output-file', 'out/result.json']);
    expect(done).toMatchObject({ code: 1, stdout: '' });
    expect(done.stderr).toContain('out/result.json');
    expect(JSON.parse(readFileSync(join(folder, 'out/result.json'), 'utf8')).summary.files).toBe(4);
  });

  test('--stats goes to standard error', async () => {
    const done = await run(folderOf(FILES), ['--format', 'json', '--stats']);
    expect(() => JSON.parse(done.stdout)).not.toThrow();
    expect(done.stderr).toMatch(/各规则用时.*\n(?: {2}[a-z0-9-]+ +\d+\.\d\d\n)+$/u);
  });

  test.each<readonly [string, Record<string, string>, readonly string[], boolean]>([
    ['no terminal', {}, [], false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['NO_COLOR over FORCE_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    ['--no-color over FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('colours: %s', async (_, env, argv, colored) => {
    const done = await run(folderOf(FILES), ['blank.report.json', ...argv], '', env);
    expect(done.stdout.includes('\u001b[')).toBe(colored);
  });

  test('messages in English', async () => {
    const done = await run(folderOf(FILES), ['blank.report.json', '--locale', 'en']);
    expect(done.stdout).toMatch(/✗ rejected {2}1 report checked, 1 error\n$/u);
  });
});

describe('standard input', () => {
  test('is linted under the name given', async () => {
    const done = await run(folderOf({}), ['-', '--stdin-filename', 'x/a.report.json', '--format', 'json'], BLANK);
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout).files[0]).toMatchObject({
      path: 'x/a.report.json',
      findings: [{ ruleId: 'cell-blank' }],
    });
  });

  test('is imported when its name says that it is text', async () => {
    const done = await run(
      folderOf({}),
      ['-', '--stdin-filename', 'a.txt', '--format', 'json'],
      '某局2021年政府信息公开工作年度报告\n一、总体情况\n',
    );
    expect(done.code).toBe(1);
    expect(findings(done.stdout).map(({ ruleId }) => ruleId)).toContain('section-missing');
  });
});

test('--edition judges by the form named', async () => {
  const done = await run(folderOf(FILES), ['clean.report.json', '--edition', '2019', '--format', 'json']);
  expect(findings(done.stdout).map(({ ruleId }) => ruleId)).toContain('table-row-missing');
});

test('help is written in both languages', async () => {
  const folder = folderOf({});
  for (const argv of [
    ['--help'],
    ['explain', '--help'],
    ['rules', '--help'],
    ['rules', 'test', '--help'],
    ['new', '-h'],
    ['import', '--help'],
  ]) {
    const chinese = await run(folder, argv);
    const english = await run(folder, [...argv, '--locale', 'en']);
    expect(chinese.code).toBe(0);
    expect(chinese.stdout).toMatch(/选项：/u);
    expect(english.stdout).toMatch(/Options:/u);
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
  }
  expect((await run(folder, ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect(existsSync(join(folder, 'undefined'))).toBe(false);
});
