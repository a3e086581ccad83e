/** Which configuration holds for a report, and what a wrong one is told. */
import { readFileSync } from 'node:fs';
import { propertyNames } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { builtinRules, configResolver, createRuleSet, type FileSystem, ruleSetOptions } from '../src/index.ts';
import { ownRule } from './own-rule.ts';

type Files = Readonly<Record<string, unknown>>;

function fileSystem(files: Files): FileSystem & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async readText(path) {
      asked.push(path);
      const content = files[path];
      if (content instanceof Error) throw content;
      return content === undefined || typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    },
    async jsonFiles(path) {
      const below = Object.keys(files).filter((name) => name === path || name.startsWith(`${path}/`));
      return below.length > 0 ? below : undefined;
    },
  };
}

const CONFIG = 'disclosure-lint.config.json';
const RULE = 'cell-blank';

async function resolved(files: Files, file = '/a/b/x.report.json', options = {}) {
  const resolution = await configResolver(fileSystem(files), options)(file);
  if (resolution.kind === 'invalid') throw new Error(JSON.stringify(resolution.problems));
  return resolution;
}

async function problems(files: Files, options = {}) {
  const resolution = await configResolver(fileSystem(files), options)('/a/b/x.report.json');
  return resolution.kind === 'invalid' ? resolution.problems : [];
}

describe('the configuration of a report', () => {
  test('is the nearest one upwards, as a whole', async () => {
    const { config } = await resolved({
      [`/${CONFIG}`]: { severities: { [RULE]: 'info', 'section-missing': 'off' } },
      [`/a/${CONFIG}`]: { severities: { [RULE]: 'off' } },
    });
    expect(config.files).toEqual([`/a/${CONFIG}`]);
    expect(Object.keys(config.severities)).toEqual([RULE]);
  });

  test('is none where there is none', async () => {
    const { config, suppressions } = await resolved({});
    expect(config).toMatchObject({ files: [], presets: [], severities: {}, locale: undefined });
    expect(suppressions).toBeUndefined();
    expect(createRuleSet(ruleSetOptions(config))).toEqual(createRuleSet({ rules: builtinRules() }));
  });

  test('may be given, or left out', async () => {
    const files = { [`/a/b/${CONFIG}`]: { locale: 'en' }, '/office/strict.json': { extends: ['strict'] } };
    const given = await resolved(files, '/a/b/x.report.json', { config: { path: '/office/strict.json', base: '/a' } });
    expect(given.config.files).toEqual(['/office/strict.json']);
    expect(given.config.locale).toBeUndefined();
    expect((await resolved(files, '/a/b/x.report.json', { config: 'none' })).config.files).toEqual([]);
  });

  test('lays itself over what it extends, and says where each value comes from', async () => {
    const { config } = await resolved({
      [`/a/b/${CONFIG}`]: { extends: ['gate', '../base.json'], severities: { [RULE]: 'warning' }, locale: 'en' },
      '/a/base.json': { extends: ['strict', './far.json'], severities: { [RULE]: 'info', 'section-missing': 'off' } },
      '/a/far.json': { severities: { 'section-order': 'info', [RULE]: 'error' }, ignore: ['draft/**'] },
    });
    expect(config.files).toEqual([`/a/b/${CONFIG}`, '/a/base.json', '/a/far.json']);
    expect(config.severities).toEqual({
      [RULE]: { value: 'warning', file: `/a/b/${CONFIG}`, pointer: `/severities/${RULE}` },
      'section-missing': { value: 'off', file: '/a/base.json', pointer: '/severities/section-missing' },
      'section-order': { value: 'info', file: '/a/far.json', pointer: '/severities/section-order' },
    });
    expect(config.presets.map(({ value }) => value).sort()).toEqual(['gate', 'strict']);
    expect(config.locale).toEqual({ value: 'en', file: `/a/b/${CONFIG}`, pointer: '/locale' });
    expect(config.ignore).toEqual([{ value: 'draft/**', file: '/a/far.json', pointer: '/ignore/0' }]);
  });

  test('has overrides by glob, from the folder of the configuration found', async () => {
    const files = {
      [`/a/${CONFIG}`]: {
        extends: ['./base/all.json'],
        overrides: [
          { files: ['b/*.report.json'], severities: { [RULE]: 'info' } },
          { files: ['b/x.*'], severities: { [RULE]: 'warning' } },
        ],
      },
      '/a/base/all.json': { overrides: [{ files: ['**/乡镇/*'], severities: { [RULE]: 'off' } }] },
    };
    const severity = async (file: string) => (await resolved(files, file)).config.severities[RULE]?.value;
    expect(await severity('/a/b/x.report.json')).toBe('warning');
    expect(await severity('/a/b/y.report.json')).toBe('info');
    expect(await severity('/a/c/乡镇/y.report.json')).toBe('off');
    expect(await severity('/a/y.report.json')).toBeUndefined();
  });

  test('leaves reports out', async () => {
    const files = { [`/a/${CONFIG}`]: { ignore: ['b/草稿*', '**/old/**'] } };
    const ignored = async (file: string) => (await resolved(files, file)).ignored;
    expect(await ignored('/a/b/草稿1.report.json')).toBe(true);
    expect(await ignored('/a/b/c/old/x.report.json')).toBe(true);
    expect(await ignored('/a/b/x.report.json')).toBe(false);
  });

  test('is resolved once for all reports for which it is the same', async () => {
    const fs = fileSystem({ [`/a/${CONFIG}`]: { overrides: [{ files: ['**/y*'], severities: { [RULE]: 'off' } }] } });
    const resolve = configResolver(fs);
    const names = Array.from({ length: 1000 }, (_, index) => `/a/b/${index % 2 === 0 ? 'x' : 'y'}${index}.report.json`);
    const all = await Promise.all(names.map(resolve));
    expect(new Set(all.map((it) => (it.kind === 'resolved' ? it.config : undefined))).size).toBe(2);
    // Each folder is asked for each name once.
    expect(fs.asked).toHaveLength(new Set(fs.asked).size);
    expect(fs.asked.length).toBeLessThanOrEqual(6);
  });

  test('loads the office’s own rules and checks their options', async () => {
    const rule = ownRule('stock-limit', { schema: { type: 'integer', minimum: 1 }, default: 5 });
    const files = (most: unknown) => ({
      [`/a/${CONFIG}`]: { rules: ['my rules'], options: { 'stock-limit': { most } } },
      '/a/my rules/stock-limit.json': rule,
    });
    const { config } = await resolved(files(7));
    expect(config.rules.map(({ name }) => name)).toContain('stock-limit');
    expect(config.ruleFolders).toEqual([{ value: '/a/my rules', file: `/a/${CONFIG}`, pointer: '/rules/0' }]);
    const [chosen] = createRuleSet({ ...ruleSetOptions(config), only: ['stock-limit'] }).rules;
    expect(chosen?.file.conditions).toMatchObject({ value: 7 });
    expect((await problems(files(0)))[0]).toMatchObject({ pointer: '/options/stock-limit/most', file: `/a/${CONFIG}` });
    expect((await problems(files('7')))[0]?.message.en).toBe('this should be a whole number but is "7"');
  });
});

