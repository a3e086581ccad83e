/** The words of the rule pages. Both languages have this type, so a missing text does not compile. */
import type { Ask, Locale, Severity } from '@disclosure-lint/core';
import type { RuleFile } from '@disclosure-lint/schemas';

export interface PageTexts {
  readonly headings: Readonly<
    Record<'summary' | 'basis' | 'fails' | 'passes' | 'rationale' | 'falseAlarms' | 'configuration', string>
  >;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly ask: Readonly<Record<Ask, string>>;
  readonly category: Readonly<Record<RuleFile['meta']['category'], string>>;
  readonly precision: Readonly<Record<RuleFile['meta']['precision'], string>>;
  edition(edition: string): string;
  editions(editions: readonly string[]): string;
  presets(presets: readonly string[]): string;
  readonly noPreset: string;
  readonly remedy: string;
  setCell(place: string, value: string): string;
  readonly unedited: string;
  /** What the report on the year before holds, in an example. */
  lastYear(edits: string): string;
  other(organ: string, edits: string): string;
  child(organ: string, edits: string): string;
  missingChild(organ: string): string;
  readonly nearMiss: string;
  readonly noFalseAlarms: string;
  switchOff(rule: string): string;
  option(name: string, value: string): string;
}

const chinese: PageTexts = {
  headings: {
    summary: '摘要',
    basis: '依据',
    fails: '反例',
    passes: '正例',
    rationale: '理由',
    falseAlarms: '误报',
    configuration: '配置',
  },
  severity: { error: '错误', warning: '警告', info: '提示' },
  ask: { fix: '应当改正', verify: '请核实' },
  category: {
    structure: '结构',
    metadata: '标题与基本信息',
    cells: '单元格',
    arithmetic: '勾稽关系',
    narrative: '文字与表格',
    'cross-year': '与其他报告对照',
  },
  precision: { exact: '可以确定', heuristic: '依文字推断' },
  edition: (edition) => `${edition}年样式`,
  editions: (editions) => `适用于${editions.join('、')}年样式`,
  presets: (presets) => `规则组：${presets.join('、')}`,
  noPreset: '不在任何规则组中，需单独开启',
  remedy: '怎么改',
  setCell: (place, value) => `${place} 填 ${value}`,
  unedited: '样例报告，未作改动',
  lastYear: (edits) => `上一年度的报告：${edits}`,
  other: (organ, edits) => `${organ}的报告：${edits}`,
  child: (organ, edits) => `所属的${organ}：${edits}`,
  missingChild: (organ) => `所属的${organ}没有报告`,
  nearMiss: '与反例相近，但没有问题',
  noFalseAlarms: '没有已知的误报。',
  switchOff: (rule) =>
    `关闭这条规则：\`--rule ${rule}=off\`，或在配置文件中写 \`"severities": { "${rule}": "off" }\`。`,
  option: (name, value) => `选项 \`${name}\`，默认 \`${value}\``,
};

const english: PageTexts = {
  headings: {
    summary: 'Summary',
    basis: 'Basis',
    fails: 'What fails',
    passes: 'What passes',
    rationale: 'Why',
    falseAlarms: 'False alarms',
    configuration: 'Configuration',
  },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  ask: { fix: 'to be corrected', verify: 'to be verified' },
  category: {
    structure: 'structure',
    metadata: 'title and metadata',
    cells: 'cells',
    arithmetic: 'arithmetic',
    narrative: 'text against tables',
    'cross-year': 'against other reports',
  },
  precision: { exact: 'exact', heuristic: 'judged by wording' },
  edition: (edition) => `form of ${edition}`,
  editions: (editions) => `forms of ${editions.join(', ')}`,
  presets: (presets) => `presets: ${presets.join(', ')}`,
  noPreset: 'in no preset: switch it on by name',
  remedy: 'What to do',
  setCell: (place, value) => `${place} holds ${value}`,
  unedited: 'the specimen report as it is',
  lastYear: (edits) => `The report on the year before: ${edits}`,
  other: (organ, edits) => `The report of ${organ}: ${edits}`,
  child: (organ, edits) => `Summed up, ${organ}: ${edits}`,
  missingChild: (organ) => `Summed up, ${organ}: no report`,
  nearMiss: 'close to failing, but right',
  noFalseAlarms: 'None are known.',
  switchOff: (rule) =>
    `To switch it off: \`--rule ${rule}=off\`, or \`"severities": { "${rule}": "off" }\` in the configuration file.`,
  option: (name, value) => `option \`${name}\`, \`${value}\` by default`,
};

/** @returns the words in one language. */
export function pageTexts(locale: Locale): PageTexts {
  return locale === 'en' ? english : chinese;
}
