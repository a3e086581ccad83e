/** How a rule ended on a report, judged by what its leaves answered. */
import type { Form, LocalisedText } from '@disclosure-lint/schemas';
import type { Breach, Evidence } from '../facts/definition.ts';
import type { Rule } from '../rules/rule-set.ts';
import type { CompiledCondition, CompiledRule } from './compile.ts';
import { composedBreach } from './composed-breach.ts';
import { isFactResult } from './operators.ts';
import { comparedWith, factResults, failingLeaves, holds, leaves, type RunCondition } from './run-condition.ts';

/** How a rule ended on a report, with what it found. */
export type Evaluation =
  | { readonly rule: Rule; readonly status: 'pass' }
  | { readonly rule: Rule; readonly status: 'fail'; readonly breaches: readonly Breach[] }
  | { readonly rule: Rule; readonly status: 'partial' | 'notApplicable' | 'error'; readonly reason: LocalisedText };

/** @returns the evaluation of a rule that is for another edition than the report's. */
export function otherEdition(rule: Rule, form: Form): Evaluation {
  return {
    rule,
    status: 'notApplicable',
    reason: {
      'zh-CN': `本规则不适用于${form.edition}年样式`,
      en: `the rule does not concern the ${form.edition} form`,
    },
  };
}

/**
 * @param rule The rule.
 * @param when Its condition of use, after the run.
 * @param conditions What must hold, after the run.
 * @param crashes What the facts threw, by the engine's name for the fact.
 */
export function judge(
  rule: CompiledRule,
  when: RunCondition | undefined,
  conditions: RunCondition | undefined,
  crashes: ReadonlyMap<string, unknown>,
): Evaluation {
  const own = rule.rule;
  const crash =
    crashes.size > 0 &&
    [...leaves(rule.when), ...leaves(rule.conditions)].find(
      ({ leaf }) => crashes.has(leaf.fact) || (leaf.otherFact !== undefined && crashes.has(leaf.otherFact)),
    );
  if (crash) {
    const error = crashes.get(crash.leaf.fact) ?? crashes.get(crash.leaf.otherFact ?? '');
    return crashed(own, error instanceof Error ? error.message : String(error));
  }
  if (rule.when && when) {
    const applies = holds(rule.when, when);
    if (applies === undefined) return { rule: own, status: 'notApplicable', reason: undeterminedReason(when) };
    if (!applies)
      return {
        rule: own,
        status: 'notApplicable',
        reason: { 'zh-CN': '不符合本规则的适用条件', en: 'the rule’s own condition of use is not met' },
      };
  }
  if (!conditions) throw new Error(`the engine gave no result for ${own.file.name}`);
  const result = holds(rule.conditions, conditions);
  const facts = factResults(conditions);
  const evidence = facts.filter((fact): fact is Evidence => fact.kind === 'evidence');
  if (result === false) return failed(own, breachesOf(rule.conditions, conditions));
  if (result === undefined) return { rule: own, status: 'notApplicable', reason: undeterminedReason(conditions) };
  const skipped = evidence.flatMap((fact) => fact.skipped);
  const checked = evidence.reduce((total, fact) => total + fact.checked, 0);
  const onlyEvidence = evidence.length > 0 && evidence.length === facts.length;
  const [first] = skipped;
  if (onlyEvidence && checked === 0)
    return {
      rule: own,
      status: 'notApplicable',
      reason: first?.reason ?? { 'zh-CN': '没有可检查的内容', en: 'there is nothing to check' },
    };
  if (first) return { rule: own, status: 'partial', reason: first.reason };
  return { rule: own, status: 'pass' };
}

/** A breach that the rule has no words for is a fault of the rule, not of the report. */
function failed(rule: Rule, breaches: readonly Breach[]): Evaluation {
  const unworded = breaches.find(({ messageId }) => !Object.hasOwn(rule.file.meta.messages, messageId));
  return unworded ? crashed(rule, `no message “${unworded.messageId}”`) : { rule, status: 'fail', breaches };
}

function crashed(rule: Rule, detail: string): Evaluation {
  return {
    rule,
    status: 'error',
    reason: { 'zh-CN': `规则运行出错：${detail}`, en: `the rule crashed: ${detail}` },
  };
}

/** What the leaves found that made the conditions fail; a leaf that another one makes up for found nothing wrong. */
function breachesOf(condition: CompiledCondition, run: RunCondition): readonly Breach[] {
  const failing = failingLeaves(condition, run, true);
  const found = failing.flatMap(({ factResult }) =>
    isFactResult(factResult) && factResult.kind === 'evidence' ? factResult.breaches : [],
  );
  return found.length > 0 ? found : [composedBreach(failing)];
}

function undeterminedReason(run: RunCondition): LocalisedText {
  const found = [...factResults(run), ...comparedWith(run)].find((fact) => fact.kind === 'undetermined');
  return found?.kind === 'undetermined' ? found.reason : { 'zh-CN': '无法判断', en: 'it could not be determined' };
}
