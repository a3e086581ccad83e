/** `claims`: how the prose of a report is read. */
import { readFileSync } from 'node:fs';
import { validateClaims } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { CLEAN, folderOf, run } from './run.ts';

const SEED = readFileSync(new URL('../../../examples/2019-subdistrict.report.json', import.meta.url), 'utf8');
const FILES = { 'seed.report.json': SEED, 'clean.report.json': CLEAN };

interface Shown {
  readonly words: string;
  readonly value: number;
  readonly verdict: string;
  readonly claim?: { readonly name: string; readonly rule?: string };
  readonly readings: readonly { readonly cells: readonly { readonly address: string; readonly value: number }[] }[];
  readonly ownTable?: { readonly kind: string; readonly cells: readonly { readonly value: number }[] };
}

describe('the report of a street office', () => {
  const figures = async (): Promise<readonly Shown[]> => {
    const { stdout } = await run(folderOf(FILES), ['claims', 'seed.report.json', '--format', 'json']);
    return JSON.parse(stdout).files[0].figures;
  };

  test.each([
    ['累计公开政府信息22条', 22, [22]],
    ['合计发布1070条', 1070, [350, 720]],
    ['报送稿件400余条', 400, [404]],
  ])('%s stands in its own table', async (words, value, cells) => {
    const found = (await figures()).find((figure) => figure.words.includes(words));
    expect(found).toMatchObject({ value, verdict: 'notCompared' });
    expect(found?.ownTable?.cells.map((cell) => cell.value)).toEqual(cells);
  });

  test.each([
    ['申请', 'received', 'applications.received.total'],
    ['行政复议', 'review', 'remedies.review.total'],
    ['行政诉讼', 'litigation', 'remedies.litigationDirect.total'],
  ])('that there was none is held against the table: %s', async (words, name, address) => {
    const found = (await figures()).find((figure) => figure.claim?.name === name && figure.words.includes(words));
    expect(found).toMatchObject({ value: 0, verdict: 'agrees' });
    expect(found?.readings[0]?.cells[0]).toMatchObject({ address, value: 0 });
  });

  test('as a table', async () => {
    const { code, stdout, stderr } = await run(folderOf(FILES), ['claims', 'seed.report.json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      / 69:46 {2}官方微信和政务微博合计发布1070条 +1070 {2}未比对 +主动公开、发布的信息，统一格式的表格没有这一项\n +供参考：恰为本报告自有表格的“政务微博公开政府信息数”350条＋“政务微信公开政府信息数”720条合计1070\n/u,
    );
    expect(stdout).toMatch(
      / 143:17 {2}未发生因我街道信息公开引起的行政复议 +0 {2}相符 +行政复议：行政复议 › 总计 0\n/u,
    );
  });

  test('in English', async () => {
    const { stdout } = await run(folderOf(FILES), ['claims', 'seed.report.json', '--locale', 'en']);
    expect(stdout).toMatch(/ 69:18 .*22 {2}not compared {2}information published, of which/u);
    expect(stdout).toMatch(/1 report read; \d+ read: agrees \d+, not compared \d+\n$/u);
  });
});

test('what differs is told, and is no failure', async () => {
  const wrong = SEED.replace('累计公开政府信息22条', '收到政府信息公开申请22件');
  const done = await run(folderOf({ 'a.report.json': wrong }), ['claims', 'a.report.json']);
  expect(done.code).toBe(0);
  expect(done.stdout).toMatch(/22 {2}不符 +本年新收申请：本年新收政府信息公开申请数量 › 总计 0\n/u);
});

test('several files, text files and folders, in the order of their names', async () => {
  const text = '某某局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年收到政府信息公开申请3件。\n';
  const done = await run(folderOf({ ...FILES, 'b.txt': text }), ['claims', '.', 'b.txt', '--format', 'json']);
  const shown = JSON.parse(done.stdout);
  validateClaims(shown);
  expect(validateClaims.errors ?? []).toEqual([]);
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(shown.files.map(({ path }: { path: string }) => path)).toEqual([
    'b.txt',
    'clean.report.json',
    'seed.report.json',
  ]);
  const [figure] = shown.files[0].figures;
  expect(figure).toMatchObject({ value: 3, verdict: 'unknown', location: { range: { start: { line: 5 } } } });
});

test('standard input', async () => {
  const done = await run(folderOf({}), ['claims', '-'], SEED);
  expect(done.code).toBe(0);
  expect(done.stdout).toContain('<stdin>');
});

test.each([
  ['a missing file', ['none.report.json'], 'none.report.json  没有这个文件'],
  ['broken JSON', ['broken.report.json'], 'broken.report.json  1:'],
  ['no report', ['other.json'], '这个文件不是年度报告'],
  ['a document that cannot be read', ['a.docx'], 'a.docx  文件已损坏，或不是扩展名所说的格式；请在 Word'],
])('answers 2 for %s, and reads the others', async (_, paths, message) => {
  const folder = folderOf({ ...FILES, 'broken.report.json': '{ "format"', 'other.json': '{}', 'a.docx': 'no zip' });
  const done = await run(folder, ['claims', 'seed.report.json', ...paths]);
  expect(done.code).toBe(2);
  expect(done.stdout).toContain('读了1份报告');
  expect(done.stdout).toContain(message);
  const json = await run(folder, ['claims', 'seed.report.json', ...paths, '--format', 'json']);
  expect(json.stderr).not.toBe('');
  expect(validateClaims(JSON.parse(json.stdout))).toBe(true);
});

test.each([
  [['--format', 'xml'], '--format 不能是 "xml"'],
  [['--config', 'none.json'], 'none.json'],
  [['--config', 'a.json', '--no-config'], '--config 与 --no-config'],
  [['--verbose'], 'verbose'],
])('answers 2 for %s', async (words, message) => {
  const done = await run(folderOf(FILES), ['claims', 'seed.report.json', ...words]);
  expect(done).toMatchObject({ code: 2, stdout: '' });
  expect(done.stderr).toContain(message);
});

describe('kinds of claim that an own rule defines', () => {
  const words = { 'zh-CN': '“{phrase}”与{value}不符。', en: '“{phrase}”: {value}.' };
  const rule = {
    name: 'dossiers-agree',
    meta: {
      category: 'narrative',
      severity: 'warning',
      ask: 'verify',
      presets: ['recommended'],
      status: 'stable',
      editions: ['2019'],
      title: { 'zh-CN': '卷宗数', en: 'dossiers' },
      messages: { default: words, matching: { 'zh-CN': `${words['zh-CN']}{other}`, en: `${words.en} {other}` } },
      remedy: { 'zh-CN': '请核实。', en: 'Please verify.' },
      rationale: { 'zh-CN': '应当一致。', en: 'They should agree.' },
      basis: [{ kind: 'practice', document: '本局要求' }],
      precision: 'heuristic',
    },
    conditions: {
      all: [
        {
          fact: 'claims',
          params: {
            define: [
              {
                name: 'dossiers',
                title: { 'zh-CN': '归档卷宗', en: 'dossiers filed' },
                phrases: ['归档…卷宗{count}'],
                readings: [['applications.received.total']],
              },
            ],
          },
          operator: 'isEmpty',
          value: true,
        },
      ],
    },
    event: { type: 'holds' },
    examples: { valid: [{ title: '样本' }], invalid: [{ title: '改数', edits: [], expect: ['proactive'] }] },
  };
  const files = {
    'rules/dossiers-agree.json': JSON.stringify(rule),
    'disclosure-lint.config.json': '{ "extends": ["recommended"], "rules": ["rules"] }',
    'a.report.json': SEED.replace('累计公开政府信息22条', '归档申请卷宗22件'),
  };

  test.each([
    ['of the configuration beside the report', ['a.report.json'], true],
    ['of a configuration named', ['a.report.json', '--config', 'disclosure-lint.config.json'], true],
    ['of --rule-dir', ['a.report.json', '--no-config', '--rule-dir', 'rules'], true],
    ['not without a configuration', ['a.report.json', '--no-config'], false],
    ['not when isolated', ['a.report.json', '--isolated'], false],
  ])('%s', async (_, argv, known) => {
    const done = await run(folderOf(files), ['claims', ...argv]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout.includes('归档卷宗（规则 dossiers-agree）：')).toBe(known);
  });
});
