/** `rules`, `explain` and `rules try` know the rules that `lint` knows: those of the configuration that holds where the user stands. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinRules } from '@disclosure-lint/core';
import { describe, expect, test } from 'vitest';
import { CLEAN, type Files, folderOf, run } from './run.ts';

const EXAMPLES = fileURLToPath(new URL('../../../docs/examples', import.meta.url));
const OWN_RULES = readdirSync(join(EXAMPLES, 'rules')).length;
const CONFIG = 'disclosure-lint.config.json';
const OWN = 'published-by-local-deadline';
const OWN_TEXT = readFileSync(join(EXAMPLES, 'rules', `${OWN}.json`), 'utf8');
const publishedOn = (day: string) => CLEAN.replace('"publishedOn": "2024-01-26"', `"publishedOn": "${day}"`);
const config = (content: unknown) => JSON.stringify(content);

/** The folder of the guide, with its configuration and rules, and reports. */
function office(more: Files = {}): string {
  const folder = folderOf({
    'a.report.json': publishedOn('2024-01-24'),
    'b.report.json': publishedOn('2024-01-27'),
    '街道/c.report.json': publishedOn('2024-01-24'),
    ...more,
  });
  cpSync(EXAMPLES, folder, { recursive: true });
  return folder;
}

const lineOf = (stdout: string, rule: string) => stdout.split('\n').find((line) => line.startsWith(`  ${rule} `));

describe('the rules of a configuration', () => {
  test.each<readonly [string, string, string]>([
    ['in the current folder', '.', ''],
    ['in a folder above', '街道', '../'],
  ])('%s are listed with their files', async (_, at, up) => {
    const { code, stdout, stderr } = await run(join(office(), at), ['rules']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lineOf(stdout, OWN)).toMatch(new RegExp(`警告 .*（自编：${up}rules/${OWN}\\.json）$`, 'u'));
    expect(stdout).toContain(`共${builtinRules().length + OWN_RULES}条规则`);
    expect(stdout).toMatch(new RegExp(`\\n配置：${up}${CONFIG}\\n$`, 'u'));
  });

  test('stand beside those of --rule-dir', async () => {
    const folder = office({ 'more/own-b.json': OWN_TEXT.replace(OWN, 'own-b') });
    const { stdout } = await run(folder, ['rules', '--rule-dir', 'more']);
    expect(lineOf(stdout, 'own-b')).toContain('（自编：more/own-b.json）');
    expect(lineOf(stdout, OWN)).toContain('（自编：rules/');
  });

  test('have their category in every format that tells one', async () => {
    const { stdout } = await run(office(), ['.', '--format', 'csv', '--only', OWN]);
    const [, ...rows] = stdout.split('\r\n').filter((line) => line !== '');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/,标题与基本信息(?:,|$)/u);
  });

  test('are explained', async () => {
    const done = await run(office(), ['explain', OWN]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toMatch(new RegExp(`^# ${OWN}\n`, 'u'));
  });

  test('are tried as the configuration has them on each report, also those that it turns off', async () => {
    const folder = office();
    const done = await run(folder, ['rules', 'try', OWN]);
    expect(done).toEqual({
      code: 1,
      stderr: '',
      stdout: `b.report.json:11:17  1处  公布日期为2024-01-27，晚于本地要求的2024-01-25。
街道/c.report.json:11:17  1处  公布日期为2024-01-24，晚于本地要求的2024-01-20。

3份报告中有2份会新增问题，共2处。
  没有问题的1份
  配置：${CONFIG}
`,
    });
    const json = await run(folder, ['rules', 'try', 'licensing-not-mentioned', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ configFiles: [CONFIG], summary: { reports: 3, pass: 3 } });
  });

  test('are tried with the severity that the configuration leaves them', async () => {
    const folder = folderOf({
      [`rules/${OWN}.json`]: OWN_TEXT,
      [CONFIG]: config({ rules: ['rules'], severities: { [OWN]: 'info' } }),
      'late.report.json': publishedOn('2024-03-01'),
    });
    const { stdout } = await run(folder, ['rules', 'try', OWN, '--format', 'json']);
    expect(JSON.parse(stdout).reports[0].findings).toMatchObject([{ severity: 'info' }]);
  });

  test('are tried as written where another configuration holds, or when a file is named', async () => {
    const folder = office({ [`街道/${CONFIG}`]: config({ root: true }), 'broken/x.json': '{' });
    expect((await run(folder, ['rules', 'try', OWN, '街道'])).code).toBe(0);
    // No configuration is read for a file, not even one with mistakes.
    const mistaken = office({ [CONFIG]: '{' });
    const asWritten = await run(mistaken, ['rules', 'try', `rules/${OWN}.json`, '.']);
    expect(asWritten).toEqual({ code: 0, stderr: '', stdout: '3份报告都不会新增问题。\n  没有问题的3份\n' });
  });

  test.each([
    ['zh-CN', '不能加 --config'],
    ['en', '--config is for rules tried by their names'],
  ])('a configuration named is not passed over in silence for a file: %s', async (locale, message) => {
    const argv = ['rules', 'try', `rules/${OWN}.json`, '.', '--config', CONFIG, '--locale', locale];
    const done = await run(office({}), argv);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(message);
  });

  test('are listed and explained in the language of the configuration, unless --locale says another', async () => {
    const folder = folderOf({ [CONFIG]: config({ locale: 'en' }) });
    expect((await run(folder, ['rules'])).stdout).toContain('\nConfiguration: ');
    expect((await run(folder, ['explain', 'cell-blank'])).stdout).toContain('## Summary');
    expect((await run(folder, ['explain', 'core-syntax', '--locale', 'zh-CN'])).stdout).toContain('文件本身');
  });
});

