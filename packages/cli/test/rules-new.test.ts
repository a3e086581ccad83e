/** `rules new`: the file that a reviewer begins with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from '@disclosure-lint/core';
import { describe, expect, test } from 'vitest';
import { CLEAN, folderOf, run } from './run.ts';

/** A rule that an office may have. */
const LOCAL = 'published-by-local-deadline';
const LOCAL_TEXT = readFileSync(new URL(`../../../docs/examples/rules/${LOCAL}.json`, import.meta.url), 'utf8');

describe('a new rule', () => {
  test.each(CATEGORIES)('of category %s loads, and its examples hold', async (category) => {
    const folder = folderOf({});
    const made = await run(folder, ['rules', 'new', 'my-rule', '--category', category]);
    expect(made).toMatchObject({ code: 0, stderr: '已写入 my-rules/my-rule.json\n' });
    const tested = await run(folder, ['rules', 'test', 'my-rules']);
    expect(tested).toEqual({ code: 0, stderr: '', stdout: '✓ 1条规则的6个例子全部符合预期\n' });
    expect((await run(folder, ['rules', '--rule-dir', 'my-rules'])).stdout).toMatch(
      /^ {2}my-rule .*（自编：my-rules\/my-rule\.json）$/mu,
    );
    expect((await run(folder, ['explain', 'my-rule', '--rule-dir', 'my-rules'])).stdout).toMatch(/^# my-rule\n/u);
  });

  test('says in every text, in both languages, what belongs there', async () => {
    const folder = folderOf({});
    await run(folder, ['rules', 'new', 'my-rule']);
    const { meta, options } = JSON.parse(readFileSync(join(folder, 'my-rules/my-rule.json'), 'utf8'));
    const falseAlarms = meta.falseAlarms.map(({ title }: { title: unknown }) => title);
    const texts = [meta.title, meta.messages.default, meta.remedy, meta.rationale, options.most.description];
    for (const text of [...texts, ...falseAlarms]) {
      expect(text).toEqual({
        'zh-CN': expect.stringMatching(/【改：.+】/u),
        en: expect.stringMatching(/\[edit: .+\]/u),
      });
    }
  });

  test('has a valid example, a near miss and an invalid one, an option and a condition of use', async () => {
    const folder = folderOf({});
    await run(folder, ['rules', 'new', 'my-rule']);
    const rule = JSON.parse(readFileSync(join(folder, 'my-rules/my-rule.json'), 'utf8'));
    expect(Object.keys(rule)).toEqual(['name', 'meta', 'when', 'conditions', 'event', 'options', 'examples']);
    expect(rule.examples.valid.map((example: { near?: boolean }) => example.near === true)).toEqual([false, true]);
    expect(rule.examples.invalid).toHaveLength(1);
  });

  test.each([
    ['zh-CN', /^下一步：\n {2}1\. 打开 office\/my-rule\.json/u],
    ['en', /^Next:\n {2}1\. Open office\/my-rule\.json/u],
  ])('says in %s what to do next, and what it says works', async (locale, beginning) => {
    const folder = folderOf({ 'reports/a.report.json': CLEAN });
    const made = await run(folder, ['rules', 'new', 'my-rule', '-o', 'office', '--locale', locale]);
    expect(made.stdout).toMatch(beginning);
    const commands = [...made.stdout.matchAll(/disclosure-lint (.+)/gu)].map(([, words = '']) =>
      words
        .replace(/报告文件夹|REPORTS/u, 'reports')
        .replace(' --watch', '')
        .split(' '),
    );
    expect(commands).toHaveLength(3);
    for (const argv of commands) expect(await run(folder, argv)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a name is refused', () => {
  test.each([
    ['issued_within', '“issued_within”不能作规则名', '是不是想写 issued-within？'],
    ['IssuedWithinStock', '“IssuedWithinStock”不能作规则名', '是不是想写 issued-within-stock？'],
    ['issued.json', '“issued.json”不能作规则名', '是不是想写 issued？'],
    ['公布期限', '“公布期限”不能作规则名', '以字母开头'],
    ['../away', '“../away”不能作规则名', '以字母开头'],
    ['', '“”不能作规则名', '以字母开头'],
    ['core-mine', '以“core-”开头的名称是保留的', ''],
    ['cell-blank', '已有名为“cell-blank”的内置规则', 'disclosure-lint explain cell-blank'],
    ['taken', '已有名为“taken”的规则（my-rules/cells/taken.json）', '请换一个名称'],
  ])('%s', async (name, message, hint) => {
    const folder = folderOf({ 'my-rules/cells/taken.json': '{}' });
    const done = await run(folder, ['rules', 'new', name]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(message);
    expect(done.stderr).toContain(hint);
  });

  test('that a rule of another folder has', async () => {
    const done = await run(folderOf({ 'office/taken.json': '{}' }), ['rules', 'new', 'taken', '--rule-dir', 'office']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain('（office/taken.json）');
  });

  test('that a rule of the configuration has', async () => {
    const config = { 'disclosure-lint.config.json': '{ "rules": ["office"] }' };
    const rules = { [`office/${LOCAL}.json`]: LOCAL_TEXT };
    for (const more of [{}, { 'office/half.json': '{' }]) {
      const done = await run(folderOf({ ...config, ...rules, ...more }), ['rules', 'new', LOCAL]);
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toContain(`（office/${LOCAL}.json）`);
    }
  });

  test('another rule that is half written is no reason not to begin one', async () => {
    const files = { 'disclosure-lint.config.json': '{ "rules": ["office"] }', 'office/half.json': '{' };
    expect(await run(folderOf(files), ['rules', 'new', 'mine'])).toMatchObject({ code: 0 });
  });
});

test('a rule file is overwritten only with --force', async () => {
  const folder = folderOf({ 'my-rules/my-rule.json': 'mine' });
  const refused = await run(folder, ['rules', 'new', 'my-rule']);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('文件已存在，加 --force 覆盖');
  expect(readFileSync(join(folder, 'my-rules/my-rule.json'), 'utf8')).toBe('mine');
  expect(await run(folder, ['rules', 'new', 'my-rule', '--force'])).toMatchObject({ code: 0 });
  expect(await run(folder, ['rules', 'test', 'my-rules'])).toMatchObject({ code: 0 });
});
