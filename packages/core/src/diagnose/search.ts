/**
 * The smallest sets of figures whose change makes broken sums hold: error localisation after I. P. Fellegi and D. Holt, “A
 * systematic approach to automatic edit and imputation” (Journal of the American Statistical Association 71, 1976), by
 * branch and bound. At least one figure of every broken sum is wrong; the last wrong figure of a sum takes what mends it.
 */
import type { Explanation } from './explanation.ts';
import { isAllowed, type LinearSystem } from './system.ts';
import { apply, type Budget, type Change, mendingValue, type Trial, undo, valuesBefore } from './trial.ts';

/** More figures than these at once nobody believes, nor more than there are broken sums. */
const MOST_CHANGES = 3;

/**
 * @param targets The broken sums to explain.
 * @param trial The figures to begin with; the same when it is done.
 * @returns the explanations with the fewest figures, in the order of the form; none when more figures would be needed than
 * anybody believes; undefined when the steps ran out.
 */
export function smallestExplanations(
  targets: readonly number[],
  trial: Trial,
  system: LinearSystem,
  budget: Budget,
): readonly Explanation[] | undefined {
  // What is broken elsewhere is not this search's concern.
  const others = new Set([...trial.broken].filter((sum) => !targets.includes(sum)));
  const most = Math.max(1, ...system.figures.map(({ sums }) => sums.length));
  for (let count = 1; count <= Math.min(MOST_CHANGES, targets.length); count++) {
    const found = new Map<string, readonly Change[]>();
    if (!deepen([], count, found)) return undefined;
    if (found.size > 0)
      return [...found.values()].map((changes) => ({ changes, mends: [...targets].sort((a, b) => a - b) }));
  }
  return [];

  function deepen(changes: readonly Change[], left: number, found: Map<string, readonly Change[]>): boolean {
    const open = [...trial.broken].filter((sum) => !others.has(sum));
    if (open.length === 0) {
      const sorted = [...changes].sort((a, b) => a.figure - b.figure);
      found.set(sorted.map(({ figure, value }) => `${figure}=${value}`).join(), sorted);
      return true;
    }
    if (open.length > left * most) return true;
    const length = (sum: number): number => system.sums[sum]?.parts.length ?? 0;
    const sum = open.reduce((best, other) => (length(other) < length(best) ? other : best));
    for (const { figure } of system.sums[sum]?.parts ?? []) {
      if (changes.some((change) => change.figure === figure)) continue;
      for (const value of valuesFor(figure)) {
        const change = [{ figure, value }];
        const before = valuesBefore(change, trial);
        if (!apply(change, trial, system, budget)) return false;
        // A sum that was wrong for another reason must not be touched.
        const within = system.figures[figure]?.sums.every((each) => !others.has(each.sum)) ?? false;
        const goOn = !within || deepen([...changes, ...change], left - 1, found);
        undo(change, before, trial, system);
        if (!goOn) return false;
      }
    }
    return true;
  }

  /** What one of its broken sums asks of a figure. */
  function valuesFor(figure: number): number[] {
    const own = system.figures[figure];
    if (!own) return [];
    const values = own.sums.filter(({ sum }) => trial.broken.has(sum)).map((link) => mendingValue(figure, link, trial));
    return [...new Set(values)].filter((value): value is number => value !== undefined && isAllowed(own, value));
  }
}
