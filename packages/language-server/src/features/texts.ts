/** The words of actions, lenses, symbols and refusals. Those of hovers stand in hover-texts.ts. */
import type { Locale } from '@disclosure-lint/core';

export interface FeatureTexts {
  readonly actions: {
    /** All that can be mended without judgement. */
    fixAll(count: number): string;
    /**
     * @param title Of the rule.
     * @param more How many other breaches the same figure brings about.
     */
    suppress(title: string, more: number): string;
    explain(title: string): string;
  };
  readonly lens: {
    rows(hold: number, total: number): string;
    columns(hold: number, total: number): string;
    /** @param parts Those of `rows` and `columns` that there are. */
    agree(parts: readonly string[]): string;
  };
  readonly symbols: {
    readonly preamble: string;
    readonly untitled: string;
    readonly table: string;
    readonly unreadable: string;
    readonly blank: string;
    shape(rows: number, columns: number): string;
  };
  /** Why a finding is not suppressed. */
  readonly suppress: {
    readonly noReason: string;
    notADate(given: string): string;
    past(given: string): string;
    readonly gate: string;
    readonly notLinted: string;
    readonly gone: string;
    already(reason: string): string;
    readonly aboutFile: string;
    invalid(file: string, where: string): string;
  };
}

/** @returns the words in one language. */
export function featureTexts(locale: Locale): FeatureTexts {
  return locale === 'en' ? english : chinese;
}

const chinese: FeatureTexts = {
  actions: {
    fixAll: (count) => `修正本报告中可放心修正的全部${count}处`,
    suppress: (title, more) =>
      more > 0 ? `豁免“${title}”这一处和由此引起的另外${more}处，并写明理由…` : `豁免“${title}”这一处，并写明理由…`,
    explain: (title) => `查看规则说明：${title}`,
  },
  lens: {
    rows: (hold, total) => `行 ${hold}/${total}`,
    columns: (hold, total) => `列 ${hold}/${total}`,
    agree: (parts) => `${parts.join('、')} 相符`,
  },
  symbols: {
    preamble: '引言',
    untitled: '（没有标题）',
    table: '表格',
    unreadable: '（未能读取的内容）',
    blank: '空',
    shape: (rows, columns) => `${rows} 行 × ${columns} 列`,
  },
  suppress: {
    noReason: '没有写理由，未作豁免。',
    notADate: (given) => `截止日期要写成 2025-12-31 这样，写的是“${given}”。`,
    past: (given) => `截止日期 ${given} 已经过去，未作豁免。`,
    gate: '现在用的是自动关口（gate）这一组规则，它不读豁免，登记了也不起作用。请先在设置 disclosureLint.preset 中换一组规则。',
    notLinted: '这份文件没有打开，或者没有核对，未作豁免。',
    gone: '报告已经改动，这个问题现在没有了，不用豁免。',
    already: (reason) => `这个问题已经豁免，理由是：${reason}`,
    aboutFile: '这是关于文件本身的问题，不能豁免，请改正文件。',
    invalid: (file, where) => `豁免文件 ${file} 有错误，没有改动它。请先改正：${where}`,
  },
};

const english: FeatureTexts = {
  actions: {
    fixAll: (count) => `Fix all ${count} safely fixable problems of this report`,
    suppress: (title, more) =>
      more > 0
        ? `Suppress this “${title}” and the ${more} more that come of it, with a reason…`
        : `Suppress this “${title}” with a reason…`,
    explain: (title) => `Explain the rule: ${title}`,
  },
  lens: {
    rows: (hold, total) => `rows ${hold}/${total}`,
    columns: (hold, total) => `columns ${hold}/${total}`,
    agree: (parts) => `${parts.join(', ')} agree`,
  },
  symbols: {
    preamble: 'Introduction',
    untitled: '(no heading)',
    table: 'table',
    unreadable: '(content that could not be read)',
    blank: 'blank',
    shape: (rows, columns) => `${rows} rows × ${columns} columns`,
  },
  suppress: {
    noReason: 'No reason was given: nothing was suppressed.',
    notADate: (given) => `The last day must be a date such as 2025-12-31, not “${given}”.`,
    past: (given) => `The last day, ${given}, is past: nothing was suppressed.`,
    gate: 'The rules of the gate are in use, which read no suppressions: it would have no effect. Choose other rules in the setting disclosureLint.preset first.',
    notLinted: 'This file is not open, or was not checked: nothing was suppressed.',
    gone: 'The report has changed and the problem is gone: there is nothing to suppress.',
    already: (reason) => `This problem is suppressed already, because: ${reason}`,
    aboutFile: 'This problem is about the file itself and cannot be suppressed. Please correct the file.',
    invalid: (file, where) =>
      `The file of suppressions ${file} has mistakes and was left alone. Please correct it first: ${where}`,
  },
};
