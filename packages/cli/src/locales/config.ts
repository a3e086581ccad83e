/** The words of configuration and suppressions: `print-config`, `init`, `suppress`, and the options that choose a configuration. */
import type { Locale } from '@disclosure-lint/core';

export interface ConfigTexts {
  readonly commands: Readonly<Record<'printConfig' | 'init' | 'suppress', string>>;
  readonly positionals: Readonly<Record<'report', string>>;
  readonly options: Readonly<
    Record<
      | 'config'
      | 'noConfig'
      | 'isolated'
      | 'showSuppressed'
      | 'rule'
      | 'address'
      | 'reason'
      | 'author'
      | 'until'
      | 'force',
      string
    >
  >;
  readonly group: string;
  /** Some configuration, rule file or file of suppressions has mistakes. */
  refused(count: number): string;
  readonly configTwice: string;
  readonly initialised: string;
  readonly noReason: string;
  notADate(given: string): string;
  past(given: string): string;
  nothingToSuppress(rule: string, address: string | undefined): string;
  alreadySuppressed(count: number): string;
  suppressed(count: number, path: string): string;
}

/** The words in a language. */
export function configTexts(locale: Locale): ConfigTexts {
  return locale === 'en' ? en : zhCN;
}

const zhCN: ConfigTexts = {
  commands: {
    printConfig: '显示一份报告适用的配置，以及每一项出自哪里',
    init: '新建配置文件 disclosure-lint.config.json',
    suppress: '豁免报告中现有的问题，登记理由。退出码：0 已登记；1 没有对应的问题；2 未能登记',
  },
  positionals: { report: '报告文件' },
  options: {
    config: '只用这个配置文件，不再查找其他配置',
    noConfig: '不用任何配置文件',
    isolated: '不读报告旁边的配置和豁免（--preset gate 即含此项）',
    showSuppressed: '已豁免的问题也列出',
    rule: '规则名',
    address: '只豁免这一处（单元格地址或部分的名称，见 JSON 输出的 address）',
    reason: '理由（必填）',
    author: '登记人',
    until: '有效期的最后一天，如 2025-12-31',
    force: '配置文件已存在时覆盖',
  },
  group: '配置：',
  refused: (count) => `配置、豁免或规则文件有${count}处错误，没有核对。`,
  configTwice: '--config 与 --no-config 不能同时使用。',
  initialised:
    '各项的写法见 docs/zh-CN/configuration.md；用 disclosure-lint print-config 报告文件 查看实际生效的配置。',
  noReason: '--reason 不能为空。',
  notADate: (given) => `--until 要写成 2025-12-31 这样的日期，写的是“${given}”。`,
  past: (given) => `--until ${given} 已经过去。`,
  nothingToSuppress: (rule, address) =>
    `没有可豁免的问题：这份报告现在没有违反规则 ${rule}${address === undefined ? '' : `（${address}）`}。`,
  alreadySuppressed: (count) => `其中${count}个已经豁免。`,
  suppressed: (count, path) => `已在 ${path} 登记${count}条豁免`,
};

const en: ConfigTexts = {
  commands: {
    printConfig: 'show the configuration that holds for a report, and where each value comes from',
    init: 'write a new disclosure-lint.config.json',
    suppress:
      'suppress findings of a report as they are now, with a reason. Exit codes: 0 entered; 1 no such finding; 2 could not be entered',
  },
  positionals: { report: 'report file' },
  options: {
    config: 'use this configuration file and look for no other',
    noConfig: 'use no configuration file',
    isolated: 'do not read configuration and suppressions beside the reports (implied by --preset gate)',
    showSuppressed: 'list suppressed findings too',
    rule: 'name of the rule',
    address: 'this place only (address of the cell or key of the section, “address” in the JSON output)',
    reason: 'why (required)',
    author: 'who says so',
    until: 'the last day on which it acts, such as 2025-12-31',
    force: 'overwrite the configuration if it exists',
  },
  group: 'Configuration:',
  refused: (count) =>
    `${count} ${count === 1 ? 'mistake' : 'mistakes'} in configuration, suppressions or rule files, nothing was checked.`,
  configTwice: '--config and --no-config exclude each other.',
  initialised:
    'What can stand in it: docs/configuration.md; disclosure-lint print-config REPORT shows what holds for a report.',
  noReason: '--reason must not be empty.',
  notADate: (given) => `--until takes a date such as 2025-12-31, not “${given}”.`,
  past: (given) => `--until ${given} is past.`,
  nothingToSuppress: (rule, address) =>
    `Nothing to suppress: the report does not break the rule ${rule} now${address === undefined ? '' : ` at ${address}`}.`,
  alreadySuppressed: (count) => `${count} of its findings ${count === 1 ? 'is' : 'are'} suppressed already.`,
  suppressed: (count, path) => `entered ${count} ${count === 1 ? 'suppression' : 'suppressions'} in ${path}`,
};
