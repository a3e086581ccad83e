import type { Locale } from '@disclosure-lint/core';
import { en } from './en.ts';
import type { Texts } from './texts.ts';
import { zhCN } from './zh-CN.ts';

const all: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, en };

/** The reporters' words in a language. */
export function textsIn(locale: Locale): Texts {
  return all[locale];
}
