/** The rules that a run applies, as the options choose them. */
import { createRuleSet, type RuleSet, type Severity, suggest } from '@disclosure-lint/core';
import type { CommandContext } from '../commands/context.ts';
import type { LintArguments } from '../invocation.ts';
import type { Texts } from '../locales/texts.ts';
import { SEVERITIES } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { allRules } from './own-rules.ts';

/**
 * Chooses the rules.
 * @throws UsageError for a rule file that does not load, or a rule that does not exist.
 */
export function chosenRules(options: LintArguments, context: CommandContext): RuleSet {
  const rules = allRules(options.ruleDir, context);
  const names = rules.map(({ name }) => name);
  const severities = severitiesOf(options.rule, context.texts);
  for (const id of [...Object.keys(severities), ...options.only]) requireKnown(id, names, context.texts);
  return createRuleSet({
    rules,
    preset: options.preset,
    severities,
    ...(options.only.length > 0 && { only: options.only }),
  });
}

/** @throws UsageError unless there is a rule of this name. */
export function requireKnown(id: string, names: readonly string[], texts: Texts): void {
  if (names.includes(id)) return;
  if (id.startsWith('core-')) throw new UsageError(texts.errors.reservedRule(id));
  const meant = suggest(id, names);
  throw new UsageError(
    [texts.errors.unknownRule(id), ...(meant === undefined ? [] : [texts.didYouMean(meant)])].join(texts.sentenceGap),
  );
}

function severitiesOf(given: readonly string[], texts: Texts): Record<string, Severity | 'off'> {
  return Object.fromEntries(
    given.map((text) => {
      const [, id = '', word = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
      const severity = SEVERITIES.find((it) => it === word);
      if (severity !== undefined) return [id, severity];
      const meant = id === '' ? undefined : suggest(word, SEVERITIES);
      throw new UsageError(
        [texts.errors.ruleOption(text), ...(meant === undefined ? [] : [texts.didYouMean(`${id}=${meant}`)])].join(
          texts.sentenceGap,
        ),
      );
    }),
  );
}
