/** `--format json` keeps to schemas/result.schema.json. */
import { validateResult } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { createReporter, type FileReport, type RunSummary } from '../src/index.ts';
import { finding, locate, mistyped, NOTHING_MORE, report, unbalanced } from './sample.ts';

const summary: RunSummary = {
  files: 2,
  errors: 4,
  warnings: 2,
  infos: 0,
  verdict: 'rejected',
  notLinted: [],
  ...NOTHING_MORE,
};

function written(files: readonly FileReport[], total: RunSummary, quiet = false): string {
  const reporter = createReporter('json', { locale: 'en', version: '0.1.0', quiet, color: true });
  const { first = '', between = '' } = reporter.separators ?? {};
  const pieces = files.map((file, index) => (index === 0 ? first : between) + reporter.file(file));
  return reporter.begin() + pieces.join('') + reporter.end(total);
}

describe('json', () => {
  test.each<readonly [string, readonly FileReport[], RunSummary]>([
    ['findings', [report(), report({ path: 'b.report.json' })], summary],
    ['no file', [], { ...summary, files: 0, verdict: 'incomplete', notLinted: [{ path: 'x', reason: 'missing' }] }],
    [
      'every optional part',
      [
        report({
          findings: [
            finding({
              fixes: [
                { title: 'fill', applicability: 'suggestion', edits: [{ range: locate('""').range, newText: '0' }] },
              ],
              location: { ...locate('""'), exact: false, origin: { kind: 'table', table: 1, row: 2, column: 3 } },
              related: unbalanced.related,
              suppressed: { reason: 'checked by telephone', author: 'Li', until: '2025-12-31' },
            }),
          ],
          outcomes: [{ ruleId: 'cell-blank', status: 'error', reason: 'crashed' }],
        }),
      ],
      summary,
    ],
    [
      'a mistyped figure',
      [
        report({
          findings: [mistyped()],
          diagnosis: { steps: 223, complete: true },
        }),
      ],
      summary,
    ],
    [
      'losses of an import',
      [
        {
          ...report(),
          import: {
            kind: 'docx',
            losses: [{ message: 'a picture', origin: { kind: 'paragraph', paragraph: 3 } }, { message: 'a footnote' }],
          },
        },
      ],
      summary,
    ],
    [
      'configuration and suppressions',
      [{ ...report(), config: 'a.json', suppressions: 's.json' }],
      {
        ...summary,
        suppressed: 1,
        ignored: ['b.report.json'],
        configFiles: ['a.json'],
        suppressionFiles: [{ path: 's.json', text: '{}', findings: [finding({ ruleId: 'core-suppression' })] }],
      },
    ],
  ])('%s: satisfies the schema', (_, files, total) => {
    const result: unknown = JSON.parse(written(files, total));
    expect(validateResult(result) ? [] : validateResult.errors).toEqual([]);
  });

  test('is as written here', () => {
    const { findings: _, ...file } = JSON.parse(written([report()], summary)).files[0];
    expect(file).toEqual({
      path: 'reports/a.report.json',
      edition: '2021',
      year: 2021,
      verdict: 'rejected',
      outcomes: {
        pass: 1,
        fail: 3,
        partial: 1,
        partialReasons: [{ ruleId: 'remedies-total', reason: 'remedies.review: blank' }],
        notApplicable: [{ ruleId: 'table-missing', reason: 'no form' }],
        error: [],
      },
      coverage: { sections: 1, tables: 1 },
    });
  });

  test('tells what the mistyped figure should be, and how it was looked for', () => {
    const file = report({ findings: [mistyped(), unbalanced], diagnosis: { steps: 7, complete: false } });
    const [{ diagnosis, findings }] = JSON.parse(written([file], summary)).files;
    expect(diagnosis).toEqual({ steps: 7, complete: false });
    expect(findings[0].candidates).toEqual([
      {
        corrections: [
          {
            address: 'applications.received.total',
            place: '收到和处理政府信息公开申请情况 › 一、本年新收 › 总计',
            literal: '9',
            value: 8,
            location: { pointer: '/sections/0', exact: true, range: locate('9').range },
          },
        ],
        slip: 'digitWrong',
      },
    ]);
    expect(findings[1]).not.toHaveProperty('candidates');
  });

  test('has a line for each file, and is the same each time', () => {
    const files = [report(), report({ path: 'b.report.json' })];
    const text = written(files, summary);
    expect(text.split('\n').filter((line) => line.startsWith('{"path":'))).toHaveLength(2);
    expect(written(files, summary)).toBe(text);
  });

  test('leaves out what is no error with --quiet, unless it says why a file could not be judged', () => {
    const severities = (file: FileReport) =>
      JSON.parse(written([file], summary, true)).files[0].findings.map((it: { severity: string }) => it.severity);
    expect(severities(report())).toEqual(['error', 'error']);
    const incomplete = report({}, 'incomplete');
    expect(severities(incomplete)).toEqual(['error', 'error']);
    const unread = finding({ ruleId: 'core-table-unreadable', severity: 'warning' });
    const { result } = incomplete;
    const told = { ...incomplete, result: { ...result, findings: [...result.findings, unread] } };
    expect(severities(told)).toEqual(['error', 'error', 'warning']);
  });
});
