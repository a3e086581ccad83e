/** The words of the formats that other programs read. Both languages have this type, so a missing text does not compile. */
import type { Locale } from '@disclosure-lint/core';

export interface ExchangeTexts {
  /** What a case or entry is called that no rule stands behind. */
  readonly notLinted: string;
  readonly losses: string;
  readonly suppressed: string;
  partly(reason: string): string;
  lossesDecide(count: number): string;
  crashes(count: number): string;
  /** Before what is to be done, and before the clauses; with colon and space. */
  readonly remedy: string;
  readonly basis: string;
  readonly notifications: Readonly<Record<'notLinted' | 'ruleCrashed' | 'suppression', string>>;
  /** A line and column of a text file, so that no spreadsheet takes them for a time of day. */
  linePlace(line: number, column: number): string;
  readonly columns: readonly string[];
  /** The category of what is wrong with the file itself. */
  readonly fileCategory: string;
}

const chinese: ExchangeTexts = {
  notLinted: '没有核对',
  losses: '未能照原样转入',
  suppressed: '已豁免',
  partly: (reason) => `只核对了一部分：${reason}`,
  lossesDecide: (count) => `有${count}处未能照原样转入，未能判定：`,
  crashes: (count) => `有${count}条规则运行出错，本报告未经这些规则检查。`,
  remedy: '怎么改：',
  basis: '依据：',
  notifications: {
    notLinted: '没有核对的文件',
    ruleCrashed: '规则运行出错',
    suppression: '豁免需要核对',
  },
  linePlace: (line, column) => `文件第${line}行第${column}列`,
  columns: [
    ...['单位', '年度', '部分', '行', '栏', '问题', '依据', '修改意见', '类别'],
    ...['文件', '规则', '级别', '位置', '豁免'],
  ],
  fileCategory: '文件',
};

const english: ExchangeTexts = {
  notLinted: 'not checked',
  losses: 'not carried over as printed',
  suppressed: 'suppressed',
  partly: (reason) => `checked in part only: ${reason}`,
  lossesDecide: (count) => `not judged, for something was not carried over as printed (${count}):`,
  crashes: (count) =>
    `${count} ${count === 1 ? 'rule' : 'rules'} crashed, so the report was not checked by ${count === 1 ? 'it' : 'them'}.`,
  remedy: 'What to do: ',
  basis: 'Basis: ',
  notifications: {
    notLinted: 'a file that was not checked',
    ruleCrashed: 'a rule that crashed',
    suppression: 'a suppression to be looked at',
  },
  linePlace: (line, column) => `line ${line}, column ${column}`,
  columns: [
    ...['Organ', 'Year', 'Part', 'Row', 'Column', 'Problem', 'Basis', 'What to do', 'Category'],
    ...['File', 'Rule', 'Severity', 'Place', 'Suppressed'],
  ],
  fileCategory: 'file',
};

/** @returns the words in one language. */
export function exchangeTexts(locale: Locale): ExchangeTexts {
  return locale === 'en' ? english : chinese;
}
