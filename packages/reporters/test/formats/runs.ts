/** Runs for the tests of the formats: reports that are linted in earnest, and what a format makes of them. */
import {
  analyseDocument,
  builtinRules,
  createRuleSet,
  judge,
  type LintContext,
  parseDocument,
} from '@disclosure-lint/core';
import {
  type FileReport,
  type Format,
  type ReporterOptions,
  type RunSummary,
  renderRun,
  summaryOf,
} from '../../src/index.ts';

/** Few rules, so that the snapshots change only with them: cells, sums, and text against tables. */
const RULES = ['cell-blank', 'cell-not-number', 'remedies-total', 'narrative-review', 'mixed-punctuation'];

export const ruleSet = createRuleSet({ rules: builtinRules(), only: RULES });
export const rules = ruleSet.rules.map(({ file }) => file);

/** A name that no shell, address or list takes as it is. */
export const PATH = '报送/𠀀街道，100%: #1 😀.report.json';

/** @returns a report with what no keyboard types in cells, text and names. */
export function astralReport(): Record<string, unknown> {
  return {
    format: 'disclosure-report/1',
    title: '𠀀街道办事处２０２４年政府信息公开工作年度报告',
    organ: { name: '𠀀街道办事处' },
    year: 2024,
    sections: [
      {
        heading: '一、总体情况',
        content: ['😀全年收到行政复议申请９件,均已办结。𠀀', '“𠮷祥”平台运行正常，'.repeat(2)],
      },
      {
        heading: '四、政府信息公开行政复议、行政诉讼情况',
        content: [
          {
            table: 'remedies',
            columns: ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
            rows: [
              { label: '行政复议', cells: ['２', 1, 0, 0, 5] },
              { label: ['行政诉讼', '未经复议直接起诉'], cells: ['𠀀', '', 0, 0, 0] },
              { label: ['行政诉讼', '复议后起诉'], cells: ['😀１', 0, 0, 0, 1] },
            ],
          },
        ],
      },
    ],
  };
}

/** @returns the report as a file with the line ends of Windows. */
export function astralText(): string {
  return JSON.stringify(astralReport(), null, 1).replaceAll('\n', '\r\n');
}

/** Lints a text. */
export async function linted(
  text: string,
  { path = PATH, ...context }: Partial<LintContext> & { readonly path?: string } = {},
): Promise<FileReport> {
  const { result, document, report } = await analyseDocument(parseDocument(text, path), {
    ruleSet,
    locale: 'zh-CN',
    ...context,
  });
  const verdict = judge(result, { failOn: 'error' });
  return { result, verdict, text: document.text, ...(report && { report }) };
}

/** Writes a run in a format. */
export function written(
  format: Format,
  files: readonly FileReport[],
  { summary = {}, ...over }: Partial<ReporterOptions> & { readonly summary?: Partial<RunSummary> } = {},
): string {
  return renderRun(
    format,
    files,
    { locale: 'zh-CN', version: '0.1.0', rules, ...over },
    { ...summaryOf(files), ...summary },
  );
}
