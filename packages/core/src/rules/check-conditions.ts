/** The conditions of a rule file against the facts and the forms. */
import { forms } from '@disclosure-lint/rules';
import type { Leaf, LocalisedText, RuleFile } from '@disclosure-lint/schemas';
import type { FactRegistry } from '../facts/registry.ts';
import type { ReportProblem } from '../results/file-problem.ts';
import { suggest } from '../suggest.ts';
import { eachLeaf } from './condition.ts';

/** Checks that every fact, address and set that the conditions name is there, in each edition covered. */
export function checkConditions(rule: RuleFile, facts: FactRegistry, report: ReportProblem): void {
  const check = (leaf: Leaf, pointer: string): void => {
    prepareEverywhere(rule, facts, leaf.fact, leaf.params, `${pointer}/params`, report);
    if (typeof leaf.value !== 'object' || leaf.value === null || Array.isArray(leaf.value)) return;
    checkOtherSide(rule, facts, leaf.value as Record<string, unknown>, `${pointer}/value`, report);
  };
  eachLeaf(rule.conditions, '/conditions', (leaf, pointer) => {
    check(leaf, pointer);
    // Nothing found would be the breach, and there would be nothing to show.
    if (pointer.split('/').includes('not') && facts.get(leaf.fact)?.returns === 'evidence')
      report(`${pointer}/fact`, {
        'zh-CN': `“${leaf.fact}”查找的是问题，不能放在“not”之下`,
        en: `“${leaf.fact}” finds what is wrong and cannot stand under “not”`,
      });
  });
  if (rule.when) eachLeaf(rule.when, '/when', check);
}

/** The right side of a comparison: another fact's value; options have been put in. */
function checkOtherSide(
  rule: RuleFile,
  facts: FactRegistry,
  value: Record<string, unknown>,
  pointer: string,
  report: ReportProblem,
): void {
  if (typeof value.fact === 'string') {
    const fact = facts.get(value.fact);
    const scalars = [...facts.values()]
      .filter((candidate) => candidate.returns === 'scalar')
      .map((candidate) => candidate.name);
    if (!fact) report(`${pointer}/fact`, unknownFact(value.fact), suggest(value.fact, scalars));
    else if (fact.returns !== 'scalar')
      report(`${pointer}/fact`, {
        'zh-CN': `“${fact.name}”不是单个数值，不能用来比较`,
        en: `“${fact.name}” is no single value and cannot be compared with`,
      });
    else
      prepareEverywhere(
        rule,
        facts,
        fact.name,
        value.params as Record<string, unknown> | undefined,
        `${pointer}/params`,
        report,
      );
  } else {
    report(pointer, {
      'zh-CN': '比较的值应为文字、数字、列表、{"fact": …} 或 {"option": …}',
      en: 'the value to compare with must be a text, a number, a list, {"fact": …} or {"option": …}',
    });
  }
}

/** Prepares a fact for each edition that the rule covers, which finds names that a form does not have. */
function prepareEverywhere(
  rule: RuleFile,
  facts: FactRegistry,
  name: string,
  params: Readonly<Record<string, unknown>> | undefined,
  pointer: string,
  report: ReportProblem,
): void {
  const definition = facts.get(name);
  if (!definition) return;
  const reported = new Set<string>();
  for (const edition of rule.meta.editions) {
    definition.prepare(params ?? {}, forms[edition], (problem) => {
      if (reported.has(problem.pointer)) return;
      reported.add(problem.pointer);
      report(`${pointer}${problem.pointer}`, problem.message, problem.suggestion);
    });
  }
}

/** @returns what to say of a fact that does not exist. */
export function unknownFact(name: string): LocalisedText {
  return { 'zh-CN': `没有名为“${name}”的事实`, en: `there is no fact “${name}”` };
}