describe('a wrong configuration', () => {
  const chain = `/a/b/${CONFIG} → /a/one.json → /a/two.json`;

  test.each<readonly [string, unknown, string, string | undefined]>([
    ['an unknown property', { severitis: {} }, '/severitis', 'severities'],
    ['an unknown rule', { severities: { 'cell-blnk': 'off' } }, '/severities/cell-blnk', RULE],
    ['an unknown severity', { severities: { [RULE]: 'warn' } }, `/severities/${RULE}`, 'warning'],
    ['a reserved name', { severities: { 'core-syntax': 'off' } }, '/severities/core-syntax', undefined],
    [
      'an unknown rule in an override',
      { overrides: [{ files: ['*'], options: { 'cel-blank': {} } }] },
      '/overrides/0/options/cel-blank',
      RULE,
    ],
    ['an option of a rule that has none', { options: { [RULE]: { x: 1 } } }, `/options/${RULE}/x`, undefined],
    ['an unknown preset', { extends: ['recomended'] }, '/extends/0', 'recommended'],
    ['the beginning of a locale', { locale: 'zh' }, '/locale', 'zh-CN'],
    ['no folder of rules', { rules: ['nowhere'] }, '/rules/0', undefined],
    ['an override without files', { overrides: [{ severities: {} }] }, '/overrides/0', undefined],
    ['a list', [], '', undefined],
    ['broken JSON', '{ "extends": [ }', '', undefined],
    ['comments', '{ // no\n}', '', undefined],
    ['a property twice', '{ "locale": "en", "locale": "en" }', '', undefined],
  ])('with %s is refused with its place', async (_, content, pointer, suggestion) => {
    const [problem] = await problems({ [`/a/b/${CONFIG}`]: content });
    expect(problem).toMatchObject({ file: `/a/b/${CONFIG}`, pointer });
    expect(problem?.suggestion).toBe(suggestion);
    expect(problem?.line).toBeGreaterThan(0);
  });

  test.each<readonly [string, Files, string]>([
    [
      'a cycle',
      { '/a/two.json': { extends: ['./one.json'] } },
      `configurations extend each other: ${chain} → /a/one.json`,
    ],
    [
      'a missing file',
      { '/a/two.json': { extends: ['./three.json'] } },
      `there is no such configuration: ${chain} → /a/three.json`,
    ],
  ])('with %s is told the chain', async (_, files, message) => {
    const [problem] = await problems({
      [`/a/b/${CONFIG}`]: { extends: ['../one.json'] },
      '/a/one.json': { extends: ['two.json'] },
      ...files,
    });
    expect(problem).toMatchObject({ file: '/a/two.json', message: { en: message } });
  });

  test('that cannot be read is refused', async () => {
    expect(await problems({ [`/a/${CONFIG}`]: new Error('no permission') })).toMatchObject([
      { file: `/a/${CONFIG}`, message: { en: 'no permission' } },
    ]);
    expect(await problems({}, { config: { path: '/a/x.json', base: '/' } })).toMatchObject([{ file: '/a/x.json' }]);
  });

  test('names the mistakes of its rule files', async () => {
    const [problem] = await problems({ [`/a/b/${CONFIG}`]: { rules: ['r'] }, '/a/b/r/x.json': { name: 'x' } });
    expect(problem?.file).toBe('/a/b/r/x.json');
  });
});

