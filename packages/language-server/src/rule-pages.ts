/** The page of a rule as Markdown: built here, so that it opens without a network. */
import { builtinRules, runExamples } from '@disclosure-lint/core';
import { rulePage } from '@disclosure-lint/reporters';
import type { ServerContext } from './context.ts';
import { METHODS, type RulePageParams } from './protocol.ts';

export function registerRulePages({ connection, locale }: ServerContext): void {
  connection.onRequest(METHODS.rulePage, async ({ rule: name, locale: asked }: RulePageParams) => {
    const rule = builtinRules().find((candidate) => candidate.name === name);
    if (!rule) return null;
    const language = asked ?? (await locale());
    return rulePage(rule, await runExamples(rule, language), language);
  });
}
