/** The commands beside lint. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinRules } from '@disclosure-lint/core';
import { describe, expect, test } from 'vitest';
import { CLEAN, folderOf, run } from './run.ts';

/** An office's own rule, after a built-in one. */
function ownRule(change: (rule: Record<string, unknown>) => void = () => undefined): string {
  const builtin = builtinRules().find(({ name }) => name === 'remedies-total');
  const rule = { ...structuredClone(builtin), name: 'office-remedies' };
  change(rule);
  return JSON.stringify(rule, null, 2);
}

describe('explain', () => {
  test('says all of a rule, in both languages', async () => {
    const folder = folderOf({});
    const chinese = await run(folder, ['explain', 'applications-balance']);
    expect(chinese).toMatchObject({ code: 0, stderr: '' });
    for (const heading of ['摘要', '依据', '反例', '正例', '理由', '误报', '配置'])
      expect(chinese.stdout).toContain(`## ${heading}\n`);
    const english = await run(folder, ['explain', 'applications-balance', '--locale', 'en']);
    expect(english.stdout).toMatch(/^# applications-balance\n\n## Summary\n/u);
  });

  test('knows what is no rule', async () => {
    const done = await run(folderOf({}), ['explain', 'core-too-deep']);
    expect(done.stdout).toMatch(/^core-too-deep {2}嵌套过深\n/u);
  });

  test('knows own rules', async () => {
    const done = await run(folderOf({ 'rules/office-remedies.json': ownRule() }), [
      'explain',
      'office-remedies',
      '--rule-dir',
      'rules',
    ]);
    expect(done).toMatchObject({ code: 0 });
  });
});

describe('rules', () => {
  test('lists every rule', async () => {
    const done = await run(folderOf({}), ['rules']);
    for (const { name } of builtinRules()) expect(done.stdout).toContain(`  ${name} `);
    expect(done.stdout).toContain(`共${builtinRules().length}条规则`);
  });

  test('marks the rules that are off by default', async () => {
    const lines = (await run(folderOf({}), ['rules'])).stdout.split('\n');
    for (const { name, meta } of builtinRules()) {
      const line = lines.find((it) => it.startsWith(`  ${name} `));
      expect(line?.endsWith('（默认不启用）')).toBe(!meta.presets.includes('recommended'));
    }
  });

  test('test runs every built-in example', async () => {
    const done = await run(folderOf({}), ['rules', 'test']);
    expect(done.stdout).toMatch(/^✓ \d+条规则的\d+个例子全部符合预期\n$/u);
    expect(done.code).toBe(0);
  });

  test('test takes the file of a built-in rule; beside the built-in rules its name is taken', async () => {
    const text = readFileSync(new URL('../../../rules/arithmetic/remedies-total.json', import.meta.url), 'utf8');
    const folder = folderOf({ 'rules/remedies-total.json': text, 'a.report.json': CLEAN });
    const done = await run(folder, ['rules', 'test', 'rules/remedies-total.json']);
    expect(done).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^✓ 1条规则的/u) });
    expect(await run(folder, ['rules', 'try', 'rules/remedies-total.json', 'a.report.json'])).toMatchObject({
      code: 0,
    });
    for (const command of [['lint', 'a.report.json'], ['rules'], ['claims', 'a.report.json']]) {
      const refused = await run(folder, [...command, '--rule-dir', 'rules']);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('已有名为“remedies-total”的规则');
    }
  });

  test('test shows the example that fails', async () => {
    const rule = ownRule((it) => {
      // Without false alarms, which would name examples.
      it.meta = { ...(it.meta as object), falseAlarms: [] };
      it.examples = {
        valid: [{ title: '无误' }],
        invalid: [{ title: '没有改动', edits: [], expect: ['remedies.review.total'] }],
      };
    });
    const done = await run(folderOf({ 'rules/office-remedies.json': rule }), ['rules', 'test', 'rules']);
    expect(done.code).toBe(1);
    expect(done.stdout).toContain(
      '✗ office-remedies（2021年样式，反例）：没有改动\n    应报告：remedies.review.total\n    实报告：没有\n',
    );
  });

  test.each<readonly [string, string, RegExp]>([
    ['broken JSON', '{ "name": ', /office-remedies\.json:1:\d+ {2}/u],
    [
      'a misspelt fact',
      ownRule().replace('"unbalanced"', '"unbalnced"'),
      /office-remedies\.json:\d+:\d+ {2}.*，是不是想写 unbalanced？/u,
    ],
    [
      'an unknown name in its parameters',
      ownRule().replace('"upheld"', '"uphled"'),
      /office-remedies\.json:\d+:\d+ {2}.*，是不是想写 upheld？/u,
    ],
    [
      'an unknown address',
      ownRule((rule) => {
        const leaf = { fact: 'cell', params: { address: 'remedies.review.totl' }, operator: 'equal', value: 0 };
        rule.conditions = { all: [leaf] };
        rule.meta = { ...(rule.meta as object), messages: { default: { 'zh-CN': '不为0', en: 'not 0' } } };
      }),
      /office-remedies\.json:\d+:\d+ {2}.*，是不是想写 remedies\.review\.total？/u,
    ],
    [
      'an unknown message parameter',
      ownRule().replace('{difference}', '{diference}'),
      /office-remedies\.json:\d+:\d+ {2}.*，是不是想写 difference？/u,
    ],
    ['path', ownRule().replace('"operator"', '"path": "$.x", "operator"'), /office-remedies\.json:\d+:\d+ {2}.*path/u],
    [
      'priority',
      ownRule((rule) => {
        rule.priority = 1;
      }),
      /office-remedies\.json:\d+:\d+ {2}.*priority/u,
    ],
    [
      'the name of a built-in rule',
      ownRule((rule) => {
        rule.name = 'cell-blank';
      }),
      /office-remedies\.json:2:\d+ {2}/u,
    ],
  ])('a rule file with %s is refused', async (_, text, message) => {
    const folder = folderOf({ 'rules/office-remedies.json': text });
    for (const argv of [
      ['rules', 'test', 'rules'],
      ['rules', '--rule-dir', 'rules'],
      ['--rule-dir', 'rules'],
    ]) {
      const done = await run(folder, argv);
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toMatch(message);
    }
  });
});

