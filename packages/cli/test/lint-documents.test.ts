/** `lint` and `claims` read documents as they are sent. */
import { validateResult } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { GBK_PAGE, KIRO, LOSSY_PAGE, PDF, TEXT, wordDocument } from './documents.ts';
import { BLANK, CLEAN, folderOf, run } from './run.ts';

const NEVER = ['--fail-on', 'never'];

async function listed(folder: string, ...paths: readonly string[]): Promise<string[]> {
  return (await run(folder, ['--list-files', ...paths])).stdout.split('\n').slice(0, -1);
}

describe('a document', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['a.html', GBK_PAGE, 'html'],
    ['a.json', KIRO, 'kiro'],
    ['a.txt', TEXT, 'text'],
    ['a.doc', GBK_PAGE, 'html'],
  ])('%s is told by its content', async (name, content, kind) => {
    const done = await run(folderOf({ [name]: content }), [name, '--format', 'json', ...NEVER]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const result = JSON.parse(done.stdout);
    expect(validateResult(result) ? [] : validateResult.errors).toEqual([]);
    expect(result.files[0]).toMatchObject({ path: name, year: 2021, import: { kind, losses: [] } });
    const claims = await run(folderOf({ [name]: content }), ['claims', name]);
    expect(claims.code).toBe(0);
  });

  test('from standard input needs no name', async () => {
    const done = await run(folderOf({}), ['-', '--format', 'json', ...NEVER], GBK_PAGE);
    expect(JSON.parse(done.stdout).files[0]).toMatchObject({ path: '<stdin>', import: { kind: 'html' } });
    const json = await run(folderOf({}), ['-', '--format', 'json'], BLANK);
    expect(JSON.parse(json.stdout).files[0].import).toBeUndefined();
  });

  test('with a defect says where it is, in words', async () => {
    const done = await run(folderOf({ 'a.docx': await wordDocument(BLANK) }), ['a.docx']);
    expect(done.code).toBe(1);
    expect(done.stdout).toMatch(/\n {2}第\d+张表第\d+行第\d+列 {2}错误 {2}第二十条第（一）项 › 规章 › 本年制发件数\n/u);
    expect(done.stdout).not.toContain('│');
    const page = await run(folderOf({ 'a.html': GBK_PAGE }), ['a.html', '--locale', 'en']);
    expect(page.stdout).toContain('\n  whole document  error');
  });

  test('can have its findings suppressed', async () => {
    const folder = folderOf({ 'a.docx': await wordDocument(BLANK) });
    const done = await run(folder, ['suppress', 'a.docx', '--rule', 'cell-blank', '--reason', '已核实']);
    expect(done.stdout).toMatch(/^第\d+张表第\d+行第\d+列 {2}/u);
    expect((await run(folder, ['a.docx'])).code).toBe(0);
  });
});

