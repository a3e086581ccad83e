/** Tries one rule on reports: which of them it would newly fail. */
import { isDeepStrictEqual } from 'node:util';
import {
  createRuleSet,
  type Finding,
  lintDocument,
  type ResolvedConfig,
  type RuleSet,
  ruleSetOptions,
} from '@disclosure-lint/core';
import type { RuleFile } from '@disclosure-lint/schemas';
import type { CommandContext } from '../commands/context.ts';
import type { FileInput } from '../files/discover.ts';
import { openDocument } from '../files/open.ts';

export const TRIAL_FORMATS = ['pretty', 'json'] as const;
export type TrialFormat = (typeof TRIAL_FORMATS)[number];

export type Trial =
  | { readonly path: string; readonly outcome: 'fail'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly path: string; readonly outcome: 'pass' }
  /** The rule has nothing to say of the report, or could not be tried on it. */
  | { readonly path: string; readonly outcome: 'notApplicable' | 'notTried'; readonly reason: string };

export interface TrialInput {
  readonly input: FileInput;
  /** What holds for the report; undefined when the rule is to be tried as it is written. */
  readonly config: ResolvedConfig | undefined;
}

/**
 * Runs the rule alone: the other rules' findings are the same with it and without it.
 * @returns one trial for each report, in their order.
 */
export async function* tryRule(
  rule: RuleFile,
  inputs: readonly TrialInput[],
  context: CommandContext,
): AsyncGenerator<Trial> {
  for (const { input, config } of inputs) {
    const path = input.name;
    try {
      const opened = await openDocument(input, context);
      if ('reason' in opened) {
        yield { path, outcome: 'notTried', reason: opened.reason };
        continue;
      }
      const { findings, outcomes, incomplete } = await lintDocument(opened.document, {
        ruleSet: alone(rule, config),
        locale: context.locale,
      });
      const [first, ...others] = findings.filter(({ ruleId }) => ruleId === rule.name);
      const outcome = outcomes[0];
      const unreadable = findings.find(({ ruleId, severity }) => ruleId !== rule.name && severity === 'error');
      if (first) yield { path, outcome: 'fail', findings: [first, ...others] };
      else if (outcome === undefined || !('reason' in outcome) || outcome.status === 'partial')
        yield { path, outcome: 'pass' };
      else if (incomplete || unreadable)
        yield { path, outcome: 'notTried', reason: unreadable?.message ?? outcome.reason };
      else yield { path, outcome: 'notApplicable', reason: outcome.reason };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      yield { path, outcome: 'notTried', reason: context.texts.errors.crashed(message) };
    }
  }
}

/** The rule as the configuration has it, also where that turns it off; as written where the configuration does not know it. */
function alone(rule: RuleFile, config: ResolvedConfig | undefined): RuleSet {
  const only = [rule.name];
  const known = config?.rules.find(({ name }) => name === rule.name);
  if (!config || !isDeepStrictEqual(known, rule)) return createRuleSet({ rules: [rule], only });
  const { options = {}, severities = {} } = ruleSetOptions(config);
  const wanted = Object.hasOwn(severities, rule.name) ? severities[rule.name] : undefined;
  return createRuleSet({
    rules: [rule],
    only,
    options,
    ...(wanted !== undefined && wanted !== 'off' && { severities: { [rule.name]: wanted } }),
  });
}
