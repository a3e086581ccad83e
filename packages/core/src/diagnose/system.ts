/**
 * The sums of a report as a linear system: which figures stand in which sums, and by how much each sum is off. The
 * search for mistyped figures works on it and knows nothing of tables, rules or words.
 */
import { cellType } from '../bind/raw-row.ts';
import { type BoundCell, cellPointer } from '../bind/report.ts';
import type { Equation, EquationTerm } from '../equations/equation.ts';
import { judgeEquation } from '../equations/judge-equation.ts';
import { add } from '../facts/exact-sum.ts';

/** A sum: what its left side has more than its right side, and the figures that take part. */
export interface Sum {
  readonly equation: Equation;
  readonly parts: readonly { readonly figure: number; readonly coefficient: number }[];
  /** Left less right, with the figures as printed; 0 where the sum holds. */
  readonly residual: number;
}

/** A figure that may be the mistyped one. */
export interface Figure {
  readonly term: EquationTerm;
  readonly cell: BoundCell;
  readonly value: number;
  /** The sums that it takes part in. */
  readonly sums: readonly { readonly sum: number; readonly coefficient: number }[];
}

export interface LinearSystem {
  readonly sums: readonly Sum[];
  readonly figures: readonly Figure[];
  /** The figure of each cell that gives a number. */
  readonly figureOf: ReadonlyMap<BoundCell, number>;
}

/**
 * Sets up the system. A sum with a cell that gives no number asks for nothing while some number could make it hold;
 * where none could, the cell counts as 0, as the blank that it mostly is.
 * @param equations Those in force.
 */
export function linearSystem(equations: readonly Equation[]): LinearSystem {
  const figures: { term: EquationTerm; cell: BoundCell; value: number; sums: Figure['sums'][number][] }[] = [];
  const figureOf = new Map<BoundCell, number>();
  const byPointer = new Map<string, number>();
  const sums: Sum[] = [];
  for (const equation of equations) {
    if (judgeEquation(equation).holds === undefined) continue;
    const parts = new Map<number, number>();
    let residual = 0;
    for (const [terms, sign] of [
      [equation.left, 1],
      [equation.right, -1],
    ] as const) {
      for (const term of terms) {
        const { cell } = term;
        if (cell?.value === undefined) continue;
        const coefficient = sign * term.coefficient;
        for (let times = 0; times < term.coefficient; times++) residual = add(residual, sign * cell.value);
        // A merged cell stands at several addresses and is one figure.
        const pointer = cellPointer(cell);
        const figure = byPointer.get(pointer) ?? figures.length;
        if (figure === figures.length) figures.push({ term, cell, value: cell.value, sums: [] });
        byPointer.set(pointer, figure);
        figureOf.set(cell, figure);
        parts.set(figure, (parts.get(figure) ?? 0) + coefficient);
      }
    }
    const sum = sums.length;
    const counting = [...parts].filter(([, coefficient]) => coefficient !== 0);
    for (const [figure, coefficient] of counting) figures[figure]?.sums.push({ sum, coefficient });
    sums.push({
      equation,
      residual,
      parts: counting.map(([figure, coefficient]) => ({ figure, coefficient })),
    });
  }
  return { sums, figures, figureOf };
}

/** @returns whether the form lets a figure have a value: whole and of at least 0, amounts of money with decimals. */
export function isAllowed({ cell }: Pick<Figure, 'cell'>, value: number): boolean {
  const { type } = cellType(cell.column);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return false;
  if (type !== 'amount' && !Number.isInteger(value)) return false;
  return value >= 0 || type === 'signedCount';
}

/**
 * @param values Supposed values, by figure.
 * @param equations Every equation in force by address, also those that cells without a number leave open.
 * @returns whether an equation that is not broken as printed would be with them.
 */
export function breaksAnother(
  values: ReadonlyMap<number, number>,
  { figures, figureOf }: LinearSystem,
  equationsWith: (address: string) => readonly Equation[],
): boolean {
  const touched = new Set([...values.keys()].flatMap((figure) => equationsWith(figures[figure]?.term.address ?? '')));
  return [...touched].some((equation) => {
    if (judgeEquation(equation).holds === false) return false;
    const after = judgeEquation(equation, (cell) => {
      const figure = figureOf.get(cell);
      return (figure === undefined ? undefined : values.get(figure)) ?? cell.value;
    });
    return after.holds === false;
  });
}
