/** The words of runs over many reports: earlier reports, organs, threads, reports line by line. */
import type { Locale } from '@disclosure-lint/core';

export interface ComparingTexts {
  readonly options: Readonly<Record<'previous' | 'organs' | 'threads' | 'ndjson', string>>;
  readonly group: string;
  /** An earlier file that is no report. */
  readonly noReport: string;
  /** Some earlier reports are no report’s year before. */
  unmatched(reports: readonly string[]): string;
  /** Of one organ and year there are several reports that differ, and one of them was taken. */
  passedOver(reports: readonly string[]): string;
  /** Several organs have become one. */
  merged(reports: readonly string[]): string;
  report(path: string, organ: string | undefined, year: number | undefined): string;
  organsRefused(count: number): string;
  /** The thread that was linting a file ended. */
  threadEnded(detail: string): string;
  readonly ndjsonPaths: string;
  readonly ndjsonFormat: string;
  /** Not a line came. */
  readonly ndjsonNothing: string;
}

/** The words in a language. */
export function comparingTexts(locale: Locale): ComparingTexts {
  return locale === 'en' ? en : zhCN;
}

const MOST_NAMED = 5;

function listed(reports: readonly string[]): string {
  return `${reports.slice(0, MOST_NAMED).join('、')}${reports.length > MOST_NAMED ? '等' : ''}`;
}

function named(reports: readonly string[]): string {
  return `${reports.slice(0, MOST_NAMED).join(', ')}${reports.length > MOST_NAMED ? ' and others' : ''}`;
}

const zhCN: ComparingTexts = {
  options: {
    previous: '上一年度的报告：文件、文件夹或通配符，按机关和年度对应；可重复',
    organs: '机关名册（JSON）：改过的名称，以及汇总哪些机关的报告',
    threads: '同时用几个线程；不写则按文件多少决定，1 为不另开线程',
    ndjson: '从标准输入逐行读报告，一行一份，结果也一行一份',
  },
  group: '对照与批量：',
  noReport: '不是报告，不能用来对照',
  unmatched: (reports) =>
    `有${reports.length}份上一年度的报告没有对应的报告，未用于对照：${listed(reports)}。机关改过名称的，请用 --organs 说明。`,
  passedOver: (reports) =>
    `同一机关、同一年度有多份数字不同的报告，只用先找到的一份对照，另有${reports.length}份未用：${listed(reports)}。请只留正式公布的一份。`,
  merged: (reports) =>
    `有${reports.length}份报告出自已合并的机关，合并后的报告未与上年对照：${listed(reports)}。请按各机关的合计人工核对。`,
  report: (path, organ, year) =>
    `${path}（${organ ?? '未写机关'}，${year === undefined ? '年度不明' : `${year}年度`}）`,
  organsRefused: (count) => `机关名册有${count}处错误，没有核对。`,
  threadEnded: (detail) => `核对这份报告的线程意外终止（${detail}）`,
  ndjsonPaths: '--ndjson 从标准输入读报告，不能再写文件或文件夹。',
  ndjsonFormat: '--ndjson 的结果是 JSON，不能与其他 --format 或 --output-file 同用。',
  ndjsonNothing: '标准输入里没有报告（每行一份）',
};

const en: ComparingTexts = {
  options: {
    previous: 'reports on the year before: files, folders or globs, matched by organ and year; repeatable',
    organs: 'a file on organs (JSON): names that changed, and whose reports are summed up',
    threads: 'how many threads work at once; by the number of files when absent, 1 for none beside the main one',
    ndjson: 'read reports from standard input, one a line, and write one result a line',
  },
  group: 'Comparing and bulk:',
  noReport: 'it is no report and cannot be compared with',
  unmatched: (reports) =>
    `${reports.length === 1 ? 'One earlier report is' : `${reports.length} earlier reports are`} no report’s year before and not compared with: ${named(reports)}. Where an organ was renamed, please say so with --organs.`,
  passedOver: (reports) =>
    `Of one organ and year there are several reports with different figures; the first was compared with, not ${named(reports)}. Please keep the published one only.`,
  merged: (reports) =>
    `These are of organs that have become one, whose report was not compared with last year’s: ${named(reports)}. Please check it by hand against their sums.`,
  report: (path, organ, year) => `${path} (${organ ?? 'organ not stated'}, ${year ?? 'year not known'})`,
  organsRefused: (count) =>
    `The file on organs has ${count === 1 ? 'a mistake' : `${count} mistakes`}; nothing was checked.`,
  threadEnded: (detail) => `the thread that was checking this report ended (${detail})`,
  ndjsonPaths: '--ndjson reads reports from standard input and takes no files or folders.',
  ndjsonFormat: 'the results of --ndjson are JSON; it goes with no other --format, and not with --output-file.',
  ndjsonNothing: 'there is no report on standard input (one a line)',
};
