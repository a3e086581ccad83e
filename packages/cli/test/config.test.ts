/** Configurations and suppressions beside the reports: what they do, what names them, and what they cannot do to the gate. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinRules } from '@disclosure-lint/core';
import { validateResult } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { BLANK, CLEAN, type Files, folderOf, run, TODAY } from './run.ts';

const CONFIG = 'disclosure-lint.config.json';
const SUPPRESSIONS = 'disclosure-lint.suppressions.json';
const REPORTS: Files = { 'in/a.report.json': BLANK, 'in/b.report.json': CLEAN };

const config = (content: unknown) => JSON.stringify(content, null, 2);
const suppressions = (...entries: readonly Record<string, unknown>[]) =>
  JSON.stringify({ format: 'disclosure-suppressions/1', suppressions: entries }, null, 2);
const entry = (over: Record<string, unknown> = {}) => ({
  file: 'a.report.json',
  rule: 'cell-blank',
  reason: '已核实',
  ...over,
});

async function json(folder: string, ...argv: readonly string[]) {
  const done = await run(folder, ['--format', 'json', ...argv]);
  const result = JSON.parse(done.stdout);
  expect(validateResult(result) ? [] : validateResult.errors).toEqual([]);
  return { code: done.code, result, stdout: done.stdout };
}

describe('a configuration beside the reports', () => {
  test.each<readonly [string, unknown, readonly string[], 0 | 1]>([
    ['turns a rule off', { severities: { 'cell-blank': 'off' } }, [], 0],
    ['makes it a warning', { severities: { 'cell-blank': 'warning' } }, [], 0],
    ['is overridden by --rule', { severities: { 'cell-blank': 'off' } }, ['--rule', 'cell-blank=error'], 1],
    ['is overridden by --preset', { extends: ['gate'] }, ['--preset', 'strict'], 1],
    ['is not read with --no-config', { severities: { 'cell-blank': 'off' } }, ['--no-config'], 1],
    ['is not read with --isolated', { severities: { 'cell-blank': 'off' } }, ['--isolated'], 1],
    ['is not read with --preset gate', { severities: { 'cell-blank': 'off' } }, ['--preset', 'gate'], 1],
    ['is not read with another --config', { severities: { 'cell-blank': 'off' } }, ['--config', 'office.json'], 1],
  ])('%s', async (_, content, argv, code) => {
    const folder = folderOf({ ...REPORTS, [`in/${CONFIG}`]: config(content), 'office.json': '{}' });
    expect((await run(folder, ['in/a.report.json', ...argv])).code).toBe(code);
  });

  test('is named with every file that it extends', async () => {
    const folder = folderOf({ ...REPORTS, [`in/${CONFIG}`]: config({ extends: ['../base.json'] }), 'base.json': '{}' });
    const { result } = await json(folder, 'in');
    expect(result.configFiles).toEqual(['base.json', `in/${CONFIG}`]);
    expect(result.files.map((file: { config: string }) => file.config)).toEqual([`in/${CONFIG}`, `in/${CONFIG}`]);
    expect((await run(folder, ['in'])).stdout).toContain(`  配置：base.json、in/${CONFIG}\n`);
  });

  test('chooses the language, unless --locale does', async () => {
    const folder = folderOf({ ...REPORTS, [`in/${CONFIG}`]: config({ locale: 'en' }) });
    expect((await run(folder, ['in'])).stdout).toContain('✗ rejected');
    expect((await run(folder, ['in', '--locale', 'zh-CN'])).stdout).toContain('✗ 不通过');
  });

  test('brings the office’s own rules and their options', async () => {
    const folder = folderOf(REPORTS);
    await run(folder, ['rules', 'new', 'own-limit', '--output', 'in/rules']);
    writeFileSync(join(folder, 'in', CONFIG), config({ rules: ['rules'] }));
    const printed = JSON.parse((await run(folder, ['print-config', 'in/a.report.json'])).stdout);
    expect(printed.rules).toContain('own-limit');
    expect(printed.ruleFolders).toEqual([{ value: 'in/rules', from: `in/${CONFIG}#/rules/0` }]);
  });

  test('leaves out what a folder holds, not what is named, and says so', async () => {
    const folder = folderOf({ ...REPORTS, [`in/${CONFIG}`]: config({ ignore: ['a.*'] }) });
    const all = await json(folder, 'in');
    expect([all.code, all.result.summary.ignored]).toEqual([0, ['in/a.report.json']]);
    expect((await run(folder, ['in'])).stdout).toContain('  按配置略过1份报告\n');
    expect((await run(folder, ['in', '--list-files'])).stdout).toBe('in/b.report.json\n');
    expect((await run(folder, ['in/a.report.json'])).code).toBe(1);
  });

  test('that leaves out everything is no pass', async () => {
    const folder = folderOf({ ...REPORTS, [`in/${CONFIG}`]: config({ ignore: ['**'] }) });
    expect((await run(folder, ['in'])).code).toBe(2);
  });

  test('governs standard input as if it stood where its name says', async () => {
    const folder = folderOf({ [`in/${CONFIG}`]: config({ severities: { 'cell-blank': 'off' } }) });
    expect((await run(folder, ['-', '--stdin-filename', 'in/x.report.json'], BLANK)).code).toBe(0);
    expect((await run(folder, ['-'], BLANK)).code).toBe(1);
  });
});

describe('a mistake is told once, and nothing is checked', () => {
  test.each<readonly [string, Files, readonly string[], RegExp]>([
    [
      'in a configuration',
      { [`in/${CONFIG}`]: '{\n  "severities": { "cell-blnk": "off" }\n}' },
      ['in'],
      /配置、豁免或规则文件有1处错误，没有核对。\n {2}in\/disclosure-lint\.config\.json:2:32 {2}没有名为“cell-blnk”的规则，是不是想写 cell-blank？\n$/u,
    ],
    [
      'in suppressions',
      { [`in/${SUPPRESSIONS}`]: '{}' },
      ['in'],
      /in\/disclosure-lint\.suppressions\.json:1:1 {2}缺少“format”/u,
    ],
    ['in --config', {}, ['in', '--config', 'no.json'], / {2}no\.json:1:1 {2}没有这个文件/u],
    ['in --config without reports', {}, ['empty', '--config', 'no.json'], / {2}no\.json:1:1 {2}没有这个文件/u],
    ['with --config and --no-config', { 'c.json': '{}' }, ['in', '--config', 'c.json', '--no-config'], /不能同时使用/u],
  ])('%s', async (_, files, argv, message) => {
    const done = await run(folderOf({ ...REPORTS, ...files }), argv);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toMatch(message);
  });
});

describe('suppressions', () => {
  test('take findings out of the count, not out of the output', async () => {
    const folder = folderOf({
      ...REPORTS,
      [`in/${SUPPRESSIONS}`]: suppressions(entry({ author: '李', until: TODAY })),
    });
    const { code, result } = await json(folder, 'in');
    expect(code).toBe(0);
    expect(result.summary).toMatchObject({ errors: 0, suppressed: 1, verdict: 'accepted' });
    expect(result.files[0]).toMatchObject({
      suppressions: `in/${SUPPRESSIONS}`,
      findings: [{ ruleId: 'cell-blank', suppressed: { reason: '已核实', author: '李', until: TODAY } }],
    });
    expect(result.suppressionFiles).toEqual([{ path: `in/${SUPPRESSIONS}`, findings: [] }]);
    const brief = (await run(folder, ['in'])).stdout;
    expect(brief).not.toContain('cell-blank');
    expect(brief).toContain('  已豁免1个问题，不计入判定（--show-suppressed 列出）\n');
    expect(brief).toContain(`  豁免：in/${SUPPRESSIONS}\n`);
    const full = (await run(folder, ['in', '--show-suppressed'])).stdout;
    expect(full).toContain('错误 · 已豁免');
    expect(full).toMatch(/豁免 {2}已核实\n +李，有效期至2025-06-15\n/u);
  });

  test('that no longer serve are warnings on their own file', async () => {
    const stale = [
      entry({ until: '2025-06-14' }),
      entry({ rule: 'section-missing' }),
      entry({ file: 'b.report.json' }),
    ];
    const folder = folderOf({ ...REPORTS, [`in/${SUPPRESSIONS}`]: suppressions(...stale) });
    const one = await json(folder, 'in/a.report.json');
    expect(one.result.suppressionFiles[0].findings.map((it: { messageId: string }) => it.messageId)).toEqual([
      'expired',
      'unmatched',
    ]);
    const all = await json(folder, 'in');
    expect(all.result.summary).toMatchObject({ errors: 1, warnings: 3 });
    expect((await run(folder, ['in/b.report.json', '--max-warnings', '0'])).code).toBe(1);
    expect((await run(folder, ['in/b.report.json', '--fail-on', 'warning'])).code).toBe(1);
    const text = (await run(folder, ['in'])).stdout;
    expect(text).toContain(`in/${SUPPRESSIONS}  3个警告\n`);
    expect(text).toContain('这条豁免已于2025-06-14到期');
  });

  test('are not read with --isolated or --preset gate', async () => {
    const folder = folderOf({ ...REPORTS, [`in/${SUPPRESSIONS}`]: suppressions(entry()) });
    expect((await run(folder, ['in', '--isolated'])).code).toBe(1);
    expect((await run(folder, ['in', '--preset', 'gate'])).code).toBe(1);
    expect((await run(folder, ['in', '--no-config'])).code).toBe(0);
  });
});

describe('suppress', () => {
  const SUPPRESS = ['suppress', 'in/a.report.json', '--rule', 'cell-blank', '--reason', '已电话核实'];

  test('enters what is wrong now, and no more', async () => {
    const folder = folderOf(REPORTS);
    const done = await run(folder, [...SUPPRESS, '--author', '李', '--until', '2025-12-31']);
    expect(done.code).toBe(0);
    expect(done.stdout).toMatch(/^\d+:\d+ {2}.*\n$/u);
    expect(done.stderr).toBe(`已在 in/${SUPPRESSIONS} 登记1条豁免\n`);
    expect(JSON.parse(readFileSync(join(folder, 'in', SUPPRESSIONS), 'utf8')).suppressions).toEqual([
      {
        file: 'a.report.json',
        rule: 'cell-blank',
        address: expect.stringContaining('disclosure.'),
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
        reason: '已电话核实',
        author: '李',
        until: '2025-12-31',
      },
    ]);
    expect((await run(folder, ['in'])).code).toBe(0);
    const again = await run(folder, SUPPRESS);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('其中1个已经豁免');
  });

  test('adds to the file that holds, as it is written', async () => {
    const before = `{ "format": "disclosure-suppressions/1",\n    "suppressions": [\n        {"file":"x.json","rule":"cell-blank","reason":"x"}\n    ]}\n`;
    const folder = folderOf({ ...REPORTS, [SUPPRESSIONS]: before });
    expect((await run(folder, SUPPRESS)).code).toBe(0);
    expect(existsSync(join(folder, 'in', SUPPRESSIONS))).toBe(false);
    const after = readFileSync(join(folder, SUPPRESSIONS), 'utf8');
    expect(after.startsWith(before.slice(0, before.indexOf('\n    ]')))).toBe(true);
    expect(JSON.parse(after).suppressions[1].file).toBe('in/a.report.json');
  });

  test.each<readonly [string, readonly string[], 1 | 2, string]>([
    ['a rule that is kept', ['--rule', 'section-missing', '--reason', 'r'], 1, '现在没有违反规则 section-missing'],
    ['another place', ['--rule', 'cell-blank', '--address', 'x', '--reason', 'r'], 1, '（x）'],
    ['no such rule', ['--rule', 'cell-blnk', '--reason', 'r'], 2, '是不是想写 cell-blank'],
    ['what is no rule', ['--rule', 'core-schema', '--reason', 'r'], 2, 'core-schema 不是规则'],
    ['no reason', ['--rule', 'cell-blank'], 2, 'reason'],
    ['an empty reason', ['--rule', 'cell-blank', '--reason', ' '], 2, '--reason 不能为空'],
    ['a day that is none', ['--rule', 'cell-blank', '--reason', 'r', '--until', '2025-02-30'], 2, '2025-02-30'],
    ['a day that is past', ['--rule', 'cell-blank', '--reason', 'r', '--until', '2025-06-14'], 2, '已经过去'],
  ])('refuses %s', async (_, argv, code, message) => {
    const folder = folderOf(REPORTS);
    const done = await run(folder, ['suppress', 'in/a.report.json', ...argv]);
    expect(done).toMatchObject({ code, stdout: '' });
    expect(done.stderr).toContain(message);
    expect(existsSync(join(folder, 'in', SUPPRESSIONS))).toBe(false);
  });

  test('refuses a report that cannot be read', async () => {
    const done = await run(folderOf({}), SUPPRESS);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain('in/a.report.json: 没有这个文件或文件夹');
  });
});

describe('init', () => {
  test('writes what changes nothing, once', async () => {
    const folder = folderOf(REPORTS);
    const before = (await json(folder, 'in')).result;
    expect((await run(folder, ['init'])).code).toBe(0);
    expect({ ...(await json(folder, 'in')).result, configFiles: [] }).toEqual({
      ...before,
      files: before.files.map((file: object) => ({ ...file, config: CONFIG })),
    });
    const written = readFileSync(join(folder, CONFIG), 'utf8');
    writeFileSync(join(folder, CONFIG), '{}');
    expect(await run(folder, ['init'])).toMatchObject({ code: 2, stdout: '' });
    expect((await run(folder, ['init', '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, CONFIG), 'utf8')).toBe(written);
  });
});

describe('print-config', () => {
  test('says where each value comes from', async () => {
    const folder = folderOf({
      [`in/${CONFIG}`]: config({
        extends: ['strict', '../base.json'],
        severities: { 'cell-blank': 'info' },
        overrides: [{ files: ['a.*'], severities: { 'section-order': 'off' } }],
      }),
      'base.json': config({ severities: { 'section-order': 'info', 'section-missing': 'off' }, locale: 'en' }),
      [`in/${SUPPRESSIONS}`]: suppressions(),
    });
    const printed = JSON.parse(
      (await run(folder, ['print-config', 'in/a.report.json', '--rule', 'cell-digit-split=off'])).stdout,
    );
    expect(printed).toMatchObject({
      file: 'in/a.report.json',
      configFiles: [`in/${CONFIG}`, 'base.json'],
      suppressionFiles: [`in/${SUPPRESSIONS}`],
      ignored: false,
      locale: { value: 'en', from: 'base.json#/locale' },
      presets: [{ value: 'strict', from: `in/${CONFIG}#/extends/0` }],
      severities: {
        'cell-blank': { value: 'info', from: `in/${CONFIG}#/severities/cell-blank` },
        'section-order': { value: 'off', from: `in/${CONFIG}#/overrides/0/severities/section-order` },
        'section-missing': { value: 'off', from: 'base.json#/severities/section-missing' },
        'cell-digit-split': { value: 'off', from: '--rule' },
      },
    });
    expect(printed.rules).not.toContain('section-order');
  });

  test('shows the defaults where there is nothing', async () => {
    const printed = JSON.parse((await run(folderOf({}), ['print-config', 'x.report.json', '--locale', 'en'])).stdout);
    expect(printed).toMatchObject({
      configFiles: [],
      presets: [{ value: 'recommended', from: 'default' }],
      locale: { value: 'en', from: '--locale' },
      severities: {},
    });
  });
});

describe('a hostile submission', () => {
  const rules = builtinRules();
  const hostile: Files = {
    [CONFIG]: config({
      root: true,
      extends: [],
      severities: Object.fromEntries(rules.map(({ name }) => [name, 'off'])),
      overrides: [{ files: ['**'], severities: Object.fromEntries(rules.map(({ name }) => [name, 'off'])) }],
      ignore: ['**'],
      locale: 'en',
    }),
    [SUPPRESSIONS]: suppressions(...rules.map(({ name }) => entry({ file: '**', rule: name }))),
    // Rules with the names of built-in ones that never fail.
    ...Object.fromEntries(rules.map((rule) => [`rules/${rule.name}.json`, JSON.stringify(rule)])),
  };
  const reports: Files = {
    'a.report.json': BLANK,
    'b.report.json': CLEAN.replace('"heading": "五、', '"heading": "七、'),
    'deep/c.report.json': BLANK,
    'broken.report.json': '{',
  };
  const below = (files: Files) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`inbox/${name}`, text]));
  const office = { 'office.json': config({ severities: { 'cell-blank': 'error' } }) };

  test.each<readonly [string, readonly string[]]>([
    ['--preset gate', ['--preset', 'gate']],
    ['--isolated', ['--isolated']],
    ['--isolated with a preset of its own', ['--isolated', '--preset', 'strict']],
    ['--isolated and the office’s configuration', ['--isolated', '--config', 'office.json']],
    ['the office’s configuration', ['--config', 'office.json']],
  ])('does not change a byte of the output with %s', async (_, argv) => {
    const honest = folderOf({ ...below(reports), ...office });
    const dishonest = folderOf({ ...below(reports), ...below(hostile), ...office });
    for (const format of ['json', 'pretty']) {
      const expected = await run(honest, ['inbox', '--format', format, ...argv]);
      expect(expected.code).toBe(1);
      expect(await run(dishonest, ['inbox', '--format', format, ...argv])).toEqual(expected);
    }
  });

  test('names itself where it is let in, and leaving out everything is no pass', async () => {
    const folder = folderOf({ ...below(reports), ...below(hostile) });
    const { code, result } = await json(folder, 'inbox', 'inbox/a.report.json');
    expect([code, result.configFiles]).toEqual([0, [`inbox/${CONFIG}`]]);
    expect(result.suppressionFiles[0].path).toBe(`inbox/${SUPPRESSIONS}`);
    expect(result.summary.ignored).toHaveLength(3);
    expect((await run(folder, ['inbox'])).code).toBe(2);
  });

  test('cannot put its own rules in the place of built-in ones', async () => {
    const folder = folderOf({ ...below(reports), ...below({ ...hostile, [CONFIG]: config({ rules: ['rules'] }) }) });
    const done = await run(folder, ['inbox']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain('已有名为“cell-blank”的规则');
  });
});

test.each(['print-config', 'init', 'suppress', 'lint', 'claims'])(
  'the help of %s is written in both languages',
  async (command) => {
    const folder = folderOf({});
    const chinese = await run(folder, [command, '--help']);
    const english = await run(folder, [command, '--help', '--locale', 'en']);
    expect([chinese.code, english.code]).toEqual([0, 0]);
    expect(chinese.stdout).toContain('选项：');
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
    expect((await run(folder, [command, '--confg', 'x'])).stderr).toContain('--config');
  },
);
