/** Why a fact could not look at something, in the words of both languages. */
import type { LocalisedText } from '@disclosure-lint/schemas';

export const TABLE_MISSING = (caption: string): LocalisedText => ({
  'zh-CN': `未找到表格“${caption}”`,
  en: `the table “${caption}” was not found`,
});
export const TABLE_UNREADABLE = (caption: string): LocalisedText => ({
  'zh-CN': `表格“${caption}”的位置是图片，无法读取`,
  en: `a picture stands where the table “${caption}” should be`,
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
export const NO_CLAIM: LocalisedText = {
  'zh-CN': '正文没有写这个数字',
  en: 'the text does not give the figure',
};
export const SEVERAL_FIGURES: LocalisedText = {
  'zh-CN': '正文写了几个不同的数字',
  en: 'the text gives several figures',
};
export const ORGAN_UNKNOWN = (property: string): LocalisedText => ({
  'zh-CN': `报告未注明机关信息（organ.${property}）`,
  en: `the report does not say who reports (organ.${property})`,
});
export const DATE_UNKNOWN = (label: LocalisedText, property: string): LocalisedText => ({
  'zh-CN': `报告未注明${label['zh-CN']}（${property}）`,
  en: `the report does not say its ${label.en} (${property})`,
});
export const NO_DAY = (day: unknown): LocalisedText => ({
  'zh-CN': `“${String(day)}”不是月和日（如 01-31）`,
  en: `“${String(day)}” is not a month and day (such as 01-31)`,
});
export const SECTION_MISSING = (section: LocalisedText): LocalisedText => ({
  'zh-CN': `没有“${section['zh-CN']}”这一部分`,
  en: `there is no section “${section.en}”`,
});
export const NO_TEXT: LocalisedText = { 'zh-CN': '没有可检查的文字', en: 'there is no text to look at' };
export const NOT_TEXT_ALONE: LocalisedText = {
  'zh-CN': '该部分有图片或表格，字数不能说明问题',
  en: 'the part holds a picture or a table, so its length tells nothing',
};
export const NO_TITLE: LocalisedText = { 'zh-CN': '没有可对照的标题', en: 'there is no title to compare' };
export const NO_TITLE_YEAR: LocalisedText = {
  'zh-CN': '标题没有写明一个年度',
  en: 'the title does not name one year',
};

/** Why nothing is said of prose that a document of tables alone does not hold. */
export const TABLES_ONLY: LocalisedText = {
  'zh-CN': '文件里只有表格，没有正文',
  en: 'the document holds tables alone and no prose',
};
export const NO_LAST_YEAR: LocalisedText = {
  'zh-CN': '没有可对照的上一年度报告',
  en: 'there is no report on the year before to compare with',
};
export const NO_OTHERS: LocalisedText = {
  'zh-CN': '没有可对照的其他报告',
  en: 'there are no other reports to compare with',
};
export const NO_CHILDREN: LocalisedText = {
  'zh-CN': '没有所属机关的报告可以对照',
  en: 'there are no reports of the organs that it sums up',
};
