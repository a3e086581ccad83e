import type { Locale } from '@disclosure-lint/core';
import { en } from './en.ts';
import type { Texts } from './texts.ts';
import { zhCN } from './zh-CN.ts';

export const DEFAULT_LOCALE: Locale = 'zh-CN';

const all: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, en };

/** The command line's words in a language. */
export function textsIn(locale: Locale): Texts {
  return all[locale];
}

/** The language asked for, read before all else: misuse is explained in it. An unknown one is reported later. */
export function localeAskedFor(argv: readonly string[]): Locale | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const asked = options.flatMap((word, index) =>
    word === '--locale'
      ? (options[index + 1] ?? [])
      : word.startsWith('--locale=')
        ? word.slice('--locale='.length)
        : [],
  );
  const last = asked.at(-1);
  return last === undefined ? undefined : last === 'en' ? 'en' : DEFAULT_LOCALE;
}
