/** `export`, and forms by `new`: reports as documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOSSY_PAGE, PDF, TEXT, wordDocument } from './documents.ts';
import { CLEAN, folderOf, run } from './run.ts';
import { terminal } from './terminal.ts';

const START = { docx: 'PK', xlsx: 'PK', html: '<!doctype html>' } as const;
const FORMATS = ['docx', 'html', 'xlsx'] as const;
const startOf = (folder: string, name: string, length: number) =>
  readFileSync(join(folder, name), 'latin1').slice(0, length);

describe('one report', () => {
  test.each(FORMATS)('goes to a .%s file by its extension', async (format) => {
    const folder = folderOf({ 'a.report.json': CLEAN });
    const done = await run(folder, ['export', 'a.report.json', '-o', `a.${format}`]);
    expect(done.stdout).toBe('');
    expect(startOf(folder, `a.${format}`, START[format].length)).toBe(START[format]);
    // A spreadsheet has no place for prose.
    expect(done.code).toBe(format === 'xlsx' ? 1 : 0);
    if (format === 'xlsx') expect(done.stderr).toMatch(/\na\.report\.json {2}有\d+处未能照原样转出：\n {2}\d+:\d+/u);
    else expect(done.stderr).toBe(`已写入 a.${format}\n`);
  });

  test.each(FORMATS)('goes to standard output as %s', async (format) => {
    const done = await run(folderOf({ 'a.report.json': CLEAN }), ['export', 'a.report.json', '--format', format]);
    expect(done.stdout.slice(0, START[format].length)).toBe(START[format]);
  });

  test('in English', async () => {
    const folder = folderOf({ 'a.report.json': CLEAN });
    const done = await run(folder, ['export', 'a.report.json', '-o', 'a.xlsx', '--locale', 'en']);
    expect(done.stderr).toMatch(
      /^wrote a\.xlsx\na\.report\.json {2}not carried over as printed \(\d+\):\n {2}\d+:\d+/u,
    );
  });

  test('is no picture on a terminal, but a page is text', async () => {
    const folder = folderOf({ 'a.report.json': CLEAN });
    const onTerminal = (argv: readonly string[]) => run(folder, argv, '', {}, undefined, { stdout: terminal().stream });
    for (const argv of [
      ['export', 'a.report.json', '--format', 'docx'],
      ['new', '--year', '2025', '--organ', '某局', '--format', 'docx'],
    ]) {
      const refused = await onTerminal(argv);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('docx 不能显示在终端上，请用 -o 写入文件。');
    }
    expect(await onTerminal(['export', 'a.report.json', '--format', 'html'])).toMatchObject({ code: 0 });
  });

  test('may be a document itself, with what is lost on the way in', async () => {
    const folder = folderOf({ 'a.docx': await wordDocument(), 'b.html': LOSSY_PAGE });
    const whole = await run(folder, ['export', 'a.docx', '-o', 'a.html']);
    expect(whole).toMatchObject({ code: 0, stderr: '已写入 a.html\n' });
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toContain('主动公开政府信息情况');
    const lossy = await run(folder, ['export', 'b.html', '-o', 'b.docx']);
    expect(lossy.code).toBe(1);
    expect(lossy.stderr).toMatch(/b\.html {2}有\d+处未能照原样转出：\n {2}第\d+段 {2}有一张图片/u);
  });

  test('that was imported is whole: its places are those of another document', async () => {
    const folder = folderOf({ 'a.docx': await wordDocument() });
    await run(folder, ['import', 'a.docx', '-o', 'a.report.json']);
    expect(await run(folder, ['export', 'a.report.json', '-o', 'b.docx'])).toMatchObject({ code: 0 });
  });

  test('is written as far as it fits the format of reports, the rest is told', async () => {
    const folder = folderOf({ 'a.report.json': CLEAN.replace('"label": "规章"', '"label": 7') });
    const done = await run(folder, ['export', 'a.report.json', '-o', 'a.html']);
    expect(done.code).toBe(1);
    expect(done.stderr).toMatch(/a\.report\.json {2}有\d+处未能照原样转出：\n/u);
  });

  test.each<readonly [string, string, string]>([
    ['a.report.json', '{ "format"', 'a.report.json  未能转出：1:'],
    ['a.json', '{}', '不是年度报告'],
    ['a.pdf', PDF, '请提供 Word 或网页版本'],
    ['a.txt', '今天开会。', '不是政府信息公开工作年度报告'],
  ])('%s that is none is not written', async (name, content, message) => {
    const folder = folderOf({ [name]: content });
    const done = await run(folder, ['export', name, '-o', 'out.docx']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(message);
    expect(existsSync(join(folder, 'out.docx'))).toBe(false);
  });

  test('overwrites only with --force', async () => {
    const folder = folderOf({ 'a.report.json': CLEAN, 'a.docx': 'mine' });
    const argv = ['export', 'a.report.json', '-o', 'a.docx'];
    expect(await run(folder, argv)).toMatchObject({
      code: 2,
      stderr: 'a.report.json  未能转出：写不了 a.docx：文件已存在，加 --force 覆盖\n',
    });
    expect(startOf(folder, 'a.docx', 4)).toBe('mine');
    expect((await run(folder, [...argv, '--force'])).code).toBe(0);
  });
});

describe('many reports', () => {
  test('go to a folder, from folders the report files alone', async () => {
    const folder = folderOf({
      'in/a.report.json': CLEAN,
      'in/区/b.json': CLEAN,
      'in/c.report.json': '[]',
      'in/d.txt': TEXT,
      'in/e.docx': await wordDocument(),
      'in/package.json': '{}',
    });
    const done = await run(folder, ['export', 'in', '--format', 'docx', '--out-dir', 'out']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toMatch(/^in\/c\.report\.json {2}未能转出：[^\n]+\n完整转出2份，未能转出1份；已写入 out\n$/u);
    expect(readdirSync(join(folder, 'out'), { recursive: true }).sort()).toEqual([
      'a.docx',
      '区',
      join('区', 'b.docx'),
    ]);
  });

  test.each<readonly [readonly string[], string]>([
    [['a.report.json'], '请用 --format docx|html|xlsx 指定格式'],
    [['a.report.json', '-o', 'a.pdf'], '写不了 -o a.pdf 这种扩展名的文件，请改用 .docx、.html、.xlsx。'],
    [['a.report.json', '-o', 'a.json'], '请改用 .docx、.html、.xlsx。'],
    [['a.report.json', '--out-dir', 'out'], '与 --out-dir 同用时，请用 --format'],
    [['a.report.json', '-o', 'a.html', '--format', 'docx'], '-o a.html 的扩展名与 --format docx 不一致。'],
    [['.', '-o', 'a.html'], '-o 只能写一个文件，要写的有2个'],
    [['.', '--format', 'html'], '有2个文件，请用 --out-dir'],
    [['a.report.json', '--format', 'pdf'], '--format 不能是 "pdf"，可选 "docx", "html", "xlsx"'],
  ])('%j is misuse', async (argv, message) => {
    const folder = folderOf({ 'a.report.json': CLEAN, 'b.report.json': CLEAN });
    const done = await run(folder, ['export', ...argv]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(message);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('new', () => {
  const NEW = ['new', '--year', '2025', '--organ', '某某局'];

  test.each(FORMATS)('writes a form as .%s that is read again', async (format) => {
    const folder = folderOf({});
    const made = await run(folder, [...NEW, '-o', `a.${format}`]);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    const linted = await run(folder, [`a.${format}`, '--format', 'json']);
    const [file] = JSON.parse(linted.stdout).files;
    expect(file).toMatchObject({ edition: '2021', year: 2025, coverage: { tables: 6 } });
    expect(file.import.kind).toBe(format);
  });

  test('says what a spreadsheet has no place for', async () => {
    const done = await run(folderOf({}), [...NEW, '-o', 'a.xlsx']);
    expect(done.stderr).toMatch(/^已写入 a\.xlsx\n有\d+处未能照原样转出：\n {2}\S/u);
  });

  test('is JSON unless something else is asked for', async () => {
    const folder = folderOf({});
    for (const name of ['a.json', 'a']) {
      await run(folder, [...NEW, '-o', name]);
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ year: 2025 });
    }
    expect((await run(folder, [...NEW, '--format', 'html'])).stdout).toMatch(/^<!doctype html>/u);
    expect((await run(folder, [...NEW, '-o', 'a.docx', '--format', 'json'])).stderr).toContain('不一致');
    const old = await run(folder, [...NEW, '-o', 'a.doc']);
    expect(old).toMatchObject({ code: 2 });
    expect(old.stderr).toContain('写不了 -o a.doc 这种扩展名的文件，请改用 .json、.docx、.html、.xlsx。');
    expect(existsSync(join(folder, 'a.doc'))).toBe(false);
  });
});
