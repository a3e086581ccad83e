/** `import`: one document or a folder of them, whatever they are called. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { validateReport } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { GBK_PAGE, KIRO, LOSSY_PAGE, PDF, TEXT, wordDocument } from './documents.ts';
import { CLEAN, folderOf, run } from './run.ts';

const read = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const written = (folder: string, below = 'out'): string[] =>
  existsSync(join(folder, below))
    ? readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.replaceAll('\\', '/'))
        .sort()
    : [];

describe('one document', () => {
  test.each<readonly [string, string | Uint8Array]>([
    ['a.txt', TEXT],
    ['a.html', GBK_PAGE],
    ['a.json', KIRO],
    // Told by its content.
    ['a.doc', GBK_PAGE],
    ['report', TEXT],
  ])('%s goes to standard output', async (name, content) => {
    const done = await run(folderOf({ [name]: content }), ['import', name]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const report: unknown = JSON.parse(done.stdout);
    expect(validateReport(report)).toBe(true);
    expect(report).toMatchObject({ title: '某某局2021年政府信息公开工作年度报告', import: { from: name, losses: [] } });
  });

  test('a Word document too, and it is the report that it was made of', async () => {
    const done = await run(folderOf({ 'a.docx': await wordDocument() }), ['import', 'a.docx']);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(done.stdout).sections).toHaveLength(JSON.parse(CLEAN).sections.length);
  });

  test('comes from standard input', async () => {
    const named = await run(folderOf({}), ['import', '-', '--stdin-filename', 'x/街道.html'], GBK_PAGE);
    expect(JSON.parse(named.stdout).import.from).toBe('街道.html');
    const unnamed = await run(folderOf({}), ['import', '-', '--out-dir', 'out'], TEXT);
    expect(unnamed).toMatchObject({ code: 0, stdout: '' });
  });

  test('goes to a file, with its losses and their places told', async () => {
    const folder = folderOf({ 'a.html': LOSSY_PAGE });
    const chinese = await run(folder, ['import', 'a.html', '-o', 'a.report.json']);
    expect(chinese).toMatchObject({ code: 1, stdout: '' });
    expect(chinese.stderr).toMatch(
      /^已写入 a\.report\.json\na\.html {2}有1处未能照原样转入：\n {2}第\d+段 {2}[^\n]*图片[^\n]*\n$/u,
    );
    expect(read(folder, 'a.report.json').import.losses).toHaveLength(1);
    const english = await run(folder, ['import', 'a.html', '-o', 'b.report.json', '--locale', 'en']);
    expect(english).toMatchObject({ code: 1, stdout: '' });
    expect(english.stderr).toMatch(
      /^wrote b\.report\.json\na\.html {2}not carried over as printed \(1\):\n {2}paragraph \d+ {2}[^\n]+\n$/u,
    );
  });

  test('does not overwrite a file unless told to, and never itself', async () => {
    const folder = folderOf({ 'a.txt': TEXT, 'b.json': 'mine' });
    const refused = await run(folder, ['import', 'a.txt', '-o', 'b.json']);
    expect(refused).toMatchObject({ code: 2, stderr: 'a.txt  未能转入：写不了 b.json：文件已存在，加 --force 覆盖\n' });
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('mine');
    expect((await run(folder, ['import', 'a.txt', '-o', 'b.json', '--force'])).code).toBe(0);
    expect(read(folder, 'b.json').year).toBe(2021);
  });

  test.each(['a', './a', 'link'])('never overwrites itself, as %s', async (name) => {
    const folder = folderOf({ a: TEXT });
    symlinkSync('a', join(folder, 'link'));
    const itself = await run(folder, ['import', name, '-o', 'a', '--force']);
    expect(itself).toMatchObject({ code: 2, stdout: '' });
    expect(itself.stderr).toContain('未能转入：输出文件就是输入文件');
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(TEXT);
  });

  test.each<readonly [readonly string[], string]>([
    [['-o', 'folder', '--force'], '写不了 folder：这是文件夹'],
    [['-o', 'b.json/c.json'], '写不了 b.json/c.json：它所在的文件夹不存在，也建立不了'],
    [['--out-dir', 'b.json'], '写不了 b.json/a.report.json：它所在的文件夹不存在，也建立不了'],
    [['-o', `${'长'.repeat(90)}.json`], '文件名太长，请改短'],
  ])('that cannot be written to %j says why', async (where, message) => {
    const done = await run(folderOf({ 'a.txt': TEXT, 'b.json': '', 'folder/c': '' }), ['import', 'a.txt', ...where]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(`a.txt  未能转入：`);
    expect(done.stderr).toContain(message);
  });

  test.skipIf(process.platform === 'win32')('goes through a pipe, which stays one', async () => {
    const folder = folderOf({ 'a.txt': TEXT });
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const read = new Promise<string>((resolve) => {
      let text = '';
      reader.stdout.on('data', (chunk) => {
        text += chunk;
      });
      reader.on('close', () => resolve(text));
    });
    expect(await run(folder, ['import', 'a.txt', '-o', 'pipe'])).toMatchObject({ code: 0 });
    expect(JSON.parse(await read)).toMatchObject({ year: 2021 });
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test('may have any name', async () => {
    const folder = folderOf({ '-a.txt': TEXT, import: TEXT });
    expect(await run(folder, ['import', '--', '-a.txt'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(folder, ['import', 'import'])).toMatchObject({ code: 0, stderr: '' });
    const both = await run(folder, ['import', '--out-dir', 'out', '--', '-a.txt', 'import']);
    expect(both.code).toBe(0);
    expect(written(folder)).toEqual(['-a.report.json', 'import.report.json']);
  });
});

describe('what cannot be read says what to do', () => {
  test.each<readonly [string, string | Uint8Array, string, string]>([
    ['a.pdf', PDF, 'PDF 中的表格无法可靠读出，请提供 Word 或网页版本', 'tables in PDF cannot be read reliably'],
    ['a.docx', Uint8Array.from([0, 1, 2]), '文件已损坏', 'is damaged'],
    ['a.docx', 'not a zip file', '请在 Word 或 WPS 中打开，另存为 .docx', 'is damaged'],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), '是图片', 'is a picture'],
    ['a.txt', '今天开会讨论采购。', '不是政府信息公开工作年度报告', 'is no annual report'],
    ['a.txt', '', '文件是空的', 'is empty'],
    ['a.txt', Uint8Array.from([0, 1, 2]), '不是文本文件', 'is no text file'],
    ['a.report.json', CLEAN, '已经是报告文件，不用转换', 'is a report file already'],
    ['a.report.json', '{ "format', '已经是报告文件，不用转换', 'is a report file already'],
    ['a.json', '{ "a": [{}] }', '既不是报告文件', 'neither a report file'],
  ])('%s: %s', async (name, content, chinese, english) => {
    const folder = folderOf({ [name]: content });
    const done = await run(folder, ['import', name]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}  未能转入：[^\n]*\n$`, 'u'));
    expect(done.stderr).toContain(chinese);
    const inEnglish = await run(folder, ['import', name, '--locale', 'en']);
    expect(inEnglish.stderr).toMatch(/ {2}not imported: \P{Script=Han}+\n$/u);
    expect(inEnglish.stderr).toContain(english);
  });
});

describe('many documents', () => {
  const FILES = {
    'in/a.txt': TEXT,
    'in/区/b.html': GBK_PAGE,
    'in/区/街道/c.html': LOSSY_PAGE,
    'in/~$b.docx': 'temporary',
    'in/.~lock.b.docx#': 'temporary',
    'in/k.json': KIRO,
    'in/图.png': 'not looked for',
  };

  test('keep the folders below the one given; one bad file stops no other', async () => {
    const folder = folderOf({ ...FILES, 'in/d.doc': PDF });
    const done = await run(folder, ['import', 'in', 'none.html', '--out-dir', 'out']);
    expect(written(folder)).toEqual(['a.report.json', '区/b.report.json', '区/街道/c.report.json']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr.split('\n')).toEqual([
      'in/d.doc  未能转入：PDF 中的表格无法可靠读出，请提供 Word 或网页版本',
      'in/区/街道/c.html  有1处未能照原样转入：',
      expect.stringMatching(/^ {2}第\d+段 {2}/u),
      'none.html  未能转入：没有这个文件或文件夹',
      '完整转入2份，转入但有内容未能照原样转入1份，未能转入2份；已写入 out',
      '',
    ]);
  });

  test('in English', async () => {
    const done = await run(folderOf({ ...FILES, 'in/d.doc': PDF }), [
      'import',
      'in',
      '--out-dir',
      'out',
      '--locale=en',
    ]);
    expect(done.stderr).toMatch(/\n2 imported whole, 1 imported with losses, 1 not imported; written to out\n$/u);
  });

  test.each<readonly [readonly string[], 0 | 1 | 2, readonly string[]]>([
    [['in', '--out-dir', 'out'], 1, ['a.report.json', '区/b.report.json', '区/街道/c.report.json']],
    [['in/a.txt', 'in/区/b.html', '--out-dir', 'out'], 0, ['a.report.json', 'b.report.json']],
    [['in/**/*.html', '--out-dir', 'out'], 1, ['区/b.report.json', '区/街道/c.report.json']],
    [['in/区/*', '--out-dir', 'out'], 0, ['b.report.json']],
    [['in/区', 'in/k.json', '--out-dir', 'out'], 1, ['b.report.json', 'k.report.json', '街道/c.report.json']],
    [['none/*.docx', '--out-dir', 'out'], 2, []],
  ])('%j: %i', async (argv, code, files) => {
    const folder = folderOf(FILES);
    const done = await run(folder, ['import', ...argv]);
    expect(written(folder)).toEqual(files);
    expect(done.code).toBe(code);
  });

  test('that would be one file keep their extensions', async () => {
    const folder = folderOf({ 'in/a.txt': TEXT, 'in/a.html': GBK_PAGE, 'in/b.html': GBK_PAGE });
    expect((await run(folder, ['import', 'in', '--out-dir', 'out'])).code).toBe(0);
    expect(written(folder)).toEqual(['a.html.report.json', 'a.txt.report.json', 'b.report.json']);
  });

  test('that would still be one file are refused, and no other', async () => {
    const folder = folderOf({ 'x/a.txt': TEXT, 'y/a.txt': TEXT, 'b.html': GBK_PAGE });
    const done = await run(folder, ['import', 'x/a.txt', 'y/a.txt', 'b.html', '--out-dir', 'out']);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('x/a.txt  未能转入：与 y/a.txt 同名，会写入同一个文件');
    expect(done.stderr).toContain('y/a.txt  未能转入：与 x/a.txt 同名，会写入同一个文件');
    expect(written(folder)).toEqual(['b.report.json']);
  });

  test('are not overwritten unless told to; the others are written', async () => {
    const folder = folderOf({ ...FILES, 'out/a.report.json': '"mine"' });
    const done = await run(folder, ['import', 'in', '--out-dir', 'out']);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('in/a.txt  未能转入：写不了 out/a.report.json：文件已存在，加 --force 覆盖\n');
    expect(read(folder, 'out/a.report.json')).toBe('mine');
    expect(written(folder)).toHaveLength(3);
    expect((await run(folder, ['import', 'in', '--out-dir', 'out', '--force'])).code).toBe(1);
    expect(read(folder, 'out/a.report.json').year).toBe(2021);
  });

  test('an empty folder is said', async () => {
    const done = await run(folderOf({ 'in/a.png': '' }), ['import', 'in', '--out-dir', 'out']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain('in  未能转入：文件夹里没有可以读入的文档');
  });

  test.each<readonly [readonly string[], string]>([
    [['in'], '有3个文件，请用 --out-dir 指定写入哪个文件夹。'],
    [['in/a.txt', 'none.txt'], '有2个文件，请用 --out-dir'],
    [['in', '-o', 'a.json'], '-o 只能写一个文件，要写的有3个'],
    [['in/a.txt', '-o', 'a.docx'], '写不了 -o a.docx 这种扩展名的文件，请改用 .json。'],
    [['in/a.txt', '-o', 'a.json', '--out-dir', 'out'], '-o 与 --out-dir 不能同时使用。'],
    [['in/a.txt', '--stdin-filename', 'x'], '--stdin-filename 只用于标准输入'],
    [['in/a.txt', '--out-dri', 'x'], '是不是想写 --out-dir？'],
    [[], '参数不够'],
  ])('%j is misuse', async (argv, message) => {
    const folder = folderOf(FILES);
    const done = await run(folder, ['import', ...argv]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr.trim().split('\n')).toHaveLength(1);
    expect(done.stderr).toContain(message);
    expect(written(folder)).toEqual([]);
  });
});
