/** Whatever is given, there is one clear message, the right exit code, and no stack trace. */
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLANK, CLEAN, type Files, folderOf, run } from './run.ts';

interface Case {
  readonly title: string;
  readonly files: Files;
  readonly argv?: readonly string[];
  readonly code: 0 | 1 | 2;
  /** The rules that report, when the file could be judged. */
  readonly rules?: readonly string[];
  /** What is said, when it could not. */
  readonly says?: string;
}

const gbk = (text: string): Uint8Array => {
  // Every character of the fixture that is not ASCII.
  const table: Readonly<Record<string, readonly number[]>> = { 某: [0xc4, 0xb3], 局: [0xbe, 0xd6] };
  return Uint8Array.from([...text].flatMap((character) => table[character] ?? character.charCodeAt(0)));
};

const SMALL = '{"format":"disclosure-report/1","title":"某某局","year":2023,"sections":[]}';

const cases: readonly Case[] = [
  { title: 'not JSON', files: { 'a.report.json': '年度报告' }, code: 1, rules: ['core-syntax'] },
  { title: 'truncated', files: { 'a.report.json': CLEAN.slice(0, 400) }, code: 1, rules: ['core-syntax'] },
  { title: 'an array', files: { 'a.report.json': '[]' }, code: 1, rules: ['core-not-a-report'] },
  { title: 'null', files: { 'a.report.json': 'null' }, code: 1, rules: ['core-not-a-report'] },
  {
    title: 'other JSON named as a report',
    files: { 'a.report.json': '{"a":1}' },
    code: 1,
    rules: ['core-not-a-report'],
  },
  { title: 'an empty file', files: { 'a.report.json': '' }, code: 1, rules: ['core-syntax'] },
  { title: '100,000 brackets', files: { 'a.report.json': '['.repeat(100_000) }, code: 1, rules: ['core-too-deep'] },
  {
    title: 'deep nesting',
    files: { 'a.report.json': `{"format":"disclosure-report/1","sections":${'['.repeat(5000)}${']'.repeat(5000)}}` },
    code: 1,
    rules: ['core-too-deep'],
  },
  {
    title: 'duplicate keys',
    files: { 'a.report.json': CLEAN.replace('{', '{ "format": "disclosure-report/1",') },
    code: 1,
    rules: ['core-duplicate-key'],
  },
  {
    title: '__proto__ keys',
    files: { 'a.report.json': CLEAN.replace('{', '{ "__proto__": {"polluted": 1},') },
    code: 0,
    rules: ['core-schema'],
  },
  {
    title: 'wrong types everywhere',
    files: { 'a.report.json': '{"format":1,"title":[],"organ":3,"year":"x","sections":{}}' },
    code: 1,
    rules: ['core-not-a-report'],
  },
  {
    title: 'GBK',
    files: { 'a.report.json': gbk(SMALL) },
    argv: ['--only', 'cell-blank', 'a.report.json'],
    code: 0,
    rules: ['core-encoding'],
  },
  { title: 'a byte-order mark', files: { 'a.report.json': `\uFEFF${CLEAN}` }, code: 0, rules: ['core-encoding'] },
  {
    title: 'a binary file',
    files: { 'a.report.json': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) },
    code: 1,
    rules: ['core-encoding'],
  },
  { title: 'an empty folder', files: {}, code: 2, says: '文件夹里没有报告（JSON' },
  {
    title: 'a folder with JSON but no report',
    files: { 'package.json': '{}', 'b.json': '[]' },
    code: 2,
    says: '有2个 JSON 文件，但没有年度报告',
  },
  {
    title: 'a missing file',
    files: {},
    argv: ['missing.report.json'],
    code: 2,
    says: 'missing.report.json: 没有这个文件',
  },
  {
    title: 'a glob that matches nothing',
    files: { 'a.report.json': CLEAN },
    argv: ['b*.json'],
    code: 2,
    says: 'b*.json: 没有文件与之相符',
  },
  { title: 'an empty path', files: { 'a.report.json': CLEAN }, argv: [''], code: 2, says: '"": 没有这个文件' },
  { title: 'a Word file', files: { 'a.docx': 'no zip' }, argv: ['a.docx'], code: 2, says: 'a.docx: 文件已损坏' },
];

describe('bad input', () => {
  test.each(cases)('$title', async ({ files, argv = ['.'], code, rules, says }) => {
    const done = await run(folderOf(files), [...argv, '--format', 'json']);
    const result = JSON.parse(done.stdout);
    expect([
      ...new Set(
        result.files.flatMap((file: { findings: { ruleId: string }[] }) => file.findings.map(({ ruleId }) => ruleId)),
      ),
    ]).toEqual(rules ?? []);
    expect(done.code).toBe(code);
    if (says === undefined) expect(done.stderr).toBe('');
    else expect(done.stderr).toContain(says);
    expect(result.summary.verdict).toBe(['accepted', 'rejected', 'incomplete'][code]);
    expect(done.stdout + done.stderr).not.toMatch(/\n\s+at /u);
  });

  test('200 MB are not read', async () => {
    const folder = folderOf({ 'a.report.json': '' });
    truncateSync(join(folder, 'a.report.json'), 200 * 1024 * 1024);
    const done = await run(folder, ['.', '--format', 'json']);
    expect(JSON.parse(done.stdout).files[0].findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'core-too-large',
    ]);
    expect(done.code).toBe(1);
  });

  test('a file that cannot be read stops no other', async () => {
    const folder = folderOf({ 'b.report.json': BLANK });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a.report.json'));
    symlinkSync('loop.report.json', join(folder, 'loop.report.json'));
    const done = await run(folder, []);
    expect(done.code).toBe(2);
    expect(done.stdout).toContain('cell-blank');
    expect(done.stdout).toMatch(/! 未能判定 .*核对了1份报告/u);
    expect(done.stdout).toMatch(
      /2处没有核对：\n {4}a\.report\.json {2}没有这个文件或文件夹\n {4}loop\.report\.json {2}链接循环，指不到任何文件/u,
    );
  });

  test('control characters do not reach the terminal', async () => {
    const evil = CLEAN.replace(/("label": )"[^"]*"/u, '$1"\\u001b[31m\\u202e\\u009b\\u0007"');
    const raw = evil.replace('"\\u001b', '"\u202e\\u001b');
    const done = await run(folderOf({ 'a\u001b[2J.report.json': raw }), []);
    expect(done.stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});
