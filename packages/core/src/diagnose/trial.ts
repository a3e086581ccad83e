/** Figures supposed to be others than those printed, and how the sums then stand. */
import { add } from '../facts/exact-sum.ts';
import type { LinearSystem } from './system.ts';

/** A figure supposed to be another. */
export interface Change {
  /** Index in the system. */
  readonly figure: number;
  readonly value: number;
}

/** How the figures and sums of a system stand while changes are tried. */
export interface Trial {
  readonly values: number[];
  readonly residuals: number[];
  /** The sums that do not hold. */
  readonly broken: Set<number>;
}

/** What the search may still do; every change tried is a step. */
export interface Budget {
  steps: number;
  readonly limit: number;
}

/** @returns the figures as they are printed. */
export function trialOf({ figures, sums }: LinearSystem): Trial {
  return {
    values: figures.map(({ value }) => value),
    residuals: sums.map(({ residual }) => residual),
    broken: new Set(sums.flatMap(({ residual }, sum) => (residual === 0 ? [] : [sum]))),
  };
}

/** @returns whether there was a step left for it; the trial then has the changes. */
export function apply(changes: readonly Change[], trial: Trial, { figures }: LinearSystem, budget: Budget): boolean {
  if (budget.steps >= budget.limit) return false;
  budget.steps++;
  for (const { figure, value } of changes) {
    const delta = add(value, -(trial.values[figure] ?? 0));
    trial.values[figure] = value;
    for (const { sum, coefficient } of figures[figure]?.sums ?? []) {
      const residual = add(trial.residuals[sum] ?? 0, coefficient * delta);
      trial.residuals[sum] = residual;
      if (residual === 0) trial.broken.delete(sum);
      else trial.broken.add(sum);
    }
  }
  return true;
}

/** Takes changes back. */
export function undo(changes: readonly Change[], before: readonly number[], trial: Trial, system: LinearSystem): void {
  const back = changes.map(({ figure }, at) => ({ figure, value: before[at] ?? 0 }));
  apply(back, trial, system, { steps: 0, limit: 1 });
}

/** @returns the values of the figures that changes are about to replace. */
export function valuesBefore(changes: readonly Change[], { values }: Trial): number[] {
  return changes.map(({ figure }) => values[figure] ?? 0);
}

/** @returns the value with which one figure would mend a sum; undefined when no number does so exactly. */
export function mendingValue(
  figure: number,
  { sum, coefficient }: { readonly sum: number; readonly coefficient: number },
  { values, residuals }: Trial,
): number | undefined {
  const delta = -(residuals[sum] ?? 0) / coefficient;
  const value = add(values[figure] ?? 0, delta);
  return Math.abs(coefficient) === 1 || Number.isInteger(delta) ? value : undefined;
}
