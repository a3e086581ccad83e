/** What each format says of a run as a whole, and of a report that nobody could judge. */
import { describe, expect, test } from 'vitest';
import { runInBrief, summaryOf } from '../../src/index.ts';
import { finding, report } from '../sample.ts';
import { elements, readCommands, readIssues, readSarif, readXml } from './readers.ts';
import { written } from './runs.ts';

describe.each(['core-tables-only', 'core-table-unreadable', 'core-year-not-covered'])(
  '%s is no mere warning',
  (ruleId) => {
    const file = report({ findings: [finding({ ruleId, severity: 'warning' })], outcomes: [] }, 'incomplete');

    test('gitlab', () => {
      expect(readIssues(written('gitlab', [file])).map(({ severity }) => severity)).toEqual(['blocker']);
    });

    test('github', () => {
      expect(readCommands(written('github', [file])).map(({ level }) => level)).toEqual(['error']);
    });

    test('junit', () => {
      const root = readXml(written('junit', [file]));
      expect(elements(root, 'error').map((error) => error.getAttribute('type'))).toEqual([ruleId]);
      expect(elements(root, 'failure')).toEqual([]);
      const [suite] = elements(root, 'testsuite');
      expect(['failures', 'errors'].map((name) => suite?.getAttribute(name))).toEqual(['0', '1']);
    });
  },
);

test('gitlab: a warning on the file that keeps nobody from judging stays one', () => {
  const file = report({ findings: [finding({ ruleId: 'core-encoding', severity: 'warning' })] });
  expect(readIssues(written('gitlab', [file])).map(({ severity }) => severity)).toEqual(['minor']);
});

test.each([
  ['zh-CN', '文件是空的。请改正', '已完。请改正'],
  ['en', 'the file is empty. Please mend it', 'It is over. Please mend it'],
] as const)('gitlab parts its sentences: %s', (locale, bare, ended) => {
  const remedy = locale === 'en' ? 'Please mend it' : '请改正';
  const said = (message: string): string | undefined => {
    const file = report({ findings: [finding({ message, remedy, place: '' })] });
    return readIssues(written('gitlab', [file], { locale }))[0]?.description;
  };
  expect(said(locale === 'en' ? 'the file is empty' : '文件是空的')).toBe(bare);
  expect(said(locale === 'en' ? 'It is over.' : '已完。')).toBe(ended);
});

test('junit: a report is no package of Jenkins', () => {
  const names = (path: string): readonly (string | null)[] =>
    elements(readXml(written('junit', [report({ path, findings: [finding()], outcomes: [] })])), 'testcase').flatMap(
      (it) => ['classname', 'file'].map((name) => it.getAttribute(name)),
    );
  expect(names('报告/某局.report.json')).toEqual(['报告/某局', '报告/某局.report.json']);
  expect(names('a.json')).toEqual(['a', 'a.json']);
  expect(names('a.docx')).toEqual(['a.docx', 'a.docx']);
  expect(names('in/.json')).toEqual(['in/.json', 'in/.json']);
});

test('sarif names the files of suppressions that were used', () => {
  const summary = { suppressionFiles: [{ path: 's.json', text: '', findings: [] }] };
  const [invocation] = readSarif(written('sarif', [report()], { summary })).runs[0].invocations;
  expect(invocation).toMatchObject({ properties: { suppressionFiles: ['s.json'] } });
});

test.each([
  [undefined, 'reports/a.report.json', 'reports/a.report.json'],
  ['sub/in', 'a.report.json', 'sub/in/a.report.json'],
  ['sub/in', './a.report.json', 'sub/in/a.report.json'],
  ['sub/in', '../../b/a.report.json', 'b/a.report.json'],
  ['sub', '../../a.report.json', '../a.report.json'],
  ['sub', '/srv/a.report.json', '/srv/a.report.json'],
  ['sub', 'C:/a.report.json', 'C:/a.report.json'],
])('github finds from %s the file %s at %s', (folder, path, file) => {
  const summary = { notLinted: [{ path, reason: '没有' }] };
  const options = { summary, ...(folder !== undefined && { folder }) };
  const commands = readCommands(written('github', [report({ path, findings: [finding()] })], options));
  expect(commands.map(({ properties }) => properties.file)).toEqual([file, file]);
});

test('a run in brief names whatever had a say in its verdict', () => {
  const remarks = {
    ignored: ['x'],
    configFiles: ['c\u001b.json'],
    suppressionFiles: [{ path: 's.json', text: '', findings: [] }],
  };
  const summary = { ...summaryOf([report()], { failOn: 'error' }, remarks), suppressed: 2 };
  const said = runInBrief(summary, { locale: 'zh-CN', quiet: false });
  expect(said).toMatch(/^[✓✗!] \S+ {2}核对了1份报告/u);
  for (const part of ['已豁免2个问题', '略过1份报告', '配置：c␛.json', '豁免：s.json']) expect(said).toContain(part);
});
