/** What explains broken sums: figures that, changed together, make them all hold. */
import { isAllowed, type LinearSystem } from './system.ts';
import { apply, type Budget, type Change, mendingValue, type Trial, undo, valuesBefore } from './trial.ts';

export interface Explanation {
  readonly changes: readonly Change[];
  /** One slip that moved several figures. */
  readonly moved?: 'cellsExchanged' | 'lineShifted';
  /** The broken sums that then hold, ascending. */
  readonly mends: readonly number[];
}

/**
 * Tries changes on what is broken.
 * @returns which sums they mend; undefined when a sum that they touch would not hold, a value is not allowed, or no step
 * is left.
 */
export function explain(
  changes: readonly Change[],
  trial: Trial,
  system: LinearSystem,
  budget: Budget,
): readonly number[] | undefined {
  const { figures } = system;
  if (changes.some(({ figure, value }) => !isAllowed(figures[figure] as LinearSystem['figures'][number], value)))
    return undefined;
  const touched = new Set(changes.flatMap(({ figure }) => figures[figure]?.sums.map(({ sum }) => sum) ?? []));
  const mended = [...touched].filter((sum) => trial.broken.has(sum)).sort((a, b) => a - b);
  const before = valuesBefore(changes, trial);
  if (!apply(changes, trial, system, budget)) return undefined;
  const settled = [...touched].every((sum) => !trial.broken.has(sum));
  undo(changes, before, trial, system);
  return settled && mended.length > 0 ? mended : undefined;
}

/** @returns the figures that alone mend every sum they take part in. */
export function singleExplanations(trial: Trial, system: LinearSystem, budget: Budget): Explanation[] {
  const suspects = new Set(
    [...trial.broken].flatMap((sum) => system.sums[sum]?.parts.map(({ figure }) => figure) ?? []),
  );
  return [...suspects]
    .sort((a, b) => a - b)
    .flatMap((figure) => {
      const [first] = system.figures[figure]?.sums ?? [];
      const value = first && trial.broken.has(first.sum) ? mendingValue(figure, first, trial) : undefined;
      if (value === undefined) return [];
      const changes = [{ figure, value }];
      const mends = explain(changes, trial, system, budget);
      return mends ? [{ changes, mends }] : [];
    });
}