describe('suppressions', () => {
  const SUPPRESSIONS = 'disclosure-lint.suppressions.json';
  const entry = (file: string) => ({ file, rule: RULE, reason: '已核实' });
  const list = (...files: string[]) => ({ format: 'disclosure-suppressions/1', suppressions: files.map(entry) });

  test.each<readonly [string, Files, string | undefined]>([
    ['beside the report', { [`/a/b/${SUPPRESSIONS}`]: list('x.report.json', 'y.report.json') }, `/a/b/${SUPPRESSIONS}`],
    ['above it', { [`/a/${SUPPRESSIONS}`]: list('b/x.report.json') }, `/a/${SUPPRESSIONS}`],
    ['by a glob', { [`/a/${SUPPRESSIONS}`]: list('**/*.report.json', '*.report.json') }, `/a/${SUPPRESSIONS}`],
    [
      'not above the root',
      { [`/${SUPPRESSIONS}`]: list('a/b/x.report.json'), [`/a/${CONFIG}`]: { root: true } },
      undefined,
    ],
    [
      'at the root',
      { [`/a/${SUPPRESSIONS}`]: list('b/x.report.json'), [`/a/${CONFIG}`]: { root: true } },
      `/a/${SUPPRESSIONS}`,
    ],
    [
      'above a configuration that is no root',
      { [`/${SUPPRESSIONS}`]: list('a/b/x.report.json'), [`/a/${CONFIG}`]: {} },
      `/${SUPPRESSIONS}`,
    ],
  ])('are found %s', async (_, files, path) => {
    const { suppressions, suppressionsPath } = await resolved(files);
    expect(suppressions?.file.path).toBe(path);
    expect(suppressions?.entries.length ?? 0).toBe(path === undefined ? 0 : 1);
    expect(suppressionsPath).toBe(path ?? `/a/b/${SUPPRESSIONS}`);
  });

  test('name a file that looks like a glob', async () => {
    const { suppressions } = await resolved({ [`/a/${SUPPRESSIONS}`]: list('报告[1].json') }, '/a/报告[1].json');
    expect(suppressions?.entries).toHaveLength(1);
  });

  test('are not read where they are not wanted', async () => {
    const files = { [`/a/b/${SUPPRESSIONS}`]: 'broken' };
    expect((await resolved(files, '/a/b/x.json', { suppressions: 'none' })).suppressions).toBeUndefined();
    const beside = { ...files, '/o/c.json': {}, [`/o/${SUPPRESSIONS}`]: list('../a/b/x.json') };
    const given = await resolved(beside, '/a/b/x.json', { config: { path: '/o/c.json', base: '/' } });
    expect(given.suppressions?.entries).toHaveLength(1);
  });

  test.each<readonly [string, unknown, string]>([
    ['no reason', { file: 'x', rule: RULE }, '/suppressions/0'],
    ['an empty reason', { file: 'x', rule: RULE, reason: ' ' }, '/suppressions/0/reason'],
    ['no date', { file: 'x', rule: RULE, reason: 'r', until: '2025-02-30' }, '/suppressions/0/until'],
    ['a reserved name', { file: 'x', rule: 'core-syntax', reason: 'r' }, '/suppressions/0/rule'],
    ['an unknown property', { file: 'x', rule: RULE, reason: 'r', adress: 'x' }, '/suppressions/0/adress'],
  ])('with %s are refused', async (_, suppression, pointer) => {
    const file = { format: 'disclosure-suppressions/1', suppressions: [suppression] };
    expect(await problems({ [`/a/b/${SUPPRESSIONS}`]: file })).toMatchObject([{ pointer }]);
  });
});

describe.each(['', 'zh-CN/'])('docs/%sconfiguration.md', (folder) => {
  const guide = readFileSync(new URL(`../../../docs/${folder}configuration.md`, import.meta.url), 'utf8');
  const [example = '', suppressions = ''] = [...guide.matchAll(/```json\n([\s\S]*?)```/gu)].map(
    ([, text]) => text ?? '',
  );

  test('shows what holds, and names every property', async () => {
    const rule = ownRule('own', { schema: {}, default: 1 });
    const { config, suppressions: found } = await resolved({
      [`/a/b/${CONFIG}`]: example,
      '/a/office.json': {},
      '/a/b/my-rules/own.json': rule,
      '/a/b/disclosure-lint.suppressions.json': suppressions,
    });
    expect(config.options).not.toEqual({});
    expect(found?.file.entries).toHaveLength(1);
    const names = [...(propertyNames.config ?? []), ...(propertyNames.suppressions ?? [])];
    expect(names.filter((name) => !guide.includes(`\`${name}\``) && !guide.includes(`"${name}"`))).toEqual([]);
  });
});
