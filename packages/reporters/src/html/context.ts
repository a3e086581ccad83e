/** What every part of the file needs: words, rules, options. */
import { builtinRules, coreFindingCatalogue, type Locale, localise } from '@disclosure-lint/core';
import { textsIn } from '../locales/index.ts';
import type { Texts } from '../locales/texts.ts';
import type { ReporterOptions } from '../reporter.ts';
import { pageTexts } from '../rule-page/texts.ts';
import { type HtmlTexts, htmlTexts } from './texts.ts';

/** What is told of a rule beside its name. */
export interface RuleWords {
  readonly title: string;
  /** `cells`, …; `file` for what is wrong with a file before any rule is asked; empty when nothing is known of the rule. */
  readonly category: string;
  readonly categoryInWords: string;
}

export interface HtmlContext {
  readonly locale: Locale;
  /** The words that all formats share. */
  readonly shared: Texts;
  readonly texts: HtmlTexts;
  readonly options: ReporterOptions;
  /** @param ruleId Of a rule that may be unknown: its name is its title then. */
  ruleWords(ruleId: string): RuleWords;
}

/** @returns the context that the options ask for. */
export function htmlContext(options: ReporterOptions): HtmlContext {
  const { locale } = options;
  const texts = htmlTexts(locale);
  const categories = pageTexts(locale).category;
  const words = new Map<string, RuleWords>();
  for (const [name, { title }] of Object.entries(coreFindingCatalogue))
    words.set(name, { title: localise(title, locale), category: 'file', categoryInWords: texts.fileCategory });
  for (const { name, meta } of options.rules ?? builtinRules()) {
    const { category, title } = meta;
    words.set(name, { title: localise(title, locale), category, categoryInWords: categories[category] });
  }
  return {
    locale,
    shared: textsIn(locale),
    texts,
    options,
    ruleWords: (ruleId) => words.get(ruleId) ?? { title: ruleId, category: '', categoryInWords: '' },
  };
}
