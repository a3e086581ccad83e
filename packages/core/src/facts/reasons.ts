/** Why a fact could not look at something, in the words of both languages. */
import type { LocalisedText } from '@disclosure-lint/schemas';

export const TABLE_MISSING = (caption: string): LocalisedText => ({
  'zh-CN': `未找到表格“${caption}”`,
  en: `the table “${caption}” was not found`,
});
export const UNREADABLE_CELL: LocalisedText = {
  'zh-CN': '有单元格不是可计算的数字',
  en: 'a cell gives no number to reckon with',
};
export const UNCERTAIN_ROW: LocalisedText = {
  'zh-CN': '该行数字未能确定位置',
  en: 'the figures of the row could not be placed',
};
export const LINE_MISSING: LocalisedText = { 'zh-CN': '缺少相关的行或栏', en: 'a row or column is missing' };
export const NO_NUMBER: LocalisedText = { 'zh-CN': '没有可计算的数字', en: 'there is no number to reckon with' };
export const YEAR_UNKNOWN: LocalisedText = { 'zh-CN': '报告年度不明', en: 'the year of the report is not known' };
export const EDITION_UNKNOWN: LocalisedText = {
  'zh-CN': '表头不足以判断样式',
  en: 'the headers do not tell the edition of the form',
};
export const NO_FIGURE_TO_COMPARE: LocalisedText = {
  'zh-CN': '表格中没有可对照的数字',
  en: 'the table has no figure to compare with',
};
export const ORGAN_UNKNOWN = (property: string): LocalisedText => ({
  'zh-CN': `报告未注明机关信息（organ.${property}）`,
  en: `the report does not say who reports (organ.${property})`,
});
export const SECTION_MISSING = (section: string): LocalisedText => ({
  'zh-CN': `没有该部分（${section}）`,
  en: `there is no such section (${section})`,
});
