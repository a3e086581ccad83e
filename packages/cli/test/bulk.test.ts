/** The bundle as a process on many reports: threads, signals, pipes, full disks; what is left behind afterwards. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '@disclosure-lint/reporters';
import { describe, expect, test } from 'vitest';
import { BIN, endOf, inShell, start, turn, WINDOWS } from '../../../test/bulk/process.ts';
import { LOSSY_PAGE, PDF, wordDocument } from './documents.ts';
import { BLANK, CLEAN, type Files, folderOf } from './run.ts';

/** A rule that an office wrote: threads know it too. */
const OWN_RULE = new URL('../../../docs/examples/rules/published-by-local-deadline.json', import.meta.url);

const reports = (count: number, content = CLEAN): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${1000 + index}.report.json`, content]));

describe('a mixed folder', () => {
  const SUPPRESSIONS = JSON.stringify({
    format: 'disclosure-suppressions/1',
    suppressions: [
      { file: '1003.report.json', rule: 'cell-blank', reason: '核实' },
      { file: '1004.report.json', rule: 'cell-blank', reason: '没有这处空白' },
    ],
  });

  async function mixed(): Promise<string> {
    const blank = { '1003.report.json': BLANK, '1017.report.json': BLANK, '1025.report.json': BLANK };
    const cwd = folderOf({
      ...reports(26),
      ...blank,
      '1005.report.json': CLEAN.slice(0, 700),
      '1006.report.json': '',
      '1031.docx': await wordDocument(BLANK),
      'page.html': LOSSY_PAGE,
      'scan.pdf': PDF,
      'disclosure-lint.suppressions.json': SUPPRESSIONS,
      'disclosure-lint.config.json': JSON.stringify({ rules: ['own'] }),
      'own/published-by-local-deadline.json': readFileSync(OWN_RULE),
    });
    if (!WINDOWS) symlinkSync('nothing-here', join(cwd, '1033.report.json.json'));
    return cwd;
  }

  test.each<readonly [number, readonly string[]]>([
    ...FORMATS.map((format) => [4, ['--format', format]] as const),
    [2, ['--format', 'json']],
    [2, ['--quiet', '--locale', 'en']],
    [3, ['--show-suppressed']],
    [2, ['--format', 'json', '--only', 'cell-blank']],
    [2, ['--format', 'csv', '--only', 'published-by-local-deadline']],
  ])('gives the same bytes in %i threads as in one, with %j', async (threads, options) => {
    const cwd = await mixed();
    const [one, several] = await Promise.all(
      [1, threads].map((count) => start(cwd, ['.', ...options, '--threads', String(count)]).ended),
    );
    expect(one?.code).toBe(2);
    expect(one?.stdout.length).toBeGreaterThan(0);
    expect(several).toEqual(one);
  });

  test('is reviewed for suppressions in threads as well, and its rules are timed', async () => {
    const cwd = await mixed();
    const done = await start(cwd, ['.', '--format', 'json', '--stats', '--threads', '2']).ended;
    expect(done.stdout).toContain('core-suppression');
    expect(done.stderr).toMatch(/cell-blank +\d/u);
    expect(JSON.parse(done.stdout).summary).toMatchObject({ suppressed: 1, verdict: 'incomplete' });
  });
});

describe('reports on other years', () => {
  const renamed = { 某某县房产局: '某某县住建局', 某某县城建局: '某某县住建局' };
  const of = (organ: string, year: number, licences = 1): string => {
    const report = JSON.parse(CLEAN);
    const [part] = report.sections.slice(1);
    part.content[1].rows[0].cells = [licences];
    return JSON.stringify({
      ...report,
      year,
      title: `${organ}${year}年政府信息公开工作年度报告`,
      organ: { name: organ },
    });
  };

  async function told(earlier: Files, locale: string): Promise<string> {
    const cwd = folderOf({
      ...Object.fromEntries(Object.entries(earlier).map(([name, content]) => [`old/${name}.report.json`, content])),
      'now/a.report.json': of('某某县住建局', 2023),
      'organs.json': JSON.stringify({ format: 'disclosure-organs/1', renamed }),
    });
    const argv = ['now', '--previous', 'old', '--organs', 'organs.json', '--format', 'json', '--locale', locale];
    return (await start(cwd, argv).ended).stderr;
  }

  test.each<readonly [string, Files, RegExp, RegExp]>([
    [
      'of another organ',
      { b: of('某某县水务局', 2022) },
      /没有对应的报告.*水务局/u,
      /no report’s year before.*水务局/u,
    ],
    [
      'in two versions',
      { b: of('某某县住建局', 2022), c: of('某某县住建局', 2022, 9) },
      /多份数字不同.*old\/c/u,
      /several reports with different figures.*old\/c/u,
    ],
    [
      'of organs that are one since',
      { b: of('某某县房产局', 2022), c: of('某某县城建局', 2022) },
      /已合并的机关.*房产局.*城建局/u,
      /become one.*房产局.*城建局/u,
    ],
  ])('are told that were not compared: %s', async (_, earlier, zhCN, en) => {
    expect(await told(earlier, 'zh-CN')).toMatch(zhCN);
    expect(await told(earlier, 'en')).toMatch(en);
  });

  test('are not told where another year of the organ was compared', async () => {
    const earlier = { b: of('某某县住建局', 2022), c: of('某某县住建局', 2021), d: of('某某县住建局', 2023) };
    expect(await told(earlier, 'zh-CN')).toBe('');
  });
});

describe('threads', () => {
  /** Tells how many threads a run starts. */
  const COUNTS = `
    const threads = require('node:worker_threads');
    let count = 0;
    threads.Worker = class extends threads.Worker { constructor(...given) { super(...given); count++; } };
    if (threads.isMainThread) process.on('exit', () => process.stderr.write('threads ' + count + '\\n'));`;

  test.each([
    ['none for few files', 120, [], 0],
    ['none when told so', 400, ['--threads', '1'], 0],
    ['as many as told', 20, ['--threads', '3'], 3],
  ])('%s', async (_, count, options, expected) => {
    const cwd = folderOf({ ...reports(count), 'count.cjs': COUNTS });
    const argv = ['--require', './count.cjs', BIN, '.', '--format', 'json', ...options];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: `threads ${expected}\n` });
  });
});

describe.skipIf(WINDOWS)('an interruption', () => {
  const ARGV = ['.', '--format', 'json', '--output-file', 'result.json'];

  test.each([
    ['SIGINT', 1],
    ['SIGTERM', 1],
    ['SIGINT', 2],
    ['SIGTERM', 2],
  ] as const)('%s with %i threads: ends by it, leaves what was there and nothing else', async (signal, threads) => {
    const cwd = folderOf({ ...reports(1000), 'result.json': 'old' });
    const before = readdirSync(cwd);
    const { child, ended } = start(cwd, [...ARGV, '--threads', String(threads)]);
    while (!readdirSync(cwd).some((name) => name.endsWith('.part')) && child.exitCode === null) await turn();
    child.kill(signal);
    expect(await ended).toMatchObject({ code: null, signal, stdout: '', stderr: '' });
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, 'result.json'), 'utf8')).toBe('old');
  });

  test('while a result is written to a pipe ends at once too', async () => {
    const { child, ended } = start(folderOf(reports(400, BLANK)), ['.', '--threads', '2']);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' });
  });
});

describe.skipIf(WINDOWS)('an output that takes no more', () => {
  const quietly = (threads: number) => `"$NODE" "$LINT" . --threads ${threads}`;

  test.each([1, 2])('a reader that has gone, with %i threads: 2, silently', (threads) => {
    const cwd = folderOf(reports(400, BLANK));
    const { stdout, stderr } = inShell(cwd, `(${quietly(threads)}; echo "exit $?" >&2) | head -1`);
    expect({ lines: stdout.split('\n').length, stderr }).toEqual({ lines: 2, stderr: 'exit 2\n' });
  });

  test.skipIf(!existsSync('/dev/full')).each([
    ['one report', 1, 1],
    ['many', 400, 1],
    ['many in threads', 400, 2],
  ])('a full disk behind standard output, %s: 2 and why', (_, count, threads) => {
    const { code, stderr } = inShell(folderOf(reports(count, BLANK)), `${quietly(threads)} > /dev/full`);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'disclosure-lint: 写不了 标准输出：磁盘已满\n' });
  });

  test.each([1, 2])('a file that may not grow, with %i threads: 2 and why; the old one is kept', (threads) => {
    const cwd = folderOf({ ...reports(60, BLANK), 'result.json': 'old' });
    const before = readdirSync(cwd);
    const limited = `ulimit -f 8; ${quietly(threads)} --format json --output-file result.json`;
    const { code, stdout, stderr } = inShell(cwd, limited);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^disclosure-lint: 写不了 result\.json：.+\n$/u);
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, 'result.json'), 'utf8')).toBe('old');
  });

  test('a folder that may not be written: 2 and why', () => {
    const cwd = folderOf(reports(2));
    mkdirSync(join(cwd, 'out'), { mode: 0o555 });
    // Whoever may write everywhere still makes no file among those of the kernel.
    const folder = process.getuid?.() === 0 ? '/sys' : 'out';
    const { code, stderr } = inShell(cwd, `${quietly(1)} --output-file ${folder}/result.json`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/没有权限|只读/u);
  });
});

test.skipIf(WINDOWS)('a file that vanishes while threads are at work is named, and nothing else is lost', async () => {
  const cwd = folderOf(reports(400));
  mkdirSync(join(cwd, 'late'));
  for (const name of ['9000', '9001']) writeFileSync(join(cwd, 'late', `${name}.report.json`), CLEAN);
  // The first piece is written when the files have been found; a named pipe holds the run until it is read.
  const pipe = join(cwd, 'pipe');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const { ended } = start(cwd, ['.', '--format', 'json', '--threads', '2', '--output-file', 'pipe']);
  const reader = spawn('bash', ['-c', 'exec 3< pipe; rm late/9001.report.json; cat <&3'], { cwd });
  const [done, read] = await Promise.all([ended, endOf(reader)]);
  const { files, summary } = JSON.parse(read.stdout);
  expect(done.code).toBe(2);
  expect(files).toHaveLength(401);
  expect(summary.notLinted).toEqual([{ path: 'late/9001.report.json', reason: '没有这个文件或文件夹' }]);
});
