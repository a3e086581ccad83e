/** Baselines: what the commands write, what a run makes of them, and what they cannot do. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { specimens } from '@disclosure-lint/rules';
import { validateBaseline, validateResult } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { BLANK, CLEAN, type Files, folderOf, run } from './run.ts';

const FILE = 'disclosure-lint.baseline.json';
const LINT = ['in', '--baseline', FILE];
/** The report of another organ on another year; the same with one blank cell. */
const OTHER = JSON.stringify(specimens()['2019'], null, 1);
const OTHER_BLANK = OTHER.replace(/("cells": \[\s*)\d+/u, '$1""');
const REPORTS: Files = { 'in/a.report.json': BLANK, 'in/b.report.json': OTHER };

const read = (folder: string, file = FILE) => readFileSync(join(folder, file), 'utf8');
const put = (folder: string, name: string, text: string) => writeFileSync(join(folder, name), text);

/** What is asked of a SARIF result. */
interface Result {
  readonly baselineState?: string;
  readonly suppressions: readonly unknown[];
}

/** A folder with reports and their baseline. */
async function withBaseline(files: Files = REPORTS): Promise<string> {
  const folder = folderOf(files);
  expect((await run(folder, ['baseline', 'create', 'in'])).code).toBe(0);
  return folder;
}

describe('create', () => {
  test('records what there is', async () => {
    const folder = folderOf(REPORTS);
    const done = await run(folder, ['baseline', 'create', 'in']);
    expect(done).toEqual({ code: 0, stdout: `已建立基线 ${FILE}：核对2份报告，登记1条问题\n`, stderr: '' });
    const written = JSON.parse(read(folder));
    expect(validateBaseline(written)).toBe(true);
    expect(written.reports).toMatchObject([{ findings: [{ rule: 'cell-blank' }] }]);
  });

  test('overwrites nothing unless asked, and then gives the same bytes', async () => {
    const folder = await withBaseline();
    const before = read(folder);
    const refused = await run(folder, ['baseline', 'create', 'in']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('文件已存在，加 --force 覆盖');
    put(folder, FILE, 'x');
    expect((await run(folder, ['baseline', 'create', 'in', '--force'])).code).toBe(0);
    expect(read(folder)).toBe(before);
  });

  test('never overwrites a report', async () => {
    const folder = folderOf(REPORTS);
    const done = await run(folder, ['baseline', 'create', 'in', '--force', '--baseline', 'in/a.report.json']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(read(folder, 'in/a.report.json')).toBe(BLANK);
  });

  test('writes the others when a report cannot be read, and says so', async () => {
    const folder = folderOf({ ...REPORTS, 'in/c.report.json': '{', 'in/d.report.json': '{"format": "x"}' });
    const done = await run(folder, ['baseline', 'create', 'in']);
    expect(done.code).toBe(2);
    expect(done.stderr).toMatch(/in\/c\.report\.json: .+\n.+in\/d\.report\.json: .+\n$/u);
    expect(done.stdout).toContain('有2份报告未能核对或未能完整核对');
    expect(JSON.parse(read(folder)).reports).toHaveLength(1);
  });

  test.each<readonly [string, Files, readonly string[], RegExp]>([
    ['nothing to check', {}, ['create', 'in'], /没有核对任何报告，基线未写入/u],
    ['nothing that can be read', { 'in/a.report.json': '{' }, ['create', 'in'], /基线未写入/u],
    ['standard input', REPORTS, ['create', '-'], /不读标准输入/u],
    ['no such baseline', REPORTS, ['update', 'in'], /请先用 disclosure-lint baseline create 建立/u],
    ['no action', REPORTS, [], /baseline 后面要写 create/u],
    ['an option of another action', REPORTS, ['prune', 'in', '--force'], /没有这个选项或参数：force/u],
    ['a misspelt option', REPORTS, ['create', 'in', '--dryrun'], /是不是想写 --dry-run/u],
  ])('refuses %s', async (_, files, argv, message) => {
    const folder = folderOf(files);
    const done = await run(folder, ['baseline', ...argv]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toMatch(message);
    expect(existsSync(join(folder, FILE))).toBe(false);
  });
});

describe('a run with a baseline', () => {
  test('accepts what is known, and names the baseline', async () => {
    const folder = await withBaseline();
    const done = await run(folder, LINT);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('  已豁免1个问题，不计入判定（--show-suppressed 列出）\n');
    expect(done.stderr).toBe(`disclosure-lint: 基线 ${FILE}：1个问题早已登记，不影响判定（--show-suppressed 列出）\n`);
    expect((await run(folder, [...LINT, '--show-suppressed'])).stdout).toContain(`基线中已有的问题（${FILE}）`);
    const { stdout } = await run(folder, [...LINT, '--format', 'json', '--preset', 'gate']);
    const result = JSON.parse(stdout);
    expect(validateResult(result)).toBe(true);
    expect(result).toMatchObject({
      files: [{ findings: [{ suppressed: { reason: `基线中已有的问题（${FILE}）` } }] }, {}],
      suppressionFiles: [{ path: FILE, findings: [] }],
      summary: { errors: 0, suppressed: 1, verdict: 'accepted' },
    });
  });

  test('reads none that is not named, wherever it is', async () => {
    const folder = await withBaseline();
    put(folder, `in/${FILE}`, read(folder));
    for (const argv of [[], ['--preset', 'gate'], ['--isolated']])
      expect((await run(folder, ['in', ...argv])).code).toBe(1);
  });

  test('rejects what is new, and tells what is gone', async () => {
    const folder = await withBaseline();
    put(folder, 'in/b.report.json', OTHER_BLANK);
    expect((await run(folder, LINT)).code).toBe(1);
    put(folder, 'in/b.report.json', OTHER);
    put(folder, 'in/a.report.json', CLEAN);
    const { code, stderr } = await run(folder, LINT);
    expect([code, stderr]).toEqual([
      0,
      `disclosure-lint: 基线 ${FILE}：登记的问题没有出现；另有1条登记已不再出现，可用 disclosure-lint baseline prune 清理\n`,
    ]);
  });

  test('knows a report that was moved and renamed', async () => {
    const folder = await withBaseline();
    mkdirSync(join(folder, 'in/2023'));
    renameSync(join(folder, 'in/a.report.json'), join(folder, 'in/2023/某局.report.json'));
    expect((await run(folder, LINT)).code).toBe(0);
  });

  test('leaves incomplete what is incomplete', async () => {
    const folder = await withBaseline();
    put(folder, 'in/a.report.json', BLANK.slice(0, -20));
    expect((await run(folder, LINT)).code).toBe(1);
    put(folder, 'in/a.report.json', BLANK.replace(/"year": \d+/u, '"year": 1999'));
    expect((await run(folder, LINT)).code).toBe(2);
  });

  test('knows its lines of standard input, and a file there', async () => {
    const folder = await withBaseline();
    const lines = await run(folder, ['--ndjson', '--baseline', FILE], JSON.stringify(JSON.parse(BLANK)));
    expect(lines.code).toBe(0);
    expect(lines.stderr).toContain(`基线 ${FILE}`);
    expect((await run(folder, ['-', '--baseline', FILE], BLANK)).code).toBe(0);
  });

  test('acts beside suppressions, which give their own reason', async () => {
    const folder = await withBaseline();
    put(
      folder,
      'in/disclosure-lint.suppressions.json',
      JSON.stringify({
        format: 'disclosure-suppressions/1',
        suppressions: [{ file: '*', rule: 'cell-blank', reason: '已核实' }],
      }),
    );
    const { stdout, code } = await run(folder, [...LINT, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files[0].findings[0].suppressed).toEqual({ reason: '已核实', inBaseline: true });
    expect(JSON.parse(stdout).suppressionFiles).toHaveLength(2);
    expect((await run(folder, ['baseline', 'prune', 'in'])).stdout).toContain('不必清理');
  });

  test('tells known findings from new ones in SARIF', async () => {
    const folder = await withBaseline();
    put(folder, 'in/b.report.json', OTHER_BLANK);
    const states = async (...argv: readonly string[]): Promise<readonly unknown[]> => {
      const { stdout } = await run(folder, ['in', '--format', 'sarif', ...argv]);
      return JSON.parse(stdout).runs[0].results.map(({ baselineState, suppressions }: Result) => [
        baselineState,
        suppressions.length,
      ]);
    };
    const told = [
      ['unchanged', 1],
      ['new', 0],
    ];
    expect(await states('--baseline', FILE)).toEqual(told);
    expect(await states()).toEqual([
      [undefined, 0],
      [undefined, 0],
    ]);
  });

  test.each<readonly [string, string | undefined, RegExp]>([
    ['is not there', undefined, /base\.json: 没有这个基线文件/u],
    ['is empty', '', /base\.json:1:1 {2}文件是空的/u],
    ['is no JSON', 'x', /基线文件有\d+处错误，没有核对。\n {2}base\.json:1:1 /u],
    ['is binary', '\0\u0001\u0002', /base\.json/u],
    ['is another file', '{"format": "disclosure-suppressions/1", "suppressions": []}', /缺少“reports”/u],
    [
      'has a name misspelt',
      '{"format": "disclosure-baseline/1", "reprots": []}',
      /不认识的属性“reprots”，是不是想写 reports？/u,
    ],
    [
      'has many mistakes',
      JSON.stringify({ format: 'disclosure-baseline/1', reports: Array(30).fill({}) }),
      /有30处错误(?:.|\n)* {2}另有10处\n$/u,
    ],
  ])('is refused when the baseline %s', async (_, text, message) => {
    const folder = folderOf({ ...REPORTS, ...(text !== undefined && { 'base.json': text }) });
    for (const argv of [['in'], ['--ndjson'], ['baseline', 'update', 'in'], ['baseline', 'prune', 'in']]) {
      const done = await run(folder, [...argv, '--baseline', 'base.json'], BLANK);
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toMatch(message);
      expect(done.stderr).not.toMatch(/ {4}at /u);
    }
  });

  test('does not write its result over the baseline', async () => {
    const folder = await withBaseline();
    const before = read(folder);
    const done = await run(folder, [...LINT, '--output-file', FILE]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(read(folder)).toBe(before);
  });
});

describe('update and prune', () => {
  test('follow the reports, and do nothing the second time', async () => {
    const folder = await withBaseline();
    put(folder, 'in/b.report.json', OTHER_BLANK);
    const dry = await run(folder, ['baseline', 'update', 'in', '--dry-run']);
    const before = read(folder);
    expect([dry.code, dry.stdout]).toEqual([
      1,
      `将更新基线 ${FILE}：核对2份报告，新登记1条，原有1条不变（试运行，未写入）\n`,
    ]);
    expect((await run(folder, ['baseline', 'update', 'in'])).code).toBe(0);
    expect((await run(folder, LINT)).code).toBe(0);
    const after = read(folder);
    expect(after).not.toBe(before);
    const again = await run(folder, ['baseline', 'update', 'in', '--dry-run']);
    expect([again.code, again.stdout]).toEqual([0, `基线 ${FILE} 不必更新：核对2份报告，没有新的问题，原有2条不变\n`]);
    expect((await run(folder, ['baseline', 'update', 'in'])).code).toBe(0);
    expect(read(folder)).toBe(after);
    put(folder, 'in/a.report.json', CLEAN);
    expect((await run(folder, ['baseline', 'prune', 'in', '--locale', 'en'])).stdout).toBe(
      `pruned the baseline ${FILE}: 2 reports checked, 1 finding gone and taken out, 1 left\n`,
    );
    expect(JSON.parse(read(folder)).reports.map(({ findings }: { findings: [] }) => findings.length)).toEqual([0, 1]);
    expect(await run(folder, ['baseline', 'prune', 'in'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('keep what is recorded of a report that is gone or cannot be read', async () => {
    const folder = await withBaseline();
    const before = read(folder);
    put(folder, 'in/a.report.json', '{');
    expect((await run(folder, ['baseline', 'prune', 'in'])).code).toBe(2);
    rmSync(join(folder, 'in/a.report.json'));
    expect((await run(folder, ['baseline', 'prune', 'in'])).code).toBe(0);
    expect(read(folder)).toBe(before);
  });

  test('take the rules that are asked for', async () => {
    const folder = await withBaseline();
    put(folder, 'in/a.report.json', CLEAN);
    expect((await run(folder, ['baseline', 'prune', 'in', '--rule', 'cell-blank=off'])).stdout).toContain('不必清理');
    expect((await run(folder, ['baseline', 'prune', 'in', '--only', 'cell-blank'])).stdout).toContain('删去1条');
  });
});
