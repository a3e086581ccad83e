/** `fix`: what becomes of a report file, what is left alone, and what is said of it. */
import { chmodSync, existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordDocument } from './documents.ts';
import { folderOf, run } from './run.ts';
import { terminal } from './terminal.ts';

/** Complete enough for the rules asked; one row a line. */
const REPORT = `{
  "format": "disclosure-report/1",
  "title": "某局2023年政府信息公开工作年度报告",
  "year": 2023,
  "sections": [
    { "heading": "一、总体情况", "content": ["本局依法公开政府信息。"] },
    {
      "heading": "四、政府信息公开行政复议、行政诉讼情况",
      "content": [
        {
          "table": "remedies",
          "columns": ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
          "rows": [
            { "label": "行政复议", "cells": [12, 1020, 3, 0, 1035] },
            { "label": ["行政诉讼", "未经复议直接起诉"], "cells": [0, 0, 0, 0, 0] },
            { "label": ["行政诉讼", "复议后起诉"], "cells": [0, 0, 0, 0, 0] }
          ]
        }
      ]
    }
  ]
}
`;
const RULES = [
  'cell-format',
  'cell-blank',
  'section-ordinal',
  'section-renamed',
  'remedies-total',
  'table-label-altered',
];
const ONLY = RULES.flatMap((rule) => ['--only', rule]);
const slipped = (from: string, to: string, text = REPORT): string => {
  if (!text.includes(from)) throw new Error(`the report has no ${from}`);
  return text.replace(from, () => to);
};
const CELLS = '[12, 1020, 3, 0, 1035]';
const HEADING = '四、政府信息公开行政复议、行政诉讼情况';
const WIDE = slipped(CELLS, '["１２", 1020, 3, 0, 1035]');
const WRONG = slipped(CELLS, '[12, 1020, 3, 0, 1034]');
const WINDOWS = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll('  ', '\t')}`;
const read = (folder: string, name = 'a.report.json') => readFileSync(join(folder, name), 'utf8');

describe('mends', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['full-width digits', CELLS, '["１２", 1020, 3, 0, 1035]', []],
    ['thousands commas', CELLS, '[12, "1,020", 3, 0, "1，035"]', []],
    ['white space around full-width digits', CELLS, '[" １２ ", 1020, 3, 0, 1035]', []],
    ['the ordinal of a heading', HEADING, HEADING.replace('四、', '三．'), []],
    ['the label of a heading', HEADING, '四、政府信息公开行政复议或行政诉讼的情况', []],
    ['a blank', CELLS, '[12, 1020, 3, "", 1035]', ['--suggestions']],
    ['a blank that the sums tell', CELLS, '["", 1020, 3, 0, 1035]', ['--suggestions']],
    ['a total', CELLS, '[12, 1020, 3, 0, 1034]', ['--suggestions']],
  ])('%s', async (_, right, wrong, argv) => {
    for (const print of [(text: string) => text, WINDOWS]) {
      const folder = folderOf({ 'a.report.json': print(slipped(right, wrong)) });
      const done = await run(folder, ['fix', ...ONLY, ...argv]);
      expect(done).toMatchObject({ code: 0, stderr: '' });
      expect(read(folder)).toBe(print(REPORT));
    }
  });

  test.each([
    ['a reported number', WRONG],
    ['a blank', slipped(CELLS, '[12, 1020, 3, "", 1035]')],
    ['white space alone, which no rule minds', slipped(CELLS, '[" 12 ", 1020, 3, 0, 1035]')],
  ])('%s not without --suggestions; the file is not touched', async (_, text) => {
    const folder = folderOf({ 'a.report.json': text });
    utimesSync(join(folder, 'a.report.json'), 1, 1);
    const done = await run(folder, ['fix', ...ONLY]);
    expect(done.code).toBe(0);
    expect(done.stdout).toMatch(/^1份报告没有可以放心改的地方\n/u);
    expect(read(folder)).toBe(text);
    expect(statSync(join(folder, 'a.report.json')).mtimeMs).toBe(1000);
  });

  test('in a second round what overlapped in the first', async () => {
    const text = slipped(HEADING, '三．政府信息公开行政复议或行政诉讼的情况');
    const folder = folderOf({ 'a.report.json': text });
    const done = await run(folder, ['fix', ...ONLY]);
    expect(done.code).toBe(0);
    expect(read(folder)).toBe(REPORT);
  });

  test('nothing that is suppressed', async () => {
    const folder = folderOf({ 'a.report.json': WIDE });
    await run(folder, ['suppress', 'a.report.json', '--rule', 'cell-format', '--reason', '照印']);
    const done = await run(folder, ['fix', ...ONLY]);
    expect(done).toMatchObject({ code: 0, stdout: '1份报告没有可以放心改的地方\n' });
    expect(read(folder)).toBe(WIDE);
    await run(folder, ['fix', ...ONLY, '--isolated']);
    expect(read(folder)).toBe(REPORT);
  });

  test('nothing that a configuration leaves out', async () => {
    const folder = folderOf({
      'a.report.json': WIDE,
      'disclosure-lint.config.json': JSON.stringify({ ignore: ['**'] }),
    });
    const done = await run(folder, ['fix', '.']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toBe('disclosure-lint: 找到的1份报告都被配置排除在外，没有可改的。\n');
    expect(read(folder)).toBe(WIDE);
  });
});

describe('says', () => {
  const files = { 'a.report.json': WIDE, 'b.report.json': REPORT, 'c.report.json': WRONG };

  test('what was mended, file by file, and what is left', async () => {
    expect((await run(folderOf(files), ['fix', ...ONLY])).stdout).toMatchInlineSnapshot(`
      "a.report.json  改正1处
        政府信息公开行政复议、行政诉讼情况 › 行政复议 › 结果维持  改为 12
      3份报告中，1份已改正，共1处
      还有1个问题，其中1个有建议的改法，可加 --suggestions 采用；用 disclosure-lint lint 逐个查看
      "
    `);
  });

  test('it in English', async () => {
    expect((await run(folderOf(files), ['fix', ...ONLY, '--locale', 'en'])).stdout).toMatchInlineSnapshot(`
      "a.report.json  1 place mended
        reviews and lawsuits (政府信息公开行政复议、行政诉讼情况) › administrative review (行政复议) › upheld (结果维持)  Change to 12
      1 place mended in 1 of 3 reports
      1 finding remains, 1 of them with a suggestion that --suggestions takes; disclosure-lint lint lists them
      "
    `);
  });

  test('what would be mended, and writes nothing', async () => {
    const folder = folderOf(files);
    const done = await run(folder, ['fix', ...ONLY, '--dry-run', '--suggestions']);
    expect(done.code).toBe(1);
    expect(done.stdout).toMatchInlineSnapshot(`
      "--- a/a.report.json
      +++ b/a.report.json
      @@ -11,7 +11,7 @@
                 "table": "remedies",
                 "columns": ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
                 "rows": [
      -            { "label": "行政复议", "cells": ["１２", 1020, 3, 0, 1035] },
      +            { "label": "行政复议", "cells": [12, 1020, 3, 0, 1035] },
                   { "label": ["行政诉讼", "未经复议直接起诉"], "cells": [0, 0, 0, 0, 0] },
                   { "label": ["行政诉讼", "复议后起诉"], "cells": [0, 0, 0, 0, 0] }
                 ]
      --- a/c.report.json
      +++ b/c.report.json
      @@ -11,7 +11,7 @@
                 "table": "remedies",
                 "columns": ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
                 "rows": [
      -            { "label": "行政复议", "cells": [12, 1020, 3, 0, 1034] },
      +            { "label": "行政复议", "cells": [12, 1020, 3, 0, 1035] },
                   { "label": ["行政诉讼", "未经复议直接起诉"], "cells": [0, 0, 0, 0, 0] },
                   { "label": ["行政诉讼", "复议后起诉"], "cells": [0, 0, 0, 0, 0] }
                 ]
      "
    `);
    expect(done.stderr).toBe('3份报告中，2份有可改之处，共2处（预览，未写入）\n');
    for (const [name, text] of Object.entries(files)) expect(read(folder, name)).toBe(text);
  });

  test('that nothing would change', async () => {
    const done = await run(folderOf({ 'b.report.json': REPORT }), ['fix', ...ONLY, '--dry-run']);
    expect(done).toEqual({ code: 0, stdout: '', stderr: '1份报告没有可以放心改的地方\n' });
  });

  test('a diff that can be applied: line ends and byte-order mark are kept', async () => {
    const { applyPatch } = await import('diff');
    const folder = folderOf({ 'a.report.json': WINDOWS(WIDE) });
    const { stdout } = await run(folder, ['fix', ...ONLY, '--dry-run']);
    expect(applyPatch(WINDOWS(WIDE), stdout, { autoConvertLineEndings: false })).toBe(WINDOWS(REPORT));
  });

  test('it in colour on a terminal, without control characters of the file', async () => {
    const text = slipped('本局', '\u009b31m本局', WIDE).replaceAll('\n', '\r\n');
    const folder = folderOf({ 'a.report.json': text });
    const onTerminal = (argv: readonly string[]) =>
      run(folder, ['fix', '--dry-run', ...ONLY, ...argv], '', {}, undefined, { stdout: terminal().stream });
    expect((await onTerminal([])).stdout).toContain('\u001b[32m+');
    const plain = (await onTerminal(['--no-color'])).stdout;
    expect(plain).toMatch(/^\+ .*\[12, 1020/mu);
    expect(plain.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('standard input', () => {
  test('is mended to standard output', async () => {
    const done = await run(folderOf({}), ['fix', '-', '--stdin-filename', 'x.report.json', ...ONLY], WINDOWS(WIDE));
    expect(done).toMatchObject({ code: 0, stdout: WINDOWS(REPORT) });
    expect(done.stderr).toMatch(/^x\.report\.json {2}改正1处\n/u);
  });

  test('is passed on as it is when there is nothing to mend', async () => {
    expect(await run(folderOf({}), ['fix', '-', ...ONLY], WINDOWS(REPORT))).toMatchObject({
      code: 0,
      stdout: WINDOWS(REPORT),
    });
  });

  test('gives nothing when it cannot be mended', async () => {
    expect(await run(folderOf({}), ['fix', '-'], '{')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('refuses', () => {
  const utf16 = Buffer.from(`\uFEFF${WIDE}`, 'utf16le');

  test.each<readonly [string, string | Uint8Array, readonly string[], string]>([
    ['broken JSON', `${WIDE}]`, [], '；没有改动'],
    ['what is no report', '{ "a": 1 }', [], '；没有改动'],
    ['another encoding', utf16, [], '有可改之处，但文件是 UTF-16LE 编码，没有改动；请先在编辑器中另存为 UTF-8 编码'],
    ['it in English', utf16, ['--locale', 'en'], 'is encoded in UTF-16LE and was not changed'],
  ])('%s', async (_, content, argv, message) => {
    const folder = folderOf({ 'a.report.json': content, 'b.report.json': WIDE });
    const done = await run(folder, ['fix', ...ONLY, ...argv]);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('disclosure-lint: a.report.json: ');
    expect(done.stderr).toContain(message);
    expect(readFileSync(join(folder, 'a.report.json'))).toEqual(Buffer.from(content));
    // The others are mended all the same.
    expect(read(folder, 'b.report.json')).toBe(REPORT);
  });

  test('a document, which is to be imported first; in a folder it is passed over', async () => {
    const folder = folderOf({ 'a.docx': await wordDocument(), 'b.report.json': WIDE });
    const done = await run(folder, ['fix', 'a.docx']);
    expect(done.code).toBe(2);
    expect(done.stderr).toMatch(/^disclosure-lint: a\.docx: 不是报告文件，不能直接改；.*disclosure-lint import/u);
    expect(await run(folder, ['fix', ...ONLY])).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(folder, 'a.report.json'))).toBe(false);
  });

  test('a file that is read-only', async () => {
    const folder = folderOf({ 'a.report.json': WIDE });
    chmodSync(join(folder, 'a.report.json'), 0o444);
    const done = await run(folder, ['fix', ...ONLY]);
    expect(done).toMatchObject({ code: 2, stdout: '1份未能处理\n' });
    expect(done.stderr).toBe('disclosure-lint: a.report.json: 写不了，没有改动：文件是只读的\n');
    expect(read(folder)).toBe(WIDE);
    expect(await run(folder, ['fix', ...ONLY, '--dry-run'])).toMatchObject({ code: 1 });
  });

  test.each([
    [['fix', 'missing.json'], '没有这个文件或文件夹'],
    [['fix', '--sugestions'], '是不是想写 --suggestions？'],
    [['fix', '--only', 'cell-fromat'], '是不是想写 cell-format？'],
    [['fix', '--stdin-filename', 'a.json'], '--stdin-filename 只用于标准输入'],
    [['fix', '.'], '文件夹里没有报告文件'],
  ])('%j: %s', async (argv, message) => {
    const done = await run(folderOf({}), argv);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(message);
  });
});

test('help is written in both languages', async () => {
  expect((await run(folderOf({}), ['fix', '--help'])).stdout).toMatch(/改正：\n\s+--suggestions/u);
  expect((await run(folderOf({}), ['fix', '-h', '--locale', 'en'])).stdout).not.toMatch(/\p{Script=Han}/u);
});