describe('new', () => {
  test.each([
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
  ])('writes a report of %i in which only the parts in words are still to be written', async (year, edition) => {
    const folder = folderOf({});
    const made = await run(folder, ['new', '--year', String(year), '--organ', '某某局', '-o', 'a.report.json']);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    const linted = await run(folder, ['a.report.json', '--format', 'json']);
    const [file] = JSON.parse(linted.stdout).files;
    expect(file).toMatchObject({ edition });
    const found = file.findings.map(({ ruleId, address }: { ruleId: string; address: string }) => [ruleId, address]);
    expect(found).toEqual([
      ['section-empty', 'overview'],
      ['section-empty', 'problems'],
    ]);
  });

  test('overwrites only with --force', async () => {
    const folder = folderOf({ 'a.report.json': 'mine' });
    const argv = ['new', '--year', '2025', '--organ', '某某局', '-o', 'a.report.json'];
    const refused = await run(folder, argv);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('文件已存在，加 --force 覆盖');
    expect(readFileSync(join(folder, 'a.report.json'), 'utf8')).toBe('mine');
    expect((await run(folder, [...argv, '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'a.report.json'), 'utf8')).toContain('某某局');
  });

  test('writes to standard output', async () => {
    const done = await run(folderOf({}), ['new', '--year', '2025', '--organ', '某某局']);
    expect(JSON.parse(done.stdout)).toMatchObject({ format: 'disclosure-report/1', year: 2025 });
  });
});

describe('import', () => {
  test('gives the report that lint sees', async () => {
    const folder = folderOf({ 'a.txt': '某局2021年政府信息公开工作年度报告\n一、总体情况\n无。\n' });
    const done = await run(folder, ['import', 'a.txt']);
    expect(JSON.parse(done.stdout)).toMatchObject({ format: 'disclosure-report/1', import: { from: 'a.txt' } });
  });

  test.each([
    ['a.docx', 'a.docx  未能转入：文件已损坏'],
    ['missing.txt', '没有这个文件'],
    ['binary.txt', '不是文本文件'],
  ])('%s: %s', async (file, message) => {
    const done = await run(folderOf({ 'a.docx': 'no zip', 'binary.txt': Uint8Array.from([0, 1, 2]) }), [
      'import',
      file,
    ]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(message);
  });
});
