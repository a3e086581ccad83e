/** What the server says of itself, where there is no finding to show. */
import { type FileProblem, type Locale, localise } from '@disclosure-lint/core';

interface DiagnosticTexts {
  /** @param name The file that is wrong. */
  misconfigured(name: string, first: string, more: number): string;
  suggestion(word: string): string;
  crashed(detail: string): string;
  unreadable(detail: string): string;
  readonly off: string;
  readonly ignored: string;
  readonly lintingWorkspace: string;
  readonly cancelled: string;
  noFormFor(year: number): string;
}

const TEXTS: Readonly<Record<Locale, DiagnosticTexts>> = {
  'zh-CN': {
    misconfigured: (name, first, more) =>
      `本报告未核对：${name} 有误（${first}${more > 0 ? `；另有${more}处` : ''}）。请先改正该文件。`,
    suggestion: (word) => `，是不是想写“${word}”`,
    crashed: (detail) =>
      `本报告未核对：核对程序出错（${detail}）。请重新启动核对服务；仍然出错的，请把运行记录发给维护者。`,
    unreadable: (detail) => `本报告未核对：文件无法读取（${detail}）。`,
    off: '设置中关闭了核对',
    ignored: '配置略过了本报告',
    lintingWorkspace: '核对工作区内的报告',
    cancelled: '已取消',
    noFormFor: (year) => `${year}年度没有统一格式；统一格式自2019年度的报告起施行`,
  },
  en: {
    misconfigured: (name, first, more) =>
      `This report was not checked: ${name} is wrong (${first}${more > 0 ? `; and ${more} more` : ''}). Please mend that file first.`,
    suggestion: (word) => `; did you mean “${word}”?`,
    crashed: (detail) =>
      `This report was not checked: the linter failed (${detail}). Please restart the language server; if it fails again, send the log of the output panel to the maintainers.`,
    unreadable: (detail) => `This report was not checked: the file cannot be read (${detail}).`,
    off: 'Checking is switched off in the settings',
    ignored: 'The configuration leaves this report out',
    lintingWorkspace: 'Checking the reports of the workspace',
    cancelled: 'cancelled',
    noFormFor: (year) => `no statutory form governs reports on ${year}; the form exists since the reports on 2019`,
  },
};

export function diagnosticTexts(locale: Locale): DiagnosticTexts {
  return TEXTS[locale];
}

/** @returns what is wrong, in words. */
export function problemText({ message, suggestion }: FileProblem, locale: Locale): string {
  return `${localise(message, locale)}${suggestion === undefined ? '' : diagnosticTexts(locale).suggestion(suggestion)}`;
}
