/** The words of `claims`. */
import type { Locale } from '@disclosure-lint/core';

export interface ClaimsTexts {
  readonly command: string;
}

/** The words in a language. */
export function claimsTexts(locale: Locale): ClaimsTexts {
  return locale === 'en' ? en : zhCN;
}

const zhCN: ClaimsTexts = {
  command: '列出正文中读出的每个数字：认作什么、与表格的哪一格对照、是否相符。退出码：0 已读；2 用法有误或未能读',
};

const en: ClaimsTexts = {
  command:
    'list every figure read in the text: what it is taken for, which cell it was held against, whether they agree. Exit codes: 0 read; 2 misuse, or something could not be read',
};
