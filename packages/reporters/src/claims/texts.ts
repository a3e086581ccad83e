/** The words of the table of figures. */
import type { Approximation, ClaimVerdict, Locale, OwnTableFigure } from '@disclosure-lint/core';

export interface ClaimsTexts {
  readonly headers: Readonly<Record<'where' | 'words' | 'value' | 'verdict' | 'against', string>>;
  readonly verdict: Readonly<Record<ClaimVerdict, string>>;
  /** A number that is not exact. */
  approximate(value: string, approximation: Approximation): string;
  /** Why a figure is not compared, by the matter next to it; `''` for any other. */
  readonly topic: Readonly<Record<string, string>>;
  readonly untied: string;
  readonly percent: string;
  readonly otherUnit: string;
  rule(name: string): string;
  /** What it is taken for, and the figure that it was held against. */
  against(title: string, figure: string): string;
  leftAlone(title: string): string;
  readonly noNumber: string;
  readonly plus: string;
  /** Of a sum of many cells. */
  more(count: number): string;
  /** @param zeros How many of the cells are 0 and not named. */
  sum(terms: string, zeros: number, value: number): string;
  allZero(cells: number): string;
  own(kind: OwnTableFigure['kind'], cells: string, value: string): string;
  /** A cell of the office's own table. */
  ownCell(label: string, literal: string): string;
  readonly noFigures: string;
  figures(count: number, parts: readonly string[]): string;
  read(files: number): string;
  notRead(count: number): string;
}

const chinese: ClaimsTexts = {
  headers: { where: '位置', words: '文字', value: '读作', verdict: '结果', against: '认作与对照' },
  verdict: {
    agrees: '相符',
    differs: '不符',
    rounded: '约数未比对',
    unknown: '表格缺数',
    notCompared: '未比对',
  },
  approximate: (value, approximation) =>
    ({ about: `约${value}`, over: `${value}多`, under: `不足${value}` })[approximation],
  topic: {
    published: '主动公开、发布的信息，统一格式的表格没有这一项',
    other: '其他事项，统一格式的表格没有这一项',
    papers: '公文，统一格式的表格没有这一项',
  },
  untied: '未与任何表格数字对应',
  percent: '百分比，不比对',
  otherUnit: '单位不是件数，不比对',
  rule: (name) => `（规则 ${name}）`,
  against: (title, figure) => `${title}：${figure}`,
  leftAlone: (title) => `${title}，不比对`,
  noNumber: '没有数字',
  plus: '＋',
  more: (count) => `等${count}格`,
  sum: (terms, zeros, value) => `${terms}${zeros > 0 ? `，其余${zeros}格为0` : ''}，合计${value}`,
  allZero: (cells) => `${cells}格均为0`,
  own: (kind, cells, value) =>
    ({
      cell: `供参考：恰为本报告自有表格的${cells}`,
      sum: `供参考：恰为本报告自有表格的${cells}合计${value}`,
      column: `供参考：恰为本报告自有表格的${cells}一列合计${value}`,
    })[kind],
  ownCell: (label, literal) => `“${label}”${literal}`,
  noFigures: '正文没有读出数字',
  figures: (count, parts) => `读出${count}处：${parts.join('、')}`,
  read: (files) => (files === 0 ? '没有读任何报告' : `读了${files}份报告`),
  notRead: (count) => `${count}处没有读：`,
};

const english: ClaimsTexts = {
  headers: { where: 'where', words: 'words', value: 'read as', verdict: 'result', against: 'taken for, held against' },
  verdict: {
    agrees: 'agrees',
    differs: 'differs',
    rounded: 'rounded',
    unknown: 'table lacks it',
    notCompared: 'not compared',
  },
  approximate: (value, approximation) =>
    ({ about: `about ${value}`, over: `over ${value}`, under: `under ${value}` })[approximation],
  topic: {
    published: 'information published, of which the tables of the form have no figure',
    other: 'another matter, of which the tables of the form have no figure',
    papers: 'official papers, of which the tables of the form have no figure',
  },
  untied: 'not tied to any table figure',
  percent: 'a percentage, not compared',
  otherUnit: 'another unit than cases, not compared',
  rule: (name) => ` (rule ${name})`,
  against: (title, figure) => `${title}: ${figure}`,
  leftAlone: (title) => `${title}, not compared`,
  noNumber: 'no number',
  plus: ' + ',
  more: (count) => ` and more, ${count} cells`,
  sum: (terms, zeros, value) => `${terms}${zeros > 0 ? `, the other ${zeros} cells 0` : ''}, together ${value}`,
  allZero: (cells) => `all of ${cells} cells 0`,
  own: (kind, cells, value) =>
    ({
      cell: `for information: the same as in the report's own table: ${cells}`,
      sum: `for information: the same as in the report's own table: ${cells}, together ${value}`,
      column: `for information: the same as a column of the report's own table: ${cells}, together ${value}`,
    })[kind],
  ownCell: (label, literal) => `“${label}” ${literal}`,
  noFigures: 'no figures in the text',
  figures: (count, parts) => `${count} read: ${parts.join(', ')}`,
  read: (files) => (files === 0 ? 'no report read' : `${files} ${files === 1 ? 'report' : 'reports'} read`),
  notRead: (count) => `not read (${count}):`,
};

/** @returns the words in one language. */
export function claimsTexts(locale: Locale): ClaimsTexts {
  return locale === 'en' ? english : chinese;
}
