/** The words of the commands with which an office writes rules of its own: `rules new`, `rules test --watch`, `rules try`. */
import type { Locale } from '@disclosure-lint/core';

export interface AuthoringTexts {
  readonly commands: Readonly<Record<'new' | 'try', string>>;
  readonly positionals: Readonly<Record<'name' | 'rule', string>>;
  readonly options: Readonly<Record<'category' | 'folder' | 'force' | 'watch' | 'format', string>>;
  illFormedName(name: string): string;
  reservedName(name: string): string;
  takenName(name: string): string;
  takenBy(name: string, path: string): string;
  /** In the list of rules, in the place of a severity. */
  readonly off: string;
  // After a rule's title in the list of rules.
  own(path: string): string;
  setAt(place: string): string;
  readonly offByDefault: string;
  readonly notInPresets: string;
  /** After a list or a trial; nothing when no configuration was used. */
  configUsed(files: readonly string[]): readonly string[];
  /** What to do with a new rule file. */
  nextSteps(path: string, folder: string): string;
  readonly nothingToWatch: string;
  readonly waiting: string;
  changed(paths: string): string;
  oneRule(path: string): string;
  fileWithoutConfig(path: string): string;
  hits(count: number): string;
  hitTotal(reports: number, hit: number, findings: number): string;
  passTotal(count: number): string;
  notApplicableTotal(count: number, reason: string): string;
  notTriedTotal(count: number): string;
}

/** The words in a language. */
export function authoringTexts(locale: Locale): AuthoringTexts {
  return locale === 'en' ? en : zhCN;
}

const zhCN: AuthoringTexts = {
  commands: {
    new: '新建一条自编规则：写好各项说明和例子的规则文件',
    try: '在已有报告上试用一条规则，列出哪些会新增问题。退出码：0 都没有；1 有；2 未能试用',
  },
  positionals: { name: '规则名：小写字母、数字和连字符', rule: '规则文件（照文件所写试用），或规则名（按配置试用）' },
  options: {
    category: '类别',
    folder: '规则文件所在文件夹',
    force: '规则文件已存在时覆盖',
    watch: '规则文件改动后重新运行，按 Ctrl+C 结束',
    format: '输出格式',
  },
  illFormedName: (name) => `“${name}”不能作规则名：只用小写字母、数字和连字符，以字母开头，如 issued-within-stock。`,
  reservedName: (name) => `“${name}”不能作规则名：以“core-”开头的名称是保留的。`,
  takenName: (name) => `已有名为“${name}”的内置规则，请换一个名称；用 disclosure-lint explain ${name} 查看它。`,
  takenBy: (name, path) => `已有名为“${name}”的规则（${path}），请换一个名称。`,
  off: '关闭',
  own: (path) => `（自编：${path}）`,
  setAt: (place) => `（${place}）`,
  offByDefault: '（默认不启用）',
  notInPresets: '（不在所选规则组内）',
  configUsed: (files) => (files.length > 0 ? [`配置：${files.join('、')}`] : []),
  nextSteps: (path, folder) => `下一步：
  1. 打开 ${path}，把【改：……】换成您的文字，再改 conditions（应当成立的事）和 examples（例子）。
  2. 边改边看例子是否符合预期：disclosure-lint rules test ${path} --watch
  3. 在已有报告上试用：        disclosure-lint rules try ${path} 报告文件夹
  4. 正式使用：                disclosure-lint 报告文件夹 --rule-dir ${folder}
     或在 disclosure-lint.config.json 中写 "rules": ["${folder}"]
`,
  nothingToWatch: '--watch 要写明规则文件或文件夹。',
  waiting: '等待改动，按 Ctrl+C 结束。',
  changed: (paths) => `── ${paths} 有改动，重新运行`,
  oneRule: (path) => `${path} 是文件夹；请写明一个规则文件，或规则名。`,
  fileWithoutConfig: (path) =>
    `规则文件照文件所写试用，不读配置，不能加 --config；要按配置试用，请把 ${path} 换成规则名。`,
  hits: (count) => `${count}处`,
  hitTotal: (reports, hit, findings) =>
    hit === 0 ? `${reports}份报告都不会新增问题。` : `${reports}份报告中有${hit}份会新增问题，共${findings}处。`,
  passTotal: (count) => `没有问题的${count}份`,
  notApplicableTotal: (count, reason) => `不适用的${count}份：${reason}`,
  notTriedTotal: (count) => `未能试用的${count}份`,
};

const en: AuthoringTexts = {
  commands: {
    new: "start a rule of the office's own: a rule file with every field explained, and examples",
    try: 'try a rule on existing reports and list those it would newly fail. Exit codes: 0 none; 1 some; 2 it could not be tried',
  },
  positionals: {
    name: "the rule's name: lower-case letters, digits and hyphens",
    rule: 'a rule file (tried as it is written), or the name of a rule (tried as the configuration has it)',
  },
  options: {
    category: 'category',
    folder: 'folder of the rule file',
    force: 'overwrite the rule file if it exists',
    watch: 'run again whenever a rule file changes, until Ctrl+C',
    format: 'output format',
  },
  illFormedName: (name) =>
    `“${name}” cannot be a rule's name: it takes lower-case letters, digits and hyphens and begins with a letter, such as issued-within-stock.`,
  reservedName: (name) => `“${name}” cannot be a rule's name: names starting with “core-” are reserved.`,
  takenName: (name) =>
    `There is a built-in rule named “${name}” already, see disclosure-lint explain ${name}; please choose another name.`,
  takenBy: (name, path) => `There is a rule named “${name}” already (${path}); please choose another name.`,
  off: 'off',
  own: (path) => ` (own: ${path})`,
  setAt: (place) => ` (${place})`,
  offByDefault: ' (off by default)',
  notInPresets: ' (in none of the presets chosen)',
  configUsed: (files) => (files.length > 0 ? [`Configuration: ${files.join(', ')}`] : []),
  nextSteps: (path, folder) => `Next:
  1. Open ${path}, put your own words where it says [edit: …], then change conditions (what must hold) and examples.
  2. See while you edit whether the examples hold:  disclosure-lint rules test ${path} --watch
  3. Try it on the reports that you have:           disclosure-lint rules try ${path} REPORTS
  4. Use it:                                        disclosure-lint REPORTS --rule-dir ${folder}
     or write "rules": ["${folder}"] in disclosure-lint.config.json
`,
  nothingToWatch: '--watch needs a rule file or folder.',
  waiting: 'Waiting for changes; Ctrl+C ends.',
  changed: (paths) => `── ${paths} changed, running again`,
  oneRule: (path) => `${path} is a folder; please name one rule file, or a rule.`,
  fileWithoutConfig: (path) =>
    `A rule file is tried as it is written, without a configuration: --config is for rules tried by their names. Name the rule instead of ${path}.`,
  hits: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
  hitTotal: (reports, hit, findings) =>
    hit === 0
      ? `None of ${reports} ${reports === 1 ? 'report' : 'reports'} would newly fail.`
      : `${hit} of ${reports} ${reports === 1 ? 'report' : 'reports'} would newly fail, with ${findings} ${findings === 1 ? 'finding' : 'findings'} in all.`,
  passTotal: (count) => `without a finding: ${count}`,
  notApplicableTotal: (count, reason) => `not applicable: ${count}, ${reason}`,
  notTriedTotal: (count) => `could not be tried: ${count}`,
};
