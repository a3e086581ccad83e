/** The page of a rule as Markdown: built here, so that it opens without a network. */
import { builtinRules, coreFindingCatalogue, type Locale, localise, runExamples } from '@disclosure-lint/core';
import { rulePage } from '@disclosure-lint/reporters';
import type { Configurations } from './configuration.ts';
import type { ServerContext } from './context.ts';
import { METHODS, type RulePageParams } from './protocol.ts';

/** @param configurations Know the office's own rules. */
export function registerRulePages({ connection, locale }: ServerContext, configurations: Configurations): void {
  connection.onRequest(METHODS.rulePage, async ({ rule: name, locale: asked }: RulePageParams) => {
    const language = asked ?? (await locale());
    const rules = [...builtinRules(), ...[...configurations.resolved].flatMap((config) => config.rules)];
    const rule = rules.find((candidate) => candidate.name === name);
    return rule ? rulePage(rule, await runExamples(rule, language), language) : corePage(name, language);
  });
}

const HEADINGS: Readonly<Record<Locale, { readonly why: string; readonly remedy: string }>> = {
  'zh-CN': { why: '理由', remedy: '怎么改' },
  en: { why: 'Why', remedy: 'What to do' },
};

/** The page of what is said of a file itself, which no rule says. */
function corePage(name: string, locale: Locale): string | null {
  const found = Object.entries(coreFindingCatalogue).find(([id]) => id === name)?.[1];
  if (!found) return null;
  const { why, remedy } = HEADINGS[locale];
  const paragraphs = [
    `# ${name}`,
    localise(found.title, locale),
    `## ${why}`,
    localise(found.rationale, locale),
    `## ${remedy}`,
    localise(found.remedy, locale),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