describe('the list shows what the configuration makes of a rule', () => {
  test.each<readonly [string, unknown, string, RegExp]>([
    ['a rule of the preset', {}, 'cell-blank', /^ {2}cell-blank +错误 {2}[^（]+$/u],
    ['off by default', {}, 'other-handling-share', /关闭 .*（默认不启用）$/u],
    ['off in the presets chosen', { extends: ['gate'] }, 'title-missing', /关闭 .*（不在所选规则组内）$/u],
    ['on in the presets chosen', { extends: ['strict'] }, 'other-handling-share', /提示 {2}[^（]+$/u],
    [
      'turned off',
      { severities: { 'cell-blank': 'off' } },
      'cell-blank',
      /关闭 .*（disclosure-lint\.config\.json#\/severities\/cell-blank）$/u,
    ],
    ['lowered', { severities: { 'cell-blank': 'warning' } }, 'cell-blank', /警告 .*#\/severities\/cell-blank）$/u],
    // A severity is the highest that findings may have: it raises none.
    [
      'not raised',
      { severities: { 'title-missing': 'error' } },
      'title-missing',
      /提示 .*#\/severities\/title-missing）$/u,
    ],
    [
      'turned on',
      { severities: { 'other-handling-share': 'error' } },
      'other-handling-share',
      /提示 .*#\/severities\/other-handling-share）$/u,
    ],
    [
      'lowered for all reports',
      { overrides: [{ files: ['**'], severities: { 'cell-blank': 'info' } }] },
      'cell-blank',
      /提示 .*#\/overrides\/0\/severities\/cell-blank）$/u,
    ],
    [
      'lowered for some reports only',
      { overrides: [{ files: ['街道/**'], severities: { 'cell-blank': 'info' } }] },
      'cell-blank',
      /错误 {2}[^（]+$/u,
    ],
  ])('%s', async (_, content, rule, line) => {
    const { stdout } = await run(folderOf({ [CONFIG]: config(content) }), ['rules']);
    expect(lineOf(stdout, rule)).toMatch(line);
  });
});

const COMMANDS: readonly (readonly string[])[] = [
  ['rules'],
  ['explain', 'cell-blank'],
  ['explain', 'core-syntax'],
  ['rules', 'try', 'cell-blank', 'a.report.json'],
];

describe('a mistake is told as lint tells it, and nothing else', () => {
  test.each<readonly [string, Files, readonly string[]]>([
    ['a configuration that names a missing folder', { [CONFIG]: config({ rules: ['nowhere'] }) }, []],
    ['a folder without rules', { [CONFIG]: config({ rules: ['empty'] }), 'empty/x.txt': '' }, []],
    ['a broken rule file', { [CONFIG]: config({ rules: ['own'] }), 'own/x.json': '{' }, []],
    ['a rule file with a mistake', { [CONFIG]: config({ rules: ['own'] }), 'own/own-b.json': OWN_TEXT }, []],
    [
      'the name of a built-in rule',
      { [CONFIG]: config({ rules: ['own'] }), 'own/cell-blank.json': OWN_TEXT.replace(OWN, 'cell-blank') },
      [],
    ],
    ['a broken configuration', { [CONFIG]: '{' }, []],
    ['a rule that there is not', { [CONFIG]: config({ severities: { 'cell-blnk': 'off' } }) }, []],
    ['a circle', { [CONFIG]: config({ extends: ['./b.json'] }), 'b.json': config({ extends: [`./${CONFIG}`] }) }, []],
    ['a --config that is not there', {}, ['--config', 'none.json']],
    ['--config and --no-config', { 'c.json': '{}' }, ['--config', 'c.json', '--no-config']],
    ['a --rule-dir that is not there', {}, ['--rule-dir', 'nowhere']],
    ['a broken rule file in --rule-dir', { 'own/x.json': '{' }, ['--rule-dir', 'own']],
  ])('%s', async (_, files, argv) => {
    const folder = folderOf({ 'a.report.json': CLEAN, ...files });
    const linted = await run(folder, ['a.report.json', ...argv]);
    expect(linted).toMatchObject({ code: 2, stdout: '' });
    for (const command of COMMANDS) expect(await run(folder, [...command, ...argv])).toEqual(linted);
  });

  test('in the configuration of a report before anything is tried', async () => {
    const folder = folderOf({ 'a.report.json': CLEAN, 'in/b.report.json': CLEAN, [`in/${CONFIG}`]: '{' });
    const done = await run(folder, ['rules', 'try', 'cell-blank', '.']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(`in/${CONFIG}:1:`);
  });

  test('a name that is nearly an own rule', async () => {
    for (const command of [['explain'], ['rules', 'try']]) {
      const done = await run(office(), [...command, 'published-by-local-deadlin']);
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toContain(`是不是想写 ${OWN}？`);
    }
  });
});

describe('what governs is chosen as for lint', () => {
  const plain = {
    'a.report.json': CLEAN,
    'empty/x.txt': '',
    'office.json': config({ severities: { 'cell-blank': 'info' } }),
  };
  const hostile: readonly (readonly [string, Files])[] = [
    ['names a missing folder', { [CONFIG]: config({ rules: ['nowhere'] }) }],
    ['is broken', { [CONFIG]: '{' }],
    [
      'turns all rules off',
      { [CONFIG]: config({ severities: Object.fromEntries(builtinRules().map(({ name }) => [name, 'off'])) }) },
    ],
  ];

  test.each(hostile)('--isolated, --no-config and --config FILE ignore a configuration that %s', async (_, files) => {
    const honest = folderOf(plain);
    const dishonest = folderOf({ ...plain, ...files });
    for (const argv of [['--isolated'], ['--no-config'], ['--config', 'office.json']])
      for (const command of COMMANDS) {
        const expected = await run(honest, [...command, ...argv]);
        expect(expected.code).toBe(0);
        expect(await run(dishonest, [...command, ...argv])).toEqual(expected);
      }
  });

  test('--isolated does not know the rules of a configuration', async () => {
    const folder = office();
    expect((await run(folder, ['rules', '--isolated'])).stdout).not.toContain(OWN);
    expect(await run(folder, ['explain', OWN, '--isolated'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(folder, ['rules', 'try', OWN, '--isolated'])).toMatchObject({ code: 2, stdout: '' });
    expect((await run(folder, ['explain', OWN, '--isolated', '--rule-dir', 'rules'])).code).toBe(0);
  });

  test('--config FILE brings its rules, from anywhere', async () => {
    const elsewhere = folderOf({});
    const path = join(office(), CONFIG);
    expect(lineOf((await run(elsewhere, ['rules', '--config', path])).stdout, OWN)).toContain('（自编：');
    expect((await run(elsewhere, ['explain', OWN, '--config', path])).code).toBe(0);
  });

  test('suppressions do not matter to rules', async () => {
    const folder = folderOf({ ...plain, 'disclosure-lint.suppressions.json': '{' });
    for (const command of COMMANDS) expect((await run(folder, command)).code).toBe(0);
  });
});

test.each(['rules', 'explain', 'rules try'])('the help of %s names the options', async (command) => {
  const { stdout } = await run(folderOf({}), [...command.split(' '), '--help', '--locale', 'en']);
  for (const option of ['--config', '--no-config', '--isolated', '--rule-dir']) expect(stdout).toContain(option);
  expect(stdout).not.toMatch(/\p{Script=Han}/u);
});
