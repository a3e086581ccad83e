/** What holds for every format: it reads as a whole whatever the number of files, and each run gives the same bytes. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FileReport, FORMATS, type Format } from '../../src/index.ts';
import { finding, locate, report } from '../sample.ts';
import { elements, readCommands, readCsv, readIssues, readSarif, readXml } from './readers.ts';
import { astralText, linted, written } from './runs.ts';
import { schemaErrors } from './schema.ts';

/** How many findings are told of each file; reading them checks the rest. */
const READERS: Readonly<Partial<Record<Format, (text: string) => number>>> = {
  json: (text) => JSON.parse(text).files.flatMap((file: { findings: unknown[] }) => file.findings).length,
  sarif: (text) => {
    const log = readSarif(text);
    expect(schemaErrors(log)).toEqual([]);
    return log.runs[0].results.length;
  },
  junit: (text) => elements(readXml(text), 'failure').length,
  github: (text) => readCommands(text).length,
  gitlab: (text) => readIssues(text).length,
  csv: (text) => readCsv(text).length - 1,
};

test('every format has a reader here or a test of its own', () => {
  const tests = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' });
  const own = (format: string): boolean =>
    tests.some((name) => name.endsWith('.test.ts') && name.split(/[\\/.]/u).includes(format));
  const tested = FORMATS.filter((format) => READERS[format] || own(format));
  expect(tested).toEqual(FORMATS);
  expect(FORMATS).toEqual(expect.arrayContaining(['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'csv']));
});

const clean = report({ findings: [], outcomes: [] }, 'accepted');
const second = report({ path: 'b.report.json', findings: [], outcomes: [] }, 'accepted');
const one = (path = 'a.report.json'): FileReport => report({ path, findings: [finding()], outcomes: [] });

describe.each(Object.entries(READERS) as [Format, (text: string) => number][])('%s', (format, read) => {
  test('no file', () => {
    expect(read(written(format, []))).toBe(0);
  });

  test.each([
    ['one', [one()], 1],
    ['one without findings', [clean], 0],
    ['three, the first without findings', [clean, one(), second], 1],
    ['three, the last without findings', [one(), one('2.json'), clean], 2],
    ['three with findings', [one(), one('2.json'), one('3.json')], 3],
  ])('%s', (_, files, count) => {
    expect(read(written(format, files))).toBe(count);
  });

  test('a file that was not checked is told, with and without files before it', () => {
    const notLinted = [{ path: '没有.json', reason: '没有这个文件，' }];
    for (const files of [[], [clean], [one()]]) {
      const text = written(format, files, { summary: { notLinted, verdict: 'incomplete' } });
      expect(text).toMatch(/没有这个文件，/u);
      read(text);
    }
  });

  test('what is wrong with suppressions is told where they stand', () => {
    const text = '{\n  "rule": "x"\n}\n';
    const note = finding({ severity: 'warning', ruleId: 'core-suppression', location: locate('"x"', text) });
    const summary = { suppressionFiles: [{ path: 's.json', text, findings: [note] }] };
    const shown = written(format, [clean], { summary });
    read(shown);
    expect(shown).toContain('core-suppression');
    expect(shown).toContain('s.json');
    // These name all that was used.
    if (format !== 'json' && format !== 'sarif') {
      const quiet = written(format, [clean], { summary, quiet: true });
      expect(quiet).not.toContain('s.json');
      read(quiet);
    }
  });

  test('--quiet leaves out what is no error', () => {
    const file = report({ findings: [finding({ severity: 'warning' }), finding()], outcomes: [] });
    expect(read(written(format, [file], { quiet: true }))).toBe(1);
  });

  test('what is accepted is left out or marked', () => {
    const suppressed = { reason: '已电话核实', author: '李', until: '2025-12-31' };
    const file = report({ findings: [finding({ suppressed })], outcomes: [] });
    const always = format === 'sarif' || format === 'json';
    const text = written(format, [file]);
    expect(read(text)).toBe(always ? 1 : 0);
    expect(text.includes('已电话核实')).toBe(always);
    const shown = written(format, [file], { showSuppressed: true });
    // An accepted finding fails no test: JUnit prints it.
    expect(read(shown)).toBe(format === 'junit' ? 0 : 1);
    expect(shown).toContain('已电话核实');
    expect(shown).toContain('2025-12-31');
  });

  test('losses of an import are told where they decide the verdict', () => {
    const losses = [{ message: '表里是图片', origin: { kind: 'table', table: 3, row: 4, column: 2 } as const }];
    const file = { ...report({ findings: [], outcomes: [] }, 'incomplete'), import: { kind: 'docx', losses } as const };
    const text = written(format, [file]);
    read(text);
    // SARIF says only that the file was not judged.
    expect(text).toContain(format === 'sarif' ? 'incomplete' : '表里是图片');
  });

  test('the same run gives the same bytes, without the time or the machine', async () => {
    const file = await linted(astralText());
    expect(written(format, [file, file])).toBe(written(format, [file, file]));
  });

  test.each(['zh-CN', 'en'] as const)('is as in the snapshot: %s', async (locale) => {
    if (format === 'json') return;
    const file = await linted(astralText(), { locale });
    expect(file.result.findings.length).toBeGreaterThan(4);
    const text = written(format, [file], { locale });
    read(text);
    await expect(text).toMatchFileSnapshot(`snapshots/${format}.${locale}.txt`);
  });
});
