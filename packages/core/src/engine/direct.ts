/** Answers compiled conditions without the engine, where one is asked and not all rules are run. */
import type { Report } from '../bind/report.ts';
import type { CompiledCondition, CompiledRule } from './compile.ts';
import { type Evaluation, judge } from './evaluation.ts';
import type { LeafAnswer } from './operators.ts';
import { holds, type RunCondition } from './run-condition.ts';

/**
 * @returns whether a condition holds for a report, as the engine would have it; undefined where that cannot be told.
 * @throws {Error} what a fact throws.
 */
export function holdsFor(condition: CompiledCondition, report: Report): LeafAnswer {
  return holds(condition, run(condition, report));
}

/**
 * @returns how one rule ends on a report, as the engine would have it.
 * @throws {Error} what a fact throws.
 */
export function evaluateAlone(rule: CompiledRule, report: Report): Evaluation {
  const conditions = run(rule.conditions, report);
  return judge(rule, rule.when && run(rule.when, report), conditions, new Map());
}

function run(condition: CompiledCondition, report: Report): RunCondition {
  switch (condition.kind) {
    case 'leaf':
      return { factResult: condition.leaf.prepared(report), valueResult: condition.leaf.other?.(report) };
    case 'not':
      return { not: run(condition.child, report) };
    default:
      return { [condition.kind]: condition.children.map((child) => run(child, report)) };
  }
}
