/** The equations of a report, worked out at the first question and kept with it. */
import { remember } from '../bind/memory.ts';
import type { Report } from '../bind/report.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Equation } from './equation.ts';
import { statedEquations } from './rule-equations.ts';

/**
 * Finds the equations between cells that a report must fulfil, as {@link statedEquations} has them.
 * @returns them in the order of the rules and of the form's lines, those with cells that the report lacks among them.
 */
export function equationsIn(report: Report, ruleSet: RuleSet): readonly Equation[] {
  return equationsOf(report, ruleSet).all;
}

/** @returns those in which a cell takes part. */
export function equationsWith(report: Report, ruleSet: RuleSet, address: string): readonly Equation[] {
  return equationsOf(report, ruleSet).byAddress.get(address) ?? [];
}

interface ReportEquations {
  readonly all: readonly Equation[];
  readonly byAddress: ReadonlyMap<string, readonly Equation[]>;
}

function equationsOf(report: Report, ruleSet: RuleSet): ReportEquations {
  const byRuleSet = remember(report, 'equations', () => new WeakMap<RuleSet, ReportEquations>());
  let known = byRuleSet.get(ruleSet);
  if (!known) {
    const all = statedEquations(report, ruleSet);
    known = { all, byAddress: addressIndex(all) };
    byRuleSet.set(ruleSet, known);
  }
  return known;
}

function addressIndex(equations: readonly Equation[]): ReadonlyMap<string, readonly Equation[]> {
  const index = new Map<string, Equation[]>();
  for (const equation of equations) {
    const addresses = new Set([...equation.left, ...equation.right].map(({ address }) => address));
    for (const address of addresses) {
      const own = index.get(address);
      if (own) own.push(equation);
      else index.set(address, [equation]);
    }
  }
  return index;
}
