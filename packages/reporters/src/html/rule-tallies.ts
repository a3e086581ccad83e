/** How often each rule is broken in a run. */
import type { FileOverview } from '../reporter.ts';

export interface RuleTally {
  readonly ruleId: string;
  readonly findings: number;
  readonly reports: number;
}

/** @returns the rules that have findings, the most frequent first. */
export function ruleTallies(overview: readonly FileOverview[]): readonly RuleTally[] {
  const tallies = new Map<string, RuleTally>();
  for (const { rules } of overview) {
    for (const [ruleId, count] of Object.entries(rules)) {
      if (count === 0) continue;
      const { findings, reports } = tallies.get(ruleId) ?? { findings: 0, reports: 0 };
      tallies.set(ruleId, { ruleId, findings: findings + count, reports: reports + 1 });
    }
  }
  return [...tallies.values()].sort(
    (one, other) =>
      other.findings - one.findings || other.reports - one.reports || (one.ruleId < other.ruleId ? -1 : 1),
  );
}
