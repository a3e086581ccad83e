/** The words of the file. Both languages have this type, so a missing text does not compile. */
import type { Locale } from '@disclosure-lint/core';
import { english } from './texts-en.ts';

export interface HtmlTexts {
  readonly title: string;
  readonly toReports: string;
  readonly verdict: string;
  readonly tiles: Readonly<
    Record<
      'files' | 'accepted' | 'rejected' | 'incomplete' | 'error' | 'warning' | 'info' | 'suppressed' | 'notLinted',
      string
    >
  >;
  readonly noFiles: string;
  readonly heat: string;
  heatNote(organs: number, allOrgans: number, rules: number, allRules: number): string;
  readonly organ: string;
  readonly otherRules: string;
  readonly sum: string;
  readonly bars: string;
  barsNote(shown: number, all: number): string;
  readonly rule: string;
  readonly findings: string;
  readonly reports: string;
  readonly list: string;
  listNote(drawn: number, toDraw: number): string;
  readonly columns: Readonly<Record<'number' | 'organ' | 'year' | 'file' | 'verdict', string>>;
  readonly unknownOrgan: string;
  readonly search: string;
  readonly allVerdicts: string;
  readonly notLinted: string;
  readonly reason: string;
  readonly ignored: string;
  readonly files: string;
  readonly filters: string;
  readonly filterText: string;
  readonly severity: string;
  readonly ask: string;
  readonly asks: Readonly<Record<'fix' | 'verify', string>>;
  readonly category: string;
  readonly fileCategory: string;
  readonly allCategories: string;
  readonly allRules: string;
  readonly showSuppressed: string;
  readonly reset: string;
  /** `{0}` and `{1}` are the numbers shown, of all. */
  readonly shownOf: string;
  readonly shownFiles: string;
  readonly nothingShown: string;
  readonly keys: string;
  readonly paper: string;
  readonly notes: string;
  readonly noPaper: string;
  finding(number: number): string;
  inReport(number: number): string;
  readonly onTable: string;
  readonly missing: string;
  readonly unreadable: string;
  /** @param position In the file that was checked: line and column, or table and row. */
  at(position: string): string;
  readonly noPlace: string;
  readonly toTop: string;
  moreFindings(count: number): string;
  readonly paperCut: string;
  readonly tooMuch: string;
  moreRemarks(count: number): string;
  readonly suppressions: string;
  madeBy(version: string): string;
  readonly quiet: string;
}

const chinese: HtmlTexts = {
  title: '政府信息公开工作年度报告核对结果',
  toReports: '跳到报告',
  verdict: '判定',
  tiles: {
    files: '份报告',
    accepted: '份通过',
    rejected: '份不通过',
    incomplete: '份未能判定',
    error: '个错误',
    warning: '个警告',
    info: '个提示',
    suppressed: '个已豁免，不计入判定',
    notLinted: '处没有核对',
  },
  noFiles: '没有核对任何报告。',
  heat: '各单位问题分布',
  heatNote: (organs, allOrgans, rules, allRules) =>
    [
      organs < allOrgans
        ? `有问题的单位共${allOrgans}个，这里只列出问题最多的${organs}个，其余见下面的“全部文件”。`
        : '按错误、警告、提示的多少排列；没有问题的单位不列。',
      rules < allRules ? `有问题的规则共${allRules}条，只列出最常见的${rules}条，其余合并为一栏。` : '',
      '数字是问题个数，颜色越深越多。',
    ].join(''),
  organ: '单位',
  otherRules: '其余规则',
  sum: '合计',
  bars: '最常见的问题',
  barsNote: (shown, all) => (shown < all ? `共${all}条规则有问题，列出最常见的${shown}条。` : ''),
  rule: '规则',
  findings: '问题数',
  reports: '涉及报告',
  list: '全部文件',
  listNote: (drawn, toDraw) =>
    drawn < toDraw
      ? `有问题的报告共${toDraw}份，本文件只画出其中问题最重的${drawn}份；其余的在下表中没有链接，请单独核对后查看。`
      : '没有问题的报告只在此处列出。',
  columns: { number: '序号', organ: '单位', year: '年度', file: '文件', verdict: '判定' },
  unknownOrgan: '（单位不明）',
  search: '查找单位、年度、文件名',
  allVerdicts: '全部判定',
  notLinted: '没有核对的文件',
  reason: '原因',
  ignored: '按配置略过的报告',
  files: '核对所依据的文件',
  filters: '筛选问题',
  filterText: '查找文字',
  severity: '程度',
  ask: '要求',
  asks: { fix: '应当改正', verify: '请核实' },
  category: '类别',
  fileCategory: '文件本身',
  allCategories: '全部类别',
  allRules: '全部规则',
  showSuppressed: '显示已豁免的',
  reset: '全部显示',
  shownOf: '显示 {0} 个，共 {1} 个问题',
  shownFiles: '显示 {0} 份，共 {1} 份',
  nothingShown: '没有符合筛选条件的问题。',
  keys: '点编号在报告与问题之间来回；F8 到下一个问题，Shift+F8 到上一个。',
  paper: '报告',
  notes: '问题',
  noPaper: '这份文件无法按年度报告读取，没有版面可看。',
  finding: (number) => `问题${number}`,
  inReport: (number) => `在报告中看问题${number}`,
  onTable: '此表：',
  missing: '报告缺少这一格',
  unreadable: '未能读取',
  at: (position) => `（原文件 ${position}）`,
  noPlace: '报告中没有可以标出的位置',
  toTop: '回到总览',
  moreFindings: (count) => `还有${count}个问题没有列出。请先改正以上问题，再核对一遍。`,
  paperCut: '报告太长，以下没有画出。',
  tooMuch: '本文件已经太大，这份报告没有画出。请单独核对后查看。',
  moreRemarks: (count) => `还有${count}份报告的说明没有列出。`,
  suppressions: '豁免文件的问题',
  madeBy: (version) => `由 disclosure-lint ${version} 生成`,
  quiet: '本文件只列出错误；以上个数仍是全部问题的个数。',
};

const all: Readonly<Record<Locale, HtmlTexts>> = { 'zh-CN': chinese, en: english };

/** @returns the words in a language. */
export function htmlTexts(locale: Locale): HtmlTexts {
  return all[locale];
}
