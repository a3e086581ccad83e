/** `--format pretty`, as a person sees it. */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  createReporter,
  displayWidth,
  type FileReport,
  originInWords,
  type ReporterOptions,
  type RunSummary,
} from '../src/index.ts';
import { finding, locate, mistyped, NOTHING_MORE, report, unbalanced } from './sample.ts';

const summary: RunSummary = {
  files: 1,
  errors: 2,
  warnings: 1,
  infos: 0,
  verdict: 'rejected',
  notLinted: [],
  ...NOTHING_MORE,
};

function written(file: FileReport, over: Partial<ReporterOptions> = {}, total = summary): string {
  const reporter = createReporter('pretty', { locale: 'zh-CN', version: '0.1.0', quiet: false, color: false, ...over });
  return reporter.begin() + reporter.file(file) + reporter.end(total);
}

describe('pretty', () => {
  test('in Chinese', () => {
    expect(written(report())).toMatchSnapshot();
  });

  test('in English', () => {
    expect(written(report(), { locale: 'en' })).toMatchSnapshot();
  });

  test('in 60 columns', () => {
    const text = written(report({ findings: [unbalanced] }), { columns: 60 });
    expect(text).toMatchSnapshot();
    expect(Math.max(...text.split('\n').slice(1).map(displayWidth))).toBeLessThanOrEqual(60);
  });

  describe('a mistyped figure', () => {
    test.each(['zh-CN', 'en'] as const)('is told with its proof: %s', (locale) => {
      expect(written(report({ findings: [mistyped(locale)], outcomes: [] }), { locale })).toMatchSnapshot();
    });

    test.each(['zh-CN', 'en'] as const)('in 60 columns: %s', (locale) => {
      const text = written(report({ findings: [mistyped(locale)], outcomes: [] }), { locale, columns: 60 });
      expect(text).toMatchSnapshot();
      expect(Math.max(...text.split('\n').slice(3).map(displayWidth))).toBeLessThanOrEqual(60);
    });

    test('that may be one of several is told with every way to mend it', () => {
      const [fix] = mistyped().fixes;
      const fixes = fix ? [fix, { ...fix, title: '另一格改为 7' }] : [];
      const shown = written(report({ findings: [mistyped('zh-CN', { messageId: 'choice', fixes })] }));
      expect(shown).toContain('\n    修正  · 改为 8\n          · 另一格改为 7\n');
      const own = written(report({ findings: [mistyped('zh-CN', { messageId: 'row', fixes: fixes.slice(0, 1) })] }));
      expect(own).toContain('\n    修正  改为 8\n');
    });

    test('is remarked where the search for it was given up', () => {
      const file = report({ diagnosis: { steps: 9, complete: false } });
      expect(written(file)).toContain('\n\n  同时不相符的合计太多，');
      expect(written(file, { locale: 'en' })).toContain('\n\n  too many sums are wrong at once, ');
      expect(written(file, { quiet: true })).not.toContain('太多');
      expect(written(report({ diagnosis: { steps: 9, complete: true } }))).toBe(written(report()));
    });
  });

  test('with colours: the same text', () => {
    const colored = written(report(), { color: true });
    expect(colored).toContain('\u001b[31m');
    expect(stripVTControlCharacters(colored)).toBe(written(report()));
  });

  test('a clean file takes no line', () => {
    const clean: RunSummary = {
      files: 1,
      errors: 0,
      warnings: 0,
      infos: 0,
      verdict: 'accepted',
      notLinted: [],
      ...NOTHING_MORE,
    };
    expect(written(report({ findings: [], outcomes: [] }, 'accepted'), {}, clean)).toBe(
      '✓ 通过  核对了1份报告，没有发现问题\n',
    );
  });

  describe('what could not be carried over from a document', () => {
    const losses = [
      { message: '表里是图片\u001b[2J', origin: { kind: 'table', table: 3, row: 4, column: 2 } as const },
      { message: '修订的文字', origin: { kind: 'paragraph', paragraph: 12 } as const },
      { message: '不知在哪' },
    ];
    const clean = report({ findings: [], outcomes: [] }, 'accepted');

    test('is listed with its place', () => {
      expect(written({ ...clean, import: { kind: 'docx', losses } })).toContain(
        '\n\n  读入 Word 文件时有3处未能照原样转入：\n    第3张表第4行第2列  表里是图片␛[2J\n    第12段             修订的文字\n                       不知在哪\n\n',
      );
      expect(written({ ...clean, import: { kind: 'html', losses } }, { locale: 'en' })).toContain(
        '  not carried over as printed from the web page (3):\n    table 3, row 4, column 2  表里是图片',
      );
    });

    test('wraps beside its place', () => {
      const long = [{ ...losses[0], message: '这一行的数据无法与各列对应，'.repeat(5) }];
      const text = written({ ...clean, import: { kind: 'docx', losses: long } }, { columns: 60 });
      expect(Math.max(...text.split('\n').slice(1).map(displayWidth))).toBeLessThanOrEqual(60);
      expect(text).toContain(`\n${' '.repeat(23)}数据无法`);
    });

    test('stands without places where none is known', () => {
      expect(written({ ...clean, import: { kind: 'xlsx', losses: losses.slice(2) } })).toContain('：\n    不知在哪\n');
    });

    test('takes no line when there is nothing, with --quiet, or when a report file recorded it', () => {
      const silent = written(clean);
      expect(written({ ...clean, import: { kind: 'docx', losses: [] } })).toBe(silent);
      expect(written({ ...clean, import: { kind: 'docx', losses } }, { quiet: true })).not.toContain('修订');
      expect(written({ ...clean, import: { kind: 'report', losses } })).toBe(silent);
    });

    test('is told wherever it decides the verdict', () => {
      const incomplete = report({ findings: [], outcomes: [] }, 'incomplete');
      expect(written({ ...incomplete, import: { kind: 'report', losses } }, { quiet: true })).toContain(
        '  这份报告转入时有3处未能照原样转入：\n',
      );
    });
  });

  test('--quiet lists errors and says so', () => {
    const text = written(report(), { quiet: true });
    expect(text).not.toContain('rules-without-power');
    expect(text).toMatch(/✗ 不通过 {2}核对了1份报告，2个错误、1个警告；只列出错误\n$/u);
  });

  test('what is suppressed is counted, and listed when asked for', () => {
    const suppressed = { reason: '已电话核实\u001b[2J', author: '李', until: '2025-12-31' };
    const file = report({ findings: [finding({ suppressed }), unbalanced] });
    const total: RunSummary = {
      ...summary,
      errors: 1,
      warnings: 0,
      suppressed: 1,
      ignored: ['b.report.json'],
      configFiles: ['c\u001b.json', 'd.json'],
      suppressionFiles: [{ path: 's.json', text: '', findings: [] }],
    };
    const brief = written(file, {}, total);
    expect(brief).toMatch(/1个错误 · 另有1个已豁免\n/u);
    expect(brief).not.toContain('cell-blank');
    expect(brief).toMatch(
      /1个错误\n {2}已豁免1个问题，不计入判定（--show-suppressed 列出）\n {2}按配置略过1份报告\n {2}配置：c␛\.json、d\.json\n {2}豁免：s\.json\n$/u,
    );
    const full = written(file, { showSuppressed: true }, total);
    expect(full).toContain('错误 · 已豁免');
    expect(full).toMatch(/豁免 {2}已电话核实␛\[2J\n +李，有效期至2025-12-31\n/u);
  });

  test('what is wrong with suppressions stands on their own file', () => {
    const text = '{\n  "rule": "x"\n}\n';
    const note = finding({ severity: 'warning', ruleId: 'core-suppression', location: locate('"x"', text) });
    const total: RunSummary = { ...summary, suppressionFiles: [{ path: 's.json', text, findings: [note] }] };
    const shown = written(report({ findings: [], outcomes: [] }), {}, total);
    expect(shown).toContain('s.json  1个警告\n\n  2:11  警告');
    expect(written(report({ findings: [], outcomes: [] }), { quiet: true }, total)).not.toContain('core-suppression');
  });

  test('what was not checked is listed with the reason', () => {
    const missed: RunSummary = {
      ...summary,
      verdict: 'incomplete',
      notLinted: [{ path: 'a\u001b.json', reason: '没有这个文件' }],
    };
    expect(written(report(), {}, missed)).toMatch(/! 未能判定 .*\n {2}1处没有核对：\n {4}a␛\.json {2}没有这个文件\n$/u);
  });

  test('a place in a Word or spreadsheet document is named by table and cell, without a frame', () => {
    const location = { ...locate('""'), origin: { kind: 'table' as const, table: 2, row: 3, column: 4 } };
    const text = written(report({ findings: [finding({ location })] }));
    expect(text).toContain('  第2张表第3行第4列  错误  ');
    expect(text).not.toContain('│');
  });

  test('a place in a workbook is named by its sheet and as spreadsheets name cells', () => {
    const origin = { kind: 'table' as const, table: 3, sheet: '三、申请\u001b[2J', row: 4, column: 3 };
    const file = report({ findings: [finding({ location: { ...locate('""'), origin } })] });
    expect(written(file)).toContain('  工作表“三、申请␛[2J”C4单元格  错误  ');
    expect(written(file, { locale: 'en' })).toContain('  sheet “三、申请␛[2J”, cell C4  error  ');
  });

  test.each([
    [26, 4, '工作表“表”Z4单元格', 'sheet “表”, cell Z4'],
    [27, 4, '工作表“表”AA4单元格', 'sheet “表”, cell AA4'],
    [703, undefined, '工作表“表”AAA列', 'sheet “表”, column AAA'],
    [undefined, 4, '工作表“表”第4行', 'sheet “表”, row 4'],
    [undefined, undefined, '工作表“表”', 'sheet “表”'],
  ])('column %s, row %s of a sheet: %s', (column, row, chinese, english) => {
    const origin = { kind: 'table' as const, table: 1, sheet: '表', ...(row && { row }), ...(column && { column }) };
    expect(originInWords(origin, 'zh-CN')).toBe(chinese);
    expect(originInWords(origin, 'en')).toBe(english);
  });

  test('what is only near is said to be', () => {
    const text = written(report({ findings: [finding({ location: { ...locate('""'), exact: false } })] }));
    expect(text).toContain('  9:57 附近  错误');
  });

  test('nothing that a document holds reaches the terminal as a control character', () => {
    const evil = 'x\u001b[2J\u0007\u009b\u202e\u2028\r\n\ty';
    const text = written(
      report({
        path: evil,
        findings: [
          finding({
            message: evil,
            place: evil,
            remedy: evil,
            rationale: evil,
            related: [{ label: evil, literal: evil, location: locate('9') }, ...unbalanced.related],
          }),
        ],
      }),
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028]/u);
    expect(text).toContain('x␛[2J␇<U+009B><U+202E><U+2028>↵ y');
  });
});