describe('what could not be carried over', () => {
  const REPORT = JSON.stringify({
    ...JSON.parse(CLEAN),
    import: { from: 'a.docx', losses: [{ message: '修订', origin: { kind: 'paragraph', paragraph: 3 } }] },
  });

  test('is listed calmly and changes no verdict', async () => {
    const done = await run(folderOf({ 'a.html': LOSSY_PAGE }), ['a.html']);
    expect(done.stdout).toMatch(/\n {2}读入网页时有1处未能照原样转入：\n {4}第\d+段 {2}有一张图片/u);
    const text = await run(folderOf({ 'a.report.json': REPORT }), ['a.report.json']);
    expect(text).toMatchObject({ code: 0, stdout: '✓ 通过  核对了1份报告，没有发现问题\n' });
  });

  test('is in the JSON', async () => {
    const folder = folderOf({ 'a.report.json': REPORT, 'b.report.json': CLEAN });
    const result = JSON.parse((await run(folder, ['--format', 'json'])).stdout);
    expect(validateResult(result)).toBe(true);
    expect(result.files[0].import).toEqual({
      kind: 'report',
      losses: [{ message: '修订', origin: { kind: 'paragraph', paragraph: 3 } }],
    });
    expect(result.files[1].import).toBeUndefined();
  });

  test.each<readonly [string, string | Uint8Array, 0 | 2]>([
    ['a.report.json', REPORT, 2],
    ['a.report.json', CLEAN, 0],
    ['a.html', GBK_PAGE, 0],
  ])('under --strict-import: %s', async (name, content, code) => {
    const done = await run(folderOf({ [name]: content }), [name, '--strict-import', '--quiet', ...NEVER]);
    expect(done.code).toBe(code);
    if (code === 2) expect(done.stdout).toContain('这份报告转入时有1处未能照原样转入：\n    第3段  修订\n');
  });

  test('makes a report incomplete over its findings', async () => {
    const blank = REPORT.replace(/("cells":\[)\d+/u, '$1""');
    const folder = folderOf({ 'a.report.json': blank });
    expect((await run(folder, ['a.report.json'])).code).toBe(1);
    const done = await run(folder, ['a.report.json', '--strict-import', '--format', 'json']);
    expect(done.code).toBe(2);
    expect(JSON.parse(done.stdout)).toMatchObject({
      files: [{ verdict: 'incomplete' }],
      summary: { verdict: 'incomplete' },
    });
  });
});

describe('a folder', () => {
  test('has its reports and its documents checked', async () => {
    const folder = folderOf({
      'a.report.json': CLEAN,
      'b.docx': 'x',
      '区/c.HTM': GBK_PAGE,
      'd.txt': TEXT,
      'e.wps': 'x',
      '~$b.docx': 'temporary',
      '.~lock.b.docx#': 'temporary',
      'k.json': KIRO,
      'picture.png': 'x',
    });
    expect(await listed(folder, '.')).toEqual(['a.report.json', 'b.docx', 'e.wps', '区/c.HTM']);
    expect(await listed(folder, '*.docx')).toEqual(['b.docx']);
  });

  test('leaves out a document beside which its report stands, unless it is named', async () => {
    const folder = folderOf({
      'a.docx': 'x',
      'a.report.json': CLEAN,
      'b.html': GBK_PAGE,
      'b.docx': 'x',
      'b.html.report.json': CLEAN,
      'in/a.docx': 'x',
    });
    expect(await listed(folder, '.')).toEqual(['a.report.json', 'b.docx', 'b.html.report.json', 'in/a.docx']);
    expect(await listed(folder, 'a.docx')).toEqual(['a.docx']);
  });

  test('tells of what was sent as a PDF alone', async () => {
    const folder = folderOf({
      'a.report.json': CLEAN,
      'a.pdf': PDF,
      'b.pdf': PDF,
      'b.html': GBK_PAGE,
      'c.PDF': PDF,
      'd.ofd': 'x',
    });
    expect(await listed(folder, '.')).toEqual(['a.report.json', 'b.html', 'c.PDF', 'd.ofd']);
    const done = await run(folder, ['.']);
    expect(done.code).toBe(2);
    expect(done.stdout).toContain('c.PDF  PDF 中');
  });

  test('with what is no annual report is incomplete, and all else is checked', async () => {
    const folder = folderOf({
      'a.report.json': CLEAN,
      'b.html': '<html><body><h1>采购公告</h1><p>今天开标。</p></body></html>',
      'c.doc': PDF,
    });
    const done = await run(folder, ['.']);
    expect(done.code).toBe(2);
    expect(done.stdout).toContain('核对了1份报告');
    expect(done.stdout).toMatch(
      /2处没有核对：\n {4}b\.html {2}不是政府信息公开工作年度报告：[^\n]+\n {4}c\.doc {2}PDF 中/u,
    );
    const claims = await run(folder, ['claims', '.', '--format', 'json']);
    expect(JSON.parse(claims.stdout).summary.notRead).toHaveLength(2);
  });
});
